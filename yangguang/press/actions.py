"""What the press does: publish the site, finish what a crash left half done, print what is posted."""

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from django.conf import settings
from django.db import connection, transaction
from django.utils.translation import gettext as _
from procrastinate.contrib.django import app

from yangguang.disclosure.models import Notice
from yangguang.foundation import audit, durable
from yangguang.foundation.actors import Actor
from yangguang.foundation.boundaries import reached
from yangguang.foundation.now import now, today
from yangguang.ledger import actions as ledger
from yangguang.ledger import queries as log
from yangguang.ledger.queries import manifest
from yangguang.places.models import Place
from yangguang.press import bundles, impressions, issues, pages, policies, processes
from yangguang.press.compose.loading import load
from yangguang.press.compose.snapshot import Snapshot
from yangguang.press.errors import NotPrinted
from yangguang.press.media import heavy, telling
from yangguang.press.models import Bulletin, Night, Publication, Stale
from yangguang.press.nameboards import nameboard
from yangguang.press.posters.papers import PAPERS, Layout
from yangguang.press.putting import stage
from yangguang.press.putting.inventory import Inventory
from yangguang.press.selfcheck import keeping, looking

__all__ = [
    "EVERYTHING", "LAYOUTS", "Progress", "check_site", "fetch", "finish", "forget", "mark_stale", "nameboard",
    "publish", "publish_stale", "warm_up",
]  # fmt: skip

Progress = Callable[[str, int, int], None]
Changed = frozenset[str] | None
_LOCK = 7_238_002
LAYOUTS: tuple[Layout, ...] = tuple(PAPERS)
EVERYTHING = "*"  # the key on which every page depends
_NOBODY: Progress = lambda what, done, total: None  # noqa: E731 a name for «tell nobody»


def publish(*, changed: Changed, progress: Progress = _NOBODY) -> Publication | None:
    """Print and put out every page that depends on a changed key (None: all); None when nothing differs.

    Signs C1 over what was posted, prints posters that bear it and pages, logs the manifest, signs C2, puts out. A crash
    at any point loses nothing: the next call finishes what was logged and drops what was not.
    """
    with _alone():
        finish()
        waiting = _waiting() if changed is None else {}
        ledger.sequence(log_dir=_log())
        impressions.make_new()
        snapshot = load(changed)
        publication = _put_out(snapshot, changed, progress)
        Stale.objects.filter(pk__in=waiting).delete()  # everything was printed: nothing that waited before waits on
        return publication


def finish() -> int:
    """Carry out what was logged before a crash and drop what was not; returns how many plans were carried out."""
    ledger.recover(log_dir=_log())
    carried = 0
    for plan in stage.waiting(_stage()):
        publication = Publication.objects.filter(plan=plan.key).first()
        if publication is None:
            stage.drop(plan)
        else:
            _carry_out(plan, publication)
            carried += 1
    return carried


def publish_stale(*, progress: Progress = _NOBODY) -> Publication | None:
    """Publish what waits to be printed again; a publication that fails leaves it waiting."""
    waiting = _waiting()
    if not waiting:
        return None
    keys = frozenset(waiting.values())
    done = publish(changed=None if EVERYTHING in keys else keys, progress=progress)
    Stale.objects.filter(pk__in=waiting).delete()
    return done


def warm_up() -> None:
    """Start what prints beside this process while there is time; without it the first large publication does."""
    processes.warm_up()


def fetch(*, notice: Notice, place: Place, layout: Layout, by: Actor) -> Path:
    """The file with a town's posters of a notice in code order, or a village's one poster, bound anew where needed.

    Each fetching is audited, for the sheets bear names. Raises Forbidden; NotPrinted; Unavailable.
    """
    policies.must_fetch(by, notice, place)
    path = bundles.of(notice, place=place, layout=layout)
    audit.record(
        actor_key=by.actor_key, verb="press.fetch", subject=f"disclosure.notice:{notice.pk}/places.place:{place.pk}"
    )
    return path


def forget(*, index_no: str) -> None:
    """Destroy every printed file of a notice that was taken down: they bear names, records and salts."""
    shutil.rmtree(Path(settings.PRINT_DIR) / index_no, ignore_errors=True)
    heavy.forget(index_no)


def order_media(*, notice: Notice, by: Actor) -> None:
    """Have the heavy pieces of a notice's media package made: voice, picture, newspaper block. Raises Forbidden."""
    policies.must_order(by)
    with transaction.atomic():
        audit.record(actor_key=by.actor_key, verb="press.order_media", subject=f"disclosure.notice:{notice.pk}")
        app.configure_task("press.media").defer(notice=notice.pk)


