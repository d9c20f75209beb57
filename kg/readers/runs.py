"""Words with links, as formats with structure have them, written as a text has them.

A link that says more than its words is written out, since the address is what identifies a thing:

- in running words the address follows in brackets: `the handbook (https://h.example/)`;
- a paragraph of links alone, such as `LinkedIn | Twitter` under a name, becomes label lines:
  `LinkedIn: https://…`.

Only `http` and `https` addresses with a host are written.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from kg.readers.content import flow

_WEB = re.compile(r"https?://[^\s/?#]+\S*", re.IGNORECASE)
_LETTER = re.compile(r"[^\W_]")
_LABEL_WORDS = 4


@dataclass(frozen=True, slots=True)
class Run:
    """Words that share a link, or have none."""

    words: str
    link: str = ""


def write_runs(runs: Iterable[Run], *, links: bool = True) -> str:
    r"""Write `runs` as lines of text, with the links written out unless told otherwise.

    >>> write_runs([Run("See "), Run("the code", "https://c.example/x"), Run(".")])
    'See the code (https://c.example/x).'
    >>> write_runs([Run("Site", "https://c.example"), Run(" | "), Run("Blog", "https://b.example")])
    'Site: https://c.example\nBlog: https://b.example'
    """
    runs = [run if links and _is_worth(run) else Run(run.words) for run in _merged(runs)]
    linked = [run for run in runs if run.link]
    words = "".join(run.words for run in runs if not run.link)
    if linked and not _LETTER.search(words):
        return flow("\n".join(map(_labelled, linked)))
    return flow("".join(_bracketed(run) if run.link else run.words for run in runs))


def _merged(runs: Iterable[Run]) -> list[Run]:
    merged: list[Run] = []
    for run in runs:
        if merged and merged[-1].link == run.link:
            merged[-1] = Run(merged[-1].words + run.words, run.link)
        else:
            merged.append(run)
    return merged


def _is_worth(run: Run) -> bool:
    if not _WEB.fullmatch(run.link) or not _LETTER.search(run.words):
        return False
    shown = re.sub(r"^https?://|/$", "", run.words.strip())
    return shown not in run.link and not run.words.strip().startswith(("http", "www."))


def _labelled(run: Run) -> str:
    words = " ".join(run.words.split())
    if len(words.split()) > _LABEL_WORDS or words.endswith(":"):
        return _bracketed(run)
    return f"{words}: {run.link}"


def _bracketed(run: Run) -> str:
    words = run.words.rstrip()
    return f"{words} ({run.link}){run.words[len(words) :]}"
