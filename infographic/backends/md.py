"""Markdown: the words with headings, emphasis and links (CommonMark 0.31.2)."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from html import escape

from infographic.backends.base import Backend, Options
from infographic.scene.roles import Role
from infographic.scene.scene import Scene
from infographic.scene.words import Passage, links
from infographic.text.spans import Span

_HEADINGS = {Role.TITLE: "# ", Role.OPENER_TITLE: "## ", Role.TIP_TITLE: "## "}
# What means something anywhere in a line, and what does only at its beginning or end.
_SIGNS = re.compile(r"[\\`*_\[\]<>&~]")
_BEGINNING = re.compile(r"^(\d{0,9})(?=[-+=#.)](?:[-+=#\s]|$))")
_CLOSING_SIGNS = re.compile(r"(?:^|(?<= ))(?=#+$)")
_ENTITY = re.compile(r"&(?=[#\w]+;)")


def _write(scene: Scene, options: Options) -> tuple[bytes, ...]:  # noqa: ARG001
    """A heading for the title, one for each tip, and paragraphs."""
    comment = [f"<!-- {scene.inputs} -->"] if scene.inputs else []
    return ("\n\n".join([*_blocks(scene.words), *comment]).encode("utf-8", "replace") + b"\n",)


def _blocks(words: Sequence[Passage]) -> Iterator[str]:
    label = ""
    for passage in words:
        if passage.role is Role.TIP_LABEL:
            label = f"{passage}. "
            continue
        heading = _HEADINGS.get(passage.role, "")
        line = _line(passage)
        if heading:
            line = _CLOSING_SIGNS.sub(r"\\", line)
        yield heading + (label + line if label else _BEGINNING.sub(r"\1\\", line))
        label = ""


def _line(passage: Passage) -> str:
    if passage.url:
        return _link(passage.url, passage.spans)
    line = ""
    for url, spans in links(passage.spans):
        line += _link(url, spans) if url else _emphasised(spans, line)
    return line


def _link(url: str, spans: Sequence[Span]) -> str:
    address = _ENTITY.sub(r"\&", url)
    if "(" in url or ")" in url:
        address = f"<{address}>"
    return f"[{_emphasised(spans, '[')}]({address})"


def _emphasised(spans: Sequence[Span], before: str) -> str:
    """The spans, where ``before`` is what stands before them on the line."""
    text = before
    for index, span in enumerate(spans):
        after = spans[index + 1].text[:1] if index + 1 < len(spans) else ""
        piece = _span(span, text[-1:], after)
        text += f'<span lang="{escape(span.language)}">{piece}</span>' if span.language else piece
    return text[len(before) :]


def _span(span: Span, before: str, after: str) -> str:
    """The text in asterisks, or in elements where asterisks would be mere text."""
    inner = span.text.strip(" ")
    marks = "*" * (span.italic + 2 * span.bold)
    escaped = _SIGNS.sub(r"\\\g<0>", inner)
    if not marks or not inner:
        return _SIGNS.sub(r"\\\g<0>", span.text)
    left = span.text[: len(span.text) - len(span.text.lstrip(" "))]
    right = span.text[len(span.text.rstrip(" ")) :]
    opens = (left or before) != "*" and _flanks(inner[0], left or before)
    closes = _flanks(inner[-1], right or after)
    if opens and closes:
        return f"{left}{marks}{escaped}{marks}{right}"
    if span.italic:
        escaped = f"<em>{escaped}</em>"
    return left + (f"<strong>{escaped}</strong>" if span.bold else escaped) + right


def _flanks(inside: str, outside: str) -> bool:
    """Whether asterisks between the two begin or end emphasis (CommonMark 6.2)."""
    if _is_space(inside):
        return False
    return not _is_mark(inside) or not outside or _is_space(outside) or _is_mark(outside)


def _is_space(character: str) -> bool:
    return unicodedata.category(character) == "Zs"


def _is_mark(character: str) -> bool:
    return unicodedata.category(character)[0] in "PS"


BACKEND = Backend("md", "text/markdown; charset=utf-8", _write, paged=True, uses=())
