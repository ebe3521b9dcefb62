"""SVG files: what is in them, and that they are well-formed whatever a text holds."""

from __future__ import annotations

import re
from base64 import b64decode
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from xml.etree import ElementTree

import numpy
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from infographic.backends.base import Options, load_backend
from infographic.color import Color
from infographic.errors import InfographicError
from infographic.geometry import Affine, Point, Rect, Size
from infographic.outline import circle, rounded_rectangle
from infographic.scene.items import (
    Box,
    GlyphRun,
    Group,
    Item,
    LinearGradient,
    Link,
    Picture,
    RadialGradient,
    Shadow,
    Stroke,
)
from infographic.scene.items import (
    Path as PathItem,
)
from infographic.scene.roles import Role
from infographic.scene.scene import Page, Scene
from infographic.text.fonts import Font, FontBook
from infographic.text.paragraph import Typesetter
from infographic.text.style import TextStyle
from infographic.text.woff import unpacked
from tests.font_files import otf
from tests.pdf_scenes import BLACK, BLUE, RED, WHITE, part, scene, words
from tests.pictures.rasters import difference, opened
from tests.svg_pictures import SVG, by_resvg, texts
from tests.unit.backends.test_png_any_scene import items, paints
from tests.xmp import properties

VARIABLE = Path(__file__).parents[1] / "text" / "fonts-formats" / "Manrope-VariableFont_wght.ttf"
DAWN = ((0.0, Color(255, 219, 195)), (0.6, Color(255, 234, 212, 0.5)), (1.0, Color(90, 60, 40)))


def svg(made: Scene) -> bytes:
    """The first page's file."""
    return load_backend("svg").write(made, Options())[0]


def root(made: Scene) -> ElementTree.Element:
    return ElementTree.fromstring(svg(made))


def apart(made: Scene) -> tuple[float, float]:
    """How far resvg's picture is from the PNG."""
    expected = opened(load_backend("png").write(made, Options(scale=1))[0])
    found = difference(expected, by_resvg(svg(made), expected.size))
    return found.mean, found.block


def test_a_scene_becomes_one_file_a_page() -> None:
    made = Scene(tuple(Page(Size(8 + i, 8), WHITE, ()) for i in range(3)), "Slides")
    files = load_backend("svg").write(made, Options())
    assert [ElementTree.fromstring(file).get("width") for file in files] == ["8", "9", "10"]


def test_it_says_what_it_is_in_title_description_and_role() -> None:
    told = root(scene(title="Be <kind>", description="1. Listen\n2. Wait", language="en-GB"))
    title, words_ = told.find(f"{SVG}title"), told.find(f"{SVG}desc")
    assert title is not None
    assert words_ is not None
    assert (title.text, words_.text) == ("Be <kind>", "1. Listen\n2. Wait")
    assert told.get("aria-labelledby") == title.get("id")
    assert told.get("aria-describedby") == words_.get("id")
    assert (told.get("role"), told.get("lang")) == ("img", "en-GB")
    assert told.get("{http://www.w3.org/XML/1998/namespace}lang") == "en-GB"


def test_a_picture_with_links_is_no_img_for_that_would_hide_them() -> None:
    link = Link(Rect(10, 10, 90, 20), "https://example.org/?a=1&b=2", "More of it")
    told = root(scene(Group((link,), Affine.translation(5, 6))))
    assert told.get("role") == "graphics-document document"
    (anchor,) = told.iter(f"{SVG}a")
    area, title = anchor.find(f"{SVG}rect"), anchor.find(f"{SVG}title")
    assert anchor.get("href") == link.url
    assert title is not None
    assert title.text == "More of it"
    assert area is not None
    assert [area.get(name) for name in ("x", "y", "width", "height")] == ["15", "16", "90", "20"]


