"""What a content file may say: every field once, for the reader and the JSON Schema."""

from __future__ import annotations

from dataclasses import replace

from infographic.document.languages import LANGUAGE_PATTERN, language_tag
from infographic.document.links import URL_PATTERN, checked_url
from infographic.document.markup import parse_markup
from infographic.document.model import Text
from infographic.marked import kinds
from infographic.marked.fields import Field, Record, Values
from infographic.marked.findings import Findings
from infographic.marked.kinds import TRUTH, Count, Flag, Kind, ListOf, Number, Parsed
from infographic.marked.nodes import Node
from infographic.sizes import SIZE_PATTERN, size_name
from infographic.text.spans import RichText, plain

MAX_TIPS = 2000


class Prose(Kind[Text]):
    """Words with inline emphasis and links, of at most ``most`` characters as written."""

    def __init__(self, most: int) -> None:
        self._written = kinds.Text(most)

    def read(self, node: Node, label: str, findings: Findings) -> Text | None:
        """The spans; None with a finding for a text that is too long or has no words. Unsafe
        links and languages that are none are findings, too."""
        written = self._written.read(node, label, findings)
        if written is None:
            return None
        spans = parse_markup(written)
        for url in dict.fromkeys(span.url for span in spans if span.url):
            try:
                checked_url(url)
            except ValueError as error:
                message, _, hint = str(error).partition("; ")
                hint += "; a bracket that is no link is written \\["
                findings.error(f"{label}: {message}", node.source, hint)
        spans = _in_languages(spans, label, node, findings)
        if not plain(spans).strip():
            findings.error(f"{label} has no words", node.source)
            return None
        return Text(spans, node.source)

    def schema(self) -> kinds.JSON:
        """The text as written; which links are safe is more than a schema can say."""
        return self._written.schema()


class Described(Record):
    """A picture's mapping: it says what the picture shows, or that it only decorates."""

    def read(self, node: Node, label: str, findings: Findings) -> Values | None:
        """The values; with a finding if nobody could tell what the picture shows."""
        values = super().read(node, label, findings)
        if values and not values.get(ALT) and not values.get(DECORATIVE):
            findings.error(
                f"{label} says nothing to those who don't see it", values.source,
                "add 'alt: …', what it shows, or 'decorative: true' if it shows nothing",
            )  # fmt: skip
        return values

    def schema(self) -> kinds.JSON:
        """The mapping, with one or the other."""
        said: kinds.JSON = {"required": ["alt"], "properties": {"alt": ALT.kind.schema()}}
        mute = {"required": ["decorative"], "properties": {"decorative": TRUTH}}
        return super().schema() | {"anyOf": [said, mute]}


def _in_languages(spans: RichText, label: str, node: Node, findings: Findings) -> RichText:
    """The spans with languages in their usual spelling."""
    tags = {"": ""}
    for language in dict.fromkeys(span.language for span in spans if span.language):
        try:
            tags[language] = language_tag(language)
        except ValueError as error:
            message, _, hint = str(error).partition("; ")
            findings.error(f"{label}: {message}", node.source, hint)
    return tuple(replace(span, language=tags.get(span.language, "")) for span in spans)


_HEADING = Prose(300)
_BODY = Prose(2000)
_NAME = kinds.Text(200)
_URL = Parsed(checked_url, URL_PATTERN)
_ICON = (
    "An icon's name, 'set:name', the path of an SVG file ('./mine.svg'), a letter or sign, or "
    "auto for one that suits the words."
)
_LINK = "A web or mail address (https, http or mailto)."

_FILE = kinds.Text(500)

IMAGE_FILE = Field("file", _FILE, "Its path from this file's folder: PNG, JPEG, WebP or SVG.",
                   True, ("bench.jpg",))  # fmt: skip
ALT = Field("alt", kinds.Text(500), "What it shows, in words, for those who don't see it.",
            examples=("Two people on a bench, with a gap between them",))  # fmt: skip
FOCUS = Field("focus", ListOf(Number(0, 1), 2, 2),
              "The point that stays when it is cropped: shares of its width and height.",
              examples=([0.5, 0.3],))  # fmt: skip
DECORATIVE = Field("decorative", Flag(), "Whether it shows nothing that has to be told.")
_IMAGE = Described((IMAGE_FILE, ALT, FOCUS, DECORATIVE))

