"""The log's verbs: append, sequence, recover, collect; want, witness; rotate, retire; open_new_origin."""

from yangguang.ledger.actions.append import append
from yangguang.ledger.actions.collect import collect
from yangguang.ledger.actions.open_origin import open_new_origin, plan_opening
from yangguang.ledger.actions.recover import Recovery, recover
from yangguang.ledger.actions.retire import plan_retirement, retire
from yangguang.ledger.actions.rotate import LEAST, OVERLAP, plan_rotation, rotate
from yangguang.ledger.actions.sequence import sequence
from yangguang.ledger.actions.want import want
from yangguang.ledger.actions.witness import witness

__all__ = [
    "LEAST", "OVERLAP", "Recovery", "append", "collect", "open_new_origin", "plan_opening", "plan_retirement",
    "plan_rotation", "recover", "retire", "rotate", "sequence", "want", "witness",
]  # fmt: skip
