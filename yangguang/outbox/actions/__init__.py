"""The verbs of the outbox."""

from yangguang.outbox.actions.acknowledge import acknowledge
from yangguang.outbox.actions.attempt import attempt
from yangguang.outbox.actions.decide import leave, resend
from yangguang.outbox.actions.deliver import deliver
from yangguang.outbox.actions.erase import erase_due, erase_message
from yangguang.outbox.actions.receive import receive
from yangguang.outbox.actions.send import send
from yangguang.outbox.actions.stop import lift, silence, speak, stop
from yangguang.outbox.actions.sweep import sweep
from yangguang.outbox.addresses import Address

__all__ = [
    "Address",
    "acknowledge",
    "attempt",
    "deliver",
    "erase_due",
    "erase_message",
    "leave",
    "lift",
    "receive",
    "resend",
    "send",
    "silence",
    "speak",
    "stop",
    "sweep",
]
