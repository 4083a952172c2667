"""Login names and staff numbers as they are compared and stored."""

import unicodedata

from yangguang.foundation import keys


def normalise(login_name: str) -> str:
    """A login name as it is stored: full-width signs, case and outer blanks are forgiven."""
    return unicodedata.normalize("NFKC", login_name).strip().lower()


def digest_of(login_name: str) -> bytes:
    """The keyed digest under which tries to log in are counted, for known and unknown names alike."""
    return keys.blind(normalise(login_name), purpose="login name")


def person_of(staff_number: str) -> bytes:
    """The keyed digest of a staff number, by which a second account of one person is refused."""
    bare = "".join(sign for sign in unicodedata.normalize("NFKC", staff_number).upper() if sign.isalnum())
    return keys.blind(bare, purpose="staff number")
