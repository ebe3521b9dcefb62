"""What changed, in the words of the content: one case a test."""

from __future__ import annotations

from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
import yaml

from infographic import render_infographic
from infographic.diff.changes import numbers
from infographic.diff.comparison import Comparison, Rendition, compared, comparisons, told
from infographic.document.reader import from_dict
from infographic.errors import Diagnostic, Source
from infographic.resources import sample

SAMPLE: dict[str, Any] = yaml.safe_load(sample().read_text("utf-8"))


def changed(**changes: Any) -> dict[str, Any]:
    """The sample with other values; None takes one away."""
    content = deepcopy(SAMPLE) | changes
    return {name: value for name, value in content.items() if value is not None}


def with_tips(*edits: Any) -> dict[str, Any]:
    """The sample after edits of its list of tips."""
    content = deepcopy(SAMPLE)
    for edit in edits:
        edit(content["tips"])
    return content


def rendition(content: dict[str, Any], name: str = "a.yaml", **options: Any) -> Rendition:
    document = from_dict(content)
    return Rendition(name, document, render_infographic(document, **{"layout": "cards"} | options))


def summary(after: dict[str, Any], before: dict[str, Any] = SAMPLE, **options: Any) -> str:
    found = compared(rendition(before), rendition(after, **options))
    assert found.status == "changed"
    return found.summary


def test_nothing_changed() -> None:
    found = compared(rendition(SAMPLE), rendition(deepcopy(SAMPLE)))
    assert (found.status, found.changes, found.summary) == ("same", (), "nothing changed")


def test_a_text_that_grew_moves_what_is_below() -> None:
    longer = " ".join([SAMPLE["tips"][6]["text"], *["It may take a while, and that is fine."] * 3])
    before, after = rendition(SAMPLE), rendition(with_tips(lambda t: t[6].update(text=longer)))
    assert before.result
    assert after.result
    (old,), (new,) = (one.result.scene.pages for one in (before, after) if one.result)
    more = round(new.size.height - old.size.height)
    assert more > 20
    said = compared(before, after).summary
    assert said == f"tip 7: text changed; the page is {more} px taller; tips 9 and 10 moved"


def test_the_words_before_and_after_are_kept_with_the_phrase() -> None:
    found = compared(rendition(SAMPLE), rendition(changed(title="Alone?")))
    (change,) = [one for one in found.changes if one.phrase == "title changed"]
    assert (change.before, change.after) == (SAMPLE["title"], "Alone?")


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"title": "Working on a relationship alone?"}, "title changed"),
        ({"subtitle": "Ten tips, for when your partner won't join in"}, "subtitle changed"),
        ({"intro": SAMPLE["intro"].replace("Start small", "Begin small")}, "intro changed"),
        ({"intro": f"*{SAMPLE['intro']}*"}, "intro: emphasis or links changed"),
        ({"closing": SAMPLE["closing"].replace("small", "tiny")}, "closing changed"),
        ({"cta": SAMPLE["cta"] | {"text": "Reach out."}}, "call to action: text changed"),
        (
            {"cta": SAMPLE["cta"] | {"url": "https://example.com"}},
            "call to action: address changed from https://example.org to https://example.com",
        ),
        ({"opener": SAMPLE["opener"] | {"title": "Stay cool"}}, "opener: title changed"),
        ({"language": "en-US"}, "language changed from en-GB to en-US"),
        ({"rights": "CC0"}, "rights CC0 added"),
    ],
)  # fmt: skip
def test_each_part_is_called_as_in_the_content(changes: dict[str, Any], said: str) -> None:
    assert summary(changed(**changes)).split("; ")[0] == said


@pytest.mark.parametrize(
    ("part", "name"),
    [
        ("subtitle", "subtitle"), ("intro", "intro"), ("opener", "opener"),
        ("closing", "closing"), ("cta", "call to action"),
    ],
)  # fmt: skip
def test_a_part_that_is_added_or_removed_is_told(part: str, name: str) -> None:
    without = changed(**{part: None})
    assert summary(without).startswith(f"{name} removed")
    assert summary(SAMPLE, without).startswith(f"{name} added")


def test_numbers_can_go() -> None:
    assert "numbers removed" in summary(changed(numbered=False))


def test_a_tip_added() -> None:
    new = {"title": "Rest", "text": "Sleep over it."}
    said = summary(with_tips(lambda tips: tips.insert(2, new)))
    assert said.startswith("tip 3 'Rest' added; the page is ")
    assert said.endswith("tips 4 to 11 moved")


def test_a_tip_removed() -> None:
    said = summary(with_tips(lambda tips: tips.pop(3)))
    assert said.startswith("tip 4 'Be honest' removed")
    assert "added" not in said


def test_a_tip_moved_is_neither_removed_nor_added() -> None:
    said = summary(with_tips(lambda tips: tips.insert(8, tips.pop(1))))
    assert said.startswith("tip 2 'Speak up' moved to 9")
    assert "removed" not in said
    assert "added" not in said