TIP_TITLE = Field(
    "title", _HEADING, "What to do, in a few words.", True, ("Speak up", "Be *honest*")
)
TIP_TEXT = Field(
    "text", _BODY,
    "One to three sentences; *italic*, **bold**, [text](url) and [mots]{lang=fr} work.",
    examples=("Listening goes both ways. Say that your day deserves attention too.",),
)  # fmt: skip
TIP_ICON = Field("icon", _NAME, _ICON, examples=("scale", "tabler:heart", "auto"))
TIP_URL = Field("url", _URL, _LINK, examples=("https://example.org",), also=("link",))
MILESTONE = Field(
    "milestone", _NAME,
    "What stands on the way at this tip, in layouts with a road: bench, bridge, fork, gate, ...",
    examples=("fork", "bridge"),
)  # fmt: skip
TIP_IMAGE = Field("image", _IMAGE, "A picture beside the tip, in layouts with room for one.")
TIP = Record((TIP_TITLE, TIP_TEXT, TIP_ICON, TIP_URL, MILESTONE, TIP_IMAGE), shorthand=TIP_TITLE)

OPENER_TITLE = Field("title", _HEADING, "Its heading.", examples=("First of all, stay calm",))
OPENER_TEXT = Field("text", _BODY, "One or two sentences.")
OPENER_ICON = Field("icon", _NAME, _ICON, examples=("leaf", "auto"))

ACTION_TEXT = Field("text", _HEADING, "The words on the button.", examples=("Reach out",))
ACTION_URL = Field("url", _URL, _LINK, examples=("https://example.org",), also=("link",))

TITLE = Field(
    "title", _HEADING, "The title of the picture.", True,
    ("Working on your relationship alone?",),
)  # fmt: skip
SUBTITLE = Field("subtitle", _HEADING, "A line below the title.")
INTRO = Field("intro", _BODY, "One to three sentences before the list.")
OPENER = Field(
    "opener", Record((OPENER_TITLE, OPENER_TEXT, OPENER_ICON)),
    "What comes before the first tip.",
)  # fmt: skip
TIPS = Field("tips", ListOf(TIP, 1, MAX_TIPS), "The list; a plain text is a title.", True)
CLOSING = Field("closing", _BODY, "One or two sentences to end with.")
ACTION = Field("cta", Record((ACTION_TEXT, ACTION_URL)), "The call to action: a button.")
CREDIT = Field(
    "credit", _HEADING, "Where the content comes from; a small line at the end.",
    examples=("After [Example](https://example.org)",), also=("source",),
)  # fmt: skip
AUTHOR = Field("author", _NAME, "Who made it; kept in the files' metadata.")
RIGHTS = Field(
    "rights", kinds.Text(500), "Who holds the rights, or the licence; kept in the metadata.",
    examples=("© 2026 Ada Example, CC BY 4.0",), also=("copyright",),
)  # fmt: skip
LOGO_FILE = Field("file", _FILE, "The logo's path from this file's folder.", True, ("logo.svg",))
LOGO_DARK = Field("dark", _FILE, "The logo for dark grounds; 'file' is then for light ones.",
                  examples=("logo-white.svg",))  # fmt: skip
LOGO_ALT = Field("alt", _NAME, "What is told of it; the author's name if missing.")
LOGO = Field("logo", Record((LOGO_FILE, LOGO_DARK, LOGO_ALT), shorthand=LOGO_FILE),
             "The path of a logo, or files for light and dark grounds.")  # fmt: skip
IMAGE = Field("image", _IMAGE, "A picture beside the title, instead of the art.")
LANGUAGE = Field(
    "language", Parsed(language_tag, LANGUAGE_PATTERN),
    "The language of the texts, as a BCP 47 tag; 'en' if missing.",
    examples=("en", "en-GB", "de", "pt-BR"),
)  # fmt: skip
NUMBERED = Field("numbered", Flag(), "Whether the tips have numbers; they do if missing.")
LAYOUT = Field("layout", _NAME,
               "The layout to use unless another is asked for; 'auto' is one that suits.",
               examples=("cards", "auto"))  # fmt: skip
THEME = Field("theme", _NAME, "A theme's name or file, unless another is asked for.",
              examples=("calm",))  # fmt: skip
ART = Field("art", _NAME, "The header scene, unless another is asked for.",
            examples=("sunrise",))  # fmt: skip
SIZE = Field(
    "size", Parsed(size_name, SIZE_PATTERN),
    "The size, unless another is asked for: story, a4, 1080x1350, 9x12in, ...; the layout's "
    "own if missing.",
    examples=("web", "story", "a4"),
)  # fmt: skip
PAGES = Field("pages", Count(1, 1000), "How many pages it may take at the most; more are an error.")

DOCUMENT = Record(
    (
        TITLE, SUBTITLE, INTRO, OPENER, TIPS, CLOSING, ACTION, CREDIT, AUTHOR, RIGHTS, LOGO,
        IMAGE, LANGUAGE, NUMBERED, LAYOUT, THEME, ART,
        SIZE, PAGES,
    )
)  # fmt: skip
