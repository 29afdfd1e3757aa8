"""Words typed in a terminal in, a call of `api` and what it gives out."""

from __future__ import annotations

import sys

import click

from timeline import __version__
from timeline.cli.build import build
from timeline.cli.dates import dates
from timeline.cli.lists import actors, conflicts, disputes, show
from timeline.cli.output import complain
from timeline.cli.timelines import merge, query, render
from timeline.errors import InputError, TimelineError, UsageError

# In the order a newcomer needs them, which is the order of `--help`.
COMMANDS = (build, merge, query, render, actors, disputes, conflicts, show, dates)


class Commands(click.Group):
    """Commands in the order a newcomer needs them, which is the order of this file."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Names as they were declared."""
        del ctx
        return list(self.commands)


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="timeline")
def cli() -> None:
    """Articles about a dispute in, one interactive timeline out.

    Who did what to whom, when, who says so, and where the articles disagree. Works offline and gives the same bytes
    for the same input.
    """


for one in COMMANDS:
    cli.add_command(one)


def main() -> None:
    """Run the command: exit with 0, 1 (input) or 2 (usage), and never with a traceback for what a person can mend."""
    try:
        result = cli.main(prog_name="timeline", standalone_mode=False)
    except click.ClickException as error:
        error.show()
        sys.exit(error.exit_code)
    except (click.Abort, KeyboardInterrupt):
        complain(InputError("Stopped; nothing was written."))
        sys.exit(130)
    except BrokenPipeError:
        sys.stderr.close()
        sys.exit(0)
    except TimelineError as error:
        complain(error)
        sys.exit(2 if isinstance(error, UsageError) else 1)
    sys.exit(result if isinstance(result, int) else 0)
