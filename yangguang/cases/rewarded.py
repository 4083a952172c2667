"""The closed list of acts of offices that may be rewarded; of residents, families and patients there is none."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Act(models.TextChoices):
    """What an office, or somebody in office, did; nothing else is ever rewarded (charter 3)."""

    UNLAWFUL_CHARGE = "unlawful_charge", _("违规收费、搭车收费")
    FALSE_POSTING = "false_posting", _("虚假公示")
    EMBEZZLED = "embezzled", _("套取、截留、挪用补助资金")
    FALSE_PAPERS = "false_papers", _("弄虚作假出具证明、作出审核结论")
    DEMANDED = "demanded", _("办事索要财物")
    SHIELDED = "shielded", _("包庇、放任医疗保健机构违法执业")
    RETALIATED = "retaliated", _("打击报复投诉举报的人")
