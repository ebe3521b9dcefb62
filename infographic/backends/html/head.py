"""The head of the page: what browsers, search engines and networks read."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterator
from hashlib import sha256

from infographic.backends.base import Options
from infographic.backends.html.pictures import Picture, absolute
from infographic.backends.html.text import attributes, escaped
from infographic.scene.scene import Scene

_RASTER = ("image/png", "image/jpeg", "image/webp")


def head(scene: Scene, options: Options, shown: list[Picture], style: str, script: str) -> str:
    """Title, policy, metadata, style."""
    lines = ['<meta charset="utf-8">', policy(style, script)]
    lines.append('<meta name="viewport" content="width=device-width, initial-scale=1">')
    lines.append(f"<title>{escaped(scene.title)}</title>")
    named = (
        *_named(scene),
        ("twitter:card", "summary_large_image" if shown[0].file else "summary"),
    )
    lines += [f"<meta{attributes(name=name, content=text)}>" for name, text in named if text]
    if options.url and options.place.name:
        page = absolute(options, options.place.name)
        lines.append(f"<link{attributes(rel='canonical', href=page)}>")
    lines += [
        f"<meta{attributes(property=name, content=text)}>"
        for name, text in _open_graph(scene, options, shown[0])
        if text
    ]
    lines.append(f"<style>{style}</style>")
    return "\n".join(lines)


def policy(style: str, script: str) -> str:
    """A policy for a page of one style sheet and at most one script: nothing else runs, and
    nothing is fetched but pictures (CSP level 3)."""
    rules = [
        "default-src 'none'",
        "img-src 'self' file: data:",
        f"style-src '{_digest(style)}'",
        f"script-src '{_digest(script)}'" if script else "",
        "base-uri 'none'",
        "form-action 'none'",
    ]
    policy = attributes(
        http_equiv="Content-Security-Policy", content="; ".join(filter(None, rules))
    )
    return f"<meta{policy}>"


def _digest(text: str) -> str:
    return f"sha256-{b64encode(sha256(text.encode()).digest()).decode()}"


def _named(scene: Scene) -> Iterator[tuple[str, str]]:
    yield "description", scene.subject or scene.alt
    yield "author", scene.author
    yield "dcterms.rights", scene.rights
    yield "color-scheme", "dark" if scene.tones.dark else "light"
    yield "theme-color", scene.tones.paper.hex
    yield "infographic:inputs", scene.inputs


def _open_graph(scene: Scene, options: Options, picture: Picture) -> Iterator[tuple[str, str]]:
    """The Open Graph protocol (ogp.me); Twitter's cards take what isn't told apart from it."""
    yield "og:type", "article"
    yield "og:title", scene.title
    yield "og:description", scene.subject or scene.alt
    yield "og:locale", scene.language.replace("-", "_") if _has_region(scene.language) else ""
    if options.url and options.place.name:
        yield "og:url", absolute(options, options.place.name)
    file = picture.file
    if file and file.media_type in _RASTER:
        yield "og:image", absolute(options, file.name)
        yield "og:image:type", file.media_type
        yield "og:image:width", f"{file.width:g}"
        yield "og:image:height", f"{file.height:g}"
        yield "og:image:alt", picture.alt


def _has_region(language: str) -> bool:
    parts = language.split("-")
    return len(parts) == 2 and len(parts[1]) == 2
