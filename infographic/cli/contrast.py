"""Tell how legible the colours of a theme are, and how people see them who see fewer.

Every text on every ground that a layout may set it on, with the ratio of WCAG 2.2 and
the Lc of APCA; then the colours of the tips with protanopia, deuteranopia and tritanopia,
and which tips become alike.
"""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from infographic.cli.report import Report
    from infographic.theme.contrast import Pair
    from infographic.theme.model import Theme
    from infographic.theme.vision import Vision

SUMMARY = "tell how legible a theme is, and to whom its colours are alike"

_AAA = 7.0
"""WCAG 2.2, 1.4.6."""


def add_arguments(parser: ArgumentParser) -> None:
    """What ``contrast`` takes."""
    parser.add_argument(
        "--theme", nargs="+", metavar="NAME", default=(),
        help="themes (names or files); without any, the project's, else calm",
    )  # fmt: skip
    parser.add_argument("--json", action="store_true", help="print one JSON object")


def run(options: Namespace) -> int:
    """Print a table for each theme; 1 if a pair is under AA or a theme is wrong."""
    from infographic.cli.report import Report
    from infographic.theme.contrast import report

    findings = Report(options.json)
    tables = [(theme, report(theme)) for theme in _themes(options.theme, findings)]
    if options.json:
        _print_json(tables, findings)
    for theme, pairs in () if options.json else tables:
        print("\n".join([_headline(theme, pairs), *_rows(pairs), *_seen(theme), ""]))
    legible = all(pair.passes for _, pairs in tables for pair in pairs)
    return 0 if legible and not findings.errors else 1


def _themes(names: list[str], findings: Report) -> Iterator[Theme]:
    """The themes that can be read; what is wrong with them goes to ``findings``."""
    from infographic.api import DEFAULT_THEME
    from infographic.config import read_project
    from infographic.errors import NOWHERE, InfographicError
    from infographic.theme.reader import load_theme

    project = read_project(Path())
    asked = [(name, NOWHERE) for name in names] or [project.theme or (DEFAULT_THEME, NOWHERE)]
    for name, source in asked:
        try:
            theme = load_theme(name, project.theme_folders, source)
        except InfographicError as error:
            findings.found(error.diagnostics)
            continue
        findings.found(theme.warnings)
        yield theme


def _headline(theme: Theme, pairs: tuple[Pair, ...]) -> str:
    failing = sum(not pair.passes for pair in pairs)
    verdict = f"{failing} below AA" if failing else "all reach AA"
    return f"{theme.name}: {len(pairs)} pairs, {verdict}, the lowest {pairs[0].ratio:.2f}"


def _rows(pairs: tuple[Pair, ...]) -> Iterator[str]:
    yield "  text           ground            text     ground     WCAG    APCA"
    for pair in pairs:
        level = "below AA" if not pair.passes else "AAA" if pair.ratio >= _AAA else "AA"
        yield (
            f"  {pair.text:14} {pair.ground:17} {pair.text_color.hex}  {pair.ground_color.hex}"
            f"  {pair.ratio:6.2f}  {pair.lightness_contrast:6.1f}  {level}"
        )


def _seen(theme: Theme) -> Iterator[str]:
    """The tips' colours as others see them, a line for each kind of vision."""
    from infographic.theme.vision import VISIONS

    yield f"  colours of tips   {' '.join(tint.deep.hex for tint in theme.palette.tints)}"
    for vision in VISIONS:
        alike = "; ".join(
            f"{one} and {other} look alike" for one, other, _ in _alike(theme, vision)
        )
        yield f"  {vision:17} {' '.join(_simulated(theme, vision))}  {alike}".rstrip()


def _simulated(theme: Theme, vision: Vision) -> list[str]:
    from infographic.theme.vision import simulated

    return [simulated(tint.deep, vision).hex for tint in theme.palette.tints]


def _alike(theme: Theme, vision: Vision) -> list[tuple[int, int, float]]:
    """Pairs of colours, counted from 1, that this vision can't tell apart, and how far
    apart they are in OKLab."""
    from infographic.theme.vision import item_confusions

    return [
        (found.first + 1, found.second + 1, round(found.difference, 4))
        for found in item_confusions(theme.palette)
        if found.vision == vision
    ]


def _print_json(tables: list[tuple[Theme, tuple[Pair, ...]]], findings: Report) -> None:
    import json

    told: dict[str, object] = {"themes": [_as_dict(theme, pairs) for theme, pairs in tables]}
    told["warnings"] = [found.as_dict() for found in findings.warnings]
    told["errors"] = [found.as_dict() for found in findings.errors]
    print(json.dumps(told, indent=2))


def _as_dict(theme: Theme, pairs: tuple[Pair, ...]) -> dict[str, object]:
    from infographic.theme.vision import VISIONS

    return {
        "theme": theme.name,
        "pairs": [
            {
                "text": pair.text,
                "ground": pair.ground,
                "text_color": pair.text_color.hex,
                "ground_color": pair.ground_color.hex,
                "ratio": round(pair.ratio, 3),
                "lc": round(pair.lightness_contrast, 1),
                "aa": pair.passes,
            }
            for pair in pairs
        ],
        "vision": {
            vision: {"colors": _simulated(theme, vision), "alike": _alike(theme, vision)}
            for vision in VISIONS
        },
    }
