"""What is said of tips that aren't shown: "and 4 more"."""

from __future__ import annotations

_PHRASES = {
    "de": ("und ein weiterer", "und {count} weitere"),
    "en": ("and one more", "and {count} more"),
    "es": ("y uno más", "y {count} más"),
    "fr": ("et un autre", "et {count} autres"),
    "it": ("e un altro", "e altri {count}"),
    "nl": ("en nog één", "en nog {count}"),
}
_ANY = ("+ 1", "+ {count}")


def remainder(count: int, language: str) -> str:
    """That there are ``count`` more, in the language of that tag; a bare figure in those
    that we have no words of."""
    one, many = _PHRASES.get(language.partition("-")[0].lower(), _ANY)
    return one if count == 1 else many.format(count=count)
