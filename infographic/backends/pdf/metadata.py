"""What a file tells about itself: XMP, the information dictionary, its colour space."""

from __future__ import annotations

import os
import time
from typing import NamedTuple

from infographic.backends import xmp
from infographic.backends.pdf.objects import (
    Dictionary,
    Stream,
    Writer,
    name,
    text_string,
)
from infographic.backends.pdf_standard import Standard
from infographic.errors import fail
from infographic.resources import srgb_profile
from infographic.scene.scene import Scene

_CREATOR = "infographic"
_PRODUCER = "ReportLab PDF Library"
_NO_DATE = 946_684_800
"""2000-01-01 in UTC, where no SOURCE_DATE_EPOCH is given: a build must not tell the time."""


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
        {key: text_string(xmp.storable(words)) for key, words in told.items() if words}
        | {
            "Creator": text_string(_CREATOR),
            "Producer": text_string(_PRODUCER),
            "CreationDate": text_string(moment.pdf),
            "ModDate": text_string(moment.pdf),
        }
    )


def metadata(scene: Scene, standard: Standard, moment: Moment) -> Stream:
    """The metadata stream; plain, so that others than PDF readers find it."""
    described = xmp.description(
        ("dc", "xmp", "pdf", "pdfaid", "pdfuaid"),
        xmp.dublin_core(scene, "application/pdf", scene.subject),
        xmp.simple("xmp:CreatorTool", _CREATOR),
        xmp.simple("xmp:CreateDate", moment.xmp),
        xmp.simple("xmp:ModifyDate", moment.xmp),
        xmp.simple("pdf:Producer", _PRODUCER),
        *_claims(standard),
    )
    schemas = (_UA_SCHEMA if standard.accessible else "") + (_OURS if scene.inputs else "")
    extension = _EXTENSION.format(schemas) if standard.archival and schemas else ""
    entries = {"Type": name("Metadata"), "Subtype": name("XML")}
    return Stream(xmp.packet(described, xmp.made_from(scene), extension), entries, plain=True)


def output_intents(writer: Writer) -> list[object]:
    """That the colours are sRGB, with its profile."""
    return [
        {
            "Type": name("OutputIntent"),
            "S": name("GTS_PDFA1"),
            "OutputConditionIdentifier": text_string("sRGB"),
            "Info": text_string("sRGB IEC61966-2.1"),
            "DestOutputProfile": writer.add(Stream(srgb_profile(), {"N": 3})),
        }
    ]


def _claims(standard: Standard) -> list[str]:
    claims = []
    if standard.archival:
        claims += [xmp.simple("pdfaid:part", "2")]
        claims += [xmp.simple("pdfaid:conformance", standard.archival)]
    if standard.accessible:
        claims += [xmp.simple("pdfuaid:part", "1")]
    return claims


# PDF/A wants every schema described that it does not know itself (ISO 19005-2, 6.6.2.3).
_EXTENSION = """\
<rdf:Description rdf:about=""
 xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
 xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag>
{}</rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
"""


def _schema(title: str, namespace: str, prefix: str, field: str, kind: str, told: str) -> str:
    """A schema with one property, as PDF/A wants it described."""
    return f"""\
<rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>{title}</pdfaSchema:schema>
<pdfaSchema:namespaceURI>{namespace}</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>{prefix}</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>{field}</pdfaProperty:name>
<pdfaProperty:valueType>{kind}</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>{told}</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li>
"""


_UA_SCHEMA = _schema(
    "PDF/UA Universal Accessibility Schema", "http://www.aiim.org/pdfua/ns/id/", "pdfuaid",
    "part", "Integer", "Indicates, which part of ISO 14289 standard is followed",
)  # fmt: skip
_OURS = _schema(
    "What an infographic was made from", xmp.INPUTS_NAMESPACE, "infographic",
    "inputs", "Text", "What the file was made from, as JSON",
)  # fmt: skip
