"""The file as a whole: standards, metadata, pages, and the same bytes again."""

from __future__ import annotations

import hashlib
import os
import re
import subprocess
import sys
import zlib
from io import BytesIO
from pathlib import Path
from typing import Any

import page as validator
import pikepdf
import pytest

from infographic.backends.base import load_backend
from infographic.backends.pdf import BACKEND
from infographic.errors import InfographicError
from infographic.geometry import Point, Rect, Size
from infographic.resources import assets
from infographic.scene.items import Box, LinearGradient, Shadow
from infographic.scene.roles import Role
from infographic.scene.scene import Page, Scene
from tests.pdf_scenes import BLUE, RED, WHITE, pages, part, pdf, scene, words

_XML = {"rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#"}


def sample(**more: Any) -> Scene:
    fading = LinearGradient(Point(0, 0), Point(0, 40), ((0.0, RED), (1.0, BLUE.with_alpha(0))))
    return scene(
        Shadow(Rect(20, 20, 100, 60), 8, 0, 6, 20, BLUE.with_alpha(0.1)),
        Box(Rect(20, 20, 100, 60), fading, 8),
        part(Role.TITLE, *words("A title", family="Newsreader")),
        part(Role.TIP_TITLE, *words("A tip", 10, 90), index=1),
        **more,
    )


def test_the_backend_is_found_by_its_suffix() -> None:
    assert load_backend("pdf") is BACKEND
    assert BACKEND.paged
    assert BACKEND.media_type == "application/pdf"


@pytest.mark.parametrize(
    ("standard", "profiles"),
    [
        ("ua1+a2a", ["ua1", "2a"]),
        ("ua1+a2b", ["ua1", "2b"]),
        ("ua1", ["ua1"]),
        ("a2a", ["2a"]),
        ("a2b", ["2b"]),
        ("A2A+UA1", ["ua1", "2a"]),
    ],
)
def test_a_file_conforms_to_what_was_asked_for(standard: str, profiles: list[str]) -> None:
    data = pdf(sample(), pdf_standard=standard)
    for profile in profiles:
        assert validator.validate_pdf_bytes(data, profile=profile).failures == []


def test_a_file_claims_no_more_than_was_asked_for() -> None:
    plain = pdf(sample(), pdf_standard="none")
    assert b"pdfaid:part" not in plain
    assert b"pdfuaid:part" not in plain
    assert b"/OutputIntents" not in plain
    assert b"<pdfuaid:part>" not in pdf(sample(), pdf_standard="a2b")
    assert b"<pdfaid:part>" not in pdf(sample(), pdf_standard="ua1")


@pytest.mark.parametrize(
    ("standard", "message"),
    [
        ("a2", "no PDF standard 'a2'"),
        ("ua1+x", "no PDF standard 'x'"),
        ("", "no PDF standard ''"),
        ("none+ua1", "asks for a PDF standard and for none"),
    ],
)
def test_an_unknown_standard_is_an_error_with_the_known_ones(standard: str, message: str) -> None:
    with pytest.raises(InfographicError, match=re.escape(message)) as caught:
        pdf(sample(), pdf_standard=standard)
    assert caught.value.diagnostics[0].hint


def test_the_title_author_language_and_subject_are_told_twice_alike() -> None:
    made = sample(title="Tom & „Jerry“ <3", author="Ä. Author", subject="On cats", language="de-AT")
    with pikepdf.open(BytesIO(pdf(made, pdf_standard="ua1+a2a"))) as document:
        info = {key: str(value) for key, value in document.docinfo.items()}
        assert str(document.Root.Lang) == "de-AT"
        xmp = document.open_metadata()
        assert xmp["dc:title"] == info["/Title"] == "Tom & „Jerry“ <3"
        assert xmp["dc:creator"] == [info["/Author"]] == ["Ä. Author"]
        assert xmp["dc:description"] == info["/Subject"] == "On cats"
        assert xmp["dc:language"] == {"de-AT"}
        assert xmp["pdf:Producer"] == info["/Producer"]
        assert xmp["xmp:CreatorTool"] == info["/Creator"] == "infographic"
        assert (xmp["pdfuaid:part"], xmp["pdfaid:part"]) == ("1", "2")
        assert xmp["pdfaid:conformance"] == "A"


def test_what_is_not_known_is_not_told() -> None:
    with pikepdf.open(BytesIO(pdf(sample()))) as document:
        assert "/Author" not in document.docinfo
        assert b"dc:creator" not in document.Root.Metadata.read_bytes()


def test_a_title_with_control_characters_makes_sound_metadata() -> None:
    data = pdf(sample(title="A\x00 ti\x1ftle"))
    with pikepdf.open(BytesIO(data)) as document:
        assert document.open_metadata()["dc:title"] == "A title"
        assert str(document.docinfo["/Title"]) == "A title"


def test_the_colour_profile_is_srgb_and_tells_no_date_of_its_making() -> None:
    profile = (assets() / "icc" / "sRGB.icc").read_bytes()
    assert profile[36:40] == b"acsp"
    assert profile[16:20] == b"RGB "
    assert profile[24:36] == bytes.fromhex("07d000010001000000000000")
    assert profile[8] == 4
    with pikepdf.open(BytesIO(pdf(sample()))) as document:
        (intent,) = document.Root.OutputIntents
        assert intent.DestOutputProfile.read_bytes() == profile
        assert intent.DestOutputProfile.N == 3


