"""Pictures before and after, and one that shows where they differ."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from io import BytesIO
from itertools import pairwise, zip_longest
from typing import NamedTuple

from PIL import Image, ImageChops, ImageFilter, UnidentifiedImageError

from infographic.diff.changes import Change
from infographic.errors import fail

_FORMATS = ("PNG", "JPEG", "WEBP")
_MARK = (190, 0, 98)
_LIGHTEST = 0.82
"""How near to white the lightest tone comes."""
_UNSEEN = 2
"""Steps of a channel that nobody sees."""
_APART = 0.1
"""Share of the width by which two places are apart, if they are two."""
_FADED = 0.35
"""How much is left of the contrast of what is the same."""


class Pictures(NamedTuple):
    """A page on both sides, or the one that has it, as files; what differs, marked in a
    pale copy of the new one; the share of it that does; and where the places that do begin,
    in shares of its height.
    """

    number: int
    before: bytes | None
    after: bytes | None
    difference: bytes | None
    share: float
    places: tuple[float, ...] = ()


def differing(old: Sequence[bytes], new: Sequence[bytes]) -> Iterator[Pictures]:
    """The pages that aren't alike."""
    for number, (before, after) in enumerate(zip_longest(old, new), start=1):
        if before == after:
            continue
        if before is None or after is None:
            yield Pictures(number, before, after, None, 1.0)
            continue
        mask, newer = _mask(_opened(before), _opened(after))
        share = mask.histogram()[255] / (mask.width * mask.height)
        if share:
            marked, places = _marked(mask, newer), _places(mask)
            yield Pictures(number, before, after, marked, share, places)


def picture_changes(old: Sequence[bytes], new: Sequence[bytes]) -> Iterator[Change]:
    """What can be told of pictures without words: their size, and how much differs."""
    for found in differing(old, new):
        if found.before and found.after:
            sizes = [_opened(data).size for data in (found.before, found.after)]
            if sizes[0] != sizes[1]:
                before, after = (f"{width} × {height}" for width, height in sizes)
                yield Change(f"the picture is {after} px instead of {before}")
        yield Change(f"{percent(found.share)} of the picture differs")


def percent(share: float) -> str:
    """A share for people."""
    return "less than 0.1 %" if share < 0.001 else f"{100 * share:.1f} %"


def size_of(data: bytes) -> tuple[int, int]:
    """Width and height in pixels; InfographicError if it is no picture."""
    return _opened(data).size


def media_type(data: bytes) -> str:
    """What the file says it is."""
    return Image.MIME[_opened(data).format or "PNG"]


def _opened(data: bytes) -> Image.Image:
    try:
        return Image.open(BytesIO(data), formats=_FORMATS)
    except (UnidentifiedImageError, OSError, Image.DecompressionBombError) as error:
        raise fail("it can't be read as a picture (PNG, JPEG or WebP)") from error


def _mask(old: Image.Image, new: Image.Image) -> tuple[Image.Image, Image.Image]:
    """White where the two differ, and the new one, both as large as the larger; what only
    one of them covers differs."""
    size = max(old.width, new.width), max(old.height, new.height)
    canvases = []
    for picture, ground in ((old, (255, 255, 255)), (new, (255, 255, 255))):
        canvas = Image.new("RGB", size, ground)
        canvas.paste(picture.convert("RGB"))
        canvases.append(canvas)
    red, green, blue = ImageChops.difference(*canvases).split()
    most = ImageChops.lighter(ImageChops.lighter(red, green), blue)
    mask = most.point(lambda step: 255 if step > _UNSEEN else 0)
    common = min(old.width, new.width), min(old.height, new.height)
    beyond = Image.new("L", size, 255)
    beyond.paste(0, (0, 0, *common))
    return ImageChops.lighter(mask, beyond), canvases[1]


def _places(mask: Image.Image) -> tuple[float, ...]:
    """Where rows with a difference begin, after at least ``_APART`` without one."""
    rows = mask.reduce((mask.width, 1)).tobytes()
    differing_rows = [row for row, level in enumerate(rows) if level]
    starts = [
        row
        for before, row in pairwise([-mask.height, *differing_rows])
        if row - before > _APART * mask.width
    ]
    return tuple(round(row / mask.height, 4) for row in starts)


def _marked(mask: Image.Image, new: Image.Image) -> bytes:
    """The new picture, pale and grey, and what differs in tones of one colour."""
    steps = new.convert("L").point(lambda step: step // 2)
    # Thin strokes would be lost in a picture that is shown smaller.
    different = mask.filter(ImageFilter.MaxFilter(3))
    steps.paste(steps.point(lambda step: 128 + step), mask=different)
    marked = Image.frombytes("P", steps.size, steps.tobytes())
    marked.putpalette([*_tones((255 * (1 - _FADED),) * 3), *_tones(_MARK)])
    file = BytesIO()
    marked.save(file, "PNG")
    return file.getvalue()


def _tones(darkest: tuple[float, ...]) -> Iterator[int]:
    """128 colours from the darkest to nearly white, channel by channel."""
    for step in range(128):
        light = step / 127 * _LIGHTEST
        yield from (round(channel + (255 - channel) * light) for channel in darkest)
