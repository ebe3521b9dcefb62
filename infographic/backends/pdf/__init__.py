"""PDF: vectors, real text, and by default PDF/UA-1 and PDF/A-2a in one file.

ReportLab numbers and writes the objects. Content streams, fonts and structure are
written here, because ReportLab places no shaped glyphs and knows no structure.
"""

from __future__ import annotations

from infographic.backends.base import DRAWING, Backend, Options
from infographic.backends.pdf.checks import check_scene
from infographic.backends.pdf.fonts import EmbeddedFont
from infographic.backends.pdf.links import write_bookmarks
from infographic.backends.pdf.metadata import build_moment, information, metadata, output_intents
from infographic.backends.pdf.objects import (
    Dictionary,
    Stream,
    Writer,
    name,
    text_string,
)
from infographic.backends.pdf.painter import Job, PagePainter
from infographic.backends.pdf.parts import Parts
from infographic.backends.pdf.resources import Resources
from infographic.backends.pdf.space import page_spaces
from infographic.backends.pdf.tags import write_tags
from infographic.backends.pdf.tree import structure_tree
from infographic.backends.pdf_standard import Standard, parse_standard
from infographic.scene.runs import glyphs_by_font
from infographic.scene.scene import Scene


def write(scene: Scene, options: Options) -> tuple[bytes, ...]:
    """The scene as one file.

    InfographicError for a page that is too tall, a font that may not be embedded, a
    figure without words for it, an unknown standard, or a SOURCE_DATE_EPOCH that is none.
    """
    standard = parse_standard(options.pdf_standard)
    moment = build_moment()
    glyphs = glyphs_by_font(item for page in scene.pages for item in page.items)
    check_scene(scene, glyphs, standard)
    writer = Writer()
    fonts = {
        font: (f"T{place}", EmbeddedFont(font, used))
        for place, (font, used) in enumerate(glyphs.items())
    }
    job = Job(writer, Resources(writer), fonts, Parts(), scene.language, tagged=standard.tagged)
    _write_pages(job, scene)
    catalog = _catalog(job, scene, standard)
    catalog["Metadata"] = writer.add(metadata(scene, standard, moment))
    return (writer.file(catalog, information(scene, moment)),)


def _write_pages(job: Job, scene: Scene) -> None:
    writer = job.writer
    resources = Dictionary({})
    shared = writer.add(resources)
    for number, (page, space) in enumerate(zip(scene.pages, page_spaces(scene), strict=True)):
        painter = PagePainter(job, number, space)
        painter.paint(page)
        entry = Dictionary(
            {
                "MediaBox": [0, 0, *space.points],
                "Resources": shared,
                "Contents": writer.add(Stream(painter.content.data())),
                # The space in which transparency is mixed (ISO 19005-2, 6.2.10).
                "Group": {"S": name("Transparency"), "CS": name("DeviceRGB")},
            }
        )
        # Left out where they are the media box, which they then default to (ISO 32000-1, 14.11.2).
        if page.trim and page.bleed:
            entry["BleedBox"], entry["TrimBox"] = space.rect(page.bleed), space.rect(page.trim)
        if painter.annotations:
            entry["Annots"] = painter.annotations
        if job.tagged:
            entry["StructParents"], entry["Tabs"] = number, name("S")
        writer.add_page(entry)
    job.resources.fonts((known, font.write(writer)) for known, font in job.fonts.values())
    resources.dict |= job.resources.dictionary().dict


def _catalog(job: Job, scene: Scene, standard: Standard) -> Dictionary:
    """What opens the document: structure, bookmarks, page labels."""
    writer, spaces, parts = job.writer, page_spaces(scene), job.parts.in_order()
    catalog = Dictionary(
        {
            "Lang": text_string(scene.language),
            "ViewerPreferences": {"DisplayDocTitle": True},
            "PageLabels": {"Nums": [0, {"S": name("D")}]},
        }
    )
    bookmarks = write_bookmarks(writer, parts, spaces)
    if bookmarks:
        catalog["Outlines"] = bookmarks
    if standard.tagged:
        catalog["MarkInfo"] = Dictionary({"Marked": True})
        catalog["StructTreeRoot"] = write_tags(writer, structure_tree(parts), spaces)
    if standard.archival:
        catalog["OutputIntents"] = output_intents(writer)
    return catalog


BACKEND = Backend(
    "pdf", "application/pdf", write, paged=True,
    uses=("pdf_standard",), packages=(*DRAWING, "reportlab"),
)  # fmt: skip
