"""The checks themselves: each finds what it is for in a file that was damaged."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from typing import Any

import pikepdf
import pytest

from infographic.geometry import Rect
from infographic.scene.items import Box
from infographic.scene.roles import Role
from infographic.text.spans import Span
from tests.pdf_checks import faults
from tests.pdf_scenes import RED, part, pdf, scene, tip, words

Damage = Callable[[pikepdf.Pdf], None]


def sound() -> bytes:
    return pdf(
        scene(
            part(Role.TITLE, *words("A title")),
            tip(1, "A tip", "Do it.", 60, "1"),
            part(Role.FIGURE, Box(Rect(0, 0, 9, 9), RED), alt="A square"),
            part(Role.ACTION, *words((Span("Call", url="https://example.org/"),), 10, 160)),
        )
    )


def damaged(damage: Damage) -> list[str]:
    out = BytesIO()
    with pikepdf.open(BytesIO(sound())) as document:
        damage(document)
        document.save(out)
    return faults(out.getvalue())


def content(old: bytes, new: bytes, count: int = 1) -> Damage:
    def damage(document: pikepdf.Pdf) -> None:
        stream = document.pages[0].Contents
        assert old in stream.read_bytes()
        stream.write(stream.read_bytes().replace(old, new, count))

    return damage


def at(*path: Any, drop: str = "", put: tuple[str, Any] | None = None) -> Damage:
    """Go down from the catalog, and drop or replace an entry there."""

    def damage(document: pikepdf.Pdf) -> None:
        place: Any = document.Root
        for step in path:
            place = place[step]
        if drop:
            del place[drop]
        if put:
            place[put[0]] = put[1]

    return damage


def font(key: str) -> Damage:
    def damage(document: pikepdf.Pdf) -> None:
        (only,) = document.pages[0].Resources.Font.values()
        if key == "/ToUnicode":
            only.ToUnicode.write(b"")
        elif key == "/W":
            only.DescendantFonts[0].W = pikepdf.Array([])
        elif key == "/BaseFont":
            only.BaseFont = pikepdf.Name("/Figtree")
        else:
            del only.DescendantFonts[0].FontDescriptor[key]

    return damage


def annotation(key: str) -> Damage:
    def damage(document: pikepdf.Pdf) -> None:
        del document.pages[0].Annots[0][key]

    return damage


TREE = ("/StructTreeRoot", "/K")


def test_a_sound_file_has_no_faults() -> None:
    assert faults(sound()) == []


@pytest.mark.parametrize(
    ("damage", "fault"),
    [
        (content(b"/MCID 1>>", b"/MCID 0>>"), "is used twice"),
        (content(b"/Artifact <<", b"/Span <<"), "neither content nor artifact"),
        (content(b"/P <</MCID 0>> BDC", b"/Artifact BMC /P <</MCID 0>> BDC"), "within another"),
        (content(b"EMC", b"", 1), "within another"),
        (content(b"EMC", b"q EMC", 1), "interlocked"),
        (content(b"EMC", b"EMC EMC", 1), "closes nothing"),
        (content(b"/P <</MCID 0>> BDC", b"/P <</MCID 0>> BDC EMC /Artifact BMC"), "is empty"),
        (content(b"/P <</MCID 0>> BDC", b"/Artifact BMC"), "leads elsewhere"),
        (at(*TREE, "/K", 2, drop="/K"), "L is empty"),
        (at(*TREE, "/K", 0, put=("/S", pikepdf.Name("/H2"))), "H2 follows level 0"),
        (at(*TREE, "/K", 0, put=("/S", pikepdf.Name("/Title"))), "unknown element Title"),
        (at(*TREE, "/K", 0, put=("/K", 1)), "in two elements"),
        (at(*TREE, "/K", 0, put=("/K", 1)), "MCID 0 is in no element"),
        (at(drop="/Lang"), "no language"),
        (at(drop="/MarkInfo"), "isn't marked"),
        (at(drop="/ViewerPreferences"), "isn't displayed"),
        (font("/FontFile2"), "is not embedded"),
        (font("/ToUnicode"), "has no characters"),
        (font("/W"), "has no widths"),
        (font("/BaseFont"), "is not a subset"),
        (annotation("/Contents"), "doesn't say what it is"),
        (annotation("/F"), "isn't printed"),
        (annotation("/StructParent"), "parent is another"),
    ],
)
def test_damage_is_found(damage: Damage, fault: str) -> None:
    assert any(fault in line for line in damaged(damage))


def test_a_figure_that_lost_its_words_is_found() -> None:
    def damage(document: pikepdf.Pdf) -> None:
        figure = next(kid for kid in document.Root.StructTreeRoot.K.K if kid.S == "/Figure")
        del figure.Alt
        del figure.A

    assert damaged(damage) == ["a Figure has no alt text", "a Figure has no box"]


def test_a_parent_tree_that_leads_elsewhere_is_found() -> None:
    def damage(document: pikepdf.Pdf) -> None:
        listed = document.Root.StructTreeRoot.ParentTree.Nums[1]
        listed[0], listed[1] = listed[1], listed[0]

    assert damaged(damage) == ["page 0: the parent tree leads elsewhere"]
