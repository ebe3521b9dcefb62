"""A page is read in the order of its content, whatever the order it is drawn in."""

from __future__ import annotations

from infographic.scene.items import Group
from infographic.scene.reading import blocks
from infographic.scene.roles import Role
from infographic.scene.scene import Page
from tests.pdf_scenes import part, scene, tip, words


def page(*items: Group) -> Page:
    return scene(*items).pages[0]


def texts(made: Page) -> list[str]:
    return [block.text for block in blocks(made)]


def test_tips_come_one_after_the_other_between_intro_and_closing() -> None:
    made = page(
        part(Role.CLOSING, *words("Bye")),
        tip(2, "Wait", "A while.", 90, "2"),
        tip(1, "Breathe", "In and out.", 60, "1"),
        part(Role.TITLE, *words("Stay calm")),
    )
    assert texts(made) == [
        "Stay calm", "1", "Breathe", "In and out.", "2", "Wait", "A while.", "Bye",
    ]  # fmt: skip
    assert [block.tip for block in blocks(made)][1:4] == [1, 1, 1]


def test_lines_of_a_text_are_joined_and_words_cut_at_line_ends_are_whole() -> None:
    long = "A text that is set over several lines because its column is so narrow"
    assert texts(page(part(Role.INTRO, *words(long, width=120)))) == [long]
    split = "hyphen\u00adation at\u00adtracts"
    joined = texts(page(part(Role.INTRO, *words(split, width=70))))
    assert joined == ["hyphenation attracts"]


def test_texts_of_several_groups_do_not_run_together() -> None:
    made = page(part(Role.ACTION, Group(words("Reach out")), Group(words("example.org", 10, 60))))
    assert texts(made) == ["Reach out example.org"]


def test_ornament_is_not_read_and_furniture_only_if_there_is_nothing_else() -> None:
    ornament = part(Role.DECORATION, *words("*"))
    number = part(Role.FURNITURE, *words("2 / 3"))
    assert texts(page(ornament, number, part(Role.INTRO, *words("Hello")))) == ["Hello"]
    assert texts(page(ornament, number)) == ["2 / 3"]


def test_a_picture_is_read_by_its_alt_text_and_text_without_a_role_comes_last() -> None:
    made = page(Group(words("Stray")), part(Role.FIGURE, *words("xyz"), alt="A bench"))
    assert texts(made) == ["A bench", "Stray"]
