"""Plain text: the words alone, to paste into a mail, say."""

from __future__ import annotations

from infographic.backends.base import Backend, Options
from infographic.scene.roles import Role
from infographic.scene.scene import Scene
from infographic.scene.words import Passage, links, sections
from infographic.text.spans import plain
from infographic.text.web_address import shown_address


def _write(scene: Scene, options: Options) -> tuple[bytes, ...]:  # noqa: ARG001
    """A paragraph a part, in it a line for a heading, a text or an address."""
    paragraphs = ("\n".join(_lines(section)) for section in sections(scene.words))
    return ("\n\n".join(paragraphs).encode("utf-8", "replace") + b"\n",)


def _lines(section: list[Passage]) -> list[str]:
    lines: list[str] = []
    label = ""
    for passage in section:
        if passage.role is Role.TIP_LABEL:
            label = f"{passage}. "
            continue
        lines.append(label + _line(passage))
        label = ""
        if passage.url:
            lines.append(passage.url)
    return lines


def _line(passage: Passage) -> str:
    return "".join(_linked(plain(tuple(spans)), url) for url, spans in links(passage.spans))


def _linked(text: str, url: str) -> str:
    """A text and where it leads, unless it says so itself (RFC 3986, appendix C)."""
    said = text.strip() in (url, shown_address(url))
    return text if said or not url else f"{text} <{url}>"


BACKEND = Backend("txt", "text/plain; charset=utf-8", _write, paged=True, uses=())
