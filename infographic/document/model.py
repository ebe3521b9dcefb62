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
class Image:
    """A picture from a file in the content's ``folder``, and what it shows, in words
    (``alt``; none if it is ``decorative``). ``focus`` is the point that stays when it is
    cropped, in shares of its width and height."""

    file: str
    alt: str = ""
    focus: tuple[float, float] = (0.5, 0.5)
    decorative: bool = False
    folder: str = ""
    source: Source = NOWHERE


@dataclass(frozen=True, slots=True)
class Logo:
    """The sender's logo: a file in the content's ``folder``, and one for ``dark`` grounds
    if there is one."""

    file: str
    dark: str = ""
    alt: str = ""
    folder: str = ""
    source: Source = NOWHERE
    dark_source: Source = NOWHERE


@dataclass(frozen=True, slots=True)
class Tip:
    """One entry of the list; all but the title may be missing."""

    title: Text
    text: Text | None = None
    icon: str = ""
    url: str = ""
    milestone: str = ""
    image: Image | None = None
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

    ``folder`` is where files that it names (images, own icons) are looked for.
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
    logo: Logo | None = None
    image: Image | None = None
    language: str = "en"
    numbered: bool = True
    layout: str = ""
    theme: str = ""
    art: str = ""
    size: str = ""
    pages: int | None = None
    folder: str = ""
    layout_source: Source = NOWHERE
    theme_source: Source = NOWHERE
    art_source: Source = NOWHERE
    size_source: Source = NOWHERE
    source: Source = NOWHERE
