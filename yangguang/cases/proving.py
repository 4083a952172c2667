"""The proof of submission (提交凭证): a record that only the person can show, committed to in the log."""

import hashlib
import json
import secrets
from collections.abc import Mapping
from dataclasses import dataclass

from django.conf import settings

from yangguang.cases import sealing
from yangguang.cases.models import Case, Receipt
from yangguang.foundation import canonical
from yangguang.foundation.now import local_day
from yangguang.ledger import actions as ledger

KIND = "case"


@dataclass(frozen=True, slots=True)
class Proof:
    """What a person keeps: the record, its salt in hex, and the commitment that the log holds."""

    record: Mapping[str, object]
    salt: str
    commitment: str


def prove(case: Case, said: Mapping[str, str]) -> Proof:
    """Commit to a submission in the log, within the transaction that stores it."""
    salt, record = secrets.token_bytes(32), _record(case, said)
    commitment = commitment_to(record, salt=salt)
    [entry] = ledger.append(kind=KIND, commitments=[commitment])
    sealed = sealing.seal(case, {"record": canonical.dumps(record).decode(), "salt": salt.hex()})
    Receipt.objects.create(case=case, commitment=commitment, pending_entry=entry, sealed=sealed)
    return Proof(record, salt.hex(), commitment.hex())


def proof(case: Case) -> Proof | None:
    """The proof of a submission; None once the case was destroyed, whose salt is gone with it."""
    receipt = Receipt.objects.filter(case=case).first()
    kept = sealing.opened(case, receipt.sealed) if receipt else {}
    if not receipt or not kept:
        return None
    return Proof(json.loads(kept["record"]), kept["salt"], bytes(receipt.commitment).hex())


def holds(case: Case, *, record: Mapping[str, object], salt: str) -> bool:
    """Whether a record and salt that somebody brings are what was committed to when the case came in."""
    try:
        brought = commitment_to(record, salt=bytes.fromhex(salt))
    except (TypeError, ValueError):
        return False
    receipt = Receipt.objects.filter(case=case).first()
    return receipt is not None and bytes(receipt.commitment) == brought


def commitment_to(record: Mapping[str, object], *, salt: bytes) -> bytes:
    """SHA-256(salt ‖ canonical JSON), as every entry of the log commits to its record."""
    return hashlib.sha256(salt + canonical.dumps(dict(record))).digest()


def digest(said: Mapping[str, str]) -> str:
    """The digest by which a record names what was said: SHA-256 of the canonical JSON of text and subject."""
    return hashlib.sha256(canonical.dumps({"about": said["about"], "text": said["text"]})).hexdigest()


def _record(case: Case, said: Mapping[str, str]) -> dict[str, object]:
    return {
        "kind": KIND,
        "county": settings.COUNTY_CODE,
        "number": case.number,
        "of": case.kind,
        "office": case.office.name,
        "received": case.received_on.isoformat(),
        "on": local_day(case.at).isoformat(),
        "said": digest(said),
        **({"demo": True} if settings.DEMO else {}),
    }