def test_its_size_is_px_and_on_paper_the_papers() -> None:
    assert [root(scene()).get(key) for key in ("width", "height")] == ["300", "200"]
    paper = root(scene(width=1240, height=1754, density=150))
    assert (paper.get("width"), paper.get("viewBox")) == ("793.6", "0 0 1240 1754")


def test_its_metadata_is_the_xmp_packet_that_pictures_have() -> None:
    made = scene(alt="A test.", description="Words.", rights="© Ada")
    packet = re.search(rb"<metadata>(.*)</metadata>", svg(made), re.DOTALL)
    assert packet is not None
    told = properties(packet[1])
    assert told["Iptc4xmpCore:AltTextAccessibility"] == "A test."
    assert told["Iptc4xmpCore:ExtDescrAccessibility"] == "Words."
    assert (told["dc:format"], told["dc:rights"]) == ("image/svg+xml", "© Ada")


def test_ornament_with_text_and_page_numbers_are_not_read_and_figures_tell_their_words() -> None:
    page_number = part(Role.FURNITURE, *words("3 / 9"))
    photo = part(Role.FIGURE, Box(Rect(0, 0, 9, 9), RED), alt='A "lake"')
    told = root(scene(page_number, photo, *words("Read me", y=80)))
    hidden, figure = told.findall(f"{SVG}g")
    assert hidden.get("aria-hidden") == "true"
    assert (figure.get("role"), figure.get("aria-label")) == ("img", 'A "lake"')
    assert list(texts(svg(scene(page_number, *words("Read me", y=80))))) == ["Read me"]


ANY_TEXT = st.text(st.characters(), max_size=30)


@given(ANY_TEXT, ANY_TEXT, ANY_TEXT)
@settings(max_examples=200, deadline=None)
def test_any_text_gives_well_formed_xml(one: str, other: str, third: str) -> None:
    inside = Group(
        (*words("x"), Link(Rect(0, 0, 9, 9), one, other)), role=Role.FIGURE, alt=third, language=one
    )
    made = scene(inside, title=one, description=other, alt=third, rights=other, author=one)
    told = root(replace(made, language=third, subject=other, inputs=one))
    assert len(list(told.iter(f"{SVG}a"))) == 1


@given(st.text(st.characters(), min_size=1, max_size=20))
@settings(max_examples=100, deadline=None)
def test_any_characters_may_be_shown(characters: str) -> None:
    runs = [
        replace(item, text=characters, glyphs=item.glyphs[: len(characters)])
        for item in words("x" * len(characters), width=9000)
        if hasattr(item, "glyphs")
    ]
    assert root(scene(*runs)) is not None


@given(st.lists(items, max_size=4), paints)
@settings(max_examples=100, deadline=None)
def test_any_scene_gives_well_formed_xml_without_what_is_no_number(
    shown: list[Item], ground: object
) -> None:
    made = Scene((Page(Size(80, 60), ground, tuple(shown)),), "Any")  # type: ignore[arg-type]
    told = root(made)
    for element in told.iter():
        for key in ("d", "x", "y", "width", "height", "rx", "transform", "x1", "r", "offset"):
            assert "nan" not in (element.get(key) or "")
            assert "inf" not in (element.get(key) or "")


def everything() -> Scene:
    road = rounded_rectangle(Rect(150, 20, 100, 70), 5, 30, 9, 0)
    return scene(
        Shadow(Rect(30, 30, 90, 60), 16, 0, 6, 20, Color(90, 60, 40, 0.4)),
        Box(Rect(30, 30, 90, 60), Color(255, 253, 250), 16),
        PathItem(circle(Point(60, 150), 40), RadialGradient(Point(50, 140), 60, DAWN)),
        PathItem(road, None, Stroke(Color(20, 90, 60, 0.5), 8)),
        PathItem(road, BLUE, Stroke(WHITE, 2, "butt", "miter", dash=(8, 6))),
        Group(
            (Box(Rect(0, 0, 200, 300), LinearGradient(Point(0, 0), Point(90, 90), DAWN)),),
            Affine.translation(110, 100) @ Affine.rotation(0.1),
            clip=rounded_rectangle(Rect(10, 10, 60, 60), 9, 9, 9, 9),
        ),
        Group(
            (Group(words("Turned"), Affine.translation(10, 20)), Box(Rect(9, 60, 30, 20), BLUE)),
            Affine(0.9, 0.2, -0.2, 0.9, 180, 100),
        ),
        Shadow(Rect(200, 150, 30, 20), 0, 9, 5, 0, RED),
        Box(Rect(200, 150, 30, 20), BLUE),
        Picture(Rect(250, 150, 40, 40), 40, 40, bytes([255, 0, 0, 255, 0, 0, 255, 99] * 800)),
    )


