"""Render documents and write them to files."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from infographic.cli.options import (
    add_content_arguments,
    bleed_option,
    name_list,
    quality_number,
    scale_number,
)

SUMMARY = "render documents to PNG, PDF, web pages and more"


def add_arguments(parser: ArgumentParser) -> None:
    """What ``build`` takes."""
    add_content_arguments(parser)
    parser.add_argument(
        "--format",
        type=name_list,
        metavar="NAMES",
        help="formats with commas between (png,pdf); svg, webp and jpeg are pictures, too, html "
        "is a web page with the words and the picture, md and txt the words, alt what the picture "
        "says in its place, json the scene",
    )
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
    parser.add_argument("--out", metavar="DIR", help="the folder to write to (dist)")


def run(options: Namespace) -> int:
    """Build all that can be built."""
    from infographic.cli.work import render_all

    return render_all(options)
