"""Whatever a scene is made of, it is drawn."""

from __future__ import annotations

from typing import TypeAlias

from hypothesis import given, settings
from hypothesis import strategies as st

from infographic.color import Color
from infographic.geometry import Affine, Point, Rect
from infographic.outline import Command, Outline
from infographic.scene.items import (
    Box,
    Group,
    Item,
    LinearGradient,
    Path,
    Picture,
    RadialGradient,
    Shadow,
    Stroke,
)
from tests.png_scenes import line, pixels

Numbers: TypeAlias = st.SearchStrategy[float]

lengths: Numbers = st.one_of(
    st.sampled_from([0.0, 1.0, 0.5, 1e-9, 40.0]), st.floats(0, 90), st.floats(0, 3000)
)
places: Numbers = st.one_of(lengths, st.floats(-3000, 3000))
points = st.builds(Point, places, places)
rects = st.builds(Rect, places, places, lengths, lengths)
colors = st.builds(Color, *[st.integers(0, 255)] * 3, st.floats(0, 1))
offsets = st.lists(st.floats(0, 1), min_size=1, max_size=4).map(sorted)
stops = offsets.flatmap(lambda at: st.tuples(*[st.tuples(st.just(t), colors) for t in at]))
paints = st.one_of(
    colors,
    st.builds(LinearGradient, points, points, stops),
    st.builds(RadialGradient, points, lengths, stops),
)
commands: st.SearchStrategy[Command] = st.one_of(
    st.tuples(st.just("M"), places, places),
    st.tuples(st.just("L"), places, places),
    st.tuples(st.just("C"), *[places] * 6),
    st.tuples(st.just("Z")),
)
outlines = st.lists(commands, max_size=8).map(lambda rest: Outline((("M", 5.0, 5.0), *rest)))
pens = st.builds(
    Stroke,
    colors,
    lengths,
    st.sampled_from(["round", "butt"]),
    st.sampled_from(["round", "miter"]),
    st.lists(st.floats(0.5, 50), max_size=3).map(tuple),
)
leaves: st.SearchStrategy[Item] = st.one_of(
    st.builds(Box, rects, paints, lengths),
    st.builds(Path, outlines, st.none() | paints, st.none() | pens),
    st.builds(Path, st.just(Outline(())), paints, pens),
    st.builds(Shadow, rects, st.floats(0, 60), st.floats(-9, 9), st.floats(-9, 9),
              st.floats(0, 40), colors),
    st.builds(Picture, rects, st.just(2), st.just(1), st.just(bytes(range(8)))),
    st.builds(line, st.sampled_from(["", " ", "Hag"]), places, places, st.floats(0, 200), colors),
)  # fmt: skip
affines = st.one_of(
    st.just(Affine()),
    st.builds(Affine.translation, places, places),
    st.builds(Affine.rotation, st.floats(-7, 7)),
    st.builds(Affine, *[st.floats(-3, 3)] * 4, places, places),
)
items = st.recursive(
    leaves,
    lambda inner: st.builds(
        Group, st.lists(inner, max_size=3).map(tuple), affines, st.none() | outlines
    ),
    max_leaves=4,
)


@given(st.lists(items, max_size=4), st.sampled_from([0.3, 1.0, 2.0]), paints)
@settings(max_examples=150, deadline=None)
def test_any_scene_is_drawn(scene: list[Item], scale: float, ground: object) -> None:
    picture = pixels(*scene, width=80, height=60, scale=scale, ground=ground)  # type: ignore[arg-type]
    assert picture.shape == (round(60 * scale), round(80 * scale), 3)
