"""The log's verbs: append, sequence, recover, collect."""

from yangguang.ledger.actions.append import append
from yangguang.ledger.actions.collect import collect
from yangguang.ledger.actions.recover import Recovery, recover
from yangguang.ledger.actions.sequence import sequence

__all__ = ["Recovery", "append", "collect", "recover", "sequence"]
