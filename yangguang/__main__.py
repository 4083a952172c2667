"""`yangguang verify …` for anyone; `yangguang COMMAND …` for an instance's administrators (Django's commands)."""

import os
import sys


def main() -> int:
    """Run one command; `verify` needs no database and no settings, and answers in its caller's language."""
    if sys.argv[1:2] == ["verify"]:
        from yangguang.ledger.verify.command import alone as verify

        return verify(sys.argv[2:])
    from django.core.management import execute_from_command_line

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    execute_from_command_line(sys.argv)
    return 0


if __name__ == "__main__":
    sys.exit(main())
