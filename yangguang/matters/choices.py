"""The closed lists of the standard catalogue (基层政务公开标准目录), each value as the catalogue writes it."""

from collections.abc import Mapping

from django.db import models
from django.utils.translation import gettext_lazy as _


class Channel(models.TextChoices):
    """Where a matter is made public (公开渠道和载体)."""

    WEBSITE = "website", _("政府网站")
    GAZETTE = "gazette", _("政府公报")
    SOCIAL = "social", _("两微一端")
    HEARING = "hearing", _("发布会/听证会")
    BROADCAST = "broadcast", _("广播电视")
    PRINT = "print", _("纸质媒体")
    READING = "reading", _("公开查阅点")
    HALL = "hall", _("政务服务中心")
    STATION = "station", _("便民服务站")
    VISIT = "visit", _("入户/现场")
    BOARD = "board", _("社区/企事业单位/村公示栏（电子屏）")
    PUSH = "push", _("精准推送")
    OTHER = "other", _("其他")


class Audience(models.TextChoices):
    """To whom a matter is made public (公开对象)."""

    EVERYONE = "everyone", _("全社会")
    GROUP = "group", _("特定群体")


class Manner(models.TextChoices):
    """How a matter is made public (公开方式)."""

    PROACTIVE = "proactive", _("主动")
    ON_REQUEST = "on_request", _("依申请")


class CatalogueLevel(models.TextChoices):
    """At which level a matter is made public (公开层级)."""

    COUNTY = "county", _("县级")
    TOWN = "town", _("乡级")


class Period(models.TextChoices):
    """How long the file of a matter is kept (保管期限)."""

    PERMANENT = "permanent", _("永久")
    THIRTY = "thirty", _("30年")
    TEN = "ten", _("10年")


# The catalogue is a Chinese document whatever language the page around it has.
CHANNELS: Mapping[str, str] = {
    Channel.WEBSITE: "政府网站",
    Channel.GAZETTE: "政府公报",
    Channel.SOCIAL: "两微一端",
    Channel.HEARING: "发布会/听证会",
    Channel.BROADCAST: "广播电视",
    Channel.PRINT: "纸质媒体",
    Channel.READING: "公开查阅点",
    Channel.HALL: "政务服务中心",
    Channel.STATION: "便民服务站",
    Channel.VISIT: "入户/现场",
    Channel.BOARD: "社区/企事业单位/村公示栏（电子屏）",
    Channel.PUSH: "精准推送",
    Channel.OTHER: "其他",
}
AUDIENCES: Mapping[str, str] = {Audience.EVERYONE: "全社会", Audience.GROUP: "特定群体"}
MANNERS: Mapping[str, str] = {Manner.PROACTIVE: "主动", Manner.ON_REQUEST: "依申请"}
LEVELS: Mapping[str, str] = {CatalogueLevel.COUNTY: "县级", CatalogueLevel.TOWN: "乡级"}
# How long a file is kept, as the schedule of records writes it (机关文件材料归档范围和文书档案保管期限规定).
PERIODS: Mapping[str, str] = {Period.PERMANENT: "永久", Period.THIRTY: "30年", Period.TEN: "10年"}
