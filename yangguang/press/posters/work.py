"""One poster job as a printing process does it: keep what is right on disk, else print and write durably."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib.metadata import version
from pathlib import Path

from yangguang.foundation import canonical, durable
from yangguang.foundation.errors import Invalid
from yangguang.press.posters import fonts, poster
from yangguang.press.posters.contents import Record
from yangguang.press.posters.journal import Entry
from yangguang.press.posters.papers import Layout


@dataclass(frozen=True)
class Job:
    """One record to print: `name` is its path below the output folder, without suffix; the rest as in `render`."""

    name: str
    record: Record
    proof: str
    salt_hex: str
    code_url: str | None
    answerable: Mapping[str, str]
    layouts: tuple[Layout, ...] = ("a3", "a4")

    def files(self) -> dict[str, Layout]:
        """The files of the job below the output folder, with the layout of each."""
        return {f"{self.name}.{layout}.pdf": layout for layout in self.layouts}


@dataclass(frozen=True)
class Outcome:
    """What became of a job: the digests of its files, whether they were there already, or the fault that stopped it."""

    name: str
    inputs: str
    files: dict[str, str] = field(default_factory=dict)
    kept: bool = False
    fault: str = ""


def work(job: Job, out: Path, known: Entry | None) -> Outcome:
    """Do one job; one that cannot be printed is an outcome with a fault. Raises Unavailable when the disk is full."""
    inputs = _digest(job)
    if known and known.inputs == inputs and _stand(out, known.files):
        return Outcome(job.name, inputs, known.files, kept=True)
    try:
        return Outcome(job.name, inputs, _print(job, out))
    except Invalid as fault:
        return Outcome(job.name, inputs, fault=str(fault))


def _print(job: Job, out: Path) -> dict[str, str]:
    made = {
        name: poster.render(
            job.record,
            job.proof,
            salt_hex=job.salt_hex,
            code_url=job.code_url,
            answerable=job.answerable,
            layout=layout,
        )
        for name, layout in job.files().items()
    }
    for name, data in made.items():
        durable.write(out / name, data)
    return {name: hashlib.sha256(data).hexdigest() for name, data in made.items()}


def _stand(out: Path, files: Mapping[str, str]) -> bool:
    """Whether every file is on disk with its digest."""
    paths = {out / name: digest for name, digest in files.items()}
    return all(
        path.is_file() and hashlib.sha256(path.read_bytes()).hexdigest() == digest for path, digest in paths.items()
    )


def _digest(job: Job) -> str:
    parts = [job.record, job.proof, job.salt_hex, job.code_url, dict(job.answerable), list(job.layouts), _press()]
    return canonical.digest(parts)


@cache
def _press() -> str:
    """The digest of the press itself: its sources, its faces and its Typst; a changed press prints again."""
    here = Path(__file__).parent
    sources = [*sorted(here.glob("*.py")), *sorted(poster.SOURCE.glob("*.typ")), *sorted(fonts.FOLDER.glob("*.ttf"))]
    total = hashlib.sha256(version("typst").encode())
    for path in sources:
        total.update(hashlib.sha256(path.read_bytes()).digest())
    return total.hexdigest()
