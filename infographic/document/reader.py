"""Content into a :class:`Document`: from a YAML file, a YAML text or plain Python values.

Each raises one InfographicError with every problem found, in the order of the file.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from infographic.document import fields
from infographic.document.model import Action, Document, Image, Logo, Opener, Text, Tip
from infographic.errors import NOWHERE, Source
from infographic.marked.fields import Field, Values
from infographic.marked.findings import Findings
from infographic.marked.nodes import Node, from_plain
from infographic.marked.yaml import parse, read_text
from infographic.text.typography import smarten_spans


def load_document(path: str | Path, root: str | Path | None = None) -> Document:
    """The document of a UTF-8 YAML file of at most 1 MiB.

    ``root`` is the folder where files that it names (images, own icons) are looked for; by
    default the file's own.
    """
    findings = Findings()
    text = read_text(path, str(path), findings)
    findings.check()
    folder = Path(path).parent if root is None else root
    return read_document(text or "", str(path), folder)


def read_document(text: str, file: str = "", root: str | Path = "") -> Document:
    """The document of a YAML text; findings call it ``file``."""
    findings = Findings()
    node = parse(text, file, findings)
    return _document(node, findings, str(root))


def from_dict(data: Mapping[str, object], root: str | Path = "") -> Document:
    """The document of plain values; findings tell places as paths: ``tips[3].text``."""
    findings = Findings()
    node = from_plain(data, findings)
    return _document(node, findings, str(root))


def _document(node: Node | None, findings: Findings, folder: str) -> Document:
    values = fields.DOCUMENT.read(node, "the document", findings) if node else None
    findings.check()
    if values is None:
        raise AssertionError("no document and no finding")
    return _Maker(values.get(fields.LANGUAGE, "en"), folder).document(values)


class _Maker:
    """Makes the model of checked values, with quotes and dashes set by the language."""

    def __init__(self, language: str, folder: str) -> None:
        self.language = language
        self.folder = folder

    def document(self, values: Values) -> Document:
        opener, action = values.get(fields.OPENER), values.get(fields.ACTION)
        return Document(
            title=self._set(values[fields.TITLE]),
            tips=tuple(self._tip(tip) for tip in values[fields.TIPS]),
            subtitle=self._text(values, fields.SUBTITLE),
            intro=self._text(values, fields.INTRO),
            opener=self._opener(opener) if opener else None,
            closing=self._text(values, fields.CLOSING),
            action=self._action(action) if action else None,
            credit=self._text(values, fields.CREDIT),
            author=values.get(fields.AUTHOR, ""),
            rights=values.get(fields.RIGHTS, ""),
            logo=self._logo(values.get(fields.LOGO)),
            image=self._image(values.get(fields.IMAGE)),
            language=self.language,
            numbered=values.get(fields.NUMBERED, True),
            layout=values.get(fields.LAYOUT, ""),
            theme=values.get(fields.THEME, ""),
            art=values.get(fields.ART, ""),
            size=values.get(fields.SIZE, ""),
            pages=values.get(fields.PAGES),
            folder=self.folder,
            layout_source=_place(values, fields.LAYOUT),
            theme_source=_place(values, fields.THEME),
            art_source=_place(values, fields.ART),
            size_source=_place(values, fields.SIZE),
            source=values.source,
        )

    def _tip(self, values: Values) -> Tip:
        return Tip(
            title=self._set(values[fields.TIP_TITLE]),
            text=self._text(values, fields.TIP_TEXT),
            icon=values.get(fields.TIP_ICON, ""),
            url=values.get(fields.TIP_URL, ""),
            milestone=values.get(fields.MILESTONE, ""),
            image=self._image(values.get(fields.TIP_IMAGE)),
            source=values.source,
            icon_source=_place(values, fields.TIP_ICON),
            milestone_source=_place(values, fields.MILESTONE),
        )

    def _opener(self, values: Values) -> Opener | None:
        title = self._text(values, fields.OPENER_TITLE)
        text = self._text(values, fields.OPENER_TEXT)
        if title is None and text is None:
            return None
        icon = values.get(fields.OPENER_ICON, "")
        place = _place(values, fields.OPENER_ICON)
        return Opener(title, text, icon, values.source, place)

    def _action(self, values: Values) -> Action | None:
        text = self._text(values, fields.ACTION_TEXT)
        url = values.get(fields.ACTION_URL, "")
        return Action(text, url, values.source) if text or url else None

    def _image(self, values: Values | None) -> Image | None:
        if values is None:
            return None
        x, y = values.get(fields.FOCUS, (0.5, 0.5))
        return Image(
            values[fields.IMAGE_FILE],
            values.get(fields.ALT, ""),
            (x, y),
            values.get(fields.DECORATIVE, False),
            self.folder,
            values.source_of(fields.IMAGE_FILE),
        )

    def _logo(self, values: Values | None) -> Logo | None:
        if values is None:
            return None
        return Logo(
            values[fields.LOGO_FILE],
            values.get(fields.LOGO_DARK, ""),
            values.get(fields.LOGO_ALT, ""),
            self.folder,
            values.source_of(fields.LOGO_FILE),
            values.source_of(fields.LOGO_DARK),
        )

    def _text(self, values: Values, field: Field[Text]) -> Text | None:
        text = values.get(field)
        return None if text is None else self._set(text)

    def _set(self, text: Text) -> Text:
        return Text(smarten_spans(text.spans, self.language), text.source)


def _place(values: Values, field: Field[str]) -> Source:
    return NOWHERE if values.get(field) is None else values.source_of(field)
