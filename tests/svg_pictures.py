"""SVGs as others draw and read them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import resvg_py
from PIL import Image

from infographic.resources import assets
from tests.pictures.rasters import opened

SVG = "{http://www.w3.org/2000/svg}"


def by_resvg(svg: bytes, size: tuple[int, int], fonts: Sequence[Path] = ()) -> Image.Image:
    """An SVG drawn by resvg, which takes fonts from files only: the bundled ones, or
    ``fonts``."""
    given: dict[str, Any] = {"font_files": [str(font) for font in fonts]}
    if not fonts:
        given = {"font_dirs": [str(assets() / "fonts")]}
    data = resvg_py.svg_to_bytes(svg_string=_sized(svg, size), skip_system_fonts=True, **given)
    return opened(bytes(data))


def by_chromium(browser: Any, svg: bytes, size: tuple[int, int], tmp_path: Path) -> Image.Image:
    """An SVG as a browser shows it that opens the file."""
    file = tmp_path / "picture.svg"
    file.write_text(_sized(svg, size), "utf-8")
    page = browser.new_page(viewport={"width": size[0], "height": size[1]})
    try:
        page.goto(file.as_uri())
        return opened(page.screenshot())
    finally:
        page.close()


def texts(svg: bytes) -> Iterator[str]:
    """What each text element says that is to be read, without what only directs lines."""
    yield from _texts(ElementTree.fromstring(svg))


def _texts(element: ElementTree.Element) -> Iterator[str]:
    for part in element:
        if part.get("aria-hidden") == "true":
            continue
        if part.tag == f"{SVG}text":
            said = "".join(part.itertext())
            yield "".join(sign for sign in said if unicodedata.category(sign) != "Cf")
        else:
            yield from _texts(part)


def _sized(svg: bytes, size: tuple[int, int]) -> str:
    """The SVG at a size in pixels; its own is rounded differently by each reader."""
    width, height = size
    told = re.sub(r'width="\S+" height="\S+"', f'width="{width}" height="{height}"',
                  svg.decode(), count=1)  # fmt: skip
    return told.replace("<svg ", '<svg preserveAspectRatio="none" ', 1)
