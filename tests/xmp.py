"""Reading XMP packets with a parser that isn't ours."""

from __future__ import annotations

from xml.etree import ElementTree

_PREFIXES = {
    "http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/": "Iptc4xmpCore",
    "http://ns.adobe.com/pdf/1.3/": "pdf",
    "http://ns.adobe.com/xap/1.0/": "xmp",
    "http://purl.org/dc/elements/1.1/": "dc",
    "http://www.aiim.org/pdfa/ns/id/": "pdfaid",
    "http://www.aiim.org/pdfua/ns/id/": "pdfuaid",
}
_RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"


def properties(packet: bytes) -> dict[str, str]:
    """The properties of the file with their values; of arrays, the only one."""
    found: dict[str, str] = {}
    for described in ElementTree.fromstring(packet).iter(f"{_RDF}Description"):
        for entry in described:
            namespace, _, name = entry.tag[1:].partition("}")
            items = list(entry.iter(f"{_RDF}li"))
            if namespace in _PREFIXES:
                found[f"{_PREFIXES[namespace]}:{name}"] = (items[0] if items else entry).text or ""
    return found
