"""The program: its commands by name, and what happens to what goes wrong.

1. `COMMANDS` says where each command is; its module is imported when the command is asked for, and
   modules of commands import what is slow to import inside their functions. So help and shell
   completion answer at once.
2. What goes wrong on purpose (`KgError`, a call that click refuses) becomes one line on standard
   error; what goes wrong by a mistake of kg's too, unless `--traceback` asks for more.
3. `main` returns the exit status: 0, 1 where something was skipped or found wanting, 2 where the
   call was wrong, 70 for a mistake of kg, 130 after Ctrl-C, 141 when nobody reads the output on.
"""

import errno
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from importlib import import_module

import click

from kg.cli.talk import complain
from kg.errors import DocumentError, KgError, OutputError, QueryError
from kg.settings import VERSION

SKIPPED, WRONG_CALL, MISTAKE, INTERRUPTED, UNREAD = 1, 2, 70, 130, 141


@dataclass(frozen=True, slots=True)
class Entry:
    """Where a command is (`module:name`) and what it does, in a line."""

    place: str
    summary: str


COMMANDS: Mapping[str, Entry] = {
    "build": Entry("kg.cli.build:build", "Read documents; write the graph, its page and a report."),
    "demo": Entry("kg.cli.build:demo", "Build the example that ships with kg."),
    "query": Entry("kg.cli.query:query", "Ask the graph: a saved query, a file or SPARQL."),
    "export": Entry("kg.cli.export:export", "Write the graph in another format."),
    "view": Entry("kg.cli.view:view", "Write the page again and say where it is."),
    "serve": Entry("kg.cli.serve:serve", "Serve the graph over HTTP: pages, SPARQL, downloads."),
    "validate": Entry("kg.cli.validate:validate", "Check the graph against its shapes."),
    "explain": Entry("kg.cli.explain:explain", "Say where a thing or a fact comes from."),
    "compare": Entry("kg.cli.compare:compare", "Compare the language versions of a text."),
    "review": Entry("kg.cli.review:review", "Answer the questions that a build leaves open."),
    "decide": Entry(
        "kg.cli.decide:decide", "Decide one thing about the graph; every build keeps to it."
    ),
    "eval": Entry("kg.cli.evaluate:evaluate", "Score the graph, or names, against gold."),
    "train": Entry("kg.cli.train:train", "Train the name taggers again, and measure them."),
    "stats": Entry("kg.cli.stats:stats", "Count what is in the graph."),
}
"""Every command, in the order of the help."""

COMPLETION = """\b
Shell completion:
  bash: eval "$(_KG_COMPLETE=bash_source kg)"    (in ~/.bashrc)
  zsh:  eval "$(_KG_COMPLETE=zsh_source kg)"     (in ~/.zshrc)
  fish: _KG_COMPLETE=fish_source kg | source     (in ~/.config/fish/completions/kg.fish)
"""


class Mistake(click.ClickException):
    """Something that kg did not foresee."""

    exit_code = MISTAKE


class Program(click.Group):
    """A group whose commands are imported when they are asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Name the commands."""
        del ctx
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import a command; None where there is none of this name."""
        del ctx
        if cmd_name not in COMMANDS:
            return None
        module, _, name = COMMANDS[cmd_name].place.partition(":")
        command = getattr(import_module(module), name)
        return command if isinstance(command, click.Command) else None

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List the commands from the table, importing none."""
        del ctx
        with formatter.section("Commands"):
            formatter.write_dl([(name, entry.summary) for name, entry in COMMANDS.items()])

    def invoke(self, ctx: click.Context) -> object:
        """Run a command; an error that kg did not foresee becomes a `Mistake`."""
        try:
            return super().invoke(ctx)
        except (KgError, click.ClickException, click.Abort, click.exceptions.Exit):
            raise
        except Exception as error:
            if _is_closed_pipe(error) or ctx.params.get("traceback"):
                raise
            if isinstance(error, OSError):
                name, problem = error.filename or "output", error.strerror or str(error)
                raise OutputError(str(name), problem) from error
            found = f"{type(error).__name__}: {error}" if str(error) else type(error).__name__
            message = f"kg did not foresee this: {found} (kg --traceback … shows where)"
            raise Mistake(message) from error


def _is_closed_pipe(error: Exception) -> bool:
    return isinstance(error, OSError) and error.errno == errno.EPIPE


def _show_version(ctx: click.Context, _option: click.Parameter, wanted: bool) -> None:  # noqa: FBT001 - click's call
    if wanted:
        click.echo(f"kg {VERSION}")
        ctx.exit()


@click.group(
    cls=Program,
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog=f"\b\nExample:\n  kg demo\n  kg query speaks-for\n\n{COMPLETION}",
)
@click.option("--traceback", is_flag=True, help="Show where in kg an unforeseen error arose.")
@click.option(
    "--version",
    is_flag=True,
    expose_value=False,
    is_eager=True,
    callback=_show_version,
    help="Show the version.",
)
@click.pass_context
def program(ctx: click.Context, *, traceback: bool) -> None:
    """From documents to a graph one can defend: every fact led back to the words that state it.

    Data goes to standard output, everything else to standard error.
    """
    del traceback  # `Program.invoke` reads it
    if ctx.invoked_subcommand is None:
        click.echo(ctx.get_help())


def main(arguments: Sequence[str] | None = None) -> int:
    """Run kg with `arguments` (None: those of the process) and return its exit status."""
    try:
        status = program.main(arguments, prog_name="kg", standalone_mode=False)
    except SystemExit as ended:  # by click: after completion, or when nobody reads the output on
        return UNREAD if ended.code else 0
    except click.UsageError as error:
        path = error.ctx.command_path if error.ctx else "kg"
        complain(f"{error.format_message()} See: {path} --help")
        return WRONG_CALL
    except click.ClickException as error:
        complain(error.format_message())
        return error.exit_code
    except click.Abort:
        complain("stopped")
        return INTERRUPTED
    except KgError as error:
        complain(str(error), lines=isinstance(error, QueryError))
        return SKIPPED if isinstance(error, DocumentError) else WRONG_CALL
    return status if isinstance(status, int) else 0
