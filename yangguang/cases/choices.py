"""The closed words of cases: kinds, states, verbs, who acts, outcomes, channels, and what may be asked for as help."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Kind(models.TextChoices):
    """What somebody wants of an office."""

    APPLICATION = "application", _("申请")
    CONSULTATION = "consultation", _("咨询")
    SUGGESTION = "suggestion", _("建议")
    COMPLAINT = "complaint", _("投诉")
    REPORT = "report", _("举报")
    PETITION = "petition", _("信访")
    INFORMATION = "information", _("依申请公开")
    HELP = "help", _("帮办和上门")


class Help(models.TextChoices):
    """What help is asked for; it is offered to whoever asks and to nobody else."""

    AGENT = "agent", _("帮办代办")
    AT_HOME = "at_home", _("上门服务")
    SCHOOL = "school", _("入学咨询")
    HARDSHIP = "hardship", _("困难求助")
    MESSAGE = "message", _("给家里捎句话")


class State(models.TextChoices):
    """How far a case is."""

    NONE = "", _("尚未提交")
    RECEIVED = "received", _("已收到")
    MISSING = "missing", _("等待补正")
    OFFERED = "offered", _("移交中")
    ACCEPTED = "accepted", _("办理中")
    ASIDE = "aside", _("征求意见中")
    PAYING = "paying", _("等待缴费")
    ANSWERED = "answered", _("已答复")
    REVIEW = "review", _("复查中")
    REVIEWED = "reviewed", _("已复查")
    REREVIEW = "rereview", _("复核中")
    HEARING = "hearing", _("听证中")
    DECLINED = "declined", _("不予受理")
    WITHDRAWN = "withdrawn", _("已撤回")
    MERGED = "merged", _("已并入")
    CLOSED = "closed", _("已办结")
    DESTROYED = "destroyed", _("已到期销毁")


ENDS = frozenset({State.DECLINED, State.WITHDRAWN, State.MERGED, State.CLOSED, State.DESTROYED})


class Verb(models.TextChoices):
    """What can happen to a case."""

    SUBMIT = "submit", _("提交")
    ACCEPT = "accept", _("受理")
    ASSIGN = "assign", _("分派")
    DECLINE = "decline", _("不予受理")
    ASK_MISSING = "ask_missing", _("一次性告知")
    SUPPLEMENT = "supplement", _("补正")
    LAPSE = "lapse", _("逾期未补正")
    TRANSFER = "transfer", _("移交")
    TAKE_OVER = "take_over", _("接收")
    SEND_BACK = "send_back", _("退回移交")
    JOIN = "join", _("请协办")
    OPINE = "opine", _("协办答复")
    WRITE = "write", _("补充说明")
    ASK = "ask", _("询问本人")
    NOTE = "note", _("内部记录")
    ASK_THIRD = "ask_third", _("征求第三方意见")
    ASK_OFFICE = "ask_office", _("征求其他机关意见")
    RESUME = "resume", _("意见到齐")
    CHARGE = "charge", _("收费通知")
    PAY = "pay", _("已缴费")
    ASK_MORE = "ask_more", _("请求延长")
    EXTEND = "extend", _("批准延长")
    REFUSE_MORE = "refuse_more", _("不予延长")
    ANSWER = "answer", _("答复")
    CLOSE = "close", _("办结")
    REOPEN = "reopen", _("重新办理")
    WITHDRAW = "withdraw", _("撤回")
    MERGE = "merge", _("并案")
    ASK_REVIEW = "ask_review", _("请求复查")
    DECIDE_REVIEW = "decide_review", _("复查意见")
    ASK_REREVIEW = "ask_rereview", _("请求复核")
    HEAR = "hear", _("开始听证")
    HEARD = "heard", _("听证结束")
    DECIDE_REREVIEW = "decide_rereview", _("复核意见")
    RISE = "rise", _("转到上一级")
    DESTROY = "destroy", _("到期销毁")


class As(models.TextChoices):
    """In what part somebody acts on a case."""

    APPLICANT = "applicant", _("本人")
    OFFICER = "officer", _("承办机构")
    RECEIVER = "receiver", _("接收机构")
    JOINED = "joined", _("协办机构")
    HEAD = "head", _("负责人")
    MACHINE = "machine", _("系统")


class Hand(models.TextChoices):
    """What a step does to whose desk the case lies on."""

    STAYS = "", _("不变")
    CLAIMS = "claims", _("归经办人")
    ASSIGNS = "assigns", _("归被分派的人")
    OFFERS = "offers", _("待接收")
    TAKES = "takes", _("由接收机构承办")
    RETURNS = "returns", _("退回原机构")
    RISES = "rises", _("到上一级")
    JOINS = "joins", _("加入协办")


class Outcome(models.TextChoices):
    """How a case was answered, declined or ended; those of information requests are the rows of the annual report."""

    NONE = "", _("无")
    SETTLED = "settled", _("已解决")
    PARTLY = "partly", _("部分解决")
    EXPLAINED = "explained", _("已解释说明")
    NOT_SUPPORTED = "not_supported", _("不予支持")
    GRANTED = "granted", _("准予")
    REFUSED = "refused", _("不予")
    NOT_OURS = "not_ours", _("不属于本机构职责")
    OTHER_WAY = "other_way", _("应通过法定途径办理")
    SAME_AGAIN = "same_again", _("同一事项重复提出")
    NOT_CORRECTED = "not_corrected", _("逾期不补正")
    UNPAID = "unpaid", _("逾期不缴费")
    OPENED = "opened", _("予以公开")
    PARTLY_OPENED = "partly_opened", _("部分公开")
    SECRET = "secret", _("属于国家秘密")
    FORBIDDEN = "forbidden", _("其他法律行政法规禁止公开")
    SAFETY = "safety", _("危及“三安全一稳定”")
    THIRD_PARTY = "third_party", _("保护第三方合法权益")
    INTERNAL = "internal", _("属于三类内部事务信息")
    PROCESS = "process", _("属于四类过程性信息")
    ENFORCEMENT_FILE = "enforcement_file", _("属于行政执法案卷")
    QUERY = "query", _("属于行政查询事项")
    NOT_HELD = "not_held", _("本机关不掌握相关政府信息")
    NOT_MADE = "not_made", _("没有现成信息需要另行制作")
    STILL_UNCLEAR = "still_unclear", _("补正后申请内容仍不明确")
    NOT_A_REQUEST = "not_a_request", _("信访举报投诉类申请")
    REPEATED = "repeated", _("重复申请")
    PUBLICATION = "publication", _("要求提供公开出版物")
    EXCESSIVE = "excessive", _("无正当理由大量反复申请")
    CONFIRM_AGAIN = "confirm_again", _("要求确认或重新出具已获取信息")
    OTHER = "other", _("其他")
    UPHELD = "upheld", _("维持")
    CHANGED = "changed", _("变更")
    REVOKED = "revoked", _("撤销")


class Applicant(models.TextChoices):
    """Who asks, as the annual report divides them: a person, or one of five kinds of bodies."""

    PERSON = "person", _("自然人")
    BUSINESS = "business", _("商业企业")
    RESEARCH = "research", _("科研机构")
    WELFARE = "welfare", _("社会公益组织")
    LAW = "law", _("法律服务机构")
    OTHER = "other", _("其他")


class Channel(models.TextChoices):
    """How a case reached the office."""

    WEB = "web", _("网上")
    COUNTER = "counter", _("当面")
    PHONE = "phone", _("电话")
    REGISTERED = "registered", _("挂号信或特快专递")
    MAIL = "mail", _("平常信函")
    FAX = "fax", _("传真")
    HOTLINE = "hotline", _("热线转来（12345、12356）")
    AIR = "air", _("广播电视节目")


TYPED = (Channel.COUNTER, Channel.PHONE)  # spoken before an officer, who types it in and reads it back


class Audience(models.TextChoices):
    """Who reads the words of a step."""

    APPLICANT = "applicant", _("本人可见")
    INTERNAL = "internal", _("内部")


class Why(models.TextChoices):
    """Why somebody neither reads nor routes a case."""

    ACCUSED = "accused", _("被反映")
    INTEREST = "interest", _("回避")
