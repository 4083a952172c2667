"""The levels of places: what may hang below what, how long an official code is, and where boards stand."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Level(models.TextChoices):
    """One step of the tree from the province down to a place where people work or live."""

    PROVINCE = "province", _("省")
    CITY = "city", _("市")
    COUNTY = "county", _("县")
    TOWN = "town", _("乡镇")
    VILLAGE = "village", _("村")
    GROUP = "group", _("组")
    WORKPLACE = "workplace", _("单位")
    RESIDENCE = "residence", _("居住地")


# 统计用区划代码: 2+2+2+3+3 digits; what lies below a village has no official code.
CODE_LENGTH = {Level.PROVINCE: 2, Level.CITY: 4, Level.COUNTY: 6, Level.TOWN: 9, Level.VILLAGE: 12}

# The database enforces the same table in the trigger `places_place_level` (migration 0002).
PARENTS: dict[Level, tuple[Level, ...]] = {
    Level.PROVINCE: (),
    Level.CITY: (Level.PROVINCE,),
    Level.COUNTY: (Level.CITY,),
    Level.TOWN: (Level.COUNTY,),
    Level.VILLAGE: (Level.TOWN,),
    Level.GROUP: (Level.VILLAGE,),
    Level.WORKPLACE: (Level.TOWN, Level.VILLAGE),
    Level.RESIDENCE: (Level.TOWN, Level.VILLAGE),
}

BOARD_LEVELS = (Level.COUNTY, Level.TOWN, Level.VILLAGE, Level.GROUP, Level.WORKPLACE, Level.RESIDENCE)
