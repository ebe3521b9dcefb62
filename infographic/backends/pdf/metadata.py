"""What a file tells about itself: XMP, the information dictionary, its colour space."""

from __future__ import annotations

import os
import time
from typing import NamedTuple

from infographic.backends.pdf.objects import (
    Dictionary,
    Stream,
    Writer,
    name,
    text_string,
)
from infographic.backends.pdf.standard import Standard
from infographic.errors import fail
from infographic.resources import assets
from infographic.scene.scene import Scene

_CREATOR = "infographic"
_PRODUCER = "ReportLab PDF Library"
_NO_DATE = 946_684_800
"""2000-01-01 in UTC, where no SOURCE_DATE_EPOCH is given: a build must not tell the time."""

# XML can't hold them (XML 1.0, 2.2), and both places have to say the same.
_CONTROLS = {code: None for code in range(32) if chr(code) not in "\t\n\r"}
_ESCAPES = {**_CONTROLS, ord("&"): "&amp;", ord("<"): "&lt;", ord(">"): "&gt;"}


class Moment(NamedTuple):
    """A date and time in UTC, in both forms that a file needs."""

    pdf: str
    xmp: str


def build_moment() -> Moment:
    """When the file counts as made: SOURCE_DATE_EPOCH, or else a fixed date.

    InfographicError if the variable holds no number of seconds.
    """
    given = os.environ.get("SOURCE_DATE_EPOCH", "").strip()
    try:
        moment = time.gmtime(int(given) if given else _NO_DATE)
        if not 0 <= moment.tm_year <= 9999:
            raise ValueError
    except (ValueError, OverflowError, OSError) as error:
        raise fail(
            f"SOURCE_DATE_EPOCH is '{given}', not a time",
            hint="give it in whole seconds since 1970-01-01, or unset it",
        ) from error
    return Moment(
        time.strftime("D:%Y%m%d%H%M%SZ", moment), time.strftime("%Y-%m-%dT%H:%M:%SZ", moment)
    )


def information(scene: Scene, moment: Moment) -> Dictionary:
    """The information dictionary; it says the same as the XMP (ISO 19005-2, 6.6.2)."""
    told = {"Title": scene.title, "Author": scene.author, "Subject": scene.subject}
    return Dictionary(
        {key: text_string(words.translate(_CONTROLS)) for key, words in told.items() if words}
        | {
            "Creator": text_string(_CREATOR),
            "Producer": text_string(_PRODUCER),
            "CreationDate": text_string(moment.pdf),
            "ModDate": text_string(moment.pdf),
        }
    )


def xmp(scene: Scene, standard: Standard, moment: Moment) -> Stream:
    """The metadata stream; plain, so that others than PDF readers find it."""
    packet = _XMP.format(
        dublin_core="".join(_dublin_core(scene)),
        creator=_CREATOR,
        producer=_PRODUCER,
        date=moment.xmp,
        claims="".join(_claims(standard)),
        extension=_UA_EXTENSION if standard.accessible and standard.archival else "",
    )
    entries = {"Type": name("Metadata"), "Subtype": name("XML")}
    return Stream(packet.encode(), entries, plain=True)


def output_intents(writer: Writer) -> list[object]:
    """That the colours are sRGB, with its profile."""
    profile = (assets() / "icc" / "sRGB.icc").read_bytes()
    return [
        {
            "Type": name("OutputIntent"),
            "S": name("GTS_PDFA1"),
            "OutputConditionIdentifier": text_string("sRGB"),
            "Info": text_string("sRGB IEC61966-2.1"),
            "DestOutputProfile": writer.add(Stream(profile, {"N": 3})),
        }
    ]


def _dublin_core(scene: Scene) -> list[str]:
    parts = [("title", "Alt", scene.title), ("creator", "Seq", scene.author)]
    parts += [("description", "Alt", scene.subject), ("language", "Bag", scene.language)]
    return [
        f"<dc:{key}><rdf:{kind}>"
        f"<rdf:li{_ANY_LANGUAGE if kind == 'Alt' else ''}>{words.translate(_ESCAPES)}</rdf:li>"
        f"</rdf:{kind}></dc:{key}>\n"
        for key, kind, words in parts
        if words
    ]


def _claims(standard: Standard) -> list[str]:
    claims = []
    if standard.archival:
        claims += ["<pdfaid:part>2</pdfaid:part>\n"]
        claims += [f"<pdfaid:conformance>{standard.archival}</pdfaid:conformance>\n"]
    if standard.accessible:
        claims += ["<pdfuaid:part>1</pdfuaid:part>\n"]
    return claims


_ANY_LANGUAGE = ' xml:lang="x-default"'

_XMP = """\
<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about=""
 xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
 xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
 xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<dc:format>application/pdf</dc:format>
{dublin_core}<xmp:CreatorTool>{creator}</xmp:CreatorTool>
<xmp:CreateDate>{date}</xmp:CreateDate>
<xmp:ModifyDate>{date}</xmp:ModifyDate>
<pdf:Producer>{producer}</pdf:Producer>
{claims}</rdf:Description>
{extension}</rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>"""

# PDF/A wants every schema described that it does not know itself (ISO 19005-2, 6.6.2.3).
_UA_EXTENSION = """\
<rdf:Description rdf:about=""
 xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
 xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>PDF/UA part</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
"""
