"""Excerpts that show where something stands without showing what it says."""

from yangguang.disclosure.gate.report import Hit
from yangguang.foundation import masks


def shown(hit: Hit) -> str:
    """The finding itself behind the house's mask (ID 6 + 1, phone 3 + 4, card 4, name 1)."""
    value = hit.value
    if hit.detector == "id_number":
        return masks.id_number(value)
    if hit.detector == "phone":
        return masks.phone(value)
    if hit.detector == "bank_card":
        return masks.card(value)
    if hit.detector in {"name", "name_beside_term"}:
        return masks.name(value)
    if hit.detector == "birth_date":
        return "".join(
            "*" if character.isdigit() or character in "〇零一二三四五六七八九十" else character for character in value
        )
    if hit.detector == "address":
        return value[:3] + "*" * max(len(value) - 3, 3)
    return value
