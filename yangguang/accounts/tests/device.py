"""A device with one passkey, in software: it answers as an authenticator does (WebAuthn), or as an attacker's would."""

import json
from dataclasses import dataclass, field
from hashlib import sha256
from secrets import token_bytes

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from fido2.cose import ES256
from fido2.utils import websafe_decode, websafe_encode
from fido2.webauthn import Aaguid, AttestationObject, AttestedCredentialData, AuthenticatorData, CollectedClientData

FLAG = AuthenticatorData.FLAG
SEEN, ASKED = FLAG.UP, FLAG.UP | FLAG.UV  # somebody was there; somebody was there and gave a finger or a PIN


@dataclass
class Device:
    """What it keeps: its key, the credential's name, how often it has signed; where it believes to be."""

    host: str = "testserver"
    origin: str = "https://testserver"
    flags: FLAG = ASKED
    counter: int = 0
    key: ec.EllipticCurvePrivateKey = field(default_factory=lambda: ec.generate_private_key(ec.SECP256R1()))
    credential: bytes = field(default_factory=lambda: token_bytes(32))

    def bind(self, asked: dict[str, dict[str, str]]) -> str:
        """The answer to a question that gives it a key."""
        public = ES256.from_cryptography_key(self.key.public_key())  # type: ignore[no-untyped-call]  # fido2 says no type
        data = AttestedCredentialData.create(Aaguid(bytes(16)), self.credential, public)
        said = AuthenticatorData.create(self._host(), self.flags | FLAG.AT, self.counter, bytes(data))
        client = self._client(CollectedClientData.TYPE.CREATE, asked)
        return self._answer(client, attestationObject=bytes(AttestationObject.create("none", said, {})))

    def enter(self, asked: dict[str, dict[str, str]]) -> str:
        """The answer to a question who wants to come in."""
        self.counter += 1 if self.counter else 0
        said = AuthenticatorData.create(self._host(), self.flags, self.counter)
        client = self._client(CollectedClientData.TYPE.GET, asked)
        signature = self.key.sign(bytes(said) + client.hash, ec.ECDSA(hashes.SHA256()))
        return self._answer(client, authenticatorData=bytes(said), signature=signature)

    def _host(self) -> bytes:
        return sha256(self.host.encode()).digest()

    def _client(self, what: CollectedClientData.TYPE, asked: dict[str, dict[str, str]]) -> CollectedClientData:
        challenge = websafe_decode(asked["publicKey"]["challenge"])
        return CollectedClientData.create(what, challenge, self.origin)

    def _answer(self, client: CollectedClientData, **parts: bytes) -> str:
        response = {name: websafe_encode(part) for name, part in ({"clientDataJSON": bytes(client)} | parts).items()}
        name = websafe_encode(self.credential)
        return json.dumps({"id": name, "rawId": name, "type": "public-key", "response": response})
