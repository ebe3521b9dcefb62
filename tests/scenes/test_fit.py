"""Every layout sets every document of the corpus without a fault."""

from __future__ import annotations

import pytest

from infographic.api import lay_out
from infographic.layouts.base import Layout
from infographic.plugins import load, names
from tests.corpus import corpus, document
from tests.scene_checks import faults

LAYOUTS = names(Layout)


@pytest.mark.parametrize("name", corpus())
@pytest.mark.parametrize("layout", LAYOUTS)
def test_no_text_leaves_its_shape_meets_another_is_too_small_or_is_lost(
    layout: str, name: str
) -> None:
    content = document(name)
    scene = lay_out(content, layout, "calm")
    assert faults(scene, content, load(Layout, layout).canvas.smallest) == []
    assert scene.warnings == ()


@pytest.mark.parametrize("theme", ["bold", "night", "press", "sketch"])
@pytest.mark.parametrize("layout", LAYOUTS)
def test_another_theme_with_other_fonts_fits_as_well(layout: str, theme: str) -> None:
    content = document("10-tips")
    scene = lay_out(content, layout, theme)
    assert faults(scene, content, load(Layout, layout).canvas.smallest) == []


def test_the_checks_find_a_text_that_lies_on_another_outside_its_page_and_is_lost() -> None:
    """The check can fail: a scene spoilt on purpose shows each kind of fault."""
    from dataclasses import replace

    from infographic.geometry import Affine
    from infographic.scene.items import Group

    content = document("3-tips")
    scene = lay_out(content, "cards", "calm")
    page = scene.pages[0]
    shifted = Group(page.items, Affine.translation(9, 30))
    doubled = replace(scene, pages=(replace(page, items=(*page.items, shifted)),))
    assert any("on each other" in fault for fault in faults(doubled))
    outside = replace(page, items=(Group(page.items, Affine.translation(700, 0)),))
    assert any("outside the page" in fault for fault in faults(replace(scene, pages=(outside,))))
    empty = replace(scene, pages=(replace(page, items=()),))
    assert any("not as written" in fault for fault in faults(empty, content))
    assert any("too small" in fault for fault in faults(scene, content, 40))
