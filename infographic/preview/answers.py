"""What the page is told, as plain values for JSON."""

from __future__ import annotations

import re
from collections.abc import Iterable

from infographic.errors import Diagnostic
from infographic.preview.regions import Region, regions
from infographic.preview.studio import Choices, Drawing, View
from infographic.scene.scene import Page

# YAML 1.1's line breaks: the lines must be counted as the parser counts them.
_LINE_BREAK = re.compile("\r\n|[\n\r\x85\u2028\u2029]")

Values = dict[str, object]


def choices_answer(choices: Choices) -> Values:
    """What can be picked."""
    return {name: list(known) for name, known in choices._asdict().items()}


def view_answer(view: View, document: str, text: str) -> Values:
    """A picture with its parts, the findings, and the document's ``text`` in lines."""
    shown = _picture(view.drawing) if view.drawing else None
    return {
        "fresh": view.fresh,
        "picture": shown,
        "findings": [_finding(found) for found in view.findings],
        "source": {"file": document, "lines": _lines(text)},
    }


def _picture(drawing: Drawing) -> Values:
    scene = drawing.result.scene
    return {
        "number": drawing.number,
        "title": scene.title,
        "language": scene.language,
        "layout": scene.layout,
        "theme": scene.theme,
        "reason": drawing.result.reason,
        "pages": [
            _page(drawing.number, place, page, scene.twins(page)[0])
            for place, page in enumerate(scene.pages)
        ],
    }


def _page(number: int, place: int, page: Page, alt: str) -> Values:
    return {
        "src": f"/picture/{number}/{place}.png",
        "width": round(page.size.width),
        "height": round(page.size.height),
        "alt": alt,
        "parts": _parts(regions(page), page),
    }


def _parts(found: list[Region], page: Page) -> list[Values]:
    """The parts with their places in percent of the page; ``layer`` puts small ones on top
    of large ones."""
    areas = sorted({region.box.width * region.box.height for region in found}, reverse=True)
    return [
        {
            "label": region.label,
            "file": region.source.file,
            "line": region.source.line,
            "column": region.source.column,
            "left": _percent(region.box.x, page.size.width),
            "top": _percent(region.box.y, page.size.height),
            "width": _percent(region.box.width, page.size.width),
            "height": _percent(region.box.height, page.size.height),
            "layer": areas.index(region.box.width * region.box.height),
        }
        for region in found
    ]


def _percent(length: float, whole: float) -> float:
    return round(100 * length / whole, 3)


def _finding(found: Diagnostic) -> Values:
    return {**found.as_dict(), "place": str(found.source)}


def findings_answer(findings: Iterable[Diagnostic]) -> Values:
    """Why there is no file."""
    return {"findings": [_finding(found) for found in findings]}


def _lines(text: str) -> list[str]:
    lines = _LINE_BREAK.split(text)
    return lines if lines[-1] else lines[:-1]
