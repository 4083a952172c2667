"""Data that a room brings along: loaded after migrations, again after each upgrade, and only into a whole database."""

from collections.abc import Callable

from django.apps import AppConfig
from django.db import connections
from django.db.migrations.executor import MigrationExecutor
from django.db.models.signals import post_migrate


def after_migrations(app: AppConfig, load: Callable[[], None]) -> None:
    """Call `load`, which must change nothing when it is called again, whenever all migrations have been applied."""

    def run(sender: AppConfig, using: str, **_: object) -> None:
        executor = MigrationExecutor(connections[using])
        if not executor.migration_plan(executor.loader.graph.leaf_nodes()):
            load()

    post_migrate.connect(run, sender=app, weak=False, dispatch_uid=f"shipped.{app.label}")
