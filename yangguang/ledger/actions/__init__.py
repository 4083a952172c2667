"""The log's verbs: append, sequence, recover, collect; want and witness."""

from yangguang.ledger.actions.append import append
from yangguang.ledger.actions.collect import collect
from yangguang.ledger.actions.recover import Recovery, recover
from yangguang.ledger.actions.sequence import sequence
from yangguang.ledger.actions.want import want
from yangguang.ledger.actions.witness import witness

__all__ = ["Recovery", "append", "collect", "recover", "sequence", "want", "witness"]
