"""What all tests share: a browser to look at pages in, and a cache of their own."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from typing import Any

import pytest

_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


@pytest.fixture(scope="session", autouse=True)
def own_cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """No test reads or writes what the user's builds have left."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("INFOGRAPHIC_CACHE", str(tmp_path_factory.mktemp("cache")))
        yield


@pytest.fixture(scope="session")
def browser() -> Iterator[Any]:
    """Chromium without network; the test is skipped where there is none."""
    playwright = pytest.importorskip("playwright.sync_api", reason="playwright isn't installed")
    path = next(filter(None, map(shutil.which, _NAMES)), None)
    if path is None:
        pytest.skip("no Chromium here to look at the page with")
    with playwright.sync_playwright() as running:
        arguments = ["--no-sandbox", "--disable-dev-shm-usage"]
        chromium = running.chromium.launch(executable_path=path, args=arguments)
        yield chromium
        chromium.close()
