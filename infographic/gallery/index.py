"""The gallery's index: one HTML page without scripts, which needs nothing but the
thumbnails beside it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from html import escape
from itertools import groupby

from infographic.document.model import Document
from infographic.gallery.cells import Cell

SHEET_NAME = "gallery.png"

_STYLE = """
:root { color-scheme: light; font: 1rem/1.5 system-ui, sans-serif; color: #221d1a;
  background: #f6f2ec; }
body { margin: 0 auto; padding: 1.5rem; }
h1 { font-size: 1.75rem; line-height: 1.2; margin: 0 0 .5rem; }
h2 { font-size: 1.25rem; margin: 2rem 0 .75rem; }
a { color: #8a3420; }
a:focus-visible, .scroll:focus-visible { outline: 3px solid #8a3420; outline-offset: 2px; }
.scroll { overflow: auto; max-height: 90vh; border: 1px solid #d8cfc4; background: #efe9e1; }
table { border-collapse: separate; border-spacing: 0; }
th, td { padding: .5rem; vertical-align: top; text-align: left; font-weight: 400; }
thead th { position: sticky; top: 0; background: #efe9e1; z-index: 1; }
tbody th { position: sticky; left: 0; background: #efe9e1; width: 11rem; min-width: 7rem; }
thead th:first-child { left: 0; z-index: 2; }
th b { display: block; font-size: 1.125rem; }
td p { width: 10rem; margin: 0; }
img { display: block; height: auto; box-shadow: 0 1px 4px #0004; }
small { display: block; font-size: .875rem; }
""".strip()


def index_page(document: Document, cells: Sequence[Cell], summaries: Mapping[str, str]) -> str:
    """The page. ``summaries`` tells, by its name, what a layout is and suits."""
    rows = [list(row) for _, row in groupby(cells, key=lambda cell: cell.layout)]
    language = escape(document.language)
    title = f'<bdi lang="{language}">{escape(str(document.title))}</bdi>'
    made = sum(not cell.problems for cell in cells)
    heads = "".join(f'<th scope="col"><b>{escape(cell.theme)}</b></th>' for cell in rows[0])
    body = "\n".join(_row(row, summaries.get(row[0].layout, "")) for row in rows)
    return f"""<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Layouts and themes: {escape(str(document.title))}</title>
<style>
{_STYLE}
</style>
</head>
<body>
<main>
<h1>{title}</h1>
<p>{made} pictures of one document: {_count(len(rows), "layout")} in
{_count(len(rows[0]), "theme")}. All on one sheet: <a href="{SHEET_NAME}">{SHEET_NAME}</a>.</p>
<h2 id="pictures">Layouts and themes</h2>
<div class="scroll" role="region" aria-labelledby="pictures" tabindex="0">
<table aria-labelledby="pictures">
<thead><tr><th scope="col">layout</th>{heads}</tr></thead>
<tbody>
{body}
</tbody>
</table>
</div>
</main>
</body>
</html>
"""


def _row(row: Sequence[Cell], summary: str) -> str:
    head = f'<th scope="row"><b>{escape(row[0].layout)}</b><small>{escape(summary)}</small></th>'
    return f"<tr>{head}\n" + "\n".join(map(_data, row)) + "</tr>"


def _data(cell: Cell) -> str:
    if cell.problems:
        return f"<td><p>{escape(cell.reason)}</p></td>"
    width, height = (round(side / 2) for side in cell.size)
    name = escape(cell.file_name)
    note = f"<small>{escape(cell.extent)}</small>" if cell.extent else ""
    alt = ", ".join(filter(None, (f"layout {cell.layout}, theme {cell.theme}", cell.extent)))
    image = (
        f'<img src="{name}" alt="{escape(alt)}" width="{width}" height="{height}" loading="lazy">'
    )
    return f'<td><a href="{name}">{image}</a>{note}</td>'


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"
