"""The lowest contrast of any text in the rendered pixels, for every theme.

``python -m tests.benchmarks.contrast_in_pixels`` draws the ten tips in all themes and
layouts and prints a table in Markdown; ``--all`` adds the documents of ``tests/corpus.py``.
"""

from __future__ import annotations

import argparse

from infographic.api import lay_out
from infographic.document.model import Document
from infographic.document.reader import load_document
from infographic.errors import InfographicError
from infographic.layouts.base import Layout
from infographic.plugins import names
from infographic.resources import sample
from infographic.theme.reader import theme_names
from tests.corpus import corpus, document
from tests.pixel_contrast import lowest_contrast

_MANY = 60
"""Documents of more tips say nothing new of colours, and take long."""


def main() -> None:
    """Print one line a theme."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--all", action="store_true", help="with the documents of the tests")
    parser.add_argument("--themes", nargs="+", default=theme_names())
    options = parser.parse_args()
    documents = {"ten-tips": load_document(sample())}
    if options.all:
        documents |= {name: document(name) for name in corpus()}
    documents = {name: one for name, one in documents.items() if len(one.tips) <= _MANY}
    print("| theme | lowest | where |\n|---|---|---|")
    for theme in options.themes:
        ratio, where = min(_of_theme(theme, documents))
        print(f"| {theme} | {ratio:.2f} | {where} |", flush=True)


def _of_theme(theme: str, documents: dict[str, Document]) -> list[tuple[float, str]]:
    found = []
    for layout in names(Layout):
        for name, one in documents.items():
            try:
                scene = lay_out(one, layout, theme)
            except InfographicError:
                continue  # what doesn't fit is told to the user, and not drawn
            ratio, text = lowest_contrast(scene)
            found.append((ratio, f"{layout}, {name}: {text.strip()[:40]!r}"))
    return found


if __name__ == "__main__":
    main()
