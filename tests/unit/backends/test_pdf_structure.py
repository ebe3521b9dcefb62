"""The structure tree: what a screen reader is given."""

from __future__ import annotations

from io import BytesIO

import page as validator
import pikepdf
import pytest

from infographic.errors import InfographicError
from infographic.geometry import Affine, Rect
from infographic.outline import rectangle
from infographic.scene.items import Box, Group, Link, Path, Shadow
from infographic.scene.roles import Role
from infographic.scene.scene import Scene
from infographic.text.spans import Span
from tests.pdf_checks import Spoken, faults, outline, page_content, spoken
from tests.pdf_scenes import BLUE, GREEN, RED, pages, part, pdf, scene, tip, words

BOX = Box(Rect(10, 10, 50, 30), RED)


def whole() -> Scene:
    """A scene with every role, drawn in an order that isn't the reading order."""
    return scene(
        part(Role.FURNITURE, *words("1 / 1", 200, 390, size=10)),
        part(Role.CREDIT, *words("By somebody", 10, 380)),
        part(Role.ACTION, *words((Span("Call us", url="https://example.org/"),), 10, 360)),
        part(Role.CLOSING, *words("That is all.", 10, 340)),
        tip(2, "Second", "More to do.", 280, "2"),
        part(Role.DECORATION, BOX, Shadow(Rect(20, 20, 40, 40), 4, 0, 3, 8, BLUE)),
        tip(1, "First", "Something to do.", 200, "1"),
        part(
            Role.OPENER,
            BOX,
            part(Role.OPENER_TEXT, *words("Count to ten.", 10, 170)),
            part(Role.OPENER_TITLE, *words("Calm", 10, 150)),
        ),
        part(Role.INTRO, *words("Why this matters.", 10, 100)),
        part(Role.SUBTITLE, *words("Two tips", 10, 70)),
        part(Role.TITLE, *words("A title", 10, 40)),
        part(Role.LOGO, BOX, alt="The logo of nobody"),
        height=400,
    )


def test_the_tree_follows_the_roles_in_reading_order_however_they_are_drawn() -> None:
    data = pdf(whole())
    item = ["LI", ["Lbl"], ["LBody", ["H2"], ["P"]]]
    assert outline(data) == [
        "Document", ["Figure"], ["H1"], ["P"], ["P"], ["Sect", ["H2"], ["P"]],
        ["L", item, item], ["P"], ["P", ["Link"]], ["P"],
    ]  # fmt: skip
    assert spoken(data) == [
        Spoken("Figure", "The logo of nobody"),
        Spoken("H1", "A title"),
        Spoken("P", "Two tips"),
        Spoken("P", "Why this matters."),
        Spoken("H2", "Calm"),
        Spoken("P", "Count to ten."),
        Spoken("Lbl", "1"),
        Spoken("H2", "First"),
        Spoken("P", "Something to do."),
        Spoken("Lbl", "2"),
        Spoken("H2", "Second"),
        Spoken("P", "More to do."),
        Spoken("P", "That is all."),
        Spoken("P", "Call us"),
        Spoken("P", "By somebody"),
    ]


def test_a_scene_with_every_role_has_no_faults() -> None:
    assert faults(pdf(whole())) == []


@pytest.mark.parametrize("profile", ["ua1", "2a"])
def test_a_scene_with_every_role_conforms(profile: str) -> None:
    report = validator.validate_pdf_bytes(pdf(whole()), profile=profile)
    assert [(failure.rule_id, failure.message) for failure in report.failures] == []
    assert report.rules.total > 100


def test_what_is_not_read_is_marked_by_its_kind() -> None:
    with pikepdf.open(BytesIO(pdf(whole()))) as document:
        kinds = set(page_content(document.pages[0]).artifacts)
    assert kinds == {"/Background", "/Layout", "/Pagination"}


def test_a_title_drawn_in_two_places_is_one_heading() -> None:
    data = pdf(
        scene(
            part(Role.TITLE, *words("Working ", 10, 40)),
            part(Role.DECORATION, BOX),
            part(Role.TITLE, *words("alone", 10, 70)),
        )
    )
    assert outline(data) == ["Document", ["H1"]]
    assert faults(data) == []


def test_texts_of_one_role_in_two_groups_are_two_paragraphs() -> None:
    data = pdf(
        scene(
            part(Role.TITLE, *words("A title")),
            part(Role.CLOSING, Group(words("The end.", 10, 60)), Group(words("Really.", 10, 90))),
        )
    )
    assert spoken(data)[1:] == [Spoken("P", "The end."), Spoken("P", "Really.")]


def test_a_text_that_has_ended_does_not_go_on_on_the_next_page() -> None:
    first, second = part(Role.INTRO, *words("One.")), part(Role.INTRO, *words("Two."))
    assert spoken(pdf(pages((first,), (second,)))) == [Spoken("P", "One."), Spoken("P", "Two.")]


