"""Masks for personal data: ID first 6 + last 1; phone 3 + 4; card last 4 (the house's rule)."""


def id_number(text: str) -> str:
    """An ID number with all but the first six characters and the last hidden."""
    return text[:6] + "*" * max(len(text) - 7, 0) + text[-1:]


def phone(text: str) -> str:
    """A phone number with its middle hidden."""
    return text[:3] + "*" * max(len(text) - 7, 0) + text[-4:]


def card(text: str) -> str:
    """A bank card number of which only the last four digits show."""
    return "*" * max(len(text) - 4, 0) + text[-4:]


def name(text: str) -> str:
    """A personal name of which only the first character shows."""
    return text[:1] + "*" * max(len(text) - 1, 0)
