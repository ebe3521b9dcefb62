"""Begin a theme or a document of your own: a commented file that works as it is."""

from __future__ import annotations

import re
from argparse import ArgumentParser, ArgumentTypeError, Namespace
from pathlib import Path

SUMMARY = "begin a theme or a document"

_SEED = "#2f6f8f"
_NAME = re.compile(r"[\w][\w-]{0,59}")

_THEME = """\
# A theme: what is different from the one that it extends. Nothing else has to be said.
#   infographic build --theme {name}       draws with it
#   infographic contrast --theme {name}    tells how legible its colours are
# Take the '#' away from what you want to change.
extends: calm
palette:
  # All colours are derived from this one: a name, "#rrggbb", "rgb(…)" or "oklch(…)".
  seed: "{seed}"
  # dark: true
  # button: "oklch(0.86 0.1 90)"
# type:
#   display: Fraunces
#   body: {{font: Figtree, weight: 400}}
#   scale: 1.05
# shape: {{card_radius: 12, stroke: hand}}
# spacing: {{padding: 40}}
# icons: tabler
# art: hills
# layout: cards
# contrast: strict
# summary: Ours.
"""

_CONTENT = """\
# What the picture says. 'infographic schema' lists every field.
title: The title of the picture
# subtitle: A line below it
# theme: calm
# layout: auto
tips:
  - title: A short first tip
    icon: leaf
    text: One to three sentences, with *stress* where it is needed.
  - A tip may be nothing but a title
# closing: A sentence to end with.
# cta: {text: Find out more, url: "https://example.org"}
"""


def add_arguments(parser: ArgumentParser) -> None:
    """What ``new`` takes."""
    kinds = parser.add_subparsers(dest="kind", metavar="KIND", required=True)
    theme = kinds.add_parser("theme", help="a theme in the project's folder of themes")
    theme.add_argument(
        "--seed", metavar="COLOR", type=_color, default=_SEED, help=f"its one colour ({_SEED})"
    )
    content = kinds.add_parser("content", help="a document in the folder content")
    for kind in (theme, content):
        kind.add_argument("name", metavar="NAME", type=_name, help="the file's name, no suffix")


def run(options: Namespace) -> int:
    """Write the file, unless there is one of that name, and say how it is used."""
    from infographic.config import read_project
    from infographic.errors import Source, fail
    from infographic.writing import write_atomically

    name, folder, text = options.name, Path("content"), _CONTENT
    used = f"infographic build {folder / name}.yaml"
    if options.kind == "theme":
        folder = read_project(Path()).theme_folders[0]
        text = _THEME.format(name=name, seed=options.seed)
        used = f"infographic build --theme {name}"
    path = folder / f"{name}.yaml"
    if path.exists():
        raise fail("there is a file of that name already", Source(str(path)), "choose another name")
    write_atomically(path, text.encode("utf-8"))
    print(f"{path}  change it, then: {used}")
    return 0


def _name(text: str) -> str:
    if not _NAME.fullmatch(text):
        raise ArgumentTypeError("give letters, digits, - and _, no folder and no suffix")
    return text


def _color(text: str) -> str:
    from infographic.theme.fields import opaque_color

    try:
        return opaque_color(text).hex
    except ValueError as error:
        raise ArgumentTypeError(str(error)) from None
