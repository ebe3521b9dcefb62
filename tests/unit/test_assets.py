"""The bundled fonts and icons: complete, licensed, and free to embed."""

from __future__ import annotations

import re
import struct
from hashlib import sha256
from pathlib import Path

import pytest

from infographic import resources

ASSETS = resources.assets()
FAMILIES = sorted(folder.name for folder in (ASSETS / "fonts").iterdir() if folder.is_dir())
FONTS = sorted((ASSETS / "fonts").glob("*/*.ttf"))
README = (ASSETS / "README.md").read_text("utf-8")


def table(font: Path, tag: bytes) -> bytes:
    data = font.read_bytes()
    for i in range(struct.unpack(">H", data[4:6])[0]):
        name, _, start, length = struct.unpack(">4sIII", data[12 + 16 * i : 28 + 16 * i])
        if name == tag:
            return data[start : start + length]
    raise AssertionError(f"{font.name} has no table {tag!r}")


@pytest.mark.parametrize("family", FAMILIES)
def test_every_family_has_its_licence_and_a_row_with_its_weights(family: str) -> None:
    folder = ASSETS / "fonts" / family
    assert "SIL Open Font License, Version 1.1" in (folder / "OFL.txt").read_text("utf-8")
    row = re.search(rf"^\| .*`@expo-google-fonts/{family}@([\d.]+)` .*$", README, re.MULTILINE)
    assert row
    named = {file.stem.partition("-")[2] for file in folder.glob("*.ttf")}
    assert named == set(row[0].split("|")[5].split())
    assert {file.suffix for file in folder.iterdir()} == {".txt", ".ttf"}


@pytest.mark.parametrize("font", FONTS, ids=lambda font: font.stem)
def test_every_font_may_be_embedded_and_weighs_what_its_name_says(font: Path) -> None:
    weight, _, fs_type = struct.unpack(">HHH", table(font, b"OS/2")[4:10])
    assert fs_type == 0
    assert str(weight) == font.stem.split("-")[1]
    italic = bool(struct.unpack(">H", table(font, b"OS/2")[62:64])[0] & 1)
    assert italic == font.stem.endswith("-italic")


@pytest.mark.parametrize("font", FONTS, ids=lambda font: font.stem)
def test_every_font_can_kern(font: Path) -> None:
    assert b"kern" in table(font, b"GPOS")


def test_the_colour_profile_is_the_one_that_the_readme_describes() -> None:
    profile = (ASSETS / "icc" / "sRGB.icc").read_bytes()
    row = next(line for line in README.splitlines() if "`icc/sRGB.icc`" in line)
    digest = sha256(profile).hexdigest()
    assert f"ICC {profile[8]}.{profile[9] >> 4}, {len(profile)} bytes" in row
    assert f"SHA-256 `{digest[:8]}…{digest[-8:]}`" in row
    assert struct.unpack(">6H", profile[24:36]) == (2000, 1, 1, 0, 0, 0)


@pytest.mark.parametrize("name", ["lucide", "tabler"])
def test_every_icon_set_has_its_licence_and_a_row_with_its_version(name: str) -> None:
    icons = (ASSETS / "icons" / f"{name}.icons.txt").read_text("utf-8")
    package, version = icons.splitlines()[0].removeprefix("# ").split()
    assert f"`{package}@{version}`" in README
    assert "Permission" in (ASSETS / "icons" / f"{name}.LICENSE.txt").read_text("utf-8")


def test_lines_of_icon_files_are_sorted_by_name() -> None:
    for file in (ASSETS / "icons").glob("*.*.txt"):
        if "LICENSE" not in file.name:
            names = [line.partition("\t")[0] for line in file.read_text("utf-8").splitlines()[1:]]
            assert names == sorted(names), file.name
