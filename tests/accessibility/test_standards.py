"""PDF/UA-1 and PDF/A-2a in every layout and theme: by a validator and by our own checks."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from typing import Any

import page as validator
import pikepdf
import pytest
from PIL import Image

from infographic import render_infographic
from infographic.document.reader import from_dict
from infographic.resources import sample
from tests.accessibility.cases import ALL, AWKWARD, LAYOUTS, run
from tests.pdf_checks import faults, spoken

PROFILES = ("ua1", "2a")


@pytest.mark.parametrize(("layout", "theme"), ALL)
def test_both_standards_hold(layout: str, theme: str, rendered: Any) -> None:
    data = rendered(layout, theme).pdf
    for profile in PROFILES:
        report = validator.validate_pdf_bytes(data, profile=profile)
        assert report.failures == []
        assert report.rules.total >= {"ua1": 100, "2a": 150}[profile]
    assert faults(data) == []


@pytest.mark.parametrize("layout", LAYOUTS)
def test_they_hold_for_awkward_words_and_links_too(layout: str) -> None:
    data = render_infographic(AWKWARD, layout=layout).pdf
    for profile in PROFILES:
        assert validator.validate_pdf_bytes(data, profile=profile).failures == []
    assert faults(data) == []
    with pikepdf.open(BytesIO(data)) as pdf:
        found = [thing for thing in pdf.objects if isinstance(thing, pikepdf.Dictionary)]
        foreign = {(str(one.S), str(one.Lang)) for one in found if "/S" in one and "/Lang" in one}
    assert foreign == {("/Span", "fr")}


@pytest.mark.parametrize("layout", LAYOUTS)
def test_they_hold_with_a_logo_which_is_a_figure_with_words(layout: str, tmp_path: Path) -> None:
    Image.new("RGBA", (8, 4), (200, 30, 30, 128)).save(tmp_path / "logo.png")
    document = from_dict(
        {"title": "Stay calm", "author": "Ada", "logo": "logo.png", "tips": ["Breathe", "Wait"]},
        root=tmp_path,
    )
    data = render_infographic(document, layout=layout).pdf
    for profile in PROFILES:
        assert validator.validate_pdf_bytes(data, profile=profile).failures == []
    assert faults(data) == []
    assert [block.text for block in spoken(data) if block.tag == "Figure"] == ["Ada, logo"]


def test_the_validator_finds_what_an_untagged_file_lacks() -> None:
    plain = render_infographic(sample(), layout="cards", pdf_standard="none").pdf
    for profile in PROFILES:
        assert len(validator.validate_pdf_bytes(plain, profile=profile).failures) >= 4


@pytest.mark.parametrize(("layout", "theme"), ALL)
def test_qpdf_finds_nothing_to_mend(layout: str, theme: str, rendered: Any, tmp_path: Path) -> None:
    file = tmp_path / "a.pdf"
    file.write_bytes(rendered(layout, theme).pdf)
    assert "No syntax or stream encoding errors" in run("qpdf", "--check", str(file))


@pytest.fixture(scope="module", autouse=True)
def _told(tell: list[str], rendered: Any) -> None:
    rules = [
        validator.validate_pdf_bytes(rendered(*ALL[0]).pdf, profile=profile).rules.total
        for profile in PROFILES
    ]
    tell.append(
        f"{len(ALL)} PDFs of {len(LAYOUTS)} layouts: {rules[0]} rules of PDF/UA-1 and "
        f"{rules[1]} of PDF/A-2a each"
    )
