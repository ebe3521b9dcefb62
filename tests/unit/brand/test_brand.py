"""Brands: what they ask is read, kept on, given to every design, and checked in the scene."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image

from infographic.api import render_infographic
from infographic.cli import main
from infographic.errors import InfographicError
from infographic.scene.items import Group, Item
from infographic.scene.roles import Role
from infographic.theme.reader import load_theme

CONTENT = "title: Stay calm\ntips: [Breathe, Walk, Rest]\nclosing: Start now.\ncredit: By us\n"


@pytest.fixture(autouse=True)
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a document and a picture that may be a logo."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("NO_COLOR", "1")
    Path("doc.yaml").write_text(CONTENT)
    Image.new("RGB", (80, 40), (200, 40, 40)).save("logo.png")
    return tmp_path


def breach(rules: str, theme: str = "", content: str = "doc.yaml", layout: str = "cards") -> str:
    """What a build with these rules says."""
    Path("brand.yaml").write_text(f"brand:\n{rules}{theme}")
    try:
        render_infographic(content, theme="brand.yaml", layout=layout)
    except InfographicError as error:
        return str(error)
    return ""


def logos(items: tuple[Item, ...]) -> list[Group]:
    groups = [item for item in items if isinstance(item, Group)]
    return [g for g in groups if g.role is Role.LOGO] + [
        one for group in groups for one in logos(group.items)
    ]


def test_a_design_that_keeps_all_rules_is_built() -> None:
    rules = (
        "  fonts: [Fraunces, Figtree]\n  smallest_text: 20\n  required_colors: '#b14a33'\n"
        "  forbidden_pairs: [{text: white, ground: red}]\n"
        "  logo: {file: logo.png, smallest: 40, clear_space: 0.2, required: true}\n"
    )
    Path("doc.yaml").write_text(CONTENT + "cta: {url: 'https://example.org'}\nlayout: editorial\n")
    assert breach(rules, layout="editorial") == ""


def test_another_font_is_told_with_its_text_and_the_rule() -> None:
    found = breach("  fonts: [Fraunces, Figtree]\n", "type:\n  closing: {font: Inter}\n")
    assert found == (
        "doc.yaml:3:10: error: against the brand: text in Inter, allowed: Fraunces, Figtree\n"
        "  hint: the rule: brand.yaml:2:10"
    )


def test_text_grows_to_the_least_size() -> None:
    Path("brand.yaml").write_text("brand: {smallest_text: 30}\n")
    scene = render_infographic("doc.yaml", theme="brand.yaml", layout="cards").scene
    from tests.scene_checks import placed_texts

    assert min(text.size for text in placed_texts(scene)) == pytest.approx(30)


def test_other_text_colours_are_told() -> None:
    found = breach("  text_colors: ['#123456']\n")
    assert "doc.yaml:1:8: error: against the brand: text in #" in found
    assert "the rule: brand.yaml:2:16" in found


def test_a_forbidden_pair_is_found_where_the_text_stands() -> None:
    theme = load_theme("calm")
    ink, card = theme.palette.ink.hex, theme.palette.card.hex
    found = breach(f"  forbidden_pairs:\n    - {{text: '{ink}', ground: '{card}'}}\n")
    assert found == (
        f"doc.yaml:2:8: error: against the brand: text in {ink} on {card}\n"
        "  hint: the rule: brand.yaml:3:7"
    )


def test_a_colour_that_has_to_be_seen_and_is_not_is_told_at_the_rule() -> None:
    assert breach("  required_colors: ['#00ff00']\n") == (
        "brand.yaml:2:20: error: against the brand: #00ff00 is nowhere to be seen"
    )


def test_the_brands_logo_is_shown_where_the_document_names_none() -> None:
    Path("look").mkdir()
    Path("logo.png").rename("look/logo.png")
    Path("look/brand.yaml").write_text("brand: {logo: {file: logo.png, required: true}}\n")
    scene = render_infographic("doc.yaml", theme="look/brand.yaml", layout="cards").scene
    assert len(logos(scene.pages[0].items)) == 1


def test_another_logo_and_a_small_one_and_none_are_told() -> None:
    Image.new("RGB", (40, 40)).save("other.png")
    Path("marked.yaml").write_text(CONTENT + "logo: other.png\n")
    rule = "  logo: {file: logo.png}\n"
    assert "marked.yaml:5:7: error: against the brand: its logo is 'logo.png'" in (
        breach(rule, content="marked.yaml")
    )
    small = breach("  logo: {file: logo.png, smallest: 400}\n")
    assert "the logo is 56 px high, at least 400 px" in small
    assert "there is no logo" in breach("  logo: {required: true}\n")
    near = breach("  logo: {file: logo.png, clear_space: 2}\n")
    assert "text is nearer to the logo than 2 of its height" in near


def test_a_theme_that_extends_a_brand_keeps_its_rules_and_can_not_loosen_them() -> None:
    Path("brand.yaml").write_text("brand: {fonts: [Fraunces, Figtree]}\n")
    Path("ours.yaml").write_text(
        "extends: ./brand.yaml\ntype: {body: Inter}\nbrand: {fonts: [Inter, Fraunces, Figtree]}\n"
    )
    assert len(load_theme("ours.yaml").brands) == 2
    with pytest.raises(InfographicError, match="text in Inter"):
        render_infographic("doc.yaml", theme="ours.yaml", layout="cards")


def test_the_projects_brand_holds_whatever_the_theme(capsys: pytest.CaptureFixture[str]) -> None:
    Path("brand.yaml").write_text("brand: {fonts: [Inter]}\n")
    Path("infographic.yaml").write_text("documents: doc.yaml\nbrand: brand.yaml\n")
    assert main(["build", "--theme", "calm", "--format", "json"]) == 1
    told = capsys.readouterr().err
    assert "doc.yaml:1:8: error: against the brand: text in Fraunces, allowed: Inter" in told
    Path("brand.yaml").write_text("palette: {seed: red}\n")
    assert main(["build"]) == 2
    assert "infographic.yaml:2:8: error: 'brand.yaml' has no rules under 'brand:'" in (
        capsys.readouterr().err
    )


def test_mistakes_in_a_brand_have_their_place() -> None:
    Path("brand.yaml").write_text("brand:\n  font: [Inter]\n  smallest_text: tiny\n")
    with pytest.raises(InfographicError) as caught:
        load_theme("brand.yaml")
    first, second = map(str, caught.value.diagnostics)
    assert first.startswith("brand.yaml:2:3: error: unknown field 'font'\n  hint: did you mean")
    assert second.startswith("brand.yaml:3:18: error: 'smallest_text' must be a number")
