"""What every layout is given, and how it declares itself.

A layout is one file in this folder ending in ``LAYOUT = Layout(...)``; the file's
name is the layout's name.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal, TypeAlias, get_args

from infographic.blocks.setting import Setting
from infographic.canvas import Canvas, Form
from infographic.document.model import Document
from infographic.errors import Source, fail
from infographic.icons.book import IconBook
from infographic.plugins import load, names
from infographic.scene.scene import Scene
from infographic.text.paragraph import Typesetter
from infographic.theme.model import Theme
from infographic.theme.scale import flattened

Place: TypeAlias = Literal["header", "tip"]
"""Where a document may have an image."""


_WIDEST_MARGIN = 0.07
"""The most of a page's width that a margin takes."""


@dataclass(frozen=True, slots=True)
class Brief:
    """All that a layout works from."""

    document: Document
    theme: Theme
    typesetter: Typesetter
    icons: IconBook
    canvas: Canvas

    def setting(self, scale: float = 1.0) -> Setting:
        """What blocks are set with on this canvas, at ``scale`` times the medium's type."""
        canvas = self.canvas
        theme = flattened(self.theme, canvas.steps / scale)
        return Setting(theme, self.typesetter, self.icons, canvas.unit * scale, canvas.smallest)

    def margin(self, setting: Setting, share: float = 1.0) -> float:
        """The px between the page's left or right edge and its text: ``share`` of the
        theme's margin, less on a narrow page, more where the canvas has safe borders."""
        canvas = self.canvas
        own = share * setting.theme.spacing.margin * setting.unit
        return max(min(own, _WIDEST_MARGIN * canvas.width), canvas.safe.left, canvas.safe.right)


@dataclass(frozen=True, slots=True)
class Suits:
    """What a layout does well, for ``layout: auto``: fewest and most ``tips``, fewest and
    most ``words`` of a tip's text, whether it lives on ``icons``, and what it makes.

    The defaults are a list that every layout should be good at.
    """

    tips: tuple[int, int] = (4, 12)
    words: tuple[int, int] = (8, 25)
    icons: bool = False
    form: Form = "tall"

    def __str__(self) -> str:
        tips, words = (
            f"{low} to {high}" if low else f"up to {high}" for low, high in (self.tips, self.words)
        )
        icons = ", each with an icon" if self.icons else ""
        return f"{tips} tips of {words} words{icons}"


@dataclass(frozen=True, slots=True)
class Layout:
    """One arrangement of the page: a line that says what it is, its own canvas, the
    function that makes the scene, and what it suits. ``arrange`` raises InfographicError
    for a text that can't fit, naming its line. ``images``: where it shows pictures.
    ``forms``: the forms of canvas that it fills; for a card that isn't among them, the
    summary that all layouts share is made (``layouts/summary.py``)."""

    summary: str
    canvas: Canvas
    arrange: Callable[[Brief], Scene]
    most_tips: int = 60
    suits: Suits = Suits()
    images: frozenset[Place] = frozenset()
    forms: frozenset[Form] = frozenset(get_args(Form)) - {"card"}

    def takes(self, form: Form) -> bool:
        """Whether a canvas of that form can be filled, with a summary if with nothing else."""
        return form == "card" or form in self.forms


def check_form(name: str, layout: Layout, canvas: Canvas, source: Source) -> None:
    """InfographicError, placed at ``source``, if the layout doesn't fill such a canvas."""
    if layout.takes(canvas.form):
        return
    able = ", ".join(n for n in names(Layout) if load(Layout, n).takes(canvas.form))
    message = f"the layout '{name}' has no form for the size '{canvas.name}'"
    raise fail(message, source, f"layouts that have: {able}" if able else "")
