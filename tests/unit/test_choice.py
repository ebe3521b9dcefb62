"""``layout: auto``: which layout is taken, and what is said of it."""

from __future__ import annotations

from dataclasses import replace
from importlib.metadata import EntryPoint, EntryPoints
from itertools import pairwise
from typing import Any

import pytest

from infographic import InfographicError, render_infographic
from infographic.canvas import Form
from infographic.choice import Measure, choices, measured, suitability
from infographic.document.reader import from_dict, load_document
from infographic.errors import NOWHERE, Source, fail
from infographic.layouts.base import Layout, Suits
from infographic.plugins import load, names
from infographic.resources import sample
from infographic.theme.reader import load_theme


def listed(tips: int, words: int, icons: bool = True) -> Any:
    tip: dict[str, str] = {"title": "Listen"}
    if words:
        tip["text"] = " ".join(["word"] * words)
    if icons:
        tip["icon"] = "leaf"
    return from_dict({"title": "Be kind", "tips": [tip] * tips})


def best(document: Any, preferred: str = "", form: Form = "tall") -> str:
    return next(choices(document, preferred, form=form)).name


def test_the_sample_becomes_cards() -> None:
    choice = next(choices(load_document(sample())))
    assert (choice.name, choice.reason) == ("cards", "suits 10 tips of about 17 words")


@pytest.mark.parametrize(
    ("tips", "words", "layout"),
    [
        (1, 17, "path"), (3, 17, "path"), (3, 40, "editorial"), (3, 0, "cards"),
        (4, 17, "cards"), (10, 0, "cards"), (10, 40, "cards"), (20, 17, "cards"),
        (10, 60, "editorial"), (23, 60, "editorial"), (60, 80, "editorial"),
        (23, 0, "bento"), (23, 17, "bento"), (30, 17, "bento"),
        (40, 17, "steps"), (60, 17, "steps"), (60, 0, "steps"), (2000, 17, "steps"),
    ],
)  # fmt: skip
def test_count_and_length_decide_on_a_page(tips: int, words: int, layout: str) -> None:
    assert best(listed(tips, words)) == layout


@pytest.mark.parametrize(
    ("tips", "words", "form", "layout"),
    [
        (10, 17, "sheet", "poster"), (10, 3, "sheet", "checklist"), (30, 5, "sheet", "checklist"),
        (20, 25, "sheet", "poster"), (10, 17, "slides", "carousel"), (3, 5, "slides", "carousel"),
    ],
)  # fmt: skip
def test_the_form_wanted_decides_too(tips: int, words: int, form: Form, layout: str) -> None:
    assert best(listed(tips, words), form=form) == layout


@pytest.mark.parametrize(
    ("theme", "layout"), [("trail", "path"), ("press", "editorial"), ("night", "timeline"),
                          ("petal", "wheel"), ("bold", "cards"), ("ember", "cards")]
)  # fmt: skip
def test_a_themes_own_layout_is_taken_where_it_suits_as_well(theme: str, layout: str) -> None:
    assert best(listed(10, 25), load_theme(theme).layout) == layout


def test_a_themes_own_layout_is_left_where_it_does_not_suit() -> None:
    assert best(listed(60, 17), "wheel") == "steps"


def test_a_layout_that_lives_on_icons_is_not_taken_without_them() -> None:
    assert best(listed(10, 17), "wheel") == "wheel"
    assert best(listed(10, 17, icons=False), "wheel") == "cards"


def test_the_reason_tells_what_was_counted_and_what_is_amiss() -> None:
    def reason(document: Any, preferred: str = "") -> str:
        return next(choices(document, preferred)).reason

    assert reason(listed(1, 1)) == "comes nearest to suiting 1 tip of about 1 word"
    assert reason(listed(10, 0)) == "suits 10 tips without text"
    assert (
        reason(listed(10, 17), "wheel") == "is the theme's own and suits 10 tips of about 17 words"
    )
    assert reason(listed(2000, 17)).startswith("comes nearest")


def test_every_layout_takes_part_once_and_the_most_suitable_comes_first() -> None:
    for count, words in ((3, 17), (10, 17), (60, 70)):
        document = listed(count, words)
        found = list(choices(document, "timeline"))
        assert sorted(choice.name for choice in found) == list(names(Layout))
        ranks = [suitability(one.layout.suits, measured(document)) for one in found]
        assert all(before >= after for before, after in pairwise(ranks))


