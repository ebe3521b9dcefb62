"""The pictures of the page: a file beside it for each page of the scene, or its own."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterator
from typing import NamedTuple
from urllib.parse import quote, urljoin

from infographic.backends.base import Options, Sibling, load_backend
from infographic.backends.html.text import attributes
from infographic.scene.reading import blocks
from infographic.scene.roles import Role
from infographic.scene.scene import Page, Scene

_SHOWN = ("image/png", "image/jpeg", "image/webp", "image/svg+xml")
"""What every browser shows, the best known first."""
_SMALLER = "image/webp"


class Picture(NamedTuple):
    """A picture of a page: where it is, what it shows, its size in CSS px.

    ``file`` is the one beside, if it is one, and ``smaller`` the address of the same in a
    format that takes fewer bytes.
    """

    address: str
    alt: str
    width: int
    height: int
    file: Sibling | None = None
    smaller: str = ""

    def html(self, *, lazy: bool) -> str:
        """The image; one that is a file leads to that."""
        image = "<img" + attributes(
            src=self.address, alt=self.alt, width=self.width, height=self.height,
            loading="lazy" if lazy else None,
        ) + ">"  # fmt: skip
        if self.smaller:
            source = attributes(type=_SMALLER, srcset=self.smaller)
            image = f"<picture><source{source}>{image}</picture>"
        return f"<a{attributes(href=self.address)}>{image}</a>" if self.file else image


def pictures(scene: Scene, options: Options) -> list[Picture]:
    """One for each page."""
    kinds = {sibling.media_type for sibling in options.place.siblings}
    kind = next((one for one in _SHOWN if one in kinds), None)
    if kind is None:
        return list(_own(scene, options))
    files = {one.page: one for one in options.place.siblings if one.media_type == kind}
    smaller = {one.page: one for one in options.place.siblings if one.media_type == _SMALLER}
    return [
        Picture(
            address(files[number].name), _alt(scene, page), *_size(page), files[number],
            address(smaller[number].name) if kind != _SMALLER and number in smaller else "",
        )
        for number, page in enumerate(scene.pages, start=1) if number in files
    ]  # fmt: skip


def _own(scene: Scene, options: Options) -> Iterator[Picture]:
    files = load_backend("png").write(scene, options)
    for page, data in zip(scene.pages, files, strict=True):
        inside = f"data:image/png;base64,{b64encode(data).decode()}"
        yield Picture(inside, _alt(scene, page), *_size(page))


def address(name: str) -> str:
    """The address of a file by its path from the page."""
    return quote(name, safe="/")


def absolute(options: Options, name: str) -> str:
    """The address of a file for those who are elsewhere, if it is known, else from here."""
    return urljoin(options.url, address(name))


def _size(page: Page) -> tuple[int, int]:
    width, height = page.size
    return round(width), round(height)


def _alt(scene: Scene, page: Page) -> str:
    """The short twin, and what images within the picture show: only that is not said by the
    words of the page."""
    shown = [block.text for block in blocks(page) if block.role is Role.FIGURE]
    return " ".join([scene.twins(page)[0], *(f"[{text}]" for text in shown)])
