"""Documents that stay in the record as repealed and can never be cited again (charter, point 2)."""

from yangguang.law.citation import plain

BARRED = frozenset(map(plain, ("社会抚养费征收管理办法", "流动人口计划生育工作条例", "计划生育技术服务管理条例")))


def is_barred(document: str) -> bool:
    """Whether a document, by any way of writing its name, may never be cited."""
    return plain(document) in BARRED
