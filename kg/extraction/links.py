"""Finds what no language changes: links, handles, hashtags, and the accounts that they tell of.

An account is told by a label (`Twitter: @ann`, `LinkedIn: https://…`) or by the address of a
profile page on a platform whose paths the authority list gives.
"""

import re
from collections.abc import Iterable, Iterator
from urllib.parse import unquote, urlsplit

from kg.extraction.reading import Reading
from kg.model import Mention
from kg.ontology import AuthorityEntry

LINK = re.compile(
    r"(?:https?://|www\.)[^\s<>\"“”„«»]+|(?<![\w@./-])(?:[a-z0-9-]+\.)+(?:eu|org|com|net|int|info|io|fi|se|hu|ro|uk|de|fr|it|es|be|ie|gov|edu)(?:/[^\s<>\"“”„«»]*)?(?![\w@.-])"
)
HANDLE = re.compile(r"(?<![\w.@/])@(\w(?:[\w.-]*\w)?(?:@[\w-]+(?:\.[\w-]+)+)?)(?![\w@]|\.\w)")
"""A handle, with its server where it names one: `@ann`, `@ann@nordkanal.example`."""
HASHTAG = re.compile(r"(?<![\w&/#])#([^\W\d_]\w*)")
LABELLED = re.compile(r"\w*\s*[:(–—-]?\s*")
"""What stands between a platform and a handle that it labels: `Twitter: @ann`, `az Instagramon (@ann`."""

AFTER = re.compile(r"\s*\(?(?:\w{1,3}\s)?")
"""What stands between a handle and its platform: `@ann on Twitter`, `@ann (Twitter)`."""

TOLD = "platform:"
"""What the keys of platforms begin with that no list has, only a text."""

TRAILING = ".,;:!?)]}'’…"


def find_links(reading: Reading) -> Iterator[tuple[int, int, str]]:
    """Give each address as (start, end, absolute IRI)."""
    for match in LINK.finditer(reading.text):
        found = match.group()
        while found and found[-1] in TRAILING and not _closes(found):
            found = found[:-1]
        if found:
            iri = found if "://" in found else f"http://{found}"
            yield match.start(), match.start() + len(found), iri


def _closes(found: str) -> bool:
    return found[-1] == ")" and found.count("(") >= found.count(")")


def find_hashtags(reading: Reading) -> Iterator[Mention]:
    """Take each hashtag as the name of a project until something says otherwise."""
    for match in HASHTAG.finditer(reading.text):
        start, end = match.span()
        yield reading.mention(
            start,
            end,
            "Project",
            rule="hashtag",
            confidence=0.85,
            key=f"hashtag:{match.group(1).lower()}",
        )


def find_accounts(reading: Reading) -> Iterator[Mention]:
    """Find accounts; the key is `platform:handle` and the name the handle as written."""
    links = tuple(find_links(reading))
    for start, end, iri in links:
        found = account_of_link(iri, reading.platforms)
        if found:
            yield from _host_and_profile(reading, (start, end), *found)
    for match in HANDLE.finditer(reading.text):
        if any(start <= match.start() < end for start, end, _ in links):
            continue
        named = platform_of_handle(reading, *match.span())
        if named is not None:
            yield _account(reading, match.span(), named, match.group(1), "handle", 0.97)


def _host_and_profile(
    reading: Reading, link: tuple[int, int], platform: AuthorityEntry, handle: str
) -> Iterator[Mention]:
    """Read the address of a profile page as the name of its platform and that of its account."""
    start, end = link
    scheme = reading.text.find("//", start, end)
    host = start if scheme < 0 else scheme + 2
    shown = reading.text.find("/", host, end)
    yield reading.mention(
        host,
        shown,
        "Platform",
        rule="host",
        confidence=0.99,
        name=platform.names[0].text,
        key=key_of(platform),
    )
    place = reading.text.find(handle, shown, end)
    span = (place, place + len(handle)) if place > 0 else (shown + 1, end)
    yield _account(reading, span, platform, handle, "profile-link", 0.99)


def _account(
    reading: Reading,
    span: tuple[int, int],
    platform: AuthorityEntry,
    handle: str,
    rule: str,
    confidence: float,
) -> Mention:
    key = f"{slug_of(platform)}:{handle}"
    return reading.mention(*span, "Account", rule=rule, confidence=confidence, name=handle, key=key)


def platform_of_handle(reading: Reading, start: int, end: int) -> AuthorityEntry | None:
    """Find the platform of a handle: its label, else what is named right after it, or before on its line."""
    first = reading.text.rfind("\n", 0, start) + 1
    last = reading.text.find("\n", end)
    line = reading.text[first : last if last >= 0 else None].lower()
    named = sorted(
        (match.span(), number)
        for number, entry in enumerate(reading.platforms)
        for name in (*entry.names, *entry.alternatives)
        for match in re.finditer(rf"(?<!\w){re.escape(name.text.lower())}", line)
    )
    before = [one for one in named if one[0][1] <= start - first]
    after = [one for one in named if AFTER.fullmatch(line, end - first, one[0][0])]
    if before and (not after or LABELLED.fullmatch(line[before[-1][0][1] : start - first])):
        return reading.platforms[before[-1][1]]
    return reading.platforms[after[0][1]] if after else None


def account_of_link(
    iri: str, platforms: Iterable[AuthorityEntry]
) -> tuple[AuthorityEntry, str] | None:
    """Read the address of a profile page as (platform, handle)."""
    try:
        parts = urlsplit(iri)
    except ValueError:  # such as `https://[::1`, which ends too early
        return None
    host = (parts.hostname or "").removeprefix("www.").removeprefix("m.")
    for entry in platforms:
        if any(host == h or host.endswith(f".{h}") for h in entry.hosts):
            for path in entry.profiles:
                pattern = re.escape(path).replace(re.escape("{handle}"), r"([\w.@%\-]{2,})")
                match = re.fullmatch(pattern + "/?", unquote(parts.path))
                if match and match.group(1).lower() not in RESERVED_PATHS:
                    return entry, match.group(1).lstrip("@")
    return None


RESERVED_PATHS = frozenset(
    {
        "about",
        "channel",
        "events",
        "explore",
        "feed",
        "groups",
        "hashtag",
        "help",
        "home",
        "intent",
        "login",
        "pages",
        "playlist",
        "privacy",
        "search",
        "settings",
        "share",
        "signup",
        "status",
        "terms",
        "watch",
    }
)
"""First path segments that name a page of the platform itself, not an account."""


def key_of(platform: AuthorityEntry) -> str:
    """Give the key of a mention of a platform: what a list calls it, or what the text told."""
    return platform.iri if platform.iri.startswith(TOLD) else f"authority:{platform.iri}"


def slug_of(entry: AuthorityEntry) -> str:
    """Name a platform shortly, as the last part of its IRI."""
    last = entry.iri.rstrip("/").rsplit("/", 1)[-1].rsplit("#", 1)[-1]
    return last.removeprefix(TOLD).lower()
