"""What each kind of reply says, in the Chinese of official letters; names in braces are filled from its facts."""

from collections.abc import Mapping
from types import MappingProxyType

from yangguang.cases.replies.kinds import Group, Reply

OPENING = "本机关于{received}收到您的政府信息公开申请，您申请获取：{information}。"
_NO = "根据{basis}，本机关决定不予公开。"
_ALSO = "并依据{rests_on}，"

SAYS: Mapping[Reply, tuple[str, ...]] = MappingProxyType(
    {
        Reply.OPENED: ("经审查，您申请的信息可以公开。根据{basis}，现予以公开。", "获取的方式、途径和时间：{way}。"),
        Reply.PARTLY_OPENED: (
            "经审查，您申请的信息中有不应当公开的内容，能够区分处理。根据{basis}，现将可以公开的内容提供给您，其余部分不予公开。",
            "提供的部分：{given}。获取的方式、途径和时间：{way}。",
        ),
        Reply.SECRET: (
            "经审查，您申请的信息依法确定为国家秘密。根据{basis}，" + _ALSO + "本机关决定不予公开。",
            "理由：{reason}。",
        ),
        Reply.FORBIDDEN: (
            "经审查，您申请的信息属于法律、行政法规禁止公开的信息。根据{basis}，" + _ALSO + "本机关决定不予公开。",
            "理由：{reason}。",
        ),
        Reply.SAFETY: (
            "经审查，公开您申请的信息可能危及国家安全、公共安全、经济安全、社会稳定。" + _NO,
            "理由：{reason}。",
        ),
        Reply.THIRD_PARTY: (
            "经审查，您申请的信息涉及商业秘密、个人隐私等，公开会对第三方合法权益造成损害。" + _NO,
            "征求第三方意见的情况：{third_party}。理由：{reason}。",
        ),
        Reply.INTERNAL: ("经审查，您申请的信息属于本机关内部事务信息。" + _NO, "理由：{reason}。"),
        Reply.PROCESS: (
            "经审查，您申请的信息属于本机关在履行行政管理职能过程中形成的过程性信息。" + _NO,
            "理由：{reason}。",
        ),
        Reply.ENFORCEMENT_FILE: ("经审查，您申请的信息属于行政执法案卷信息。" + _NO, "理由：{reason}。"),
        Reply.QUERY: (
            "经审查，您申请的信息，有关法律、行政法规对其获取有特别规定。根据{basis}，请您依照{rests_on}办理。",
            "办理的途径：{way}。",
        ),
        Reply.NOT_HELD: ("经检索和审查，本机关不掌握您申请的信息。根据{basis}，本机关无法提供。", "理由：{reason}。"),
        Reply.NOT_MADE: (
            "经审查，本机关没有您申请的现成信息，需要另行制作，或者需要对现有信息进行加工、分析。根据{basis}，本机关不予提供。",
            "理由：{reason}。",
        ),
        Reply.STILL_UNCLEAR: (
            "本机关于{asked_on}通知您补正。经补正，您申请的内容仍不明确，本机关无法确定您需要的信息。根据{basis}，本机关无法提供。",
            "仍不明确之处：{unclear}。您可以写明后重新申请。",
        ),
        Reply.NOT_A_REQUEST: (
            "经审查，您以政府信息公开申请的形式进行信访、投诉、举报等活动。根据{basis}，本机关不作为政府信息公开申请处理。",
            "理由：{reason}。您可以通过以下渠道提出：{way}。",
        ),
        Reply.REPEATED: ("您申请的信息，本机关已于{earlier_on}以{earlier}答复。根据{basis}，本机关不再重复处理。",),
        Reply.PUBLICATION: (
            "您申请提供的是政府公报、报刊、书籍等公开出版物。根据{basis}，本机关不予提供。",
            "获取的途径：{way}。",
        ),
        Reply.EXCESSIVE: (
            "您申请公开政府信息的数量、频次明显超过合理范围，本机关于{asked_on}要求您说明理由。"
            "经审查，理由不合理。根据{basis}，本机关不予处理。",
            "为什么不合理：{reason}。",
        ),
        Reply.CONFIRM_AGAIN: (
            "您要求确认或者重新出具的信息，本机关已于{earlier_on}以{earlier}提供。参照{basis}，本机关不予处理。",
        ),
        Reply.NOT_CORRECTED: (
            "本机关于{asked_on}通知您补正，补正的最后一日为{until}。您无正当理由，到期没有补正。根据{basis}，"
            "视为放弃申请，本机关不再处理。",
        ),
        Reply.UNPAID: (
            "本机关以{fee_notice}通知您缴纳信息处理费{amount}元，缴费的最后一日为{until}。您到期没有缴纳。根据{basis}，"
            "视为放弃申请，本机关不再处理。",
        ),
        Reply.OTHER: ("经审查，根据{basis}、{rests_on}，答复如下：{reason}。",),
    }
)  # fmt: skip
HELD_ELSEWHERE = "该信息由{holder}负责公开，联系方式：{contact}。"
HELD_UNKNOWN = "本机关不能确定负责公开该信息的行政机关。"
PART = "{number}．{what}：{label}。理由：{reason}。依据：{basis}。"
TITLES: Mapping[Group, str] = MappingProxyType(
    {
        Group.GIVEN: "政府信息公开申请答复书",
        Group.PARTLY: "政府信息部分公开答复书",
        Group.REFUSED: "政府信息不予公开答复书",
        Group.NOT_HAD: "政府信息公开申请答复书",
        Group.NOT_HANDLED: "政府信息公开申请告知书",
        Group.OTHER: "政府信息公开申请告知书",
    }
)
REVIEW_OR_SUIT = (
    "如果对本答复不服，可以自{review_since}之日起{review}内向{review_by}申请行政复议，"
    "也可以自{suit_since}之日起{suit}内向{court}提起行政诉讼。"
)
REVIEW_FIRST = (
    "如果对不予公开的决定不服，可以自{review_first_since}之日起{review_first}内先向{review_by}申请行政复议；"
    "对行政复议决定仍不服的，可以自{suit_after_since}之日起{suit_after}内向{court}提起行政诉讼。"
)
TO_VERIFY = "（待核实）"
