"""The options that several commands share."""

from __future__ import annotations

import math
from argparse import ArgumentParser, ArgumentTypeError

_MOST_WORKERS = 512


def add_content_arguments(parser: ArgumentParser, works: bool = True) -> None:
    """What chooses documents and their looks; and how many cores, if there is work to do."""
    add_document_argument(parser)
    add_look_arguments(parser)
    if works:
        parser.add_argument(
            "--jobs", type=worker_count, metavar="N", help="how many cores to work on (all)"
        )


def add_document_argument(parser: ArgumentParser) -> None:
    """What chooses documents."""
    parser.add_argument(
        "content", nargs="*", metavar="CONTENT",
        help="a YAML file or a folder of them; without any, what the project configures, "
        "else the folder content",
    )  # fmt: skip


def add_file_arguments(parser: ArgumentParser) -> None:
    """What chooses how files are made, whatever their content."""
    parser.add_argument(
        "--scale", type=scale_number, metavar="N",
        help="pixels of PNG, JPEG and WebP per px of the design (2)",
    )  # fmt: skip
    parser.add_argument(
        "--quality", type=quality_number, metavar="N",
        help="that of JPEG and WebP, from 1 to 100 (90); 100 is WebP without loss",
    )  # fmt: skip
    parser.add_argument(
        "--pdf-standard", metavar="NAMES",
        help="what the PDF conforms to: none, ua1 (PDF/UA-1), a2a or a2b (PDF/A-2), or two "
        "joined by + (ua1+a2a)",
    )  # fmt: skip
    parser.add_argument(
        "--bleed", type=bleed_option, metavar="LENGTH",
        help="for print: how far colour and art go on beyond the edges, such as 3mm",
    )  # fmt: skip
    parser.add_argument("--marks", action="store_true", help="for print: marks where to cut")


def add_look_arguments(parser: ArgumentParser) -> None:
    """What chooses the looks of documents."""
    parser.add_argument(
        "--layout", metavar="NAME",
        help="the layout, whatever the content says; auto is one that suits",
    )  # fmt: skip
    parser.add_argument("--theme", metavar="NAME", help="the theme (a name or a file), likewise")
    parser.add_argument(
        "--size", type=size_option, metavar="NAME",
        help="the size, likewise: web, phone, pin, square, portrait, story, og, slide, a5, a4, a3, "
        "letter, legal, tabloid (paper also as a4-landscape), or WIDTHxHEIGHT (px, mm, cm, in, pt)",
    )  # fmt: skip
    parser.add_argument(
        "--pages",
        type=page_count,
        metavar="N",
        help="the most pages it may take; more are an error",
    )
    parser.add_argument(
        "--target", type=name_list, metavar="NAMES",
        help="the targets of the settings, with commas between (all)",
    )  # fmt: skip
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    parser.set_defaults(
        format=None,
        scale=None,
        quality=None,
        pdf_standard=None,
        out=None,
        bleed=None,
        marks=False,
        jobs=None,
    )


def name_list(text: str) -> list[str]:
    """Names with commas between, each once."""
    names = [name.strip() for name in text.split(",")]
    if not all(names):
        raise ArgumentTypeError("give names with commas between, such as one,two")
    return list(dict.fromkeys(names))


def size_option(text: str) -> str:
    """A size that there is."""
    from infographic.sizes import size_name

    try:
        return size_name(text)
    except ValueError as error:
        raise ArgumentTypeError(str(error)) from None


def bleed_option(text: str) -> str:
    """A bleed that can be printed."""
    from infographic.printing import bleed_of

    try:
        bleed_of(text)
    except ValueError as error:
        raise ArgumentTypeError(str(error)) from None
    return text


def page_count(text: str) -> int:
    """A number of pages."""
    from infographic.config import MOST_PAGES

    return _count(text, MOST_PAGES)


def worker_count(text: str) -> int:
    """A number of processes."""
    return _count(text, _MOST_WORKERS)


def _count(text: str, most: int) -> int:
    if not (text.isascii() and text.isdecimal() and 1 <= int(text) <= most):
        raise ArgumentTypeError(f"give a whole number from 1 to {most}")
    return int(text)


def quality_number(text: str) -> int:
    """A quality that there is."""
    from infographic.backends.base import BEST_QUALITY, LOWEST_QUALITY

    if not text.isdecimal() or not LOWEST_QUALITY <= int(text) <= BEST_QUALITY:
        raise ArgumentTypeError(f"give a whole number from {LOWEST_QUALITY} to {BEST_QUALITY}")
    return int(text)


def scale_number(text: str) -> float:
    """A scale within what makes sense."""
    from infographic.config import LARGEST_SCALE, SMALLEST_SCALE

    try:
        scale = float(text)
    except ValueError:
        scale = math.nan
    if not SMALLEST_SCALE <= scale <= LARGEST_SCALE:
        raise ArgumentTypeError(f"give a number from {SMALLEST_SCALE:g} to {LARGEST_SCALE:g}")
    return scale
