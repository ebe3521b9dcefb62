"""Fetch the bundled icon sets again: ``python .tools/vendor_icons.py``.

Both come from npm (``lucide-static``, ``@tabler/icons``) in the versions named below,
with the plain ``npm pack`` client, and are written to ``assets/icons/`` as text that
can be searched without being parsed as a whole (``infographic/icons/sets.py`` reads it):

``<set>.icons.txt``
    One icon a line: its name, a tab, and its shapes, tabs between them. A shape is SVG
    path data, painted with a line of width 2 with round ends; before an ``@`` may stand
    ``f`` (filled instead), ``b`` (both) or ``s`` (line), with an opacity behind it.
    ``=name`` instead of shapes is another name of that icon. The box is 24 by 24.
``<set>.tags.txt``
    One icon a line: its name, a tab, and its tags, commas between them.
"""

from __future__ import annotations

import hashlib
import json
import re
import subprocess
import tarfile
import tempfile
from pathlib import Path
from typing import NamedTuple
from xml.etree import ElementTree

ICONS = Path(__file__).resolve().parent.parent / "assets" / "icons"


class Package(NamedTuple):
    """An npm package: its version and the SHA-256 of its archive."""

    name: str
    version: str
    digest: str


LUCIDE = Package(
    "lucide-static",
    "1.62.0",
    "386f9080c440d6f5049cefe3456ae8357f7a0c7f76e59670cd1cb83bc7050a44",
)
TABLER = Package(
    "@tabler/icons",
    "3.51.0",
    "b30108713d3fa60aee862c2a133225da8e0f309be0708fe2925763ff810c766c",
)

_GEOMETRY = {"d", "points", "x", "y", "width", "height", "r", "rx", "ry", "cx", "cy"}
_KNOWN_ATTRIBUTES = _GEOMETRY | {"x1", "y1", "x2", "y2", "fill", "stroke", "opacity"}
_NUMBER = r"[+-]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:e[+-]?[0-9]+)?"
_COMMAND = re.compile(r"([MLHVCSQTAZ])([^MLHVCSQTAZ]*)", re.IGNORECASE)
_ARC = re.compile(
    r"[\s,]*".join([f"({_NUMBER})"] * 3 + ["([01])"] * 2 + [f"({_NUMBER})"] * 2), re.IGNORECASE
)


def main() -> None:
    """Write the files of both sets."""
    ICONS.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as workspace:
        _lucide(_unpacked(LUCIDE, Path(workspace)))
        _tabler(_unpacked(TABLER, Path(workspace)))


def _unpacked(package: Package, workspace: Path) -> Path:
    done = subprocess.run(
        ["npm", "pack", "--silent", f"{package.name}@{package.version}"],
        cwd=workspace,
        check=True,
        capture_output=True,
        text=True,
    )
    archive = workspace / done.stdout.split()[-1]
    digest = hashlib.sha256(archive.read_bytes()).hexdigest()
    if digest != package.digest:
        raise SystemExit(f"{package.name}: the archive's SHA-256 is {digest}")
    target = workspace / package.name.replace("/", "-")
    with tarfile.open(archive) as contents:
        contents.extractall(target, filter="data")
    return target / "package"


def _lucide(package: Path) -> None:
    own_names = json.loads((package / "icon-nodes.json").read_text("utf-8"))
    drawings = {file.stem: _shapes(file) for file in sorted((package / "icons").glob("*.svg"))}
    first_name: dict[str, str] = {}
    for name in own_names:
        first_name.setdefault(drawings[name], name)
    icons = {
        name: drawing if name in own_names else "=" + first_name[drawing]
        for name, drawing in drawings.items()
    }
    tags = json.loads((package / "tags.json").read_text("utf-8"))
    _write("lucide", LUCIDE, package, icons, tags)


def _tabler(package: Path) -> None:
    outline = {file.stem: _shapes(file) for file in (package / "icons/outline").glob("*.svg")}
    filled = {
        f"{file.stem}-filled": _shapes(file) for file in (package / "icons/filled").glob("*.svg")
    }
    if clash := outline.keys() & filled.keys():
        raise SystemExit(f"two icons of one name: {sorted(clash)}")
    entries = json.loads((package / "icons.json").read_text("utf-8"))
    tags = {name: [str(tag) for tag in entry["tags"]] for name, entry in entries.items()}
    _write("tabler", TABLER, package, outline | filled, tags)


