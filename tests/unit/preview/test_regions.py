"""Parts of a page: each leads to the line that it comes from, in every layout."""

from __future__ import annotations

import pytest

from infographic import render_infographic
from infographic.layouts.base import Layout
from infographic.plugins import names
from infographic.preview.regions import regions
from infographic.resources import sample
from infographic.scene.roles import Role


@pytest.mark.parametrize("layout", names(Layout))
def test_the_words_of_each_part_stand_in_its_line_or_the_next_ones(layout: str) -> None:
    lines = sample().read_text("utf-8").splitlines()
    scene = render_infographic(sample(), layout=layout).scene
    found = [region for page in scene.pages for region in regions(page)]
    titles = {one.tip: one for one in found if one.role is Role.TIP_TITLE}
    assert sorted(filter(None, titles)) == list(range(1, 11))
    for region in titles.values():
        assert lines[region.source.line - 1].strip() == f"- title: {region.words}"
    texts = [one for one in found if one.role is Role.TIP_TEXT]
    assert {one.tip for one in texts} == set(range(1, 11))
    for region in texts:
        first = region.words.split()[0]
        assert first in " ".join(lines[region.source.line - 1 :][:2])


@pytest.mark.parametrize("layout", names(Layout))
def test_parts_lie_on_the_page_and_a_tip_holds_its_title(layout: str) -> None:
    for page in render_infographic(sample(), layout=layout).scene.pages:
        found = regions(page)
        for region in found:
            box = region.box
            assert 0 <= box.x < box.right <= page.size.width + 0.01
            assert 0 <= box.y < box.bottom <= page.size.height + 0.01
        tips = {one.tip: one.box for one in found if one.role is Role.TIP}
        for one in found:
            if one.role is Role.TIP_TITLE and one.tip in tips:
                assert tips[one.tip].contains(one.box, tolerance=12)


def test_a_label_tells_what_it_is_what_it_says_and_its_line() -> None:
    scene = render_infographic(sample(), layout="cards").scene
    labels = [region.label for region in regions(scene.pages[0])]
    assert labels[0] == "Title: Working on your relationship alone?, line 3"
    assert "Opener title: First of all, stay calm, line 11" in labels
    assert "Tip 2: Speak up, line 22" in labels
    assert "Tip 2, title: Speak up, line 22" in labels
    assert labels.index("Tip 2: Speak up, line 22") + 1 == labels.index(
        "Tip 2, title: Speak up, line 22"
    )


def test_what_no_file_says_is_no_part() -> None:
    scene = render_infographic({"title": "Stay calm", "tips": ["Breathe"]}).scene
    assert regions(scene.pages[0]) == []
