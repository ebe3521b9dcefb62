"""What a single file tells of its making, besides what its scene does."""

from __future__ import annotations

from infographic.backends.base import Backend, Options
from infographic.inputs.versions import version_of
from infographic.sealing import Record, parsed


def of_file(scene: str, backend: Backend, options: Options, pages: int) -> Record:
    """The scene's record with the options of the format, the versions of what draws it,
    and how many files the scene became if it is more than one."""
    record = parsed(scene)
    used = {name: getattr(options, name) for name in backend.uses}
    # Those that are empty, too: it shows that they count.
    record["options"] = {**record["options"], **used}
    if backend.tells_siblings:
        record["beside"] = sorted({sibling.suffix for sibling in options.place.siblings})
    if not backend.paged and pages > 1:
        record["pages"] = pages
    if backend.packages:
        record["packages"] = {name: version_of(name) for name in backend.packages}
    return record
