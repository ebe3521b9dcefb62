"""XMP packets: sound XML whatever a text holds."""

from __future__ import annotations

import pytest

from infographic.backends import xmp
from tests.pdf_scenes import scene
from tests.xmp import properties


def test_marks_of_xml_are_kept_as_text() -> None:
    made = scene(title="a < b & c > d ]]> \"e\" 'f'")
    assert properties(xmp.picture_packet(made, made.pages[0], "image/png"))["dc:title"] == (
        made.title
    )


@pytest.mark.parametrize("bad", ["\x00", "\x1f", "\ufffe", "\uffff", "\ud800"])
def test_what_xml_cannot_hold_is_left_out(bad: str) -> None:
    made = scene(title=f"So{bad} far", alt=f"An{bad} alt")
    told = properties(xmp.picture_packet(made, made.pages[0], "image/png"))
    assert told["dc:title"] == xmp.storable(made.title) == "So far"
    assert told["Iptc4xmpCore:AltTextAccessibility"] == "An alt"


def test_lines_stay_lines() -> None:
    made = scene(description="One\n\n2. Two\nThree")
    told = properties(xmp.picture_packet(made, made.pages[0], "image/png"))
    assert told["Iptc4xmpCore:ExtDescrAccessibility"] == made.description


def test_what_is_not_known_is_not_told() -> None:
    made = scene()
    told = properties(xmp.picture_packet(made, made.pages[0], "image/png"))
    assert sorted(told) == ["dc:format", "dc:language", "dc:title"]


def test_programs_find_the_packet_by_its_ends() -> None:
    made = scene()
    packet = xmp.picture_packet(made, made.pages[0], "image/png").decode()
    assert packet.startswith('<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>')
    assert packet.endswith('<?xpacket end="w"?>')
