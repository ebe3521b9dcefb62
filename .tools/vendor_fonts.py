"""Fetch the bundled font families again: ``python .tools/vendor_fonts.py``.

Each family comes from the npm package ``@expo-google-fonts/<family>`` in the version
named below, with the plain ``npm pack`` client. The TrueType files are copied
unmodified and only renamed, because the licence keeps some names for unmodified
fonts; the licence text lies beside them as ``OFL.txt``. An archive whose digest
differs from the one written here stops the script.
"""

from __future__ import annotations

import hashlib
import re
import shutil
import subprocess
import tarfile
import tempfile
from pathlib import Path
from typing import NamedTuple

FONTS = Path(__file__).resolve().parent.parent / "assets" / "fonts"


class Family(NamedTuple):
    """A family's npm version, the SHA-256 of its archive, and the faces to take."""

    name: str
    version: str
    digest: str
    faces: str


FAMILIES = (
    Family(
        "bricolage-grotesque",
        "0.4.1",
        "7615c33517f80a1e9a11c33bc962b009792a9b22de49ea47aedd982055525ee6",
        "400 500 700 800",
    ),
    Family(
        "caveat-brush",
        "0.4.1",
        "b7f7fe4ab3836d00ee82e0e6970fbebe92945710200cfd2519298232da2fde1a",
        "400",
    ),
    Family(
        "dm-serif-display",
        "0.4.2",
        "8e9da12b91ac9996b778a9d04811a675010adeb83dc1bfb31812da9fcc10c1e5",
        "400 400-italic",
    ),
    Family(
        "figtree",
        "0.4.1",
        "e75afd044b5bc484c2deaa54c8b08c840186a21897de7de0965616feb9b9f441",
        "400 400-italic 500 600 700 700-italic",
    ),
    Family(
        "fraunces",
        "0.4.1",
        "40c9fb2bc7019bd99134170c373e9050d5eda99cc2e329cf894ceb557a096952",
        "400 400-italic 600 600-italic 700",
    ),
    Family(
        "hanken-grotesk",
        "0.4.3",
        "9a666b8086106b05686756932ba8efc7fc9c3da6b2584cfda503211b6a2bc106",
        "400 400-italic 500 600 700",
    ),
    Family(
        "instrument-sans",
        "0.4.2",
        "ceb7331a4f1f88a495bceb46427df7b27971ba2fbbb4612c588b01531ef2b727",
        "400 500 600 700",
    ),
    Family(
        "instrument-serif",
        "0.4.1",
        "96d3d504c0f31969b0d820031231a4f0ac47991c6aa1dd063f449884edca7a9e",
        "400 400-italic",
    ),
    Family(
        "inter",
        "0.4.2",
        "b5c1e5878c07a5637169da9f7b1f370c69709f1f8de55998e2522f7aa9dfe2a9",
        "400 400-italic 600 700 800",
    ),
    Family(
        "manrope",
        "0.4.2",
        "78d86e382a576bdbcf5103118c70e51883fe338575a89a2a048bd2509d0ee553",
        "400 500 600 700 800",
    ),
    Family(
        "newsreader",
        "0.4.1",
        "d9cf9cb1fb3e081e4294f8da05a07b3a09be8159f9956f82b7b57b8322f15605",
        "400 400-italic 500 600 700",
    ),
    Family(
        "nunito",
        "0.4.2",
        "0587c2bb273575fcd9238db5ea4405a65cb4f7ae8fcadfbef059c1b16ef8e773",
        "400 400-italic 600 700 900",
    ),
    Family(
        "shantell-sans",
        "0.4.1",
        "851fb38fb282d7b4b68673d8d25be606596f76307de9a4d3a4a2c0eccede8eae",
        "400 400-italic 700",
    ),
    Family(
        "young-serif",
        "0.4.0",
        "b1ec7baa8a8f7142f29a98a0974ecb72994b84019bbc447ba1e85e10eeef1a78",
        "400",
    ),
)

_MEMBER = re.compile(r"package/[^/]+/(\w+)_(\d{3})[A-Za-z]+(_Italic)?\.ttf")


def vendor(family: Family, workspace: Path) -> None:
    """Write the family's folder afresh."""
    archive = _pack(family, workspace)
    target = FONTS / family.name
    shutil.rmtree(target, ignore_errors=True)
    target.mkdir(parents=True)
    wanted = set(family.faces.split())
    with tarfile.open(archive) as contents:
        for member in contents.getmembers():
            face = _MEMBER.fullmatch(member.name)
            if member.name == "package/LICENSE_FONT":
                name = "OFL.txt"
            elif face and (label := face[2] + ("-italic" if face[3] else "")) in wanted:
                name = f"{face[1]}-{label}.ttf"
                wanted.remove(label)
            else:
                continue
            stream = contents.extractfile(member)
            assert stream is not None
            (target / name).write_bytes(stream.read())
    if wanted or not (target / "OFL.txt").is_file():
        raise SystemExit(f"{family.name}: missing {', '.join(sorted(wanted)) or 'its licence'}")


def _pack(family: Family, workspace: Path) -> Path:
    package = f"@expo-google-fonts/{family.name}@{family.version}"
    done = subprocess.run(
        ["npm", "pack", "--silent", package],
        cwd=workspace,
        check=True,
        capture_output=True,
        text=True,
    )
    archive = workspace / done.stdout.split()[-1]
    digest = hashlib.sha256(archive.read_bytes()).hexdigest()
    if digest != family.digest:
        raise SystemExit(f"{package}: the archive's SHA-256 is {digest}")
    return archive


def main() -> None:
    """Vendor every family."""
    with tempfile.TemporaryDirectory() as workspace:
        for family in FAMILIES:
            vendor(family, Path(workspace))
            print(f"{family.name} {family.version}: {family.faces}")


if __name__ == "__main__":
    main()
