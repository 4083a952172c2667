"""Offices, officers and posts; where officers on duty are today; what offices publish about those in post."""

from yangguang.offices.models.discipline import Certificate, CertificateKind, Talk, TalkLevel, Training
from yangguang.offices.models.heads import Interest, InterestField, Reception, Spokespersons
from yangguang.offices.models.register import (
    SEATS,
    DeclaredDuty,
    InForce,
    Office,
    OfficeKind,
    Officer,
    Position,
    PositionRole,
    PostRole,
)
from yangguang.offices.models.village import Allowance, Contract, Exit, ExitGround
from yangguang.offices.models.whereabouts import DutyDay, State, Whereabouts

__all__ = [
    "SEATS",
    "Allowance",
    "Certificate",
    "CertificateKind",
    "Contract",
    "DeclaredDuty",
    "DutyDay",
    "Exit",
    "ExitGround",
    "InForce",
    "Interest",
    "InterestField",
    "Office",
    "OfficeKind",
    "Officer",
    "Position",
    "PositionRole",
    "PostRole",
    "Reception",
    "Spokespersons",
    "State",
    "Talk",
    "TalkLevel",
    "Training",
    "Whereabouts",
]
