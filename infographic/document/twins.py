"""Text twins: what an infographic says, for those who don't see it.

``alt`` is what a screen reader says in its place. ``description`` is all of its words, in
the order of the content file; what images in it show stands in brackets. Both are the same
for a card that shows the first tips and counts the others: who can't see it gets the whole.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import NamedTuple

from infographic.document.model import Document, Image, Text
from infographic.document.wording import wording
from infographic.scene.reading import Block, blocks
from infographic.scene.roles import Role
from infographic.scene.scene import Page, Scene
from infographic.text.characters import SOFT_HYPHEN

_HEADINGS = (Role.TITLE, Role.OPENER_TITLE, Role.TIP_TITLE)
_SHOWN = (Role.LOGO, Role.FIGURE, Role.TIP_ICON)
_SENTENCE_END = re.compile(r"[.!?…:;。！？؟।][\"'”’»›“‘)\]\s]*$")


class _Phrases(NamedTuple):
    one: str
    many: str
    page: str
    colon: str = ": "


_ENGLISH = _Phrases(
    "Infographic with one tip", "Infographic with {count} tips", "page {page} of {pages}"
)
_PHRASES = {
    "de": _Phrases(
        "Infografik mit einem Tipp", "Infografik mit {count} Tipps", "Seite {page} von {pages}"
    ),
    "en": _ENGLISH,
    "es": _Phrases(
        "Infografía con un consejo", "Infografía con {count} consejos", "página {page} de {pages}"
    ),
    "fr": _Phrases(
        "Infographie, un conseil", "Infographie, {count} conseils", "page {page} sur {pages}",
        "\u00a0: ",
    ),
    "it": _Phrases(
        "Infografica con un consiglio", "Infografica con {count} consigli",
        "pagina {page} di {pages}",
    ),
    "nl": _Phrases(
        "Infographic met één tip", "Infographic met {count} tips", "pagina {page} van {pages}"
    ),
}  # fmt: skip


def alt(document: Document) -> str:
    """What it is, how many tips it has, its title and its subtitle."""
    phrases = _phrases(document)
    said = _sentences(str(text) for text in (document.title, document.subtitle) if text)
    return _kind(document, phrases) + phrases.colon + said


def description(document: Document) -> str:
    """All words of the document: paragraphs with empty lines between, in each a line for
    a heading, a text, an image or an address. Tips have numbers, if the document has."""
    opener, action = document.opener, document.action
    paragraphs: list[list[Text | str | None]] = [[document.title], [document.subtitle]]
    paragraphs += [[document.intro], [_shown(document.image)]]
    paragraphs += [[opener.title, opener.text]] if opener else []
    for number, tip in enumerate(document.tips, start=1):
        title = f"{number}. {tip.title}" if document.numbered else tip.title
        paragraphs.append([title, tip.text, _shown(tip.image)])
    paragraphs += [[document.closing]]
    paragraphs += [[action.text, action.url]] if action else []
    paragraphs += [[" · ".join(str(one) for one in (document.author, document.credit) if one)]]
    return _joined([_line(str(text)) for text in lines if text] for lines in paragraphs)


def with_twins(scene: Scene, document: Document) -> Scene:
    """The scene with both texts and the words; of several pages, each gets its own texts."""
    pages, count = scene.pages, len(scene.pages)
    if count > 1:
        pages = tuple(
            _page(page, document, number, count) for number, page in enumerate(pages, start=1)
        )
    return replace(
        scene, pages=pages, alt=alt(document), description=description(document),
        words=wording(document),
    )  # fmt: skip


def _page(page: Page, document: Document, number: int, count: int) -> Page:
    phrases, read = _phrases(document), blocks(page)
    place = phrases.page.format(page=number, pages=count)
    headings = [block.text for block in read if block.role in _HEADINGS]
    texts = [block.text for block in read if block.role not in _SHOWN]
    said = _sentences(headings or texts[:1])
    what = f"{_kind(document, phrases)}, {place}"
    short = what + phrases.colon + said if said else f"{what}."
    return replace(page, alt=short, description=_joined(_paragraphs(read)))


def _paragraphs(read: Sequence[Block]) -> list[list[str]]:
    """The lines of a page: those of a tip, and of the opener, belong together."""
    paragraphs: list[list[str]] = []
    label, before = "", None
    for block in read:
        if block.role is Role.TIP_LABEL:
            label = f"{block.text}. "
            continue
        part = block.tip or (block.role and block.role.value.partition("-")[0])
        if part != before or not paragraphs:
            paragraphs.append([])
        text = f"[{block.text}]" if block.role in _SHOWN else block.text
        paragraphs[-1].append(label + text)
        label, before = "", part
    return paragraphs


def _shown(image: Image | None) -> str:
    return f"[{image.alt}]" if image and image.alt else ""


def _phrases(document: Document) -> _Phrases:
    return _PHRASES.get(document.language.partition("-")[0].lower(), _ENGLISH)


def _kind(document: Document, phrases: _Phrases) -> str:
    count = len(document.tips)
    return phrases.one if count == 1 else phrases.many.format(count=count)


def _sentences(texts: Iterable[str]) -> str:
    """Texts one after the other, each with a mark at its end."""
    lines = (_line(text) for text in texts)
    return " ".join(line if _SENTENCE_END.search(line) else f"{line}." for line in lines)


def _line(text: str) -> str:
    """A text on one line, without marks for the breaking of lines."""
    return re.sub(r"[ \t\r\n]+", " ", text.replace(SOFT_HYPHEN, "")).strip()


def _joined(paragraphs: Iterable[Sequence[str]]) -> str:
    return "\n\n".join("\n".join(lines) for lines in paragraphs if lines)
