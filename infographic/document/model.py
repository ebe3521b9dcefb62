"""What a document says: plain values, each text with the place it was read from."""

from __future__ import annotations

from dataclasses import dataclass

from infographic.errors import NOWHERE, Source
from infographic.text.spans import RichText, plain


@dataclass(frozen=True, slots=True)
class Text:
    """Words with emphasis, and where they stand in the content file."""

    spans: RichText
    source: Source = NOWHERE

    def __str__(self) -> str:
        return plain(self.spans)


@dataclass(frozen=True, slots=True)
class Tip:
    """One entry of the list; all but the title may be missing."""

    title: Text
    text: Text | None = None
    icon: str = ""
    url: str = ""
    milestone: str = ""
    source: Source = NOWHERE
    icon_source: Source = NOWHERE
    milestone_source: Source = NOWHERE


@dataclass(frozen=True, slots=True)
class Opener:
    """What comes before the first tip."""

    title: Text | None = None
    text: Text | None = None
    icon: str = ""
    source: Source = NOWHERE
    icon_source: Source = NOWHERE


@dataclass(frozen=True, slots=True)
class Action:
    """The call to action: words, a link, or both."""

    text: Text | None = None
    url: str = ""
    source: Source = NOWHERE


@dataclass(frozen=True, slots=True)
class Document:
    """A whole content file. Only the title and one tip are required.

    ``folder`` is where files that it names (logo, own icons) are looked for.
    """

    title: Text
    tips: tuple[Tip, ...]
    subtitle: Text | None = None
    intro: Text | None = None
    opener: Opener | None = None
    closing: Text | None = None
    action: Action | None = None
    credit: Text | None = None
    author: str = ""
    rights: str = ""
    logo: str = ""
    language: str = "en"
    numbered: bool = True
    layout: str = ""
    theme: str = ""
    art: str = ""
    folder: str = ""
    logo_source: Source = NOWHERE
    layout_source: Source = NOWHERE
    theme_source: Source = NOWHERE
    art_source: Source = NOWHERE
    source: Source = NOWHERE
