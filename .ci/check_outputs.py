"""Check the files of the main job: a PNG at least 2400 px wide, and a PDF."""

import sys
from pathlib import Path


def main(png: str, pdf: str) -> None:
    head = Path(png).read_bytes()[:24]
    width, height = (int.from_bytes(head[at : at + 4], "big") for at in (16, 20))
    if not head.startswith(b"\x89PNG") or width < 2400:
        sys.exit(f"{png} is {width} x {height}, expected a PNG at least 2400 wide")
    if not Path(pdf).read_bytes().startswith(b"%PDF-"):
        sys.exit(f"{pdf} is no PDF")
    print(f"{png} is {width} x {height}; {pdf} is a PDF")


if __name__ == "__main__":
    main(*sys.argv[1:])
