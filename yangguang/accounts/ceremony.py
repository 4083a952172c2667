"""The two ceremonies of a passkey (W3C WebAuthn, level 3): a device is given a key, and proves later that it has it.

What a ceremony began with waits in the session, is used once, and is over after five minutes. A passkey always asks its
person for a finger, a face or a PIN; together with the device that is two factors, as a password and a code are.
"""

import json
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.http import HttpRequest
from fido2.server import Fido2Server
from fido2.webauthn import (
    AttestedCredentialData,
    AuthenticationResponse,
    PublicKeyCredentialRpEntity,
    PublicKeyCredentialUserEntity,
    ResidentKeyRequirement,
    UserVerificationRequirement,
)

from yangguang.accounts.models import User
from yangguang.foundation import keys
from yangguang.foundation.identity import identity
from yangguang.foundation.now import wall

_BEGUN, _LASTS = "passkey", timedelta(minutes=5)
_LONGEST = 20_000  # characters of an answer; a true one has two thousand at most
_ASKED = UserVerificationRequirement.REQUIRED


class Unproved(Exception):
    """The answer proves nothing: another page's, another question's, too late, or not signed by that key."""


@dataclass(frozen=True)
class Signed:
    """What an answer says of itself, before its signature is checked: whose key, and how often it has signed."""

    credential: bytes
    counter: int


def begin_binding(request: HttpRequest, *, user: User, known: list[bytes]) -> dict[str, object]:
    """The question by which a device of this user is given a key; `known` are the data of those it may have already."""
    entity = PublicKeyCredentialUserEntity(
        name=user.login_name, display_name=user.display_name, id=keys.blind(str(user.pk), purpose="passkey")[:32]
    )
    asked, state = _server(request).register_begin(
        entity, [AttestedCredentialData(data) for data in known],
        resident_key_requirement=ResidentKeyRequirement.REQUIRED, user_verification=_ASKED,
    )  # fmt: skip
    _begin(request, "bind", state)
    return dict(asked)


def bound(request: HttpRequest, answer: str) -> bytes:
    """The attested credential data of the key that the device was given. Raises Unproved."""
    state = _ended(request, "bind")
    try:
        data = _server(request).register_complete(state, _read(answer)).credential_data
    except Exception as fault:  # a stranger's bytes may break a reader in any way; each way is a refusal
        raise Unproved from fault
    if data is None:
        raise Unproved
    return bytes(data)


def begin_entry(request: HttpRequest) -> dict[str, object]:
    """The question to whoever wants to come in; the device offers the keys that it has for this office."""
    asked, state = _server(request).authenticate_begin(user_verification=_ASKED)
    _begin(request, "enter", state)
    return dict(asked)


def signed(answer: str) -> Signed:
    """What an answer says of itself; nothing is proved yet. Raises Unproved."""
    try:
        read = AuthenticationResponse.from_dict(_read(answer))
        return Signed(bytes(read.raw_id), read.response.authenticator_data.counter)
    except Exception as fault:  # see `bound`
        raise Unproved from fault


def prove(request: HttpRequest, answer: str, *, data: bytes) -> None:
    """Check an answer against the key whose data these are. Raises Unproved."""
    state = _ended(request, "enter")
    try:
        _server(request).authenticate_complete(state, [AttestedCredentialData(data)], _read(answer))
    except Exception as fault:  # see `bound`
        raise Unproved from fault


def _server(request: HttpRequest) -> Fido2Server:
    """The office as its address names it; an answer from any other origin, also below this name, is none."""
    host, origin = request.get_host(), f"{request.scheme}://{request.get_host()}"
    named = PublicKeyCredentialRpEntity(name=identity().name, id=host.rsplit(":", 1)[0])
    return Fido2Server(named, verify_origin=lambda said: said == origin)


def _begin(request: HttpRequest, what: str, state: object) -> None:
    request.session[_BEGUN] = {"what": what, "state": state, "at": wall().isoformat()}


def _ended(request: HttpRequest, what: str) -> object:
    begun = request.session.pop(_BEGUN, None)
    if not begun or begun["what"] != what or wall() - datetime.fromisoformat(begun["at"]) > _LASTS:
        raise Unproved
    return begun["state"]


def _read(answer: str) -> dict[str, object]:
    if len(answer) > _LONGEST:
        raise Unproved
    read = json.loads(answer)
    if not isinstance(read, dict):
        raise Unproved
    return read