def test_gradients_clips_strokes_shadows_and_turned_groups_look_as_in_the_png() -> None:
    mean, block = apart(everything())
    assert mean < 0.8
    assert block < 40


def test_a_shadow_is_the_pngs_to_two_levels() -> None:
    for radius, blur in ((0, 12), (16, 20), (40, 60)):
        shade = Shadow(Rect(80, 60, 140, 80), radius, 0, 8, blur, Color(40, 20, 10, 0.4))
        made = scene(shade, Box(shade.rect, WHITE, radius))
        expected = numpy.asarray(opened(load_backend("png").write(made, Options(scale=1))[0]))
        drawn = numpy.asarray(by_resvg(svg(made), (300, 200)))
        off = abs(expected.astype(int) - drawn.astype(int))
        # Along its edge the card itself is anti-aliased.
        off[55:145, 75:225] = 0
        assert off.max() <= 2


def test_equal_things_are_written_once_and_under_the_same_name_everywhere() -> None:
    card = Shadow(Rect(30, 30, 90, 60), 16, 0, 6, 20, Color(90, 60, 40, 0.4))
    other = replace(card, rect=card.rect.moved(20, 70))
    fill = LinearGradient(Point(0, 0), Point(90, 90), DAWN)
    box = Box(Rect(0, 0, 50, 50), fill)
    told = root(scene(card, other, box, box))
    ids = [element.get("id") for element in told.iter() if element.get("id")]
    assert len(list(told.iter(f"{SVG}image"))) == 1
    assert len(list(told.iter(f"{SVG}linearGradient"))) == 1
    again = [element.get("id") for element in root(scene(box, title="B")).iter()]
    assert [name for name in again if name in ids and name[0] == "g"] != []


def test_pictures_keep_every_pixel() -> None:
    rng = numpy.random.default_rng(1)
    for alpha in (255, 99):
        pixels = rng.integers(0, 256, (13, 17, 4), dtype=numpy.uint8)
        pixels[..., 3] = alpha
        (image,) = root(scene(Picture(Rect(0, 0, 17, 13), 17, 13, pixels.tobytes()))).iter(
            f"{SVG}image"
        )
        data = (image.get("href") or "").removeprefix("data:image/png;base64,")
        with Image.open(BytesIO(b64decode(data))) as held:
            assert held.mode == ("RGB" if alpha == 255 else "RGBA")
            assert (numpy.asarray(held.convert("RGBA")) == pixels).all()


def faces(made: Scene) -> list[bytes]:
    """The fonts that a file carries, unpacked."""
    return [
        unpacked(b64decode(data))
        for data in re.findall(rb"data:font/woff;base64,([^)]+)", svg(made))
    ]


def test_a_font_is_cut_to_what_is_shown(tmp_path: Path) -> None:
    (data,) = faces(scene(*words("Hah, hah")))
    file = tmp_path / "cut.ttf"
    file.write_bytes(data)
    cut = Font("Cut", 400, False, file)
    assert set(cut.face.unicodes) == {ord(sign) for sign in "Hah, "}
    assert cut.face.glyph_count == 6
    assert len(faces(scene(*words("Hah"), *words("hah", y=90)))) == 1


