"""What a format tells of its options is what its files depend on."""

from __future__ import annotations

from dataclasses import replace

import pytest

from infographic import render_infographic
from infographic.backends.base import FILE_OPTIONS, Options, Place, backend_names, load_backend
from infographic.scene.scene import Scene
from infographic.sealing import record_in

OTHER = {
    "scale": 0.5, "pdf_standard": "none", "quality": 20, "url": "https://example.org/tips/",
}  # fmt: skip


@pytest.fixture(scope="module")
def scene() -> Scene:
    return replace(
        render_infographic({"title": "A", "tips": ["B"]}, layout="cards").scene, inputs=""
    )


@pytest.mark.parametrize("name", backend_names())
@pytest.mark.parametrize("option", FILE_OPTIONS)
def test_a_format_depends_on_the_options_that_it_names_and_no_others(
    scene: Scene, name: str, option: str
) -> None:
    backend = load_backend(name)
    options = Options(scale=0.2, place=Place("a.html"))
    same = backend.write(scene, options) == backend.write(
        scene, replace(options, **{option: OTHER[option]})
    )
    assert same == (option not in backend.uses)


def test_the_record_of_a_file_names_the_options_and_packages_of_its_format() -> None:
    result = render_infographic({"title": "A", "tips": ["B"]}, layout="cards", scale=0.2)
    records = {suffix: record_in(result.files(suffix)[0]) for suffix in ("png", "pdf", "md")}
    assert [record and record["options"] for record in records.values()] == [
        {"layout": "cards", "scale": 0.2},
        {"layout": "cards", "pdf_standard": "ua1+a2a"},
        {"layout": "cards"},
    ]
    assert [record and list(record.get("packages", ())) for record in records.values()] == [
        ["pillow", "uharfbuzz", "zlib-ng"], ["pillow", "uharfbuzz", "zlib-ng", "reportlab"], [],
    ]  # fmt: skip
