"""What changed in the words of the content, a phrase each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import NamedTuple

from infographic.diff.tips import paired
from infographic.document.model import Action, Document, Image, Logo, Opener, Text, Tip

_MANY = 4
"""From this number of tips on, it is their order that changed."""
_LONGEST = 40


class Change(NamedTuple):
    """A phrase such as ``tip 7: text changed``, and the words before and after."""

    phrase: str
    before: str = ""
    after: str = ""


def document_changes(old: Document, new: Document) -> Iterator[Change]:
    """All that differs between two documents, in the order of the new one."""
    yield from _text("title", old.title, new.title)
    yield from _text("subtitle", old.subtitle, new.subtitle)
    yield from _text("intro", old.intro, new.intro)
    yield from _image("image", old.image, new.image)
    yield from _opener(old.opener, new.opener)
    yield from _tips(old, new)
    yield from _text("closing", old.closing, new.closing)
    yield from _action(old.action, new.action)
    yield from _value("author", old.author, new.author)
    yield from _text("credit", old.credit, new.credit)
    yield from _value("rights", old.rights, new.rights)
    yield from _image("logo", old.logo, new.logo)
    yield from _value("language", old.language, new.language)
    yield from _value("art", old.art, new.art)
    if old.numbered != new.numbered:
        yield Change(f"numbers {'added' if new.numbered else 'removed'}")


def _tips(old: Document, new: Document) -> Iterator[Change]:
    pairs = paired(old.tips, new.tips)
    for place in pairs.removed:
        tip = old.tips[place]
        yield Change(f"tip {place + 1} {_named(tip)} removed", before=_words(tip))
    origins = {after: before for before, after in pairs.same}
    many = len(pairs.moved) >= _MANY
    if many:
        yield Change("tips in another order", before=_titles(old), after=_titles(new))
    replaced = {after: before for before, after in pairs.replaced}
    for place in sorted({*pairs.added, *replaced, *origins}):
        tip = new.tips[place]
        if place in pairs.added:
            yield Change(f"tip {place + 1} {_named(tip)} added", after=_words(tip))
        elif place in replaced:
            other = old.tips[replaced[place]]
            phrase = f"tip {place + 1} {_named(other)} replaced by {_named(tip)}"
            yield Change(phrase, _words(other), _words(tip))
        else:
            other = old.tips[origins[place]]
            if place in pairs.moved and not many:
                yield Change(f"tip {origins[place] + 1} {_named(other)} moved to {place + 1}")
            yield from _tip(f"tip {place + 1}: ", other, tip)


def _tip(label: str, old: Tip, new: Tip) -> Iterator[Change]:
    """What changed of a tip that was there before."""
    yield from _text(f"{label}title", old.title, new.title)
    yield from _text(f"{label}text", old.text, new.text)
    yield from _value(f"{label}icon", old.icon, new.icon)
    yield from _value(f"{label}address", old.url, new.url)
    yield from _value(f"{label}milestone", old.milestone, new.milestone)
    yield from _image(f"{label}image", old.image, new.image)


def _opener(old: Opener | None, new: Opener | None) -> Iterator[Change]:
    if old is None or new is None:
        yield from _presence("opener", _both(old), _both(new))
        return
    yield from _text("opener: title", old.title, new.title)
    yield from _text("opener: text", old.text, new.text)
    yield from _value("opener: icon", old.icon, new.icon)


def _action(old: Action | None, new: Action | None) -> Iterator[Change]:
    name = "call to action"
    if old is None or new is None:
        said = [_lines(one.text, one.url) if one else "" for one in (old, new)]
        yield from _presence(name, *said)
        return
    yield from _text(f"{name}: text", old.text, new.text)
    yield from _value(f"{name}: address", old.url, new.url)


def _text(name: str, old: Text | None, new: Text | None) -> Iterator[Change]:
    before, after = str(old or ""), str(new or "")
    if before != after:
        yield Change(f"{name} {_how(before, after)}", before, after)
    elif old and new and old.spans != new.spans:
        yield Change(f"{name}: emphasis or links changed")


def _value(name: str, before: str, after: str) -> Iterator[Change]:
    """A short text that isn't read: both are told."""
    if before and after and before != after:
        yield Change(f"{name} changed from {_short(before)} to {_short(after)}")
    elif before != after:
        yield Change(f"{name} {_short(before or after)} {_how(before, after)}")


def _image(name: str, old: Image | Logo | None, new: Image | Logo | None) -> Iterator[Change]:
    if old is None or new is None:
        yield from _presence(name, old.file if old else "", new.file if new else "")
    elif old.file != new.file:
        yield Change(f"{name} changed from {_short(old.file)} to {_short(new.file)}")
    elif old.alt != new.alt:
        yield Change(f"{name}: alternative text changed", old.alt, new.alt)
    elif isinstance(old, Image) and isinstance(new, Image) and old.focus != new.focus:
        yield Change(f"{name}: focus changed")


def _presence(name: str, before: str, after: str) -> Iterator[Change]:
    if before != after:
        yield Change(f"{name} {_how(before, after)}", before, after)


def _how(before: str, after: str) -> str:
    return "changed" if before and after else "added" if after else "removed"


def _words(tip: Tip) -> str:
    return _lines(tip.title, tip.text)


def _both(opener: Opener | None) -> str:
    return _lines(opener.title, opener.text) if opener else ""


def _lines(*parts: Text | str | None) -> str:
    return "\n".join(str(part) for part in parts if part)


def _titles(document: Document) -> str:
    return "\n".join(str(tip.title) for tip in document.tips)


def _named(tip: Tip) -> str:
    return f"'{_short(str(tip.title))}'"


def _short(text: str) -> str:
    text = " ".join(text.replace("\u00ad", "").split())
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1].rstrip()}…"


def numbers(found: Iterable[int]) -> str:
    """Numbers for a sentence: ``3``, ``3 and 5``, ``1, 3 and 5 to 8``."""
    parts: list[str] = []
    for _, run in groupby(enumerate(sorted(found)), key=lambda one: one[1] - one[0]):
        members = [number for _, number in run]
        if len(members) > 2:
            parts.append(f"{members[0]} to {members[-1]}")
        else:
            parts += map(str, members)
    return " and ".join(filter(None, (", ".join(parts[:-1]), parts[-1]))) if parts else ""
