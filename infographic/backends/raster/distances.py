"""Which of the 256 numbered colours of a radial gradient each pixel has."""

from __future__ import annotations

import math
from array import array
from collections.abc import Sequence
from typing import Any

from PIL import Image, ImageDraw, ImageMath

from infographic.backends.raster.pieces import Window
from infographic.geometry import Affine, Point

# Where a number holds for at least so many px, discs of whole pixels are true to half a
# level and eight times as fast.
_WIDE = 1.5
# Pixels made at once. The root needs much memory for each; discs run through all of their
# rows whatever part is wanted.
CHUNKS = (200_000, 8_000_000)
_NOTHING = 1e-9


class DistanceNumbers:
    """Numbers by the distance from ``center`` after the linear part of ``inverse``.

    ``shares`` are the parts of the way from 0 to 1: where each begins, its length, and
    how far the number rises in it.
    """

    def __init__(
        self, inverse: Affine, center: Point, shares: Sequence[tuple[float, float, float]]
    ) -> None:
        self._inverse = inverse
        self._center = center
        self._shares = shares
        upright = abs(inverse.b) + abs(inverse.c) < _NOTHING
        self._rx, self._ry = (1 / abs(inverse.a), 1 / abs(inverse.d)) if upright else (0.0, 0.0)
        narrowest = min(length / share for _, length, share in shares) * min(self._rx, self._ry)
        self._discs = narrowest >= _WIDE
        self.chunk_pixels = CHUNKS[self._discs]

    def image(self, window: Window) -> Image.Image:
        """The numbers of the pixels of a window, as an image of mode L."""
        return self._by_discs(window) if self._discs else self._by_root(window)

    def _by_discs(self, window: Window) -> Image.Image:
        left, top, right, bottom = window
        image = Image.new("L", (right - left, bottom - top), 255)
        draw = ImageDraw.Draw(image)
        x, y = self._center.x - left, self._center.y - top
        number = sum(share for _, _, share in self._shares)
        for start, length, share in reversed(self._shares):
            lowest = number - share
            for i in range(math.ceil(number) - 1, math.ceil(lowest - 0.5) - 1, -1):
                reach = start + length * (i + 0.5 - lowest) / share
                rx, ry = reach * self._rx, reach * self._ry
                box = [round(x - rx), round(y - ry), round(x + rx) - 1, round(y + ry) - 1]
                if box[0] <= box[2] and box[1] <= box[3]:
                    draw.ellipse(box, fill=i)
            number = lowest
        return image

    def _by_root(self, window: Window) -> Image.Image:
        terms = self._terms(window)
        index: Image.Image = ImageMath.lambda_eval(self._index, **terms)
        return index.convert("L")

    def _terms(self, window: Window) -> dict[str, Image.Image]:
        """What the squared distances are the sum of, each as an image."""
        m, center = self._inverse, self._center
        size = (window.right - window.left, window.bottom - window.top)
        xs = [x + 0.5 - center.x for x in range(window.left, window.right)]
        ys = [y + 0.5 - center.y for y in range(window.top, window.bottom)]
        # (ax + cy)² + (bx + dy)², sorted by what depends on x, on y and on both
        row, column = (size[0], 1), (1, size[1])
        across = _floats([x * x * (m.a * m.a + m.b * m.b) for x in xs], row, size)
        down = _floats([y * y * (m.c * m.c + m.d * m.d) for y in ys], column, size)
        terms = {"across": across, "down": down}
        both = 2 * (m.a * m.c + m.b * m.d)
        if abs(both) > _NOTHING:
            terms["x"] = _floats([x * both for x in xs], row, size)
            terms["y"] = _floats(ys, column, size)
        return terms

    def _index(self, terms: dict[str, Any]) -> Any:
        square = terms["across"] + terms["down"]
        if "x" in terms:
            square += terms["x"] * terms["y"]
        distance = terms["max"](square, 0.0) ** 0.5
        index = 0.5
        for start, length, share in self._shares:
            way = terms["min"](terms["max"]((distance - start) / length, 0.0), 1.0)
            index = way * share + index
        return index


def _floats(values: Sequence[float], shape: tuple[int, int], size: tuple[int, int]) -> Image.Image:
    """Numbers as a row or column of an image, repeated to a size."""
    line = Image.frombytes("F", shape, array("f", values).tobytes())
    return line.resize(size, Image.Resampling.NEAREST)
