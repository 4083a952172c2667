"""Coming in by the county's own provider of log-ins: OpenID Connect, authorization code with PKCE, nothing else.

Off unless an issuer is set. What it proves is that somebody holds an account there; whose account here that opens was
tied before by two administrators, and it never gives a role.
"""

import base64
import hashlib
import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta
from urllib.parse import quote, urlencode

from django.conf import settings
from django.http import HttpRequest
from django.utils.crypto import constant_time_compare
from joserfc import jwt
from joserfc.errors import JoseError
from joserfc.jwk import KeySet

from yangguang.accounts import fetching
from yangguang.accounts.fetching import Json, Silent
from yangguang.foundation.now import wall

ALGORITHMS = [
    "RS256",
    "PS256",
    "ES256",
    "Ed25519",
    "EdDSA",
]  # signed by a key of its own; never none, never a shared one
OURS, THEIRS = "ours", "theirs"
LASTS = timedelta(minutes=10)
_BEGUN = "provider"
_LEEWAY = 60  # seconds by which two clocks may differ
_LONGEST = 2000


class Unproved(Exception):
    """Nothing was proved."""


@dataclass(frozen=True, slots=True)
class Said:
    """Who the provider says it is, and whether it asked for two factors."""

    issuer: str
    subject: str
    strong: bool


@dataclass(frozen=True, slots=True)
class _Provider:
    asks: str  # where the browser goes
    gives: str  # where a code becomes a token
    keys: str


def is_on() -> bool:
    """Whether this county has a provider."""
    return bool(settings.OIDC_ISSUER and settings.OIDC_CLIENT_ID)


def begin(request: HttpRequest, *, back: str) -> str:
    """The address to which the browser goes; `back` is where it comes again. Raises Unproved."""
    found = _discovered()
    begun = {"state": secrets.token_urlsafe(32), "nonce": secrets.token_urlsafe(32), "at": wall().isoformat()}
    begun |= {"verifier": secrets.token_urlsafe(48), "back": back}
    request.session[_BEGUN] = begun
    asked = {
        "response_type": "code",
        "scope": "openid",
        "client_id": settings.OIDC_CLIENT_ID,
        "redirect_uri": back,
        "state": begun["state"],
        "nonce": begun["nonce"],
        "code_challenge": _challenge(begun["verifier"]),
        "code_challenge_method": "S256",
        **({"acr_values": " ".join(settings.OIDC_ACR)} if settings.OIDC_ACR else {}),
    }
    return f"{found.asks}{'&' if '?' in found.asks else '?'}{urlencode(asked)}"


def finish(request: HttpRequest) -> Said:
    """What the provider says of whoever comes back, once for each beginning, within ten minutes. Raises Unproved."""
    begun = request.session.pop(_BEGUN, None)
    given = {name: request.GET.get(name, "")[:_LONGEST] for name in ("state", "code", "iss")}
    if not begun or wall() - datetime.fromisoformat(begun["at"]) > LASTS:
        raise Unproved
    if not constant_time_compare(given["state"], begun["state"]) or not given["code"]:
        raise Unproved
    if given["iss"] and given["iss"] != settings.OIDC_ISSUER:  # RFC 9207: another provider's answer, mixed up
        raise Unproved
    found = _discovered()
    token = _exchanged(found, code=given["code"], back=begun["back"], verifier=begun["verifier"])
    return _read(_claims(token, found), nonce=begun["nonce"])


def _discovered() -> _Provider:
    """Where the provider answers, as it says itself; it must be the very issuer that is set."""
    told = _asked(settings.OIDC_ISSUER.rstrip("/") + "/.well-known/openid-configuration")
    ways = [str(told.get(name, "")) for name in ("authorization_endpoint", "token_endpoint", "jwks_uri")]
    if told.get("issuer") != settings.OIDC_ISSUER or not all(map(fetching.is_safe, ways)):
        raise Unproved
    return _Provider(*ways)


def _exchanged(found: _Provider, *, code: str, back: str, verifier: str) -> str:
    sent = {"grant_type": "authorization_code", "code": code, "redirect_uri": back, "code_verifier": verifier}
    secret = settings.OIDC_CLIENT_SECRET
    who = {} if secret else {"client_id": settings.OIDC_CLIENT_ID}
    headers = {"Authorization": f"Basic {_basic(settings.OIDC_CLIENT_ID, secret)}"} if secret else {}
    return str(_asked(found.gives, sent=sent | who, headers=headers).get("id_token", ""))


def _claims(token: str, found: _Provider) -> Json:
    """The claims of a token that the provider signed, for us, now. Raises Unproved."""
    client = settings.OIDC_CLIENT_ID
    rules = jwt.JWTClaimsRegistry(
        now=int(wall().timestamp()),
        leeway=_LEEWAY,
        iss={"essential": True, "value": settings.OIDC_ISSUER},
        sub={"essential": True},
        aud={"essential": True, "value": client},
        exp={"essential": True},
        iat={"essential": True},
        nonce={"essential": True},
    )
    try:
        keys = KeySet.import_key_set(_asked(found.keys))  # type: ignore[arg-type]  # what it is, is tried here
        claims = jwt.decode(token, keys, algorithms=ALGORITHMS).claims
        rules.validate(claims)
    except (JoseError, ValueError, TypeError, KeyError) as fault:
        raise Unproved from fault
    if claims["aud"] not in (client, [client]) or claims.get("azp", client) != client:
        raise Unproved  # also good for somebody else, who may have brought it here
    return claims


def _read(claims: Json, *, nonce: str) -> Said:
    subject, asked = claims["sub"], claims["nonce"]
    if not isinstance(subject, str) or not 0 < len(subject) <= 255 or not isinstance(asked, str):
        raise Unproved
    if not constant_time_compare(asked, nonce):
        raise Unproved
    ways = claims.get("amr")
    strong = (isinstance(ways, list) and "mfa" in ways) or claims.get("acr") in settings.OIDC_ACR
    return Said(settings.OIDC_ISSUER, subject, strong)


def _asked(address: str, **more: dict[str, str]) -> Json:
    try:
        return fetching.ask(address, **more)
    except Silent as fault:
        raise Unproved from fault


def _challenge(verifier: str) -> str:
    return base64.urlsafe_b64encode(hashlib.sha256(verifier.encode()).digest()).rstrip(b"=").decode()


def _basic(client: str, secret: str) -> str:
    return base64.b64encode(f"{quote(client, safe='')}:{quote(secret, safe='')}".encode()).decode()
