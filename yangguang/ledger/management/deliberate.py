"""Deliberate acts on the log: first what would happen, then only under the log's own name."""

from argparse import ArgumentParser

from django.core.management import CommandError


def add_arguments(parser: ArgumentParser) -> None:
    """The two ways: try, or confirm."""
    parser.add_argument("--dry-run", action="store_true", help="只说会做什么，不改动任何内容")
    parser.add_argument("--confirm", default="", metavar="存证名称", help="确实要做：写出这本存证的名称")


def must_be_meant(*, origin: str, confirm: str) -> None:
    """Raise CommandError unless the caller named the very log."""
    if confirm != origin:
        raise CommandError(
            f"没有做任何事。确认要做，请加 --confirm {origin}（这本存证的名称）；只想看看会做什么，请加 --dry-run。"
        )
