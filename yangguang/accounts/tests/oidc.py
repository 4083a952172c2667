"""A provider of log-ins on the loopback, with real keys: it discovers, signs and exchanges as OpenID Connect says."""

import base64
import hashlib
import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any
from urllib.parse import parse_qs, urlsplit

from joserfc import jwt
from joserfc.jwk import KeySet, RSAKey

from yangguang.foundation.now import wall

CLIENT, SECRET = "yangguang", "a secret: of 2 parts"


@dataclass
class Provider:
    """What it says can be bent: claims, the header of a token, the document by which it is discovered."""

    issuer: str = ""
    subject: str = "u-0001"
    key: RSAKey = field(default_factory=lambda: RSAKey.generate_key(2048, {"kid": "1", "use": "sig"}))
    shown: list[RSAKey] = field(default_factory=list)  # the keys that it publishes, if not its own
    claims: dict[str, Any] = field(default_factory=dict)  # instead of, or besides, what is right
    header: dict[str, Any] = field(default_factory=dict)
    document: dict[str, Any] = field(default_factory=dict)
    answer: bytes | None = None  # of the token endpoint, whole
    at: int = 0  # when a browser last came; its threads know no moved clock
    asked: dict[str, str] = field(default_factory=dict)  # of the last browser that came
    exchanged: list[dict[str, str]] = field(default_factory=list)

    def visit(self, address: str) -> str:
        """A browser comes, its person logs in: the query with which it goes back."""
        self.at = int(wall().timestamp())
        self.asked = {name: values[0] for name, values in parse_qs(urlsplit(address).query).items()}
        return f"?code=c-1&state={self.asked['state']}"

    def token(self) -> str:
        """The id token for whoever came last."""
        right = {
            "iss": self.issuer, "sub": self.subject, "aud": CLIENT, "iat": self.at, "exp": self.at + 300,
            "nonce": self.asked["nonce"],
        }  # fmt: skip
        claims = {name: value for name, value in (right | self.claims).items() if value is not None}
        header = {"alg": "RS256", "kid": "1"} | self.header
        return jwt.encode(header, claims, self.key, algorithms=[header["alg"]])

    def is_right(self, sent: dict[str, str], who: str) -> bool:
        """Whether the code is exchanged by whoever began: verifier, secret, address."""
        made = base64.urlsafe_b64encode(hashlib.sha256(sent.get("code_verifier", "").encode()).digest())
        basic = base64.b64encode(b"yangguang:a%20secret%3A%20of%202%20parts").decode()
        return (
            made.rstrip(b"=").decode() == self.asked["code_challenge"]
            and who == f"Basic {basic}"
            and (sent["code"], sent["redirect_uri"]) == ("c-1", self.asked["redirect_uri"])
        )

    def said(self) -> dict[str, Any]:
        """Its document."""
        ways = {"authorization_endpoint": "/go", "token_endpoint": "/token", "jwks_uri": "/keys"}
        return {"issuer": self.issuer, **{name: self.issuer + way for name, way in ways.items()}, **self.document}


class _Handler(BaseHTTPRequestHandler):
    provider: Provider

    def do_GET(self) -> None:
        if self.path == "/keys":
            keys = KeySet(list(self.provider.shown or [self.provider.key]))
            return self._say(200, json.dumps(keys.as_dict(private=False)).encode())
        return self._say(200, json.dumps(self.provider.said()).encode())

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"])).decode()
        sent = {name: values[0] for name, values in parse_qs(body).items()}
        self.provider.exchanged.append(sent)
        if not self.provider.is_right(sent, self.headers.get("Authorization", "")):
            return self._say(400, b'{"error": "invalid_grant"}')
        made = json.dumps({"id_token": self.provider.token(), "token_type": "Bearer"}).encode()
        return self._say(200, self.provider.answer if self.provider.answer is not None else made)

    def _say(self, status: int, body: bytes) -> None:
        self.send_response(status)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None: ...


@contextmanager
def standing(settings: Any) -> Iterator[Provider]:
    """It answers on a free port, and the county has it as its own."""
    provider = Provider()
    handler = type("Handler", (_Handler,), {"provider": provider})
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    provider.issuer = f"http://127.0.0.1:{server.server_port}"
    settings.OIDC_ISSUER, settings.OIDC_CLIENT_ID, settings.OIDC_CLIENT_SECRET = provider.issuer, CLIENT, SECRET
    Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield provider
    finally:
        server.shutdown()
        server.server_close()