def test_a_variable_font_is_embedded_at_its_weight(tmp_path: Path) -> None:
    """resvg is given the font that the file holds; at the default weight (200) the letters
    would be much thinner."""
    book = FontBook([VARIABLE.parent])
    paragraph = Typesetter(book, "en").set("Quartz", TextStyle(("Manrope",), 60, 725), 280)
    run = paragraph.lines[0].runs[0]
    shown = GlyphRun(run.font, 60, BLACK, Point(10, 80), run.glyphs, run.text, run.advance)
    made = scene(shown)
    (data,) = faces(made)
    file = tmp_path / "cut.ttf"
    file.write_bytes(data)
    expected = opened(load_backend("png").write(made, Options(scale=1))[0])
    found = difference(expected, by_resvg(svg(made), expected.size, [file]))
    assert found.mean < 0.6
    assert found.block < 40


def test_a_font_that_may_not_be_embedded_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "bars.otf"
    path.write_bytes(otf("abc", fs_type=2))
    font = Font("Bars", 400, False, path)
    run = next(item for item in words("abc") if hasattr(item, "glyphs"))
    shown = replace(run, font=font, glyphs=tuple(g._replace(id=1) for g in run.glyphs))
    with pytest.raises(InfographicError, match="forbids embedding, and an SVG has to hold"):
        svg(scene(shown))


def test_lines_of_a_paragraph_hang_together_and_wrap_without_loss() -> None:
    made = scene(*words("One two three four five six", width=90))
    (said,) = texts(svg(made))
    assert said == "One two three four five six"
    assert len(list(root(made).iter(f"{SVG}tspan"))) > 2


def test_a_soft_hyphen_is_drawn_and_copied_as_none(tmp_path: Path) -> None:
    made = scene(*words("Lebens\u00adversicherungs\u00adgesell\u00adschaften", width=200))
    (said,) = texts(svg(made))
    assert said == "Lebensversicherungsgesellschaften"
    mean, block = apart(made)
    assert mean < 0.5
    assert block < 30


@pytest.mark.parametrize("tracking", [-0.02, -0.01, 0, 0.01, 0.06, 0.3])
@pytest.mark.parametrize("family", ["Newsreader", "Caveat Brush", "Figtree"])
def test_ligatures_kerning_and_tracking_stand_as_in_the_png(tracking: float, family: str) -> None:
    text = "Officially affine waffles, AVATAR To Wave: fjords"
    made = scene(*words(text, tracking=tracking, family=family, size=22))
    assert "".join(texts(svg(made))) == text
    mean, block = apart(made)
    assert mean < 1.6
    assert block < 64


def test_what_the_font_lacks_is_drawn_behind_text_that_nobody_sees() -> None:
    made = scene(*words("a 平 b", size=40))
    assert "".join(texts(svg(made))).replace(" ", "") == "a平b"
    assert any(text.get("fill-opacity") == "0" for text in root(made).iter(f"{SVG}text"))
    mean, block = apart(made)
    assert mean < 0.5
    assert block < 30


def test_glyphs_that_no_shaping_gives_stand_where_they_are(tmp_path: Path) -> None:
    run = next(item for item in words("Wave", size=40) if hasattr(item, "glyphs"))
    spread = tuple(g._replace(x=g.x * 1.3, id=g.id) for g in run.glyphs)
    made = scene(replace(run, glyphs=spread))
    assert list(texts(svg(made))) == ["Wave"]
    assert apart(made)[1] < 30
    risen = replace(run, glyphs=(run.glyphs[0], run.glyphs[1]._replace(y=300), *run.glyphs[2:]))
    assert list(texts(svg(scene(risen)))) == ["Wave"]
    assert apart(scene(risen))[1] < 30


def test_spaces_are_kept_as_they_are() -> None:
    made = scene(*words("a   b", family="Inter", size=40))
    assert apart(made)[1] < 30


def test_the_same_scene_gives_the_same_bytes() -> None:
    assert svg(everything()) == svg(everything())
