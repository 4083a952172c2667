"""The named errors of accounts."""

from yangguang.foundation.errors import Invalid, Refused


class NoRole(Refused):
    """The person does not hold the role that this needs."""


class TwoPowers(Refused):
    """One person would hold two of the three powers."""


class LastHolder(Refused):
    """The last person with a power cannot lose it."""


class OneAccount(Invalid):
    """The login name is taken, or the person has an account already."""


class LinkSpent(Refused):
    """The one-time link is unknown, used, replaced, or too old."""


class SecondPerson(Refused):
    """A second person must agree to this."""


class WrongCode(Invalid):
    """The code of the authenticator is wrong, too old, or was used."""


class NoPasskey(Refused):
    """There is no such passkey, or no room for one more."""


class NoTie(Refused):
    """There is no such tie, or it cannot be made or agreed to now."""


class NoToken(Refused):
    """There is no such token, no room for one more, or it would reach further than its person."""


class WeakPassword(Invalid):
    """The password does not fit the profile of this instance."""
