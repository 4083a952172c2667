"""What the charter's tests ask of tables, columns, importable headings and names: pure, so that each can be shown to
fail on a violation made for it."""

import re
from collections.abc import Iterable, Iterator, Mapping

from django.apps import apps
from django.db import models

Point = tuple[int, str]
# Words that no table, column, field, choice, heading or function may bear, by the charter's point.
FORBIDDEN: tuple[Point, ...] = (
    (1, r"uptake|no_?show|attendance|absentee|coverage|turn_?out|reminded_again|未参检|参检率|催检|失约"),
    (2, r"contracept|pregnan|gestation|fertil|sterili[sz]|abort|miscarr|ultrasound|childbirth|(^|_)births?($|_)"),
    (2, r"birth_?(order|permit|plan|quota|register)|parity|(^|_)iud($|_)|gravid|maternity_register|delivery_register"),
    (2, r"marri|marital|spouse|husband|(^|_)wife|wedding|divorce|cohabit|tenan(t|cy)|hukou|migrant"),
    (2, r"生育|避孕|怀孕|孕|节育|结婚|婚|配偶|丈夫|妻子|流动人口|社会抚养费|胎次|分娩|超声|租户|户口"),
    (3, r"denounc|informant|informer|tip_?off|检举人|举报邻"),
    (4, r"(resident|person|family|household|citizen)_?(score|points|rank|rating|grade|level|credit)|积分|信用分"),
    (4, r"(^|_)(score|points|rating|credit_level|credit_score|plaque|black_?list|red_?list)($|_)"),
    (5, r"(^|_)(enrol(l?ment)?|patient|illness|diagnos\w*|disease|medical|病|就诊)($|_)|病历|病人|患者"),
    (6, r"(^|_)(sex|gender|age|born|birth_?(date|day)|date_of_birth)($|_)|性别|年龄|出生"),
    (8, r"(^|_)(id_?number|identity_?card|bank_?card|id_?card|身份证)($|_)|身份证|银行卡|家庭住址|子女姓名"),
    (10, r"recipient_?list|subscriber|audience_member|broadcast|(^|_)(dwelling|household)($|_)"),
    (11, r"(resident|person)_?(whereabouts|location)|unsigned|未签约"),
    (12, r"case_quota|patient_log|办案指标"),
)


def forbidden(names: Iterable[str]) -> dict[str, int]:
    """The names that the charter forbids, each with its point."""
    found: dict[str, int] = {}
    for name in names:
        for point, words in FORBIDDEN:
            if re.search(words, name, re.IGNORECASE):
                found.setdefault(name, point)
    return found


def columns() -> Iterator[str]:
    """Every table and column of the house, with the words that the screen shows for it and its closed choices."""
    for model in apps.get_models():
        if not model.__module__.startswith("yangguang."):
            continue
        yield model._meta.db_table
        for field in model._meta.get_fields():
            yield field.name
            if isinstance(field, models.Field):
                yield str(field.verbose_name)
                yield from (str(word) for choice in field.flatchoices for word in choice)


def references() -> dict[str, set[str]]:
    """Every model of the house and the models to which it refers."""
    return {
        model._meta.label: {
            field.related_model._meta.label
            for field in model._meta.get_fields()
            if field.concrete and field.is_relation and isinstance(field.related_model, type)
        }
        for model in apps.get_models()
    }


def reachable(graph: Mapping[str, set[str]], start: str) -> set[str]:
    """Every model to which a path of references leads."""
    seen: set[str] = set()
    waiting = [start]
    while waiting:
        for other in graph.get(waiting.pop(), set()) - seen:
            seen.add(other)
            waiting.append(other)
    return seen


def names_in(files: Mapping[str, bytes], names: Iterable[str]) -> dict[str, str]:
    """The files in which a name stands, each with the first that was found, plain or escaped as JSON does it."""
    found: dict[str, str] = {}
    for path, data in files.items():
        for name in names:
            if name.encode() in data or name.encode("unicode_escape") in data.lower():
                found.setdefault(path, name)
    return found