def test_nothing_else_is_loaded_where_the_default_suits(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("infographic.choice.names", lambda kind: pytest.fail("searched"))
    assert best(listed(10, 17)) == "cards"


def test_the_middle_text_counts_not_the_longest() -> None:
    tips = [{"title": "A", "text": "one two three"}] * 3 + [{"title": "B", "text": "x " * 80}, "C"]
    document = from_dict({"title": "Be kind", "tips": tips})
    assert measured(document) == Measure(5, 3, 0)


def test_suitability_is_1_within_the_bounds_and_falls_outside() -> None:
    suits = Suits(tips=(4, 12), words=(8, 25))
    assert suitability(suits, Measure(4, 25, 0)) == suitability(suits, Measure(12, 8, 1)) == 1
    ranks = [suitability(suits, Measure(count, 10, 1)) for count in (12, 13, 25, 60, 2000)]
    assert ranks == sorted(set(ranks), reverse=True)
    assert ranks[-1] > 0
    assert suitability(suits, Measure(5, 10, 1), "sheet") == 0.5
    assert suitability(replace(suits, icons=True), Measure(5, 10, 0.5)) == 0.75


def declare(monkeypatch: pytest.MonkeyPatch, **layouts: str) -> None:
    entries = EntryPoints(EntryPoint(n, v, "infographic.layouts") for n, v in layouts.items())
    monkeypatch.setattr("importlib.metadata.entry_points", lambda *, group: entries)


HAIKU = Layout("three lines", load(Layout, "cards").canvas, lambda brief: pytest.fail("never"),
               suits=Suits(tips=(1, 1), words=(3, 3)))  # fmt: skip


def test_layouts_of_other_packages_take_part(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "haiku", __import__("types").SimpleNamespace())
    monkeypatch.setattr("haiku.LAYOUT", HAIKU, raising=False)
    declare(monkeypatch, haiku="haiku:LAYOUT", broken="haiku:NOTHING")
    assert best(listed(1, 3)) == "haiku"
    assert "broken" not in [choice.name for choice in choices(listed(1, 3))]


def refuse(monkeypatch: pytest.MonkeyPatch, *refusing: str) -> None:
    def loaded(kind: type[Any], name: str, source: Source = NOWHERE, **options: Any) -> Layout:
        def arrange(brief: object) -> Any:
            raise fail(f"{name} is full", Source("a.yaml", 3))

        found = load(kind, name, source, **options)
        return replace(found, arrange=arrange) if name in refusing else found

    for user in ("api", "choice"):
        monkeypatch.setattr(f"infographic.{user}.load", loaded)


def test_a_layout_that_can_not_hold_the_content_gives_way_to_the_next(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    refuse(monkeypatch, "cards", "bento")
    result = render_infographic(listed(10, 17))
    assert result.scene.layout == "path"
    assert result.reason == (
        "suits 10 tips of about 17 words; cards can't: cards is full; bento can't: bento is full"
    )


def test_if_no_layout_can_the_best_ones_problem_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    refuse(monkeypatch, *names(Layout))
    with pytest.raises(InfographicError) as error:
        render_infographic(listed(10, 17))
    assert [str(found) for found in error.value.diagnostics] == ["a.yaml:3:0: error: cards is full"]


def test_an_unknown_layout_or_art_of_a_theme_is_told_with_its_place(tmp_path: Any) -> None:
    theme = tmp_path / "own.yaml"
    theme.write_text("extends: calm\nlayout: crads\n")
    with pytest.raises(InfographicError, match=r"own.yaml:2:9: error: unknown layout 'crads'"):
        render_infographic(listed(10, 17), theme=theme)
    theme.write_text("extends: calm\nart: sunrice\n")
    with pytest.raises(InfographicError, match=r"own.yaml:2:6: error: unknown art 'sunrice'"):
        render_infographic(listed(10, 17), theme=theme)


def test_a_named_layout_has_no_reason_and_does_not_give_way(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert render_infographic(listed(10, 17), layout="poster").reason == ""
    refuse(monkeypatch, "poster")
    with pytest.raises(InfographicError, match="poster is full"):
        render_infographic(listed(10, 17), layout="poster")


def test_a_mistyped_auto_is_told_as_a_near_miss_of_auto() -> None:
    content = from_dict({"title": "Be kind", "tips": ["Listen"], "layout": "atuo"})
    with pytest.raises(InfographicError) as caught:
        render_infographic(content)
    assert "did you mean 'auto'?" in caught.value.diagnostics[0].hint
