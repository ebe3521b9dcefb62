"""The road, the words in its bends, and what stands beside them."""

from __future__ import annotations

import math
from typing import Any

import pytest

from infographic.api import lay_out
from infographic.art.crossings import brook
from infographic.art.journey import Land
from infographic.art.road import on_cubic
from infographic.art.route import clearance
from infographic.art.wayside import MILESTONES
from infographic.document.reader import from_dict, load_document, read_document
from infographic.geometry import IDENTITY, Affine, Point, Rect
from infographic.icons.book import IconBook
from infographic.layouts import path, path_pages
from infographic.layouts.base import Brief
from infographic.layouts.path import LAYOUT
from infographic.resources import sample
from infographic.scene.items import Box, Group, Item, Path
from infographic.scene.roles import Role
from infographic.scene.scene import Scene
from infographic.text.fonts import FontBook
from infographic.text.paragraph import Typesetter
from infographic.theme.reader import load_theme, theme_names
from infographic.theme.vision import difference
from tests.corpus import corpus, document
from tests.scene_checks import faults, placed_texts

_VERGE = 9.0


def _plans(content: Any, theme: str = "trail") -> list[path_pages._Plan]:
    made = content if not isinstance(content, dict) else from_dict(content)
    look = load_theme(theme)
    typesetter = Typesetter(FontBook(), made.language)
    brief = Brief(made, look, typesetter, IconBook(), LAYOUT.canvas)
    setting = path._setting(brief)
    builder = path._Builder(setting, made, 1200.0, path._rail(setting, made))
    stations = list(builder.stations())
    count = math.ceil(len(made.tips) / path_pages._MOST)
    return path_pages._plans(brief, setting, path_pages._shared_out(stations, count))


def _word_boxes(plan: path_pages._Plan) -> list[Rect]:
    pairs = zip(plan.stations, plan.points, strict=True)
    return [box.moved(0, point.y) for station, point in pairs for box in station.beside.boxes]


@pytest.mark.parametrize("name", [*corpus(), "sample"])
def test_the_road_with_its_verge_never_touches_words(name: str) -> None:
    content = load_document(sample()) if name == "sample" else document(name)
    for plan in _plans(content):
        road = plan.stations[0].road / 2 + _VERGE
        for box in _word_boxes(plan):
            assert clearance(plan.cubics, box) >= road + 12, box


@pytest.mark.parametrize("name", ["10-tips", "3-tips", "23-tips", "sample"])
def test_what_stands_beside_the_road_never_touches_words(name: str) -> None:
    content = load_document(sample()) if name == "sample" else document(name)
    look = load_theme("trail")
    for plan in _plans(content):
        land = Land(1200, plan.height, look.palette, 0.5)
        words = _word_boxes(plan)
        for halt in path_pages._halts(plan, 1200, 1.0):
            for thing in _areas(land.beside(halt), IDENTITY):
                assert not [box for box in words if box.intersects(thing, 1)], halt


def _areas(items: tuple[Item, ...], place: Affine) -> list[Rect]:
    """The boxes of all that is painted; light that fades has no edge."""
    out: list[Rect] = []
    for item in items:
        if isinstance(item, Box):
            out.append(place.bounds(item.rect))
        elif isinstance(item, Path) and not hasattr(item.fill, "radius"):
            out.append(place.bounds(item.outline.bounds()))
        elif isinstance(item, Group):
            out += _areas(item.items, place @ item.transform)
    return out


@pytest.mark.parametrize("name", MILESTONES)
@pytest.mark.parametrize("place", [0, 1, 4])
def test_every_milestone_can_stand_at_the_first_the_second_and_the_last_tip(
    name: str, place: int
) -> None:
    content = corpus()["5-tips"]
    tips = [dict(tip) for tip in content["tips"]]
    tips[place]["milestone"] = name
    for opener in (content["opener"], None):
        found = from_dict({**content, "tips": tips} | ({"opener": opener} if opener else {}))
        scene = lay_out(found, "path", "trail")
        assert faults(scene, found, LAYOUT.canvas.smallest) == []
        assert scene.warnings == ()
        assert scene != lay_out(from_dict(content), "path", "trail")


def test_an_unknown_milestone_is_a_warning_with_its_place_and_the_near_miss() -> None:
    text = "title: A\ntips:\n  - title: One\n    milestone: brigde\n"
    (warning,) = lay_out(read_document(text, "tips.yaml"), "path", "trail").warnings
    assert (warning.severity, str(warning.source)) == ("warning", "tips.yaml:4:16")
    assert "did you mean 'bridge'?" in warning.hint
    assert "fork" in warning.hint


def test_a_milestone_may_be_written_in_capitals_and_with_spaces_around() -> None:
    text = "title: A\ntips:\n  - title: One\n    milestone: ' Bridge '\n"
    assert lay_out(read_document(text), "path", "trail").warnings == ()


def test_the_body_is_a_sixth_larger_than_in_the_reference() -> None:
    scene = lay_out(load_document(sample()), "path", "trail")
    sizes = {text.size for text in placed_texts(scene) if text.role is Role.TIP_TEXT}
    assert min(sizes) >= 22.4 * 7 / 6 - 0.1


def test_all_words_of_a_short_list_begin_at_one_edge() -> None:
    scene = lay_out(load_document(sample()), "path", "trail")
    texts = [t for t in placed_texts(scene) if t.role in (Role.TIP_TITLE, Role.TIP_TEXT)]
    edges = [text.ink.x for text in texts]
    assert max(edges) - min(edges) <= 5