def _write(
    name: str, package: Package, folder: Path, icons: dict[str, str], tags: dict[str, list[str]]
) -> None:
    header = f"# {package.name} {package.version}"
    lines = [header] + [f"{icon}\t{icons[icon]}" for icon in sorted(icons)]
    tagged = [header] + [f"{icon}\t{_joined_tags(icon, tags[icon])}" for icon in sorted(tags)]
    for suffix, text in (("icons", lines), ("tags", tagged)):
        (ICONS / f"{name}.{suffix}.txt").write_text("\n".join(text) + "\n", "utf-8", newline="\n")
    (ICONS / f"{name}.LICENSE.txt").write_bytes((folder / "LICENSE").read_bytes())
    print(f"{name} {package.version}: {len(icons)} names")


def _joined_tags(icon: str, tags: list[str]) -> str:
    own = set(icon.split("-"))
    plain = (re.sub(r"[\s,\t_-]+", " ", tag.lower()).strip() for tag in tags)
    return ",".join(dict.fromkeys(tag for tag in plain if tag and tag not in own))


def _shapes(file: Path) -> str:
    root = ElementTree.fromstring(file.read_bytes())
    if root.get("viewBox") != "0 0 24 24" or root.get("stroke-width", "2") != "2":
        raise SystemExit(f"{file.name}: another box or line width")
    shapes = []
    for element in root:
        if unknown := set(element.keys()) - _KNOWN_ATTRIBUTES:
            raise SystemExit(f"{file.name}: unknown {sorted(unknown)}")
        filled = element.get("fill", root.get("fill")) != "none"
        stroked = element.get("stroke", root.get("stroke", "none")) != "none"
        if not filled and not stroked:
            continue
        style = ("b" if stroked else "f") if filled else "s"
        opacity = element.get("opacity", "")
        prefix = f"{style}{opacity}@" if filled or opacity else ""
        shapes.append(prefix + compact(_path(element)))
    return "\t".join(shapes)


def _path(element: ElementTree.Element) -> str:
    """The element as path data (SVG 2, section 10)."""

    def number(key: str) -> float:
        return float(element.get(key, "0"))

    tag = element.tag.rpartition("}")[2]
    if tag == "path":
        return element.get("d", "")
    if tag == "line":
        return f"M{number('x1')} {number('y1')}L{number('x2')} {number('y2')}"
    if tag in ("polyline", "polygon"):
        return f"M{element.get('points')}" + ("z" if tag == "polygon" else "")
    if tag in ("circle", "ellipse"):
        rx, ry = (number("r"),) * 2 if tag == "circle" else (number("rx"), number("ry"))
        half = f"a{rx} {ry} 0 1 1"
        return f"M{number('cx') - rx} {number('cy')}{half} {2 * rx} 0{half} {-2 * rx} 0z"
    if tag == "rect":
        return _rectangle(number("x"), number("y"), number("width"), number("height"), element)
    raise SystemExit(f"unknown element {tag}")


def _rectangle(
    x: float, y: float, width: float, height: float, element: ElementTree.Element
) -> str:
    rx = float(element.get("rx") or element.get("ry") or 0)
    ry = float(element.get("ry") or element.get("rx") or 0)
    rx, ry = min(rx, width / 2), min(ry, height / 2)
    if not rx or not ry:
        return f"M{x} {y}h{width}v{height}h{-width}z"
    corner = f"a{rx} {ry} 0 0 1"
    across, down = width - 2 * rx, height - 2 * ry
    return (
        f"M{x + rx} {y}h{across}{corner} {rx} {ry}v{down}{corner} {-rx} {ry}"
        f"h{-across}{corner} {-rx} {-ry}v{-down}{corner} {rx} {-ry}z"
    )


def compact(path: str) -> str:
    """The same path data with no needless character; arc flags stay apart."""
    out: list[str] = []
    before = ""
    for letter, text in _COMMAND.findall(path):
        arguments = (
            [value for arc in _ARC.findall(text) for value in arc]
            if letter in "aA"
            else re.findall(_NUMBER, text, re.IGNORECASE)
        )
        if letter != before or letter in "MmZz":
            out.append(letter)
        before = letter
        for value in map(_number, arguments):
            glued = out[-1] == letter or value[0] == "-" or (value[0] == "." and "." in out[-1])
            out.append(value if glued else " " + value)
    return "".join(out)


def _number(text: str) -> str:
    value = f"{float(text):.6f}".rstrip("0").rstrip(".")
    sign, digits = ("-", value[1:]) if value[0] == "-" else ("", value)
    if digits == "0":
        return "0"
    return sign + (digits[1:] if digits.startswith("0.") else digits)


if __name__ == "__main__":
    main()
