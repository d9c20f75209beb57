"""Who decides, and when: what a decision is signed with."""

import getpass
import subprocess
from datetime import UTC, date, datetime

import click

from kg.errors import UsageError

_PATIENCE = 5

who_option = click.option(
    "--who", default="", metavar="NAME", help="Who decides.  [default: the name that git knows]"
)
when_option = click.option(
    "--when", default="", metavar="DAY", help="The day, such as 2031-05-02.  [default: today]"
)


def signature(who: str, when: str) -> tuple[str, str]:
    """Fill in who decides and on which day.

    Raises:
        UsageError: nobody can be found, or the day is none.

    """
    return who.strip() or _user(), _day(when)


def _day(text: str) -> str:
    if not text:
        return datetime.now(UTC).astimezone().date().isoformat()
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError as error:
        message = f"--when {text!r} is no day. Allowed: a day such as 2031-05-02"
        raise UsageError(message) from error


def _user() -> str:
    """The name that git has for the user, else the one that the system has."""
    command = ["git", "config", "user.name"]
    try:
        found = subprocess.run(  # noqa: S603 - a fixed command
            command, capture_output=True, timeout=_PATIENCE, check=False
        )
        name = found.stdout.decode("utf-8", "replace").strip()
    except (OSError, subprocess.SubprocessError):
        name = ""
    try:
        return name or getpass.getuser()
    except (KeyError, OSError) as error:
        message = "nobody is known to git or to the system: say who decides with --who"
        raise UsageError(message) from error