def test_a_line_that_goes_on_in_another_group_is_the_same_paragraph() -> None:
    first, second = words("one two", width=70, size=30)
    data = pdf(scene(part(Role.INTRO, Group((first,)), Group((second,)))))
    assert spoken(data) == [Spoken("P", "one two")]


def test_a_tip_goes_on_on_the_next_page() -> None:
    title = part(Role.TIP_TITLE, *words("A tip"), index=1)
    lines = words("so long that it needs two lines", width=200)
    start, end = lines[:1], lines[1:]
    data = pdf(
        pages(
            (part(Role.TITLE, *words("A title")), title, part(Role.TIP_TEXT, *start, index=1)),
            (part(Role.TIP_TEXT, *end, index=1), part(Role.FURNITURE, *words("2 / 2", 10, 190))),
        )
    )
    assert faults(data) == []
    assert spoken(data)[-1] == Spoken("P", "so long that it needs two lines")
    assert outline(data) == ["Document", ["H1"], ["L", ["LI", ["LBody", ["H2"], ["P"]]]]]
    assert validator.validate_pdf_bytes(data, profile="ua1").is_compliant


@pytest.mark.parametrize(("label", "numbering"), [("7", "/Decimal"), (None, "/None")])
def test_the_list_says_how_it_is_numbered(label: str | None, numbering: str) -> None:
    data = pdf(scene(part(Role.TITLE, *words("A title")), tip(1, "A tip", "Do it.", 80, label)))
    with pikepdf.open(BytesIO(data)) as document:
        whole_list = document.Root.StructTreeRoot.K.K[1]
        assert whole_list.A.ListNumbering == numbering
    assert validator.validate_pdf_bytes(data, profile="ua1").is_compliant


def test_an_icon_is_read_only_if_it_has_words() -> None:
    silent = part(Role.TIP_ICON, BOX, index=1)
    told = part(
        Role.TIP_ICON, BOX, Path(rectangle(Rect(20, 20, 9, 9)), GREEN), index=2, alt="An eye"
    )
    data = pdf(
        scene(
            part(Role.TITLE, *words("A title")),
            part(Role.TIP_TITLE, *words("One", 10, 60), index=1),
            part(Role.TIP_TITLE, *words("Two", 10, 90), index=2),
            silent,
            told,
        )
    )
    assert spoken(data)[1:] == [
        Spoken("H2", "One"),
        Spoken("Figure", "An eye"),
        Spoken("H2", "Two"),
    ]
    assert faults(data) == []


def test_a_figure_is_one_sequence_with_its_box_in_points() -> None:
    inner = Group((BOX,), Affine.translation(100, 0), clip=rectangle(Rect(0, 0, 200, 200)))
    figure = part(Role.FIGURE, BOX, inner, *words("words in it", 10, 60), alt="Two boxes")
    data = pdf(scene(figure))
    assert faults(data) == []
    with pikepdf.open(BytesIO(data)) as document:
        element = document.Root.StructTreeRoot.K.K
        assert element.K == 0
        left, bottom, right, top = (float(edge) for edge in element.A.BBox)
    assert (left, right, top) == (7.5, 120.0, 142.5)
    assert bottom < 112.5


def test_a_figure_that_is_a_link_lies_within_it() -> None:
    link = Link(Rect(10, 10, 50, 30), "https://example.org/", "Home")
    data = pdf(scene(part(Role.LOGO, BOX, link, alt="The logo"), part(Role.TITLE, *words("A"))))
    assert outline(data) == ["Document", ["P", ["Link", ["Figure"]]], ["H1"]]
    assert faults(data) == []
    assert validator.validate_pdf_bytes(data, profile="ua1").failures == []


def test_what_shows_nothing_is_not_read() -> None:
    hidden = words("hidden", color=BLUE.with_alpha(0))
    flat = Group(words("flat"), Affine.scaling(1, 0))
    empty = part(Role.FIGURE, Group(()), alt="Nothing")
    data = pdf(scene(part(Role.TITLE, *words("A title")), part(Role.INTRO, *hidden, flat), empty))
    assert spoken(data) == [Spoken("H1", "A title")]
    assert faults(data) == []


def test_two_figures_of_a_tip_are_two_elements() -> None:
    figures = [part(Role.FIGURE, BOX, index=1, alt=f"Box {n}") for n in (1, 2)]
    title = part(Role.TIP_TITLE, *words("A tip"), index=1)
    data = pdf(scene(part(Role.TITLE, *words("A title", 10, 90)), *figures, title))
    assert outline(data)[2] == ["L", ["LI", ["LBody", ["H2"], ["Figure"], ["Figure"]]]]


def test_a_picture_without_words_is_an_error_that_tells_the_way_out() -> None:
    with pytest.raises(InfographicError, match="no words that say what it shows") as caught:
        pdf(scene(part(Role.FIGURE, BOX), part(Role.LOGO, BOX)))
    assert len(caught.value.diagnostics) == 2
    assert pdf(scene(part(Role.FIGURE, BOX)), pdf_standard="a2b")


