"""Where an article appeared: its site, as its metadata or its address says."""

from collections.abc import Mapping
from typing import Any, Final
from urllib.parse import urlsplit

SITE: Final = "site"
"""The key in an article's metadata that names its site."""


def site_of(url: str, meta: Mapping[str, Any]) -> str:
    """Return the site of an article: what its metadata names, else the host of its address."""
    site = meta.get(SITE)
    return site if isinstance(site, str) and site else host_of(url)


def host_of(url: str) -> str:
    """Return the host of an address without `www.`, empty when there is none."""
    try:
        host = urlsplit(url).hostname or ""
    except ValueError:
        return ""
    return host.removeprefix("www.")


def with_site(meta: Mapping[str, Any], site: str, url: str) -> dict[str, Any]:
    """Return metadata that names a site, unless the address names the same or there is none."""
    rest = {name: value for name, value in meta.items() if name != SITE}
    return rest if site in {"", host_of(url)} else {**rest, SITE: site}
