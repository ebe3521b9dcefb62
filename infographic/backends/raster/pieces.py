"""Rectangles of device pixels, and the pieces that shapes are painted in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from PIL import Image, ImageChops


class Window(NamedTuple):
    """A rectangle of device pixels; right and bottom lie just outside."""

    left: int
    top: int
    right: int
    bottom: int

    @property
    def empty(self) -> bool:
        """Whether it has no pixel."""
        return self.left >= self.right or self.top >= self.bottom

    def within(self, other: Window) -> Window:
        """The part of it that lies in ``other``; may be empty."""
        return Window(
            max(self.left, other.left),
            max(self.top, other.top),
            min(self.right, other.right),
            min(self.bottom, other.bottom),
        )

    def without(self, other: Window) -> list[Window]:
        """What ``other`` leaves of it, in up to four parts."""
        shared = self.within(other)
        if shared.empty:
            return [self]
        left, top, right, bottom = self
        parts = (
            Window(left, top, right, shared.top),
            Window(left, shared.top, shared.left, shared.bottom),
            Window(shared.right, shared.top, right, shared.bottom),
            Window(left, shared.bottom, right, bottom),
        )
        return [part for part in parts if not part.empty]

    def grown(self, by: int) -> Window:
        """With ``by`` pixels more on each side."""
        return Window(self.left - by, self.top - by, self.right + by, self.bottom + by)


class Piece(NamedTuple):
    """A part of a shape: all of a window, or as much as the mask of its size says."""

    window: Window
    mask: Image.Image | None = None


def cut(mask: Image.Image, window: Window, part: Window) -> Image.Image:
    """The piece of a mask of ``window`` that lies in ``part``."""
    if part == window:
        return mask
    x, y = window.left, window.top
    return mask.crop((part.left - x, part.top - y, part.right - x, part.bottom - y))


def intersected(pieces: Iterable[Piece], others: Sequence[Piece]) -> Iterator[Piece]:
    """What lies in both: a shape and a clip."""
    for piece in pieces:
        (left, top, right, bottom), mask = piece
        for other, other_mask in others:
            if (
                other.left >= right
                or other.right <= left
                or other.top >= bottom
                or other.bottom <= top
            ):
                continue
            shared = piece.window.within(other)
            if other_mask is None and shared == piece.window:
                yield piece
                break
            one = mask and cut(mask, piece.window, shared)
            two = other_mask and cut(other_mask, other, shared)
            yield Piece(shared, ImageChops.multiply(one, two) if one and two else one or two)


def hull(windows: Sequence[Window]) -> Window:
    """The smallest window around others; an empty one if there are none."""
    if not windows:
        return Window(0, 0, 0, 0)
    return Window(
        min(w.left for w in windows),
        min(w.top for w in windows),
        max(w.right for w in windows),
        max(w.bottom for w in windows),
    )
