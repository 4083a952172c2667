"""A database server of its own for a test that fills its disk or stops it."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from django.db import connection

from config import embedded
from tests import template


@contextmanager
def serving(folder: Path, blocker: object, *, options: str = "") -> Iterator[embedded.Server]:
    """A migrated server in a folder, to which this process is connected meanwhile; it must be up again at the end."""
    server = embedded.locate(folder / "pg", say=lambda _: None)
    embedded.start(server, options=options)
    secrets = embedded.passwords(Path(os.environ["YANGGUANG_KEYS_DIR"]))
    embedded.prepare(server.url(role="postgres", password=secrets["postgres"], database="postgres"), passwords=secrets)
    owner = server.url(role=embedded.OWNER, password=secrets[embedded.OWNER])
    template.fill(owner)
    connection.close()
    before = dict(connection.settings_dict)
    connection.settings_dict.update(NAME=embedded.DATABASE, HOST=str(server.socket), PASSWORD=secrets[embedded.APP])
    try:
        with blocker.unblock():  # type: ignore[attr-defined]  # pytest-django's blocker has no public type
            yield server
            connection.close()
    finally:
        connection.settings_dict.clear()
        connection.settings_dict.update(before)
        embedded.stop(server)
