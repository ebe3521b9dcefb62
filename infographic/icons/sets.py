"""Where icons lie: the bundled sets, and folders of SVG files."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path

from infographic.errors import Source, fail
from infographic.geometry import Rect
from infographic.icons.model import Icon, IconShape
from infographic.icons.path import parse_path

_BOX = Rect(0.0, 0.0, 24.0, 24.0)
_STROKE = 2.0


class BundledSet:
    """A set in one text file, an icon a line, sorted by name: found without being parsed.

    A line is a name and its shapes, tabs between them. A shape is SVG path data, drawn
    with a round line; before an ``@`` may stand ``f`` (filled instead), ``b`` (both) or
    ``s`` (line), with an opacity behind it. ``=name`` is another name of an icon. The
    box is 24 by 24, lines are 2 wide.
    """

    def __init__(self, name: str, folder: Path) -> None:
        self.name = name
        self._folder = folder

    def find(self, name: str) -> Icon | None:
        """The icon, or None if there is none of that name."""
        line = _line(self._text, name.encode("ascii", "replace"))
        if line.startswith(b"="):
            line = _line(self._text, line[1:])
        if not line:
            return None
        shapes = [shape for field in line.decode().split("\t") for shape in _shapes(field)]
        return Icon(name, _BOX, tuple(shapes))

    def names(self, aliases: bool = False) -> tuple[str, ...]:
        """All names in alphabetical order; ``aliases`` adds those that icons also have."""
        entries = (line.split(b"\t") for line in self._text.splitlines()[1:])
        return tuple(
            name.decode() for name, shape, *_ in entries if aliases or not shape.startswith(b"=")
        )

    def tags(self) -> dict[str, tuple[str, ...]]:
        """What the icons may be looked for by, in English."""
        return self._words("tags")

    def meanings(self) -> dict[str, tuple[str, ...]]:
        """What the icons stand for in advice; not every set and icon has such words."""
        return self._words("words")

    def _words(self, kind: str) -> dict[str, tuple[str, ...]]:
        file = self._folder / f"{self.name}.{kind}.txt"
        lines = file.read_text("utf-8").splitlines()[1:] if file.is_file() else []
        entries = (line.partition("\t") for line in lines)
        return {name: tuple(words.split(",")) if words else () for name, _, words in entries}

    @cached_property
    def _text(self) -> bytes:
        return (self._folder / f"{self.name}.icons.txt").read_bytes()


class FolderSet:
    """A folder of SVG files; a file's name is its icon's name."""

    def __init__(self, name: str, folder: Path) -> None:
        self.name = name
        self._folder = folder

    def find(self, name: str) -> Icon | None:
        """The icon, or None if there is no such file; InfographicError if it is no icon."""
        file = self._folder / f"{name}.svg"
        if not is_within(file, self._folder) or not is_file(file):
            return None
        return read_file(file, name, f"{self.name}/{file.name}")

    def names(self, aliases: bool = False) -> tuple[str, ...]:  # noqa: ARG002 - files have one name
        """The files' names in alphabetical order."""
        return tuple(sorted(file.stem for file in self._folder.glob("*.svg")))

    def tags(self) -> dict[str, tuple[str, ...]]:
        """None: files have only their names to be found by."""
        return dict.fromkeys(self.names(), ())

    def meanings(self) -> dict[str, tuple[str, ...]]:
        """None, likewise."""
        return {}


IconSet = BundledSet | FolderSet


def is_within(file: Path, folder: Path) -> bool:
    """Whether a path, links followed, stays in the folder."""
    try:
        return file.resolve().is_relative_to(folder.resolve())
    except (OSError, RuntimeError):
        # A link that leads to itself.
        return False


def is_file(path: Path) -> bool:
    """Whether there is a regular file; False too for a name that no file can have."""
    try:
        return path.is_file()
    except OSError:
        return False


def read_file(file: Path, name: str, shown: str) -> Icon:
    """The icon in an SVG file, called ``shown`` in messages; InfographicError if it has none."""
    # Most pictures need the bundled sets only.
    from infographic.icons.svg import MOST_BYTES, read_svg

    try:
        with file.open("rb") as stream:
            data = stream.read(MOST_BYTES + 1)
    except OSError as error:
        raise fail(f"can't be read: {error.strerror}", Source(shown)) from None
    return read_svg(data, name, shown)


def _line(text: bytes, name: bytes) -> bytes:
    """What stands behind ``name`` in a text sorted by line; empty if it isn't there."""
    low, high = 0, len(text)
    while low < high:
        start = text.rfind(b"\n", low, (low + high) // 2) + 1 or low
        end = text.index(b"\n", start)
        found, _, rest = text[start:end].partition(b"\t")
        if found == name:
            return rest
        if found < name:
            low = end + 1
        else:
            high = start
    return b""


def _shapes(field: str) -> list[IconShape]:
    style, _, path = field.rpartition("@")
    outline = parse_path(path)
    opacity = float(style[1:] or 1.0)
    fill = IconShape(outline, filled=True, opacity=opacity)
    line = IconShape(outline, stroke=_STROKE, opacity=opacity)
    return {"": [line], "s": [line], "f": [fill], "b": [fill, line]}[style[:1]]
