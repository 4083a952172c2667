"""What every medium tells of a notice: facts of the posted record, counts alone where it is a roll."""

from django.utils import translation

from yangguang.disclosure import kinds
from yangguang.disclosure.queries.editions import Standing
from yangguang.press import addresses
from yangguang.press.compose import bodies, parts
from yangguang.press.compose.snapshot import Snapshot
from yangguang.press.media.told import Told

_KIND = {
    "roll": "公示",
    "text": "公告",
    "attachment": "公开",
    "table": "公开",
}  # in Chinese, whatever the page's language


def of(snapshot: Snapshot, notice: Standing) -> Told:
    """What is told of a notice as it stands, in Chinese; of the day it depends only on whether the window is over."""
    with translation.override("zh-hans"):
        return _of(snapshot, notice)


def _of(snapshot: Snapshot, notice: Standing) -> Told:
    office = snapshot.answerable.get(notice.office)
    counts = notice.counts if notice.kind == "roll" else None
    ended = notice.withdrawn or notice.taken_down
    proof = snapshot.proofs.get(notice.version)
    lines = () if ended else _lines(notice)
    return Told(
        index=notice.index_no, title=notice.title, matter=notice.matter_title,
        kind=_KIND.get(notice.kind) or str(parts.KINDS[notice.kind]),
        office=str(office.office.text) if office else snapshot.site.host,
        posted=notice.editions[0].posted, page=snapshot.site.address + addresses.notice(notice.index_no),
        until=snapshot.until(notice), roll=notice.kind == "roll",
        over=not notice.withdrawn and not snapshot.is_open(notice),
        withdrawn=notice.withdrawn_why if notice.withdrawn else "",
        people=counts.people if counts and not ended else None, fen=counts.fen if counts and not ended else None,
        lines=lines, tabled=not ended and _tabled(notice), basis=notice.basis,
        phone=office.phone if office else snapshot.site.phone, hours=str(office.hours) if office else "",
        address=office.address if office else "", host=snapshot.site.host,
        checkpoint=proof.size if proof else None, root=proof.short_root if proof else "", demo=snapshot.site.demo,
    )  # fmt: skip


def _lines(notice: Standing) -> tuple[str, ...]:
    """Paragraphs of a text, facts of a form; the rows of a roll are never asked for."""
    if filled := kinds.of(notice.body):
        return tuple(f"{label}：{'；'.join(said.splitlines())}。" for label, said in kinds.facts(filled))
    return tuple(bodies.of(notice).paragraphs)


def _tabled(notice: Standing) -> bool:
    body = bodies.of(notice)
    return bool(body.tables or body.attachments)
