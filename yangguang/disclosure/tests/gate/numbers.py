"""Numbers made for the tests, none of a real person: by the published rules alone, not by the gate's own code."""

import random
from datetime import date, timedelta

from yangguang.disclosure.tests.gate.seeds import words

_PROVINCES = words(
    """
    11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65
    """
)
_CREDIT = "0123456789ABCDEFGHJKLMNPQRTUWXY"


def day(dice: random.Random, first: date = date(1925, 1, 1), last: date = date(2025, 12, 31)) -> date:
    return first + timedelta(days=dice.randrange((last - first).days))


def digits(dice: random.Random, count: int) -> str:
    return "".join(dice.choice("0123456789") for _ in range(count))


def id_number(dice: random.Random, *, ending: str = "") -> str:
    """18 characters after GB 11643; `ending` "X" asks for that check digit."""
    while True:
        place = dice.choice(_PROVINCES) + f"{dice.randrange(1, 30):02}{dice.randrange(1, 90):02}"
        body = place + f"{day(dice):%Y%m%d}" + digits(dice, 3)
        power = sum(int(sign) * (2 ** (17 - n) % 11) for n, sign in enumerate(body)) % 11
        check = "10X98765432"[power]
        if not ending or check == ending:
            return body + check


def short_id(dice: random.Random) -> str:
    place = dice.choice(_PROVINCES) + f"{dice.randrange(1, 30):02}{dice.randrange(1, 90):02}"
    return place + f"{day(dice, date(1925, 1, 1), date(1999, 12, 31)):%y%m%d}" + digits(dice, 3)


def broken_id(dice: random.Random) -> str:
    """18 digits like an ID number whose check digit is wrong."""
    number = id_number(dice)
    return number[:-1] + dice.choice([sign for sign in "0123456789" if sign != number[-1]])


def phone(dice: random.Random) -> str:
    return "1" + dice.choice("3456789") + digits(dice, 9)


_BINS = (
    ("622202", 19), ("621700", 19), ("622848", 19), ("621661", 19), ("622262", 19), ("621483", 16), ("623059", 19),
    ("622588", 16), ("436742", 19), ("456351", 19), ("955880", 19), ("955951", 19), ("601382", 19), ("621226", 19),
    ("622908", 18), ("622568", 19), ("622150", 17), ("427010", 16), ("518710", 16), ("356885", 16), ("810000", 18),
)  # fmt: skip


def card(dice: random.Random) -> str:
    begins, length = dice.choice(_BINS)
    body = begins + digits(dice, length - len(begins) - 1)
    return body + check_digit(body)


def check_digit(body: str) -> str:
    total = 0
    for n, sign in enumerate(reversed(body)):
        value = int(sign) * (2 if n % 2 == 0 else 1)
        total += value - 9 if value > 9 else value
    return str(-total % 10)


def broken_card(dice: random.Random) -> str:
    number = card(dice)
    return number[:-1] + str((int(number[-1]) + dice.randrange(1, 10)) % 10)


def credit_code(dice: random.Random) -> str:
    """统一社会信用代码 after GB 32100."""
    weights = (1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28)
    organisation = "".join(dice.choice(_CREDIT) for _ in range(9)) if dice.random() < 0.7 else digits(dice, 9)
    body = dice.choice(("11", "12", "51", "52", "91", "92", "93")) + dice.choice(_PROVINCES) + "0324" + organisation
    total = sum(_CREDIT.index(sign) * weight for sign, weight in zip(body, weights, strict=True))
    return body + _CREDIT[(31 - total % 31) % 31]


def budget_code(dice: random.Random) -> str:
    """预算项目编码: place, year, class, serial; 21 digits."""
    return "320324" + str(dice.randrange(2019, 2028)) + digits(dice, 11)


def index_number(dice: random.Random) -> str:
    return f"{digits(dice, 9)}/{dice.randrange(2019, 2028)}-{digits(dice, 5)}"


def document_number(dice: random.Random) -> str:
    office = dice.choice(("睢卫发", "睢政办发", "苏卫人口", "国办发", "徐卫办"))
    return f"{office}〔{dice.randrange(2015, 2028)}〕{dice.randrange(1, 200)}号"


def landline(dice: random.Random) -> str:
    local = dice.choice("2345678") + digits(dice, 7)
    return dice.choice(
        (
            f"0516-{local}",
            f"0516 {local}",
            f"({'0516'}){local}",
            local,
            f"0516-{local}-8{digits(dice, 3)}",
            f"010-{local}",
            f"400-{digits(dice, 3)}-{digits(dice, 4)}",
            "12345",
            "12320",
            f"96{digits(dice, 3)}",
        )
    )


def amount(dice: random.Random) -> str:
    fen = dice.randrange(10**6, 10**13)
    return dice.choice(
        (f"{fen / 100:,.2f}元", f"¥{fen / 100:.2f}", f"{fen / 1e6:.6f}亿元", f"{dice.randrange(10**10, 2 * 10**10)}元")
    )


def long_decimal(dice: random.Random) -> str:
    return dice.choice(
        (
            f"0.{digits(dice, 16)}",
            f"117.{digits(dice, 12)}",
            f"3.14159265358979{digits(dice, 4)}",
            f"0.1{dice.choice('3456789')}{digits(dice, 9)}",
        )
    )


def order_number(dice: random.Random) -> str:
    minutes = f"{dice.randrange(24):02}{dice.randrange(60):02}{dice.randrange(60):02}"
    moment = f"{day(dice, date(2019, 1, 1), date(2028, 12, 31)):%Y%m%d}{minutes}"
    return dice.choice(
        (
            moment + digits(dice, 6),
            moment + digits(dice, 10),
            "SN" + moment,
            "3" + digits(dice, 18),
            moment + digits(dice, 4),
        )
    )


def written_date(dice: random.Random) -> str:
    at = day(dice, date(2008, 1, 1), date(2028, 12, 31))
    return dice.choice(
        (
            f"{at:%Y-%m-%d}",
            f"{at.year}年{at.month}月{at.day}日",
            f"{at:%Y.%m.%d}",
            f"{at:%Y%m%d}",
            f"{at:%Y/%m/%d} 09:30",
            f"{at:%Y-%m-%d %H:%M:%S}",
        )
    )
