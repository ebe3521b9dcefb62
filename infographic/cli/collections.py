"""The fonts and icons at hand in a project, for the commands that show them."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from infographic.api import DEFAULT_THEME
from infographic.backends.base import Options
from infographic.cli.report import Report
from infographic.config import read_project
from infographic.icons.book import IconBook
from infographic.result import Result
from infographic.scene.scene import Scene
from infographic.text.fonts import FontBook
from infographic.theme.model import Theme
from infographic.theme.reader import load_theme


class AtHand(NamedTuple):
    """A theme, with the fonts and icons of its folder, of the project, and ours."""

    theme: Theme
    fonts: FontBook
    icons: IconBook


def at_hand(theme: str | None) -> AtHand:
    """What a project and a theme have. InfographicError for an unknown theme."""
    project = read_project(Path())
    look = load_theme(theme or DEFAULT_THEME, project.theme_folders)
    fonts = FontBook(project.font_folders, look.folders, project.system_fonts or look.system_fonts)
    own = [folder / "icons" for folder in look.folders]
    return AtHand(look, fonts, IconBook([*own, *project.icon_folders], look.icons.set))


def write_scene(scene: Scene, path: Path) -> None:
    """Write a sheet in the format of its suffix, and tell."""
    result = Result(scene, Options())
    result.write(path)
    Report().written(result.outputs)