@pytest.mark.parametrize("last", [b"\r", b"\n", b"\r\n", b" "])
def test_a_stream_may_end_in_any_character(last: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its length is told without the line end that follows it (ISO 19005-2, 6.1.7.1)."""
    deflate = zlib.compress
    monkeypatch.setattr(zlib, "compress", lambda data: deflate(data) + last)
    found = validator.validate_pdf_bytes(pdf(sample()), profile="2a").failures
    assert "PDFA2A-STREAM-LENGTH-001" not in {failure.rule_id for failure in found}


def test_pages_have_labels() -> None:
    made = pages(words("one"), words("two"), words("three"))
    with pikepdf.open(BytesIO(pdf(made))) as document:
        assert [page.label for page in document.pages] == ["1", "2", "3"]


def test_pages_may_differ_in_size() -> None:
    one, other = (Page(Size(*size), WHITE, words("text")) for size in ((100, 100), (400, 50)))
    with pikepdf.open(BytesIO(pdf(Scene((one, other), title="A title")))) as document:
        boxes = [[float(edge) for edge in page.MediaBox] for page in document.pages]
    assert boxes == [[0, 0, 75, 75], [0, 0, 300, 37.5]]


def test_a_page_that_is_too_tall_is_an_error() -> None:
    """ISO 32000-1, annex C.2: 14,400 pt."""
    with pytest.raises(InfographicError, match="page 1 is 225 by 14401 pt"):
        pdf(scene(*words("text"), height=14_401 / 0.75))
    assert pdf(scene(*words("text"), height=14_400 / 0.75))


def test_all_errors_are_told_at_once() -> None:
    figure = part(Role.FIGURE, Box(Rect(0, 0, 9, 9), RED))
    with pytest.raises(InfographicError) as caught:
        pdf(scene(figure, width=30_000))
    assert len(caught.value.diagnostics) == 2


def test_the_same_scene_gives_the_same_bytes() -> None:
    assert pdf(sample()) == pdf(sample())


def test_the_identifier_is_a_hash_of_the_content() -> None:
    one, again, other = (
        re.findall(rb"/ID \[<([0-9a-f]{32})><\1>\]", pdf(sample(title=title)))
        for title in ("A title", "A title", "Another")
    )
    assert len(one) == 1
    assert one == again != other
    blank = re.sub(rb"<[0-9a-f]{32}>", b"", pdf(sample()))
    assert len(blank) + 68 == len(pdf(sample()))


_SCRIPT = """
import hashlib, sys
sys.path.insert(0, sys.argv[1])
from tests.unit.backends.test_pdf_document import sample
from tests.pdf_scenes import pdf
print(hashlib.sha256(pdf(sample())).hexdigest())
"""


@pytest.mark.parametrize(
    "surroundings",
    [
        {"PYTHONHASHSEED": "1", "TZ": "Asia/Kolkata"},
        {"PYTHONHASHSEED": "12345", "LC_ALL": "C", "LANG": "tr_TR.UTF-8"},
    ],
)
def test_the_bytes_depend_on_no_surroundings(surroundings: dict[str, str], tmp_path: Path) -> None:
    root = Path(__file__).resolve().parents[3]
    clean = {key: value for key, value in os.environ.items() if key != "SOURCE_DATE_EPOCH"}
    found = subprocess.run(
        [sys.executable, "-c", _SCRIPT, str(root)],
        env=clean | surroundings, cwd=tmp_path, check=True, capture_output=True, text=True,
    )  # fmt: skip
    assert found.stdout.strip() == hashlib.sha256(pdf(sample())).hexdigest()


def test_the_date_is_the_one_that_is_given(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    with pikepdf.open(BytesIO(pdf(sample()))) as document:
        assert str(document.docinfo["/CreationDate"]) == "D:20231114221320Z"
        assert document.open_metadata()["xmp:CreateDate"] == "2023-11-14T22:13:20Z"
    assert validator.validate_pdf_bytes(pdf(sample()), profile="2a").failures == []


def test_without_a_date_it_is_always_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    with pikepdf.open(BytesIO(pdf(sample()))) as document:
        assert str(document.docinfo["/ModDate"]) == "D:20000101000000Z"


@pytest.mark.parametrize("given", ["soon", "1e9", "99999999999999999999", "-99999999999999"])
def test_a_date_that_is_none_is_an_error(given: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", given)
    with pytest.raises(InfographicError, match="SOURCE_DATE_EPOCH"):
        pdf(sample())


def test_only_reportlabs_object_writer_is_loaded() -> None:
    """Its canvas would take as long to import as a page takes to write."""
    script = "import sys, infographic.backends.pdf as p; print('reportlab.pdfgen' in sys.modules)"
    root = Path(__file__).resolve().parents[3]
    found = subprocess.run(
        [sys.executable, "-c", script], cwd=root, check=True, capture_output=True, text=True
    )
    assert found.stdout.strip() == "False"
