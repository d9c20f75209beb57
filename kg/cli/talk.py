"""What is said where: data on standard output, everything else on standard error.

Names and sentences come from documents. Where they go to a terminal or into a line of their own,
characters that would move its cursor, colour it or turn its direction are written out (`plain`).
"""

import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack, contextmanager
from typing import Protocol, TextIO

import click

FEW = 4
"""A bar is shown for more documents than these."""

ShowProgress = Callable[[int, int], None]
"""Called with the number of documents done and of all, once for each."""


class Bar(Protocol):
    """What is needed of a progress bar of click's."""

    def update(self, n_steps: int, /) -> None:
        """Go forward."""
        ...


def complain(text: str, *, lines: bool = False) -> None:
    """Say what is wrong on standard error, in one line unless its `lines` matter."""
    parts = text.splitlines() if lines else [text]
    click.echo("\n".join(["kg: error: " + plain(parts[0]), *map(plain, parts[1:])]), err=True)


def say(text: str) -> None:
    """Say a line on standard error."""
    click.echo(plain(text), err=True)


def show(data: str | bytes) -> None:
    """Write data to standard output as it is: UTF-8 unless it is a terminal that has another."""
    if isinstance(data, str) and not is_terminal(sys.stdout):
        data = data.encode("utf-8", "backslashreplace")
    click.echo(data, nl=False)


def show_lines(lines: Iterable[str]) -> None:
    """Write lines for people to standard output."""
    show("".join(f"{plain(line)}\n" for line in lines))


def plain(text: str) -> str:
    r"""Write a text so that it stays on its line and does nothing to a terminal.

    >>> print(plain("one\ntwo \x1b[31mred"))
    one two \x1b[31mred
    """
    return "".join(map(_plain_character, text))


def _plain_character(character: str) -> str:
    if character.isprintable():
        return character
    if character.isspace():
        return " "
    return character.encode("unicode_escape").decode("ascii")


def is_terminal(stream: TextIO | None) -> bool:
    """Whether people read it; a stream that was closed before kg began is None."""
    return stream is not None and stream.isatty()


@contextmanager
def progress_bar(label: str) -> Iterator[ShowProgress | None]:
    """Offer a bar on standard error; none where that is not a terminal."""
    if not is_terminal(sys.stderr):
        yield None
        return
    with ExitStack() as stack:
        bars: list[Bar] = []

        def advance(done: int, total: int) -> None:
            if total <= FEW:
                return
            if not bars:
                bar = click.progressbar(length=total, label=label, file=sys.stderr)
                bars.append(stack.enter_context(bar))
            bars[0].update(1)
            del done

        yield advance
