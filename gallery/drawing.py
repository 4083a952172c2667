"""Draws every page and component with sample values."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from django.template import Context, Engine
from django.utils import translation

from design.build import build
from design.frame import TREES, Here, context
from design.grids import Grid
from design.parts import Empty, Problem, Table
from gallery.samples import pages
from gallery.samples import parts as s
from gallery.samples.annual import grids
from gallery.samples.media import FILES
from gallery.samples.records import table

ROOT = Path(__file__).parent.parent
FOLDERS = [ROOT / "design" / "templates", ROOT / "gallery" / "templates", ROOT / "yangguang" / "press" / "templates"]


def engine() -> Engine:
    """The templates of the design and of the press, apart from any settings."""
    return Engine(
        dirs=[str(folder) for folder in FOLDERS],
        libraries={"wording": "design.wording", "kept": "design.kept", "i18n": "django.templatetags.i18n"},
    )


def draw(template: str, here: Here, page: object, **more: object) -> str:
    """One page in its own language."""
    with translation.override(here.language):
        return engine().get_template(template).render(Context(context(site=s.SITE, here=here, page=page, **more)))


@dataclass(frozen=True)
class Components:
    """Every component at once."""

    head = s.HEAD
    counts = s.NOTICES[0]
    levels = s.levels()
    clocks = s.clocks()
    objection = s.OBJECTION
    notices = s.NOTICES
    empty = Empty(what="这里会贴出名单。", since="最早 2026年3月。")
    fields = s.FIELDS
    problem = Problem(what="没有保存成功", kept="您填的内容都在下面。", do="过一会儿再按一次“继续”。")
    queue = s.QUEUE
    figures = s.FIGURES
    answerable = s.ANSWERABLE
    proof = s.CODE_PROOF

    @property
    def table(self) -> Table:
        return table()

    @property
    def grids(self) -> list[Grid]:
        return grids()


def drawn() -> Iterator[tuple[str, str]]:
    """Every page of the gallery in each of its languages, by its path."""
    for sample in pages():
        for language in sample.here.languages:
            here = replace(sample.here, language=language)
            yield TREES[language] + here.path, draw(sample.template, here, sample.page, faults=())
    for language in TREES:
        here = s.here("components.html", "部件", language=language)
        yield TREES[language] + here.path, draw("gallery/components.html", here, Components(), faults=s.FAULTS)


def write(folder: Path) -> list[str]:
    """The whole gallery as files; its pages' paths."""
    paths = []
    for name, content in build().items():
        _put(folder / name, content)
    for name, content in FILES.items():
        _put(folder / name, content)
    for path, text in drawn():
        file = path + "index.html" if path.endswith("/") else path
        _put(folder / file, text.encode())
        paths.append(file)
    return paths


def _put(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
