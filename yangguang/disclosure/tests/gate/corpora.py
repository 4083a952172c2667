"""What each detector must find and must leave alone, made anew for each run."""

import random
from collections.abc import Callable, Iterator

from yangguang.disclosure.tests.gate import disguises, numbers, people, wordings

Case = tuple[str, str]  # the text, and the part that must not survive
_ANY = (disguises.plain, disguises.full_width, disguises.half_full_width, disguises.invisible, disguises.other_script,
        disguises.underlined, disguises.one_by_one, disguises.inside_words)  # fmt: skip


def _hidden(
    make: Callable[[random.Random], str], ways: tuple[Callable[[str, random.Random], str], ...]
) -> Callable[[random.Random, int], Iterator[Case]]:
    def cases(dice: random.Random, count: int) -> Iterator[Case]:
        for n in range(count):
            hidden = ways[n % len(ways)](make(dice), dice)
            before, after = dice.choice(
                (
                    ("经办人登记：", "，请核对"),
                    ("", ""),
                    ("联系", "。"),
                    ("第3条 ", "\n"),
                    ("(", ")"),
                    ("名单：王某 ", " 3600元"),
                )
            )
            yield before + hidden + after, hidden

    return cases


def _worded(make: Callable[[random.Random], Case]) -> Callable[[random.Random, int], Iterator[Case]]:
    return lambda dice, count: (make(dice) for _ in range(count))


def _prefixed_phone(dice: random.Random) -> str:
    return dice.choice(("", "", "+86", "+86 ", "0086-", "86-", "(+86)", "0")) + numbers.phone(dice)


def _lower_x(dice: random.Random) -> str:
    return numbers.id_number(dice, ending="X").replace("X", dice.choice("xX"))


_LONG = (*_ANY, disguises.grouped(6, 8), disguises.grouped(6, 4, 4), disguises.grouped(3, 3, 4, 4))
_X = (disguises.plain, disguises.full_width, disguises.invisible, disguises.grouped(6, 8), disguises.inside_words)
_SHORT = (disguises.plain, disguises.full_width, disguises.invisible, disguises.one_by_one, disguises.inside_words)
_MOBILE = (
    *_ANY,
    disguises.grouped(3, 4),
    disguises.grouped(3),
    disguises.grouped(4, 4),
    disguises.grouped(8),
    disguises.grouped(9),
    disguises.grouped(2),
    disguises.spoken,
)
_PREFIXED = (disguises.plain, disguises.full_width, disguises.invisible)
_CARD = (*_ANY, disguises.grouped(4, 4, 4, 4), disguises.grouped(6, 4, 4), disguises.spoken)

POSITIVES: dict[str, tuple[Callable[[random.Random, int], Iterator[Case]], ...]] = {
    "id_number": (
        _hidden(numbers.id_number, _LONG),
        _hidden(_lower_x, _X),
        _hidden(numbers.short_id, _SHORT),
        _hidden(numbers.id_number, (disguises.spoken,)),
    ),
    "phone": (_hidden(numbers.phone, _MOBILE), _hidden(_prefixed_phone, _PREFIXED)),
    "bank_card": (_hidden(numbers.card, _CARD),),
    "address": (_worded(wordings.at_home),),
    "birth_date": (_worded(wordings.born),),
    "name": (_worded(people.one_named),),
    "name_beside_term": (_worded(people.beside_term),),
}


def _codes(dice: random.Random) -> str:
    texts = (
        f"预算项目编码：{numbers.budget_code(dice)}",
        f"统一社会信用代码 {numbers.credit_code(dice)}",
        f"索引号：{numbers.index_number(dice)}",
        f"{numbers.document_number(dice)}文件",
        f"订单号{numbers.order_number(dice)}",
        f"坐标{numbers.long_decimal(dice)}",
        f"合计{numbers.amount(dice)}",
        f"咨询电话：{numbers.landline(dice)}",
        f"发布时间 {numbers.written_date(dice)}",
        "办公时间 8:30-11:30 14:00-17:30",
        f"办公时间{numbers.written_date(dice)} 08:30:00至17:30:00",
        f"共{dice.randrange(10**8)}人次",
        f"3600 7200 {dice.randrange(10**4)} {dice.randrange(10**5)} 96000",
        f"网站标识码{numbers.digits(dice, 10)}",
        f"苏ICP备{numbers.digits(dice, 8)}号",
    )
    return dice.choice(texts)


def _no_id(dice: random.Random) -> str:
    return _codes(dice) if dice.random() < 0.85 else f"档案号 {numbers.broken_id(dice)}"


def _no_card(dice: random.Random) -> str:
    return _codes(dice) if dice.random() < 0.85 else f"流水号 {numbers.broken_card(dice)}"


def _no_term(dice: random.Random) -> str:
    return dice.choice((people.office_text(dice), f"{people.name(dice)}来电咨询办理时间。"))


NEGATIVES: dict[str, Callable[[random.Random], str]] = {
    "id_number": _no_id,
    "phone": _codes,
    "bank_card": _no_card,
    "address": wordings.office_place,
    "birth_date": wordings.other_day,
    "name": people.office_text,
    "name_beside_term": _no_term,
}
