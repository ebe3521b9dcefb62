"""Language tags are those of RFC 5646, in the case that it recommends."""

from __future__ import annotations

import pytest

from infographic.document.languages import language_tag


@pytest.mark.parametrize(
    ("written", "tag"),
    [
        ("en", "en"),
        ("EN-gb", "en-GB"),
        ("no", "no"),
        ("haw", "haw"),
        ("zh-hant-tw", "zh-Hant-TW"),
        ("es-419", "es-419"),
        ("de-ch-1901", "de-CH-1901"),
        ("sl-ROZAJ-biske", "sl-rozaj-biske"),
    ],
)
def test_well_formed_tags_are_spelt_as_usual(written: str, tag: str) -> None:
    assert language_tag(written) == tag


@pytest.mark.parametrize(
    "text", ["", "e", "english", "en_GB", "en-", "-en", "en-GB-US", "en GB", "x-mine", "12", "dé"]
)
def test_what_is_not_well_formed_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="is no language tag"):
        language_tag(text)