def test_a_tip_that_moved_and_changed_is_told_of_both() -> None:
    said = summary(
        with_tips(
            lambda tips: tips[1].update(title="Do speak up"),
            lambda tips: tips.insert(8, tips.pop(1)),
        )
    )
    assert "tip 2 'Speak up' moved to 9; tip 9: title changed" in said


def test_many_tips_moved_are_another_order() -> None:
    said = summary(with_tips(lambda tips: tips.reverse()))
    assert "tips in another order" in said
    assert "moved to" not in said


def test_another_tip_in_the_same_place_replaces_it() -> None:
    new = {"title": "Rest", "text": "Sleep over it."}
    said = summary(with_tips(lambda tips: tips.__setitem__(3, new)))
    assert said.startswith("tip 4 'Be honest' replaced by 'Rest'")


def test_an_icon_changed() -> None:
    said = summary(with_tips(lambda tips: tips[0].update(icon="heart")))
    assert said == "tip 1: icon changed from scale to heart"


def test_theme_and_layout_changed() -> None:
    assert summary(SAMPLE, theme="night").startswith("theme changed from calm to night")
    assert summary(SAMPLE, layout="poster").startswith("layout changed from cards to poster")
    assert "moved" not in summary(SAMPLE, layout="timeline")


def test_a_theme_that_changed_under_its_name_is_told_by_what_differs(tmp_path: Path) -> None:
    def ours(folder: str, more: str) -> Path:
        path = tmp_path / folder / "ours.yaml"
        path.parent.mkdir()
        path.write_text(f"extends: calm\n{more}")
        return path

    before = rendition(SAMPLE, theme=ours("a", ""))
    for folder, more, said in (
        ("b", 'palette: {paper: "#ffffff"}\n', "theme ours: other colours"),
        ("c", "type:\n  tip_title: {font: Manrope}\n", "theme ours: other fonts"),
        ("d", "shape: {card_radius: 4}\n", "drawn otherwise, though the words are the same"),
    ):
        found = compared(before, rendition(SAMPLE, theme=ours(folder, more)))
        assert said in found.summary.split("; ")


def test_pages_more_or_less_are_told() -> None:
    before = rendition(SAMPLE, layout="carousel")
    after = rendition(with_tips(lambda tips: tips.pop()), layout="carousel")
    assert "14 pages instead of 15" in compared(before, after).summary


def test_lines_that_shift_in_the_file_are_no_change(tmp_path: Path) -> None:
    text = sample().read_text("utf-8")
    (tmp_path / "a.yaml").write_text(text)
    (tmp_path / "b.yaml").write_text("# A remark.\n\n" + text)
    from infographic.api import read

    a, b = (
        Rendition("a.yaml", read(path), render_infographic(path))
        for path in (tmp_path / "a.yaml", tmp_path / "b.yaml")
    )
    assert compared(a, b).status == "same"


def test_documents_are_added_removed_or_renamed() -> None:
    other = {"title": "Sleep well", "tips": ["Read a book", "Dim the light"]}
    third = {"title": "Eat slowly", "tips": ["Chew", "Talk"]}
    old = [rendition(SAMPLE, "a.yaml"), rendition(other, "b.yaml"), rendition(SAMPLE, "s.yaml")]
    edited = with_tips(lambda tips: tips[0].update(icon="heart"))
    new = [rendition(edited, "z.yaml"), rendition(third, "c.yaml"), rendition(SAMPLE, "s.yaml")]
    found = comparisons(old, new)
    assert [(one.name, one.status, one.summary) for one in found] == [
        ("b.yaml", "removed", "removed"),
        ("c.yaml", "added", "added"),
        ("s.yaml", "same", "nothing changed"),
        ("z.yaml", "renamed", "renamed from a.yaml; tip 1: icon changed from scale to heart"),
    ]
    assert told(found) == "1 added, 1 removed, 1 renamed, 1 the same."


def test_what_cannot_be_built_is_told_with_the_side_and_the_line() -> None:
    problem = Diagnostic("error", "unknown field 'titel'", Source("a.yaml", 3, 1))
    broken = Rendition("a.yaml", problems=(problem, problem))
    good = rendition(SAMPLE)
    for pair, said in (
        ((broken, good), "can't be built before: line 3: unknown field 'titel' (and 1 more)"),
        ((good, broken), "can't be built after: line 3: unknown field 'titel' (and 1 more)"),
    ):
        found = compared(*pair)
        assert (found.status, found.summary) == ("broken", said)


def test_the_plain_values_have_all_of_it() -> None:
    found = Comparison(Rendition("a.yaml"), Rendition("b.yaml"), "renamed")
    assert found.as_dict() == {
        "name": "b.yaml", "before": "a.yaml", "status": "renamed", "changes": [], "problems": [],
    }  # fmt: skip


@pytest.mark.parametrize(
    ("given", "said"),
    [([3], "3"), ([3, 5], "3 and 5"), ([9, 8, 10], "8 to 10"), ([1, 3, 5, 6, 7], "1, 3 and 5 to 7"),
     ([4, 5], "4 and 5"), ([], "")],
)  # fmt: skip
def test_numbers_are_told_in_as_few_words_as_possible(given: list[int], said: str) -> None:
    assert numbers(given) == said