def test_text_of_no_role_is_read_last() -> None:
    data = pdf(scene(*words("stray", 10, 90), part(Role.TITLE, *words("A title"))))
    assert spoken(data) == [Spoken("H1", "A title"), Spoken("P", "stray")]


def test_without_a_title_headings_begin_at_the_first_level() -> None:
    data = pdf(scene(part(Role.TIP_TITLE, *words("A tip"), index=1)))
    assert outline(data) == ["Document", ["L", ["LI", ["LBody", ["H1"]]]]]
    assert faults(data) == []


def test_foreign_words_are_spans_in_their_language() -> None:
    mixed = (Span("The German "), Span("Gemütlichkeit", language="de"), Span(" says it."))
    data = pdf(scene(part(Role.INTRO, *words(mixed))))
    assert outline(data) == ["Document", ["P", ["Span"]]]
    assert spoken(data) == [Spoken("P", "The German Gemütlichkeit says it.")]
    with pikepdf.open(BytesIO(data)) as document:
        kids = list(document.Root.StructTreeRoot.K.K.K)
        (foreign,) = (kid for kid in kids if not isinstance(kid, int))
        assert str(foreign.Lang) == "de"


def test_a_paragraph_in_another_language_says_so_itself() -> None:
    data = pdf(scene(part(Role.INTRO, *words((Span("Ruhe bewahren", language="de"),)))))
    assert outline(data) == ["Document", ["P"]]
    with pikepdf.open(BytesIO(data)) as document:
        assert str(document.Root.StructTreeRoot.K.K.Lang) == "de"
        assert str(document.Root.Lang) == "en"


def test_a_link_holds_its_words_and_its_annotation() -> None:
    text = (Span("Ask "), Span("a friend", url="https://example.org/a"), Span(" first."))
    data = pdf(scene(part(Role.INTRO, *words(text))))
    assert outline(data) == ["Document", ["P", ["Link"]]]
    assert faults(data) == []
    with pikepdf.open(BytesIO(data)) as document:
        (annotation,) = document.pages[0].Annots
        assert str(annotation.A.URI) == "https://example.org/a"
        assert str(annotation.Contents) == "a friend"


def test_a_link_over_two_lines_is_one_link_with_two_areas() -> None:
    text = (Span("See "), Span("a long way to say it", url="https://example.org/"), Span("."))
    data = pdf(scene(part(Role.INTRO, *words(text, width=140))))
    assert outline(data) == ["Document", ["P", ["Link"]]]
    assert faults(data) == []
    with pikepdf.open(BytesIO(data)) as document:
        assert len(document.pages[0].Annots) == 2


def test_a_link_over_a_whole_tip_follows_its_words() -> None:
    link = Link(Rect(0, 60, 300, 100), "https://example.org/", "More about it")
    one = tip(1, "A tip", "Do it.", 80, "1")
    linked = part(Role.TIP, *one.items, link, index=1)
    data = pdf(scene(part(Role.TITLE, *words("A title")), linked))
    assert outline(data)[2] == ["L", ["LI", ["Lbl"], ["LBody", ["H2"], ["P"], ["P", ["Link"]]]]]
    assert faults(data) == []


def test_a_links_area_goes_with_its_groups_transform() -> None:
    link = Link(Rect(10, 20, 40, 10), "mailto:a@example.org", "Write")
    data = pdf(scene(Group((link,), Affine(2, 0, 0, 2, 20, 0))))
    with pikepdf.open(BytesIO(data)) as document:
        rect = [float(edge) for edge in document.pages[0].Annots[0].Rect]
    assert rect == [30.0, 105.0, 90.0, 120.0]


def test_addresses_in_other_scripts_become_ascii() -> None:
    link = Link(Rect(10, 20, 40, 10), "https://example.org/ä?q=%20", "Ä")
    with pikepdf.open(BytesIO(pdf(scene(link)))) as document:
        assert str(document.pages[0].Annots[0].A.URI) == "https://example.org/%C3%A4?q=%20"


def test_bookmarks_name_the_title_and_every_tip() -> None:
    with pikepdf.open(BytesIO(pdf(whole()))) as document, document.open_outline() as bookmarks:
        (title,) = bookmarks.root
        assert title.title == "A title"
        assert [entry.title for entry in title.children] == ["1. First", "2. Second"]
        tops = [float(entry.destination[3]) for entry in title.children]
    assert tops == sorted(tops, reverse=True)


def test_a_scene_without_structure_has_no_marks() -> None:
    data = pdf(whole(), pdf_standard="none")
    with pikepdf.open(BytesIO(data)) as document:
        assert "/StructTreeRoot" not in document.Root
        assert b"BDC" not in document.pages[0].Contents.read_bytes()
        assert len(document.pages[0].Annots) == 1
