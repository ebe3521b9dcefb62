"""What the page has besides words and picture: downloads, and a snippet to copy."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from infographic.backends.base import Options, Sibling
from infographic.backends.html.phrases import Phrases, phrases
from infographic.backends.html.pictures import Picture, absolute, address
from infographic.backends.html.text import attributes, escaped, is_right_to_left
from infographic.scene.scene import Scene


def downloads(scene: Scene, options: Options) -> str:
    """A list of the files beside the page; nothing if there is none."""
    said = phrases(scene.language)
    formats = [
        list(files)
        for _, files in groupby(options.place.siblings, key=lambda sibling: sibling.suffix)
    ]
    items = "".join(f"<li>{_format(files, said)}</li>\n" for files in formats)
    if not items:
        return ""
    language = _own(scene, said)
    heading = f'<h2 id="downloads">{escaped(said.downloads)}</h2>'
    return (
        f'<section aria-labelledby="downloads"{language}>\n{heading}\n'
        f'<ul class="downloads" role="list">\n{items}</ul>\n</section>\n'
    )


def _format(files: Sequence[Sibling], said: Phrases) -> str:
    """The files of one format: one with its extent, or one for each page."""
    name = f"<strong>{escaped(files[0].suffix.upper())}</strong>"
    if len(files) == 1:
        (file,) = files
        return f"<a{_leads_to(file)}>{name} {escaped(_extent(file))}</a>"
    links = (
        f"<a{_leads_to(file)}{attributes(aria_label=_page_name(file, said))}>{file.page}</a>"
        for file in files
    )
    return f'<span class="pages">{name} {" ".join(links)}</span>'


def _page_name(file: Sibling, said: Phrases) -> str:
    return f"{file.suffix.upper()}, {said.page.format(page=file.page)}"


def _leads_to(file: Sibling) -> str:
    return attributes(href=address(file.name), download="")


def _extent(file: Sibling) -> str:
    size = f"{file.bytes / 1e6:.1f} MB" if file.bytes >= 1e6 else f"{file.bytes / 1e3:.0f} kB"
    pixels = f"{file.width:g} × {file.height:g} px, " if file.in_pixels else ""
    return pixels + (size if file.bytes >= 1e3 else f"{file.bytes} bytes")


def embedding(scene: Scene, options: Options, picture: Picture) -> str:
    """The snippet as text, and a button to copy it, which a script makes visible; nothing
    where there is no file to show."""
    if picture.file is None or not options.place.name:
        return ""
    said = phrases(scene.language)
    return _EMBED.format(
        language=_own(scene, said),
        heading=escaped(said.embed),
        label=escaped(said.code),
        # Where the page is published isn't known here, but where it is read.
        relative=""
        if options.url
        else attributes(
            data_page=address(options.place.name), data_image=address(picture.file.name)
        ),
        snippet=escaped(snippet(options, picture, picture.file)),
        done=attributes(data_done=said.copied, data_failed=said.not_copied),
        copy=escaped(said.copy),
    )


def snippet(options: Options, picture: Picture, file: Sibling) -> str:
    """HTML for another page: the picture, with its alt text, as a link to this one."""
    page = attributes(href=absolute(options, options.place.name))
    image = attributes(
        src=absolute(options, file.name), alt=picture.alt, width=picture.width,
        height=picture.height, style="max-width:100%;height:auto",
    )  # fmt: skip
    return f"<a{page}><img{image}></a>"


def _own(scene: Scene, said: Phrases) -> str:
    """Attributes that tell the language of the labels where it isn't the document's."""
    if scene.language.partition("-")[0] == said.language:
        return ""
    return attributes(lang=said.language, dir="ltr" if is_right_to_left(scene.language) else None)


_EMBED = """\
<section aria-labelledby="embed"{language}>
<h2 id="embed">{heading}</h2>
<label for="snippet">{label}</label>
<textarea id="snippet" dir="ltr" rows="5" readonly spellcheck="false"{relative}>{snippet}</textarea>
<p class="copy"><button id="copy" type="button" hidden{done}>{copy}</button>
<span id="copied" role="status"></span></p>
</section>
"""
