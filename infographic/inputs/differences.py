"""What is different between two records, in words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from difflib import SequenceMatcher
from typing import Any, Literal, NamedTuple, TypeAlias

from infographic.inputs.making import ALL_FONTS, AUTO
from infographic.sealing import Record

Kind: TypeAlias = Literal[
    "content", "theme", "brand", "fonts", "icons", "images", "options", "formats", "versions"
]
_NOUNS = {"fonts": "font", "icons": "icon", "images": "picture"}
_ALL = {("fonts", ALL_FONTS): "the fonts at hand", ("icons", AUTO): "the icons to choose from"}


class Change(NamedTuple):
    """One input that is not as it was; ``name`` is the part of the content (``title``,
    ``tip 7``), the theme, the font, the option ... that it is about."""

    kind: Kind
    name: str
    message: str


def differences(old: Record, new: Record) -> tuple[Change, ...]:
    """What changed from the record of a file to what it would be made of now."""
    return tuple(_changes(old, new))


def _changes(old: Record, new: Record) -> Iterator[Change]:
    yield from _content(_mapping(old, "content"), _mapping(new, "content"))
    yield from _looks("theme", _mapping(old, "theme"), _mapping(new, "theme"))
    yield from _looks("brand", _mapping(old, "brand"), _mapping(new, "brand"))
    # Only what the file was made with counts: what else there is now isn't asked for.
    for kind in ("fonts", "icons"):
        known = _mapping(old, kind)
        now = {name: digest for name, digest in _mapping(new, kind).items() if name in known}
        yield from _files(kind, known, now)
    yield from _files("images", _mapping(old, "images"), _mapping(new, "images"))
    yield from _values("options", "option ", _mapping(old, "options"), _mapping(new, "options"))
    if old.get("beside") != new.get("beside"):
        message = f"formats beside it {_list(old.get('beside'))} -> {_list(new.get('beside'))}"
        yield Change("formats", "beside", message)
    if old.get("infographic") != new.get("infographic"):
        message = f"infographic {old.get('infographic')} -> {new.get('infographic')}"
        yield Change("versions", "infographic", message)
    yield from _values("versions", "", _mapping(old, "packages"), _mapping(new, "packages"))


def _mapping(record: Record, name: str) -> dict[str, Any]:
    """A part of a record, which may have been written by anybody."""
    found = record.get(name)
    return found if isinstance(found, dict) else {}


def _content(old: Mapping[str, Any], new: Mapping[str, Any]) -> Iterator[Change]:
    for name in dict.fromkeys((*new, *old)):
        if name == "tips":
            continue
        if name not in new:
            yield Change("content", name, f"{name} is gone")
        elif name not in old:
            yield Change("content", name, f"{name} is new")
        elif old[name] != new[name]:
            yield Change("content", name, f"{name} changed")
    before, after = old.get("tips", []), new.get("tips", [])
    if isinstance(before, list) and all(isinstance(tip, str) for tip in before):
        yield from _tips(before, after) if before != after else ()
    else:
        yield Change("content", "tips", "tips changed")


def _tips(old: list[str], new: list[str]) -> Iterator[Change]:
    if sorted(old) == sorted(new):
        first = next(place for place, tip in enumerate(new, start=1) if old[place - 1] != tip)
        yield Change("content", f"tip {first}", "the tips are in another order")
        return
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    for _, start, end, first, last in matcher.get_opcodes():
        if old[start:end] == new[first:last]:
            continue
        both = min(end - start, last - first)
        for place in range(first + 1, last + 1):
            what = "changed" if place <= first + both else "is new"
            yield Change("content", f"tip {place}", f"tip {place} {what}")
        for place in range(start + both + 1, end + 1):
            yield Change("content", "tips", f"tip {place} is gone")


def _looks(kind: Kind, old: Mapping[str, Any], new: Mapping[str, Any]) -> Iterator[Change]:
    """Of a theme or brand: another one, or a file of it."""
    if list(old) != list(new):
        ways = (" extends ".join(names) or "none" for names in (old, new))
        before, after = (next(iter(names), "none") for names in (old, new))
        if before == after:
            before, after = ways
        yield Change(kind, next(iter(new), ""), f"{kind} {before} -> {after}")
        return
    first = next(iter(new), "")
    for name, digest in new.items():
        if old[name] != digest:
            through = "" if name == first else f" (extends {name})"
            yield Change(kind, name, f"{kind} {first}{through} changed")


def _files(kind: Kind, old: Mapping[str, Any], new: Mapping[str, Any]) -> Iterator[Change]:
    for name in dict.fromkeys((*old, *new)):
        told = _ALL.get((kind, name), f"{_NOUNS[kind]} {name}")
        if name not in old:
            yield Change(kind, name, f"{told} is new")
        elif not new.get(name):
            yield Change(kind, name, f"{told} is gone")
        elif old[name] != new[name]:
            yield Change(kind, name, f"{told} changed")


def _values(
    kind: Kind, noun: str, old: Mapping[str, Any], new: Mapping[str, Any]
) -> Iterator[Change]:
    for name in dict.fromkeys((*old, *new)):
        before, after = old.get(name), new.get(name)
        if before != after:
            yield Change(kind, name, f"{noun}{name} {_shown(before)} -> {_shown(after)}")


def _shown(value: object) -> str:
    if value in (None, "", False):
        return "none"
    if value is True:
        return "yes"
    return f"{value:g}" if isinstance(value, float) else str(value)


def _list(names: object) -> str:
    return ", ".join(map(str, names)) if isinstance(names, list) and names else "none"