def make_media(*, notice: Notice) -> list[heavy.Piece]:
    """Make what is missing of the heavy pieces, now, and have the pages that tell of them printed. Raises NoVoice."""
    snapshot = load(frozenset())
    standing = next((each for each in snapshot.standing if each.notice == notice.pk), None)
    if standing is None or standing.taken_down:
        raise NotPrinted(_("这份公开还没有张贴，或者已经下架。"), do=_("请在张贴期间取媒体包。"))
    pieces = heavy.make(telling.of(snapshot, standing))
    mark_stale(f"notice:{notice.pk}")
    return pieces


def issue_bulletin(*, until: date, by: Actor) -> Bulletin:
    """Lay out the next issue of the bulletin, from the day after the last one to this day, and have it put out."""
    policies.must_issue(by)
    made = issues.lay_out(load(frozenset()), until=until)
    with transaction.atomic():
        issue = issues.keep(made)
        audit.record(actor_key=by.actor_key, verb="press.issue_bulletin", subject=f"press.bulletin:{issue.number}")
    mark_stale("bulletins")
    return issue


def check_site(*, by: Actor) -> Night | None:
    """Let the site look at itself, once a day; None when it did already today.

    What is found and what is cured is kept in one transaction: a night that was broken off never happened, and the next
    call does it. What waits is printed first, and nothing is published meanwhile. Raises Forbidden.
    """
    policies.must_check(by)
    with _alone():
        if Night.objects.filter(day=today()).exists():
            return None
        publish_stale()  # what still waits to be printed is no fault
        return keeping.keep(looked=looking.look(load(None)), by=by)


def mark_stale(*keys: str) -> None:
    """Say that every page depending on these keys must be printed again."""
    Stale.objects.bulk_create([Stale(key=key, at=now()) for key in keys])


def _waiting() -> dict[int, str]:
    return dict(Stale.objects.order_by("pk").values_list("pk", "key"))


def _put_out(snapshot: Snapshot, changed: Changed, progress: Progress) -> Publication | None:
    with impressions.printing(snapshot, progress=progress):
        plan, inventory = _staged(snapshot, changed, progress)
    if not plan.writes and not plan.deletes:
        stage.drop(plan)
        return None
    publication = _logged(plan, files=len(inventory.files) + len(inventory.sealed))
    _carry_out(plan, publication)
    inventory.keep(_kept())
    return publication


def _staged(snapshot: Snapshot, changed: Changed, progress: Progress) -> tuple[stage.Plan, Inventory]:
    inventory = Inventory.read(Path(settings.SITE_DIR), kept=None if changed is None else _kept())
    held = dict(inventory.files)
    issues.sweep(snapshot)
    over = pages.gone(snapshot, held=held, sealed=list(inventory.sealed))
    gone = [path for path in over if inventory.holds(path)]
    for path in gone:
        inventory.remove(path)
    told = lambda number: progress("网页", number, 0)  # noqa: E731 a name for one expression
    fresh = inventory.enter(pages.files(snapshot, changed=changed, held=held, gone=gone, told=told))
    serial = Publication.objects.count() + 1
    plan = stage.prepare(
        _stage(), key=lambda: f"{serial}-{manifest.digest(inventory.manifest())}",
        files=_with_manifest(fresh, inventory), deletes=gone,
    )  # fmt: skip
    return plan, inventory


def _with_manifest(files: Iterator[tuple[str, bytes]], inventory: Inventory) -> Iterator[tuple[str, bytes]]:
    """The files, and last of all the manifest that names them, where anything changed."""
    before = inventory.manifest()
    yield from files
    after = inventory.manifest()
    if after != before or not (Path(settings.SITE_DIR) / manifest.NAME).exists():
        yield manifest.NAME, after


def _logged(plan: stage.Plan, *, files: int) -> Publication:
    reached("press.staged")
    with transaction.atomic():
        digest = bytes.fromhex(plan.key.partition("-")[2])
        [pending] = ledger.append(kind=manifest.KIND, commitments=[digest])
        publication = Publication.objects.create(at=now(), plan=plan.key, pending=pending, files=files)
    reached("press.logged")
    return publication


def _carry_out(plan: stage.Plan, publication: Publication) -> None:
    ledger.sequence(log_dir=_log())
    reached("press.signed")
    index = log.index_of(publication.pending)
    assert index is not None  # it was committed before the log was sequenced
    stage.put_out(plan, Path(settings.SITE_DIR))
    durable.write(Path(settings.SITE_DIR) / manifest.PROOF_NAME, log.tlog_proof(index=index).encode())


def _log() -> Path:
    return Path(settings.LOG_DIR)


def _kept() -> Path:
    return Path(settings.VAR_DIR) / "sealed.json"


def _stage() -> Path:
    return Path(settings.VAR_DIR) / "press"


@contextmanager
def _alone() -> Iterator[None]:
    """One publisher at a time, across processes; the lock goes with the connection if its holder is killed."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_lock(%s)", [_LOCK])
        try:
            yield
        finally:
            cursor.execute("SELECT pg_advisory_unlock(%s)", [_LOCK])
