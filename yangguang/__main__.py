"""`yangguang verify …` for anyone; `yangguang serve` and `yangguang COMMAND …` for an instance's administrators."""

import os
import sys

ALONE = ("help", "--help", "-h", "--version", "version")


def main() -> int:
    """Run one command; `verify` needs no database and no settings, and answers in its caller's language."""
    if sys.argv[1:2] == ["verify"]:
        from yangguang.ledger.verify.command import alone as verify

        return verify(sys.argv[2:])
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    from config import serving

    if sys.argv[1:2] == ["serve"]:
        return serving.serve(sys.argv[2:])
    return _command(sys.argv)


def _command(words: list[str]) -> int:
    """One of Django's commands, with the county's database at hand unless it only explains itself."""
    from django.core.management import execute_from_command_line

    from config import serving

    if len(words) < 2 or {*words[1:]} & {*ALONE}:
        execute_from_command_line(words)
        return 0
    with serving.at_hand():
        execute_from_command_line(words)
    return 0


if __name__ == "__main__":
    sys.exit(main())
