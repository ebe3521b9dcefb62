"""Render documents and write them to files."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from infographic.cli.options import (
    add_content_arguments,
    bleed_option,
    name_list,
    quality_number,
    scale_number,
)

if TYPE_CHECKING:
    from infographic.cli.plan import Plan
    from infographic.config import Name

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
    from infographic.errors import NOWHERE

    def outputs(plan: Plan) -> dict[Path, list[Path]]:
        asked = [(name, NOWHERE) for name in options.format or ()]
        suffixes = _suffixes(asked or plan.project.formats)
        targets = _targets(plan.contents, plan.out)
        return {
            content: [target.with_name(f"{target.name}.{suffix}") for suffix in suffixes]
            for content, target in targets.items()
        }

    return render_all(options, outputs)


def _targets(contents: Sequence[Path], out: Path) -> dict[Path, Path]:
    """Where each document goes, suffix left out. InfographicError if two go to one place."""
    from infographic.errors import Source
    from infographic.marked.findings import Findings

    findings = Findings()
    taken: dict[str, Path] = {}
    for content in contents:
        # Many a disk takes names that differ in case only for the same.
        first = taken.setdefault(content.stem.casefold(), content)
        if first is not content:
            findings.error(
                f"'{content}' and '{first}' would both become '{out / content.stem}'",
                Source(str(content)),
                "rename one of them, or build them into folders of their own with --out",
            )
    findings.check()
    return {content: out / content.stem for content in contents}


def _suffixes(formats: Sequence[Name]) -> list[str]:
    """The suffixes of the formats, each once; InfographicError for an unknown one."""
    from infographic.backends.base import load_backend

    return list(dict.fromkeys(load_backend(name, source).suffix for name, source in formats))
