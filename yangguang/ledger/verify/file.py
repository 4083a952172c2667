"""Any other file of a site, such as a notice's attachment: its bytes against the site's manifest."""

from yangguang.ledger.errors import Unreadable
from yangguang.ledger.verify import page
from yangguang.ledger.verify.source import Below, Source
from yangguang.ledger.verify.trust import Trust
from yangguang.ledger.words import _


def check(source: Source, path: str, data: bytes, trust: Trust) -> list[str]:
    """Check a file that bears no proof of its own; returns what to tell the reader.

    Raises Bent when the site's manifest knows other bytes; Unreadable where no manifest lies above it.
    """
    site = page.site_of(source, path)
    if site is None:
        raise Unreadable(
            _("{path} 没有自带记录和证明，也找不到所属站点的清单。").format(path=path.rpartition("/")[2]),
            do=_("附件请用它在网站上的地址核对；合订的印本请逐份核对单张的公示单。"),
        )
    trust.offer(source.read(site + "log/key.txt"))
    said = page.against_manifest(Below(source, site), path[len(site) :], data, [], trust)
    return [_("文件与站点清单一致"), *said[1:]]


def is_text(data: bytes) -> bool:
    """Whether it can be a page at all."""
    try:
        data.decode()
    except UnicodeDecodeError:
        return False
    return True
