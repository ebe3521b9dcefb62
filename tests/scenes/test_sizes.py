"""Every layout fills every size: text within the safe borders, no tip lost, split or doubled.

Sizes, counts and documents take turns, so that all of them meet in a run whose length is
that of a few.
"""

from __future__ import annotations

from dataclasses import replace

import pytest

from infographic.api import lay_out
from infographic.document.reader import from_dict
from infographic.geometry import Affine
from infographic.layouts.base import Layout
from infographic.plugins import load
from infographic.scene.items import Group
from infographic.sizes import canvas_of
from tests.corpus import corpus
from tests.size_checks import size_faults

LAYOUTS: tuple[str, ...] = (
    "cards", "carousel", "steps", "timeline", "wheel", "poster", "bento",
    "path", "editorial", "checklist",
)  # fmt: skip
"""Layouts that fill all sizes that their form admits; add yours."""
SIZES = (
    "web", "phone", "pin", "portrait", "story", "slide", "a5", "a4", "a4-landscape", "a3",
    "letter", "tabloid-landscape", "700x900",
)  # fmt: skip
COUNTS = (1, 2, 3, 5, 10, 23, 60)
THEMES = ("calm", "night", "bold", "press", "sketch", "trail", "petal")
_EVERY, _TURN = 3, 5


def _sampled(place: int, number: int) -> bool:
    """Whether the document at ``place`` is tried at the size with that number."""
    return (place * _TURN + number) % _EVERY == 0


def _numbered(layout: str, size: str) -> bool:
    """Slides on a screen have marks of progress instead of numbers."""
    return layout != "carousel" or canvas_of(size).form == "sheet"


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("layout", LAYOUTS)
def test_one_to_sixty_tips_fill_each_size_every_tip_once_and_in_order(
    layout: str, size: str
) -> None:
    canvas = canvas_of(size)
    if canvas.form not in load(Layout, layout).forms:
        pytest.skip(f"{layout} has no form for {size}")
    number = SIZES.index(size) + LAYOUTS.index(layout)
    for place, count in enumerate(COUNTS):
        if count != 10 and not _sampled(place, number):
            continue
        content = from_dict(corpus()[f"{count}-tips"])
        theme = THEMES[(number + place) % len(THEMES)]
        scene = lay_out(content, layout, theme, size=size)
        numbered = _numbered(layout, size)
        assert size_faults(scene, content, canvas, numbered=numbered) == [], (count, theme)


@pytest.mark.parametrize(("place", "name"), list(enumerate(corpus())))
@pytest.mark.parametrize("layout", LAYOUTS)
def test_documents_of_all_kinds_fill_one_size_after_the_other(
    layout: str, place: int, name: str
) -> None:
    forms = load(Layout, layout).forms
    sizes = [size for size in SIZES if canvas_of(size).form in forms]
    size = sizes[(place + LAYOUTS.index(layout)) % len(sizes)]
    content = from_dict(corpus()[name])
    scene = lay_out(content, layout, "calm", size=size)
    numbered = _numbered(layout, size)
    assert size_faults(scene, content, canvas_of(size), numbered=numbered) == [], size


@pytest.mark.parametrize("layout", ["path", "steps", "timeline"])
def test_what_comes_before_the_first_tip_leaves_a_cover_that_has_no_room_for_it(
    layout: str,
) -> None:
    content = from_dict(corpus()["long-opener"])
    scene = lay_out(content, layout, "calm", size="portrait")
    assert size_faults(scene, content, canvas_of("portrait")) == []


def test_the_checks_find_text_in_borders_wrong_numbers_and_tips_that_are_lost_or_doubled() -> None:
    """The check can fail: a scene spoilt on purpose shows each kind of fault."""
    content, canvas = from_dict(corpus()["60-tips"]), canvas_of("a4")
    scene = lay_out(content, "checklist", "calm", size="a4")
    first, *rest = scene.pages

    def told(*pages: object) -> str:
        return "\n".join(size_faults(replace(scene, pages=pages), content, canvas))  # type: ignore[arg-type]

    shifted = replace(first, items=(Group(first.items, Affine.translation(0, -90)),))
    assert "in the borders of page 1" in told(shifted, *rest)
    assert "is numbered" in told(*rest)
    assert "tip 1 is on pages []" in told(*rest)
    assert "tip 1 is on pages [1, 2]" in told(first, *scene.pages)
    assert "the title is on page 2" in told(first, *scene.pages)
    assert "page 2 comes after 3" in told(first, *reversed(rest))
    assert "page 1 is 1240 x 9" in told(replace(first, size=first.size._replace(height=9)), *rest)
