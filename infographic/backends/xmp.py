"""XMP: what a file tells about itself, as RDF in XML (ISO 16684-1)."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, TypeAlias

from infographic.scene.scene import Page, Scene

Form: TypeAlias = Literal["Alt", "Bag", "Seq"]
"""Texts in one of several languages, a set of values, or a list."""

INPUTS_NAMESPACE = "urn:infographic:1.0:"

# Characters that XML can't hold (XML 1.0, 2.2).
_CONTROLS = {code: None for code in (*range(32), 0xFFFE, 0xFFFF) if code not in (9, 10, 13)}
_ESCAPES = {**_CONTROLS, ord("&"): "&amp;", ord("<"): "&lt;", ord(">"): "&gt;"}


def storable(text: str) -> str:
    """The text without what no metadata can hold: controls, halves of surrogate pairs."""
    return text.translate(_CONTROLS).encode("utf-8", "ignore").decode()


def packet(*descriptions: str) -> bytes:
    """Descriptions as a packet that programs find in any file."""
    return _PACKET.format("".join(descriptions)).encode("utf-8", "ignore")


def description(prefixes: Iterable[str], *properties: str) -> str:
    """Properties of the file, whose names have these prefixes."""
    declared = "".join(f'\n xmlns:{prefix}="{_NAMESPACES[prefix]}"' for prefix in prefixes)
    return f'<rdf:Description rdf:about=""{declared}>\n{"".join(properties)}</rdf:Description>\n'


def simple(name: str, value: str) -> str:
    """A property with one value; none if that is empty."""
    return f"<{name}>{value.translate(_ESCAPES)}</{name}>\n" if value else ""


def array(name: str, form: Form, value: str) -> str:
    """A property that holds several values, with one; none if that is empty."""
    language = ' xml:lang="x-default"' if form == "Alt" else ""
    entry = f"<rdf:li{language}>{value.translate(_ESCAPES)}</rdf:li>"
    return f"<{name}><rdf:{form}>{entry}</rdf:{form}></{name}>\n" if value else ""


def dublin_core(scene: Scene, media_type: str, description: str) -> str:
    """Who made what, in which language, with which rights (prefix ``dc``)."""
    return "".join(
        (
            simple("dc:format", media_type),
            array("dc:title", "Alt", scene.title),
            array("dc:creator", "Seq", scene.author),
            array("dc:description", "Alt", description),
            array("dc:rights", "Alt", scene.rights),
            array("dc:language", "Bag", scene.language),
        )
    )


def picture_packet(scene: Scene, page: Page, media_type: str) -> bytes:
    """The packet of a page that becomes a picture, its text twins included (IPTC Photo
    Metadata Standard 2021.1, accessibility properties)."""
    alt, words = scene.twins(page)
    return packet(
        description(
            ("dc", "Iptc4xmpCore"),
            dublin_core(scene, media_type, scene.subject or alt),
            array("Iptc4xmpCore:AltTextAccessibility", "Alt", alt),
            array("Iptc4xmpCore:ExtDescrAccessibility", "Alt", words),
        ),
        made_from(scene),
    )


def made_from(scene: Scene) -> str:
    """What the file was made from, and its seal; nothing if that isn't known."""
    if not scene.inputs:
        return ""
    return description(("infographic",), simple("infographic:inputs", scene.inputs))


def brief_packet(scene: Scene, page: Page, extension: str) -> bytes:
    """The least of a packet: title, alt text, and the name of an extension with all of it
    (XMP Specification, part 3, 1.1.3.1)."""
    return packet(
        description(
            ("dc", "Iptc4xmpCore", "xmpNote"),
            array("dc:title", "Alt", scene.title),
            array("Iptc4xmpCore:AltTextAccessibility", "Alt", scene.twins(page)[0]),
            simple("xmpNote:HasExtendedXMP", extension),
        ),
        made_from(scene),
    )


def unwrapped(packet: bytes) -> bytes:
    """A packet without the marks at its ends by which programs find it."""
    return packet[packet.index(b"\n") + 1 : packet.rindex(b"\n")]


_NAMESPACES = {
    "Iptc4xmpCore": "http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/",
    "infographic": INPUTS_NAMESPACE,
    "dc": "http://purl.org/dc/elements/1.1/",
    "pdf": "http://ns.adobe.com/pdf/1.3/",
    "pdfaid": "http://www.aiim.org/pdfa/ns/id/",
    "pdfuaid": "http://www.aiim.org/pdfua/ns/id/",
    "xmp": "http://ns.adobe.com/xap/1.0/",
    "xmpNote": "http://ns.adobe.com/xmp/note/",
}

_PACKET = """\
<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
{}</rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>"""
