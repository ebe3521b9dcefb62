"""Which links a document may hold: web and mail addresses, nothing that runs or reads files.

Allowed characters are those of RFC 3986 (section 2) and, for other scripts, RFC 3987.
"""

from __future__ import annotations

import re

from infographic.marked.nodes import shown

URL_PATTERN = (
    r"^([Hh][Tt][Tt][Pp][Ss]?://[^\s/?#@]+([/?#]\S*)?|[Mm][Aa][Ii][Ll][Tt][Oo]:[^\s@?]+@\S+)$"
)
"""What a link looks like, for the schema; ``checked_url`` looks closer."""

_SCHEME = r"([A-Za-z][A-Za-z0-9+.-]*):"
_HOST = r"(?:[\w.-]+|\[[0-9A-Fa-f:.]+\])(?::[0-9]{1,5})?"
_ALLOWED = "allowed: https://…, http://… and mailto:…"


def checked_url(text: str) -> str:
    """The link itself, if it is a safe one; else a ValueError that says what is wrong."""
    if bad := next((c for c in text if not c.isprintable() or c in ' <>"\\^`{|}'), ""):
        raise ValueError(f"a link can't hold {shown(bad)}; {_ALLOWED}")
    scheme = re.match(_SCHEME, text)
    name = scheme.group(1).lower() if scheme else ""
    if scheme is None or ("." in name and "//" not in text):
        raise ValueError(f"{shown(text)} is no full link; write {shown('https://' + text)}")
    if name not in ("http", "https", "mailto"):
        raise ValueError(f"links with '{name}:' are not allowed; {_ALLOWED}")
    if name != "mailto" and not _host_is_sound(text):
        raise ValueError(f"{shown(text)} has no plain host name; {_ALLOWED}")
    if not re.fullmatch(URL_PATTERN, text):
        raise ValueError(f"{shown(text)} has no valid address; {_ALLOWED}")
    return text


def folder_url(text: str) -> str:
    """The address of a folder on the web, with a slash at its end; a ValueError that says
    what is wrong with any other."""
    url = checked_url(text)
    if not url.lower().startswith("http") or "?" in url or "#" in url:
        raise ValueError(f"{shown(text)} is no folder; write https://example.org/tips/, say")
    return url if url.endswith("/") else f"{url}/"


def _host_is_sound(text: str) -> bool:
    """Whether there is a host, and no user name before it, which could pass for one."""
    host = re.split("[/?#]", text.partition("//")[2], maxsplit=1)[0]
    return re.fullmatch(_HOST, host) is not None and any(c.isalnum() for c in host)