def test_more_than_thirty_tips_go_to_more_pages_and_the_road_goes_on_where_it_left() -> None:
    one, other = _plans(document("40-tips"))
    assert one.cubics[-1][-1].x == other.cubics[0][0].x
    assert one.cubics[-1][-1].y > one.height
    assert other.cubics[0][0].y < 0
    assert one.home is None
    assert other.home is not None


@pytest.mark.parametrize(("name", "side"), [("10-tips", 1), ("11-tips", -1)])
def test_the_house_stands_on_the_other_side_of_the_last_bend(name: str, side: int) -> None:
    (plan,) = _plans(document(name))
    assert plan.home is not None
    assert plan.stations[-1].stop.side == side
    assert (plan.points[-1].x - plan.home.door.x) * side > 0
    assert plan.cubics[-1][-1] == Point(plan.home.door.x, plan.home.door.y + plan.home_y)


def test_no_two_bends_of_a_side_lie_at_the_same_x_and_pitches_differ() -> None:
    (plan,) = _plans(load_document(sample()))
    xs = [point.x for point in plan.points]
    assert len(set(xs)) == len(xs)
    pitches = [b.y - a.y for a, b in zip(plan.points, plan.points[1:], strict=False)]
    assert max(pitches) - min(pitches) > 40


@pytest.mark.parametrize(
    ("changes", "two"),
    [({}, False), ({"milestone": "Bench"}, True), ({"milestone": "pond"}, False)],
)
def test_two_come_home_only_where_the_document_tells_of_two(
    changes: dict[str, str], two: bool
) -> None:
    content = corpus()["5-tips"]
    tips = [*content["tips"][:2], {**content["tips"][2], **changes}, *content["tips"][3:]]
    for art, together in (({}, two), ({"art": "hills"}, True)):
        (plan,) = _plans({**content, "tips": tips, **art})
        hair = load_theme("trail").palette.hair
        assert plan.home
        heads = sum(isinstance(item, Path) and item.fill == hair for item in plan.home.front)
        assert heads == (3 if together else 2)  # with the bun


@pytest.mark.parametrize("place", range(10))
def test_a_brook_keeps_clear_of_the_words_above_and_below(place: int) -> None:
    content = corpus()["10-tips"]
    tips = [dict(tip) for tip in content["tips"]]
    tips[place]["milestone"] = "bridge"
    for changes in ({}, {"opener": None}):
        whole = {k: v for k, v in {**content, "tips": tips, **changes}.items() if v}
        (plan,) = _plans(whole)
        (halt,) = [h for h in path_pages._halts(plan, 1200, 1.0) if h.milestone == "bridge"]
        assert halt.crossing is not None
        middle = on_cubic(plan.cubics[halt.crossing], 0.5)
        palette = load_theme("trail").palette
        for side in (1, -1):
            for shape in brook(middle, 1200, side, 1.0, palette)[:1]:
                assert isinstance(shape, Path)
                # Left of the bridge it runs above the middle, right of it below, or vice versa.
                reach = shape.outline.bounds()
                for box in _word_boxes(plan):
                    assert not box.intersects(reach), (box, reach)


def test_ten_tips_take_less_than_four_and_a_half_times_the_width() -> None:
    (page,) = lay_out(load_document(sample()), "path", "trail").pages
    assert page.size.height < 4.5 * page.size.width


@pytest.mark.parametrize(("size", "two"), [("phone", False), ("story", False), ("a4", True)])
def test_along_a_lane_words_stand_on_both_sides_where_there_is_room(size: str, two: bool) -> None:
    scene = lay_out(load_document(sample()), "path", "trail", size=size)
    titles = [text for text in placed_texts(scene) if text.role is Role.TIP_TITLE]
    edges = [text.ink.x for text in titles]
    assert (max(edges) - min(edges) > 0.3 * scene.pages[0].size.width) is two
    assert len({text.index for text in titles}) == 10


@pytest.mark.parametrize("size", ["pin", "story", "slide"])
def test_a_lane_goes_on_from_page_to_page_where_it_left(size: str) -> None:
    scene = lay_out(load_document(sample()), "path", "trail", size=size)
    assert len(scene.pages) > 1
    assert faults(scene, load_document(sample()), 20) == []


@pytest.mark.parametrize("name", ["10-tips", "uneven", "23-tips", "no-icons", "3-tips"])
@pytest.mark.parametrize("size", ["phone", "a4", "pin", "700x900"])
def test_a_lane_keeps_clear_of_words(name: str, size: str) -> None:
    for page in lay_out(document(name), "path", "trail", size=size).pages:
        words = [run for run in placed_texts(Scene((page,), "x", "en")) if run.role in _TIPS]
        signs = [box for box in _discs(page.items, IDENTITY) if box.width > 50]
        for text in words:
            assert not [box for box in signs if box.intersects(text.ink, 1)]


_TIPS = (Role.TIP_TITLE, Role.TIP_TEXT)


def _discs(items: tuple[Item, ...], place: Affine) -> list[Rect]:
    """The faces of signs."""
    out: list[Rect] = []
    for item in items:
        if isinstance(item, Box) and item.radius and item.rect.width == item.rect.height:
            out.append(place.bounds(item.rect))
        elif isinstance(item, Group):
            out += _discs(item.items, place @ item.transform)
    return out


@pytest.mark.parametrize("theme", theme_names())
def test_the_first_milestone_differs_from_the_page(theme: str) -> None:
    plan = _plans(load_document(sample()), theme)[0]
    paper = load_theme(theme).palette.paper
    assert difference(plan.stations[0].milestone.face, paper) >= 0.1


def test_a_road_without_a_horizon_begins_below_the_header() -> None:
    plan = _plans(load_document(sample()), "bold")[0]
    assert plan.lead.cubics[0][0].y > plan.lead.land
