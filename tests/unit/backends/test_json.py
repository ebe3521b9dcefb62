"""JSON: the scene as data."""

from __future__ import annotations

import json

from infographic.backends.base import Options, load_backend
from infographic.geometry import Rect
from infographic.scene.dump import dump
from infographic.scene.items import Box
from tests.png_scenes import RED, line, scene


def test_it_is_the_dump_in_one_file() -> None:
    picture = scene(Box(Rect(1, 2, 3, 4), RED), line("Tu [\n1, 2\n] – ok", 1, 2, 3))
    (data,) = load_backend("json").write(picture, Options())
    assert json.loads(data) == json.loads(json.dumps(dump(picture)))


def test_numbers_that_belong_together_are_on_one_line() -> None:
    (data,) = load_backend("json").write(scene(Box(Rect(1.25, 2, -3, 4), RED)), Options())
    assert '"rect": [1.25, 2, -3, 4]' in data.decode()
    assert data.endswith(b"}\n")
