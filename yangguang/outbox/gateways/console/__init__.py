"""The gateway of a demonstration: each message is a line of a private file of the day, and never in a log."""

import json
from datetime import date
from pathlib import Path

from django.conf import settings

from yangguang.foundation import durable
from yangguang.foundation.now import now, today
from yangguang.outbox.choices import Ended
from yangguang.outbox.gateways import Result


def submit(*, address: str, text: str, id: str) -> Result:
    """Write one line (JSON) that its owner alone can read."""
    line = json.dumps({"at": now().isoformat(), "to": address, "text": text, "id": id}, ensure_ascii=False)
    durable.append(_folder() / f"{today().isoformat()}.jsonl", f"{line}\n".encode(), mode=0o600)
    return Result(Ended.ACCEPTED, id)


def forget(*, before: date) -> None:
    """Remove the files of days before."""
    for path in _folder().glob("*.jsonl"):
        if path.stem < before.isoformat():
            durable.remove(path)


def _folder() -> Path:
    folder = Path(settings.VAR_DIR) / "outbox"
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    return folder
