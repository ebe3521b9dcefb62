"""A folder with what all tools start from: the words, the art, the icons and the fonts."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

from infographic.api import lay_out
from infographic.blocks.tints import tint_walk
from infographic.document.model import Document
from infographic.document.reader import load_document
from infographic.resources import assets, sample
from infographic.theme.reader import load_theme
from tests.benchmarks.art_svg import scenes_of, svg
from tests.benchmarks.shapes import icon_lines, within_clip

HERE = Path(__file__).parent
FAMILIES = ("figtree", "fraunces")


def prepare(folder: Path) -> None:
    """Fill a folder with the files that the scripts here expect."""
    document = load_document(sample())
    shutil.copy(sample(), folder / "ten-tips.yaml")
    shutil.copy(HERE / "calm.typ", folder)
    for family in FAMILIES:
        shutil.copytree(assets() / "fonts" / family, folder / "fonts" / family)
    tints = tint_walk(load_theme("calm").palette.tints, len(document.tips))
    names = _icons(document)
    scenes = scenes_of(lay_out(document, "cards", "calm"))

    (folder / "icons").mkdir()
    for name in names:
        (folder / "icons" / f"{name}.svg").write_text(_icon_svg(name), "utf-8")
    for name, scene in scenes.items():
        (folder / f"{name}.svg").write_text(svg(scene), "utf-8")
    (folder / "inks.json").write_text(json.dumps([tint.ink.hex for tint in tints]))
    polygons = {name: within_clip(scene) for name, scene in scenes.items()}
    more = {"icons": icon_lines(names), "inks": [tint.ink[:3] for tint in tints]}
    (folder / "shapes.json").write_text(json.dumps(polygons | more))


def many_tips(folder: Path, count: int) -> Path:
    """A document of ``count`` tips: the ten over and over."""
    import yaml

    content = yaml.safe_load(sample().read_text("utf-8"))
    content["tips"] = [content["tips"][i % 10] for i in range(count)]
    content["layout"] = "cards"
    file = folder / f"{count}-tips.yaml"
    file.write_text(yaml.safe_dump(content, allow_unicode=True), "utf-8")
    return file


def _icons(document: Document) -> list[str]:
    opener = [document.opener.icon] if document.opener else []
    return [*opener, *(tip.icon for tip in document.tips)]


def _icon_svg(name: str) -> str:
    """The icon as an SVG file: what the bundled set has in a line (Lucide: strokes only)."""
    text = (assets() / "icons" / "lucide.icons.txt").read_text("utf-8")
    lines = dict(line.split("\t", 1) for line in text.splitlines()[1:])
    paths = "".join(f'<path d="{path}"/>' for path in lines[name].split("\t"))
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" fill="none"'
        ' stroke="currentColor" stroke-width="1.32" stroke-linecap="round"'
        f' stroke-linejoin="round">{paths}</svg>\n'
    )
