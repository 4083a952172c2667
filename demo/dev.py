"""`bin/dev COMMAND …`: any Django command on the demo's database, started if it does not run."""

import sys

from demo import run


def main() -> int:
    """Run one Django command; returns its exit code."""
    from config import embedded

    server = embedded.locate(run.var() / "pg")
    running = embedded.answers(server)
    run.prepare()
    try:
        from django.core.management import execute_from_command_line

        execute_from_command_line(["bin/dev", *sys.argv[1:]])
    finally:
        if not running:
            embedded.stop(server)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
