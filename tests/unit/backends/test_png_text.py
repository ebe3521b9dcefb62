"""Text: by glyph, in the place that the scene says."""

from __future__ import annotations

import math

import numpy
import pytest
import uharfbuzz

from infographic.backends.raster.rasterizer import Rasterizer
from infographic.color import Color
from infographic.geometry import Affine, Rect
from infographic.outline import rectangle
from infographic.scene.items import Group
from tests.png_scenes import BLACK, covered, font, line, pixels

STEMS = "illlHHil"


def test_a_glyph_is_as_black_as_its_outline_is_large() -> None:
    size, face = 200, font()
    picture = covered(pixels(line("l", 20, 180, size), width=100, height=200))
    extents = face.hb.get_glyph_extents(face.glyph("l"))
    area = abs(extents.width * extents.height) * (size / face.units_per_em) ** 2
    assert picture.sum() == pytest.approx(area, rel=0.01)


@pytest.mark.parametrize("scale", [1, 1.5, 2])
def test_glyphs_are_at_most_an_eighth_of_a_pixel_off(scale: float) -> None:
    # and a sixteenth, to which their coverage is rounded
    face = font()
    for x in (10.0, 10.1, 10.37, 10.77):
        picture = covered(pixels(line("l", x, 30, 20, BLACK), width=40, height=40, scale=scale))
        columns = picture.sum(axis=0)
        center = (columns * (numpy.arange(len(columns)) + 0.5)).sum() / columns.sum()
        extents = face.hb.get_glyph_extents(face.glyph("l"))
        middle = x + (extents.x_bearing + extents.width / 2) * 20 / face.units_per_em
        assert center == pytest.approx(middle * scale, abs=0.125 + 1 / 16)


def test_the_baseline_is_on_a_whole_pixel() -> None:
    low, high = (pixels(line(STEMS, 4, y, 20), width=80, height=40) for y in (29.6, 30.4))
    assert (low == high).all()
    assert covered(low)[:30].max() > 0.9
    assert covered(low)[30:].sum() == 0


def test_a_glyph_may_stand_above_the_baseline() -> None:
    run = line("l", 10, 30, 20)
    glyph = run.glyphs[0]._replace(y=font().units_per_em / 4)
    raised = pixels(_with(run, (glyph,)), width=40, height=40)
    assert (raised[:-5] == pixels(run, width=40, height=40)[5:]).all()


def test_a_translucent_text_is_mixed_once_where_glyphs_overlap() -> None:
    run = line("HH", 4, 30, 30, Color(0, 0, 0, 0.5))
    close = _with(run, (run.glyphs[0], run.glyphs[1]._replace(x=run.glyphs[1].x * 0.6)))
    assert pixels(close, width=60, height=40).min() == 127


def test_a_turned_text_keeps_its_ink() -> None:
    run = line("Hamburg", 0, 0, 30)
    plain = covered(pixels(Group((run,), Affine.translation(40, 100)), width=200, height=200))
    turn = Affine.translation(60, 100) @ Affine.rotation(math.pi / 5)
    turned = covered(pixels(Group((run,), turn), width=200, height=200))
    assert turned.sum() == pytest.approx(plain.sum(), rel=0.01)


def test_a_text_turned_by_a_quarter_reads_downwards() -> None:
    run = line("l.", 0, 0, 40)
    turn = Affine.translation(20, 10) @ Affine.rotation(math.pi / 2)
    picture = covered(pixels(Group((run,), turn), width=64, height=64))
    assert picture[:25].sum() > picture[25:].sum()


def test_a_text_is_clipped() -> None:
    run = line("HHH", 4, 30, 30)
    whole = pixels(run, width=80, height=40)
    clipped = pixels(Group((run,), clip=rectangle(Rect(0, 0, 31, 20))), width=80, height=40)
    assert (clipped[:20, :31] == whole[:20, :31]).all()
    assert (clipped[20:] == 255).all()
    assert (clipped[:, 31:] == 255).all()


def test_a_text_that_reaches_beyond_the_page_is_cut_off() -> None:
    picture = covered(pixels(line("HHHHHH", -10, 8, 30), width=30, height=6))
    assert 0 < picture.mean() < 1


def test_a_text_of_spaces_draws_nothing() -> None:
    assert covered(pixels(line("   ", 4, 10, 10))).sum() == 0
    assert covered(pixels(line("   ", 4, 10, 10, Color(0, 0, 0, 0.5)))).sum() == 0


def test_the_store_of_glyphs_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    import infographic.backends.raster.rasterizer as module

    monkeypatch.setattr(module, "_CACHED_PIXELS", 500)
    raster, face = Rasterizer(), font()
    for size in range(10, 40):
        raster.glyph(face, size, face.glyph("H"), 0)
    assert len(raster._cache) < 5


def test_shaped_text_of_any_script_is_drawn_by_glyph_id() -> None:
    face = font()
    buffer = uharfbuzz.Buffer()
    buffer.add_str("ffi")
    buffer.guess_segment_properties()
    uharfbuzz.shape(face.hb, buffer)
    run = line("f", 10, 30, 20)
    glyphs = tuple(run.glyphs[0]._replace(id=info.codepoint) for info in buffer.glyph_infos)
    assert covered(pixels(_with(run, glyphs), width=60, height=40)).sum() > 20


def _with(run: object, glyphs: tuple[object, ...]) -> object:
    from dataclasses import replace

    return replace(run, glyphs=glyphs)  # type: ignore[type-var]
