"""The wheel: equal petals, numbers on the middle of their flowers, icons after the titles."""

from __future__ import annotations

from collections.abc import Iterator
from math import dist, pi

import pytest

from infographic.api import lay_out
from infographic.art.petals import petal, stem
from infographic.blocks.petal_wheel import petal_wheel
from infographic.blocks.setting import Setting
from infographic.blocks.tints import tint_walk
from infographic.document.reader import load_document
from infographic.geometry import IDENTITY, Affine, Point
from infographic.icons.book import IconBook
from infographic.resources import sample
from infographic.scene.items import Group, Item, Path
from infographic.scene.roles import Role
from infographic.text.fonts import FontBook
from infographic.text.paragraph import Typesetter
from infographic.theme.reader import load_theme
from tests.scene_checks import placed_texts

THEME = load_theme("petal")


def _paths(items: tuple[Item, ...], place: Affine = IDENTITY) -> Iterator[tuple[Path, Affine]]:
    for item in items:
        if isinstance(item, Group):
            yield from _paths(item.items, place @ item.transform)
        elif isinstance(item, Path):
            yield item, place


def _distances(path: Path, center: Point) -> list[float]:
    """How far the ends of an outline's segments are from a point, along the outline."""
    ends = [command[-2:] for command in path.outline.commands if len(command) > 1]
    return [round(dist(end, center), 3) for end in ends]  # type: ignore[arg-type]


def test_all_petals_of_a_ring_are_equal() -> None:
    setting = Setting(THEME, Typesetter(FontBook()), IconBook(), 1.0, 20)
    document, center = load_document(sample()), Point(600, 600)
    tints = tint_walk(THEME.palette.tints, len(document.tips))
    wheel = petal_wheel(setting, document, center, 200, 480, tints)
    petals = [path for path, _ in _paths(wheel.items) if path.fill in [t.deep for t in tints]]
    assert len(petals) == len(document.tips)
    assert len({tuple(_distances(path, center)) for path in petals}) == 1
    assert max(_distances(petals[0], center)) == 480


@pytest.mark.parametrize("count", [3, 10, 24])
def test_a_petal_is_alike_on_both_sides_of_its_axis(count: int) -> None:
    outline = petal(Point(0, 0), 0.0, 2 * pi / count, 100, 300, 6)
    bounds = outline.bounds()
    assert bounds.x + bounds.right == pytest.approx(0, abs=0.01)


def test_the_middle_of_a_number_is_the_middle_of_its_flower() -> None:
    scene = lay_out(load_document(sample()), "wheel", "petal")
    labels = [text.ink for text in placed_texts(scene) if text.role is Role.TIP_LABEL]
    hubs = [
        place.bounds(path.outline.bounds())
        for path, place in _paths(scene.pages[0].items)
        if path.fill == THEME.palette.card and abs(path.outline.bounds().width - 64) < 0.1
    ]
    assert len(labels) == len(hubs) == 10
    for label, hub in zip(labels, hubs, strict=True):
        assert label.x + label.width / 2 == pytest.approx(hub.x + hub.width / 2, abs=0.05)
        assert label.y + label.height / 2 == pytest.approx(hub.y + hub.height / 2, abs=0.05)


def test_a_title_leaves_room_for_its_icon_in_the_entry() -> None:
    scene = lay_out(load_document(sample()), "wheel", "petal")
    titles = [text for text in placed_texts(scene) if text.role is Role.TIP_TITLE]
    for title in titles:
        assert title.frame
        assert title.ink.right <= title.frame.right - 4 - (15 + 36) + 0.5


def test_a_leaf_ends_in_a_point_and_not_in_a_level_edge() -> None:
    _, *leaves = stem(Point(100, 0), 300, 20, 8, THEME.palette)
    assert len(leaves) == 2
    for leaf in leaves:
        assert isinstance(leaf, Path)
        (_, _, foot), (*over, _, tip), under, _ = leaf.outline.commands
        assert min(over[4], under[2]) - tip > 0.1 * (foot - tip)
