"""Lengths of bleed, and what printers are told: boxes, marks, a line of words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from io import BytesIO

import page as validator
import pikepdf
import pytest
from PIL import Image, ImageChops

from infographic import InfographicError, render_infographic
from infographic.geometry import IDENTITY, Affine, Rect
from infographic.printing import Printing, bleed_of, parse_bleed, printed
from infographic.result import Result
from infographic.scene.items import GlyphRun, Group, Item, Path
from infographic.scene.roles import Role
from infographic.sizes import canvas_of
from infographic.text.style import TextStyle
from tests.corpus import corpus
from tests.pdf_scenes import scene, typesetter
from tests.pictures.rasters import opened
from tests.scene_checks import placed_texts


@pytest.mark.parametrize(
    ("text", "mm"), [("3mm", 3), (" 0.125in ", 3.175), ("0", 0), ("0mm", 0), ("20mm", 20),
                     ("2cm", 20), ("8.5pt", 2.998611)],
)  # fmt: skip
def test_a_bleed_is_a_length(text: str, mm: float) -> None:
    assert bleed_of(text) == pytest.approx(mm)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("three", "'three' is no bleed"),
        ("3", "the bleed '3' has no unit"), ("", "'' is no bleed"),
        ("-1mm", "the bleed '-1mm' is out of range"), ("21mm", "the bleed '21mm' is out of range"),
        ("3 miles", "'3 miles' is no bleed"), ("nan", "'nan' is no bleed"),
    ],
)  # fmt: skip
def test_what_is_no_bleed_is_told_with_what_is_allowed(text: str, told: str) -> None:
    with pytest.raises(InfographicError) as caught:
        parse_bleed(text)
    (found,) = caught.value.diagnostics
    assert found.message == told
    assert "from 0 to 20 mm" in found.hint


def made(bleed: str = "", *, marks: bool = False, name: str = "3-tips", **more: str) -> Result:
    return render_infographic(
        corpus()[name], layout="poster", theme="bold", bleed=bleed, marks=marks, **more
    )  # type: ignore[arg-type]


def boxes(result: Result) -> list[dict[str, list[float]]]:
    with pikepdf.open(BytesIO(result.pdf)) as document:
        return [
            {str(key): [float(edge) for edge in value] for key, value in sheet.items()
             if str(key).endswith("Box")}
            for sheet in document.pages
        ]  # fmt: skip


@pytest.mark.parametrize("marks", [False, True])
@pytest.mark.parametrize(("size", "density"), [("a4", 150), ("letter-landscape", 150), ("pin", 96)])
def test_the_boxes_are_the_cut_and_the_bleed_in_points(
    size: str, density: float, marks: bool
) -> None:
    plain, found = made(size=size), made("3mm", marks=marks, size=size)
    width, height = (side * 72 / density for side in plain.scene.pages[0].size)
    for sheet in boxes(found):
        trim, bleed, media = sheet["/TrimBox"], sheet["/BleedBox"], sheet["/MediaBox"]
        assert set(sheet) == {"/TrimBox", "/BleedBox", "/MediaBox"}
        assert (trim[2] - trim[0], trim[3] - trim[1]) == pytest.approx((width, height), abs=0.01)
        apart = [a - b for a, b in zip(trim, bleed, strict=True)]
        assert apart == pytest.approx([8.504, 8.504, -8.504, -8.504], abs=0.002)
        around = [b - m for b, m in zip(bleed, media, strict=True)]
        least, most = (20, 24) if marks else (0, 0.8)
        assert all(least <= abs(edge) <= most for edge in around)
        assert around[0] == pytest.approx(-around[2], abs=0.002)
        assert around[1] == pytest.approx(-around[3], abs=0.002)


def test_without_bleed_and_marks_there_is_the_media_box_alone() -> None:
    assert [set(sheet) for sheet in boxes(made())] == [{"/MediaBox"}]


def test_marks_without_bleed_have_both_boxes_at_the_cut() -> None:
    (sheet,) = boxes(made(marks=True))
    assert sheet["/TrimBox"] == sheet["/BleedBox"] != sheet["/MediaBox"]


@pytest.mark.parametrize("profile", ["ua1", "2a"])
def test_with_bleed_and_marks_a_file_still_keeps_its_standards(profile: str) -> None:
    data = made("3mm", marks=True).pdf
    assert validator.validate_pdf_bytes(data, profile=profile).failures == []
    assert b"/Type /Page>> BDC" in _content(data), "marks are production aids"


def _content(data: bytes) -> bytes:
    with pikepdf.open(BytesIO(data)) as document:
        return document.pages[0].Contents.read_bytes()


def _marks(items: tuple[Item, ...], place: Affine = IDENTITY) -> Iterator[tuple[Item, Rect]]:
    """Every item of the marks, and its box on the page."""
    for item in items:
        if isinstance(item, Group):
            inner = place @ item.transform
            if item.role is Role.MARKS:
                yield from _inside(item.items, inner)
            else:
                yield from _marks(item.items, inner)


def _inside(items: tuple[Item, ...], place: Affine) -> Iterator[tuple[Item, Rect]]:
    for item in items:
        if isinstance(item, Group):
            yield from _inside(item.items, place @ item.transform)
        elif isinstance(item, Path):
            yield item, place.bounds(item.outline.bounds())
        else:
            assert isinstance(item, GlyphRun)
            top = Rect(item.origin.x, item.origin.y - item.size, item.advance, 1.3 * item.size)
            yield item, place.bounds(top)


@pytest.mark.parametrize("bleed", ["", "2mm", "20mm"])
@pytest.mark.parametrize("size", ["70x50mm", "a5", "tabloid-landscape", "story"])
def test_marks_lie_within_the_page_and_outside_of_the_bleed(bleed: str, size: str) -> None:
    canvas = canvas_of(size)
    plain = scene(width=canvas.width, height=canvas.height or 0, density=canvas.density)
    printing = Printing(bleed_of(bleed or "0"), marks=True)
    (sheet,) = printed(plain, printing, typesetter(), TextStyle(("Figtree",), 20)).pages
    assert sheet.bleed
    whole = Rect(0, 0, *sheet.size)
    found = list(_marks(sheet.items))
    assert len(found) == 8 + 4 * 3 + 1
    for item, box in found:
        assert whole.contains(box, -2), item
        assert not box.grown(1).intersects(sheet.bleed), item


def test_eight_lines_point_at_the_four_corners_of_the_cut() -> None:
    (sheet,) = made("3mm", marks=True).scene.pages
    assert sheet.trim
    trim = sheet.trim
    lines = [box for item, box in _marks(sheet.items) if isinstance(item, Path)]
    for x in (trim.x, trim.right):
        assert sum(box.x == pytest.approx(x) and box.width < 1e-6 for box in lines) == 2
    for y in (trim.y, trim.bottom):
        assert sum(box.y == pytest.approx(y) and box.height < 1e-6 for box in lines) == 2


def test_around_the_bleed_there_is_nothing_but_marks() -> None:
    result = made("3mm", marks=True)
    (sheet,) = result.scene.pages
    assert sheet.bleed
    picture = opened(result.png)
    white = Image.new("L", picture.size, 255)
    for box in (sheet.bleed, *(box for _, box in _marks(sheet.items))):
        edges = (box.x - 2, box.y - 2, box.right + 2, box.bottom + 2)
        white.paste(0, tuple(round(2 * edge) for edge in edges))
    left = ImageChops.multiply(ImageChops.invert(picture).convert("L"), white)
    assert left.getbbox() is None
    assert ImageChops.invert(white).getbbox()


def test_the_line_tells_title_page_and_size_and_shortens_a_long_title() -> None:
    told = _line(made("3mm", marks=True))
    assert told == "Working on your relationship alone? · 1 / 1 · 210 × 297 mm + 3 mm"
    long = _line(made("3mm", marks=True, name="long-title", size="a5"))
    assert long.startswith("Fourteen things ")
    assert re.search(r" … · 1 / \d · 148 × 210 mm \+ 3 mm$", long)


def _line(result: Result) -> str:
    marks = [one for one in placed_texts(result.scene) if one.role is Role.MARKS]
    (text,) = (one.text for one in marks if one.page == 0)
    return text


def test_text_twins_and_the_tags_of_a_pdf_are_those_without_bleed() -> None:
    plain, found = made(), made("3mm", marks=True)
    assert (plain.alt, plain.description) == (found.alt, found.description)
    with (
        pikepdf.open(BytesIO(plain.pdf)) as one,
        pikepdf.open(BytesIO(found.pdf)) as other,
    ):
        assert _tags(one.Root.StructTreeRoot.K) == _tags(other.Root.StructTreeRoot.K)


def _tags(element: pikepdf.Object) -> list[object]:
    if isinstance(element, pikepdf.Array):
        return [_tags(kid) for kid in element]  # type: ignore[attr-defined]
    if isinstance(element, pikepdf.Dictionary) and "/S" in element:
        return [str(element.S), _tags(element.get("/K", pikepdf.Array()))]
    return []
