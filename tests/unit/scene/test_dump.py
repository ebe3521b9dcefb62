"""The dump has all of a scene, and nothing that differs from machine to machine."""

from __future__ import annotations

import json

from infographic.color import Color
from infographic.errors import Diagnostic, Source
from infographic.geometry import Affine, Point, Rect, Size
from infographic.outline import Outline, rectangle
from infographic.scene.dump import dump
from infographic.scene.items import (
    Box,
    Group,
    LinearGradient,
    Link,
    Path,
    Picture,
    RadialGradient,
    Shadow,
    Stroke,
)
from infographic.scene.roles import Role
from infographic.scene.scene import Page, Scene
from tests.png_scenes import BLACK, BLUE, RED, WHITE, line, scene

FADE = ((0.0, RED), (1 / 3, BLUE.with_alpha(0.5)))


def item(dumped: dict[str, object]) -> dict[str, object]:
    """The only item of the only page."""
    (page,) = dumped["pages"]  # type: ignore[misc]
    (found,) = page["items"]
    return found


def test_metadata_and_pages_are_there() -> None:
    warning = Diagnostic("warning", "long", Source("a.yaml", 3, 5))
    full = Scene(
        (Page(Size(10, 20.5), WHITE, ()),), "T", "de", "A", "S", "cards", "calm", (warning,),
        "R", "Alt", "Words",
    )  # fmt: skip
    assert dump(full) == {
        "title": "T", "language": "de", "author": "A", "subject": "S", "layout": "cards",
        "theme": "calm", "rights": "R", "alt": "Alt", "description": "Words",
        "warnings": [warning.as_dict()],
        "pages": [{"size": [10, 20.5], "background": "#ffffff"}],
    }  # fmt: skip


def test_a_box_with_a_gradient() -> None:
    gradient = LinearGradient(Point(0, 0), Point(0, 9), FADE)
    assert item(dump(scene(Box(Rect(1, 2, 3, 4.00049), gradient, 2)))) == {
        "kind": "box",
        "rect": [1, 2, 3, 4],
        "fill": {"from": [0, 0], "to": [0, 9], "stops": [[0, "#ff0000"], [0.333, "#0000ff80"]]},
        "radius": 2,
    }


def test_a_path_with_a_pen() -> None:
    outline = Outline((("M", 0, 1), ("C", 1, 2, 3, 4, 5, 6.5), ("L", 1, 1), ("Z",)))
    radial = RadialGradient(Point(1, 1), 5, FADE)
    assert item(dump(scene(Path(outline, radial, Stroke(BLACK, 2, "butt", "miter", (3, 1)))))) == {
        "kind": "path",
        "outline": "M 0 1 C 1 2 3 4 5 6.5 L 1 1 Z",
        "fill": {"center": [1, 1], "radius": 5, "stops": [[0, "#ff0000"], [0.333, "#0000ff80"]]},
        "stroke": {
            "color": "#000000", "width": 2, "cap": "butt", "join": "miter", "dash": [3, 1],
        },
    }  # fmt: skip


def test_what_is_as_always_is_left_out() -> None:
    plain = Path(rectangle(Rect(0, 0, 1, 1)), None, Stroke(BLACK, 2))
    assert item(dump(scene(plain))) == {
        "kind": "path",
        "outline": "M 0 0 L 1 0 L 1 1 L 0 1 Z",
        "stroke": {"color": "#000000", "width": 2},
    }
    assert item(dump(scene(Group(())))) == {"kind": "group"}


def test_a_group_tells_what_it_means() -> None:
    group = Group(
        (Link(Rect(0, 0, 1, 1), "https://example.org", "Example"),),
        Affine.rotation(0.5),
        rectangle(Rect(0, 0, 1, 1)),
        Role.TIP,
        3,
        "fr",
        "A hand",
        Rect(0, 0, 5, 5),
        Source("tips.yaml", 7, 2),
    )
    assert item(dump(scene(group))) == {
        "kind": "group",
        "role": "tip",
        "index": 3,
        "language": "fr",
        "alt": "A hand",
        "source": "tips.yaml:7:2",
        "frame": [0, 0, 5, 5],
        "transform": [0.877583, 0.479426, -0.479426, 0.877583, 0, 0],
        "clip": "M 0 0 L 1 0 L 1 1 L 0 1 Z",
        "items": [
            {"kind": "link", "rect": [0, 0, 1, 1], "url": "https://example.org", "title": "Example"}
        ],
    }


def test_a_text_has_its_glyphs_and_the_key_of_its_font() -> None:
    run = line("Hi", 1, 2, 20)
    found = item(dump(scene(run)))
    assert found["text"] == "Hi"
    assert found["font"] == "Figtree-400"
    assert found["glyphs"] == [list(glyph) for glyph in run.glyphs]


def test_a_picture_is_known_by_its_sum_and_a_shadow_by_its_measures() -> None:
    picture = item(dump(scene(Picture(Rect(0, 0, 2, 2), 1, 1, bytes(4)))))
    assert picture["pixels"] == [1, 1]
    assert len(str(picture["sha256"])) == 64
    shadow = Shadow(Rect(0, 0, 2, 2), 1, 0, 3, 8, Color(1, 2, 3, 0.5))
    assert item(dump(scene(shadow)))["offset"] == [0, 3]


def test_it_can_be_written_as_json() -> None:
    assert json.dumps(dump(scene(line("Hi", 1, 2, 3), Group((Box(Rect(0, 0, 1, 1), RED),)))))
