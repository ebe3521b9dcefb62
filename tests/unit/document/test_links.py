"""Only web and mail addresses are links; nothing that runs, reads files or misleads is."""

from __future__ import annotations

import re

import pytest

from infographic.document.links import URL_PATTERN, checked_url


@pytest.mark.parametrize(
    "url",
    [
        "https://example.org",
        "http://example.org:8080/a/b?c=d&e=f#g",
        "HTTPS://EXAMPLE.ORG/",
        "https://en.wikipedia.org/wiki/Peace_(law)",
        "https://例え.jp/道",
        "https://[2001:db8::1]/",
        "http://localhost:8000",
        "mailto:someone@example.org",
        "mailto:someone@example.org?subject=Hello%20there",
        "https://example.org/?q=javascript:alert(1)",
        "https://example.org/@someone",
    ],
)
def test_web_and_mail_addresses_are_links(url: str) -> None:
    assert checked_url(url) == url
    assert re.search(URL_PATTERN, url)


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "java\tscript:alert(1)",
        "java\u00adscript:alert(1)",
        "\x01javascript:alert(1)",
        "data:text/html;base64,PHA+",
        "vbscript:x",
        "file:///etc/passwd",
        "ftp://example.org",
        "tel:112",
        "https:example.org",
        "https:/example.org",
        "https://",
        "https:///path",
        "https://?q",
        "https://.",
        "https:\\\\example.org",
        "https://example.org\\@evil.example",
        "https://example.org@evil.example",
        "https://user:word@example.org",
        "https://exa mple.org",
        "https://exa\u00a0mple.org",
        "https://exa\u200bmple.org",
        "https://example.org/\u202egpj.exe",
        "https://example.org/<b>",
        "https://example.org:port/",
        "//example.org",
        "example.org",
        "example.org:80/x",
        "/path",
        "#place",
        "mailto:",
        "mailto:nobody",
        "mailto:@example.org",
        "",
    ],
)
def test_all_else_is_refused_with_a_reason(url: str) -> None:
    with pytest.raises(ValueError, match=r".; "):
        checked_url(url)


def test_an_address_without_its_scheme_is_completed_in_the_hint() -> None:
    with pytest.raises(ValueError, match=r"write 'https://example\.org/x'"):
        checked_url("example.org/x")
