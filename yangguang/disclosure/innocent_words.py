"""Words of offices, trades and papers that hold a family word by chance: 领养老金, 安全生产检查, 评议会流产了."""

import re

from yangguang.disclosure.gate.words import one_of

INNOCENT = re.compile(
    one_of(
        """
        独生子女(?:父母)?(?:奖励|证|家庭|费)? 奖励扶助 特别扶助 育儿补贴 (?:两女|双女|一女|二女)户 户口簿 儿童福利
        计划生育(?:家庭|协会|办公室|办|服务|条例|法|奖励) 生育(?:服务|登记|津贴|保险|支持|政策)
        (?:结婚|离婚|未婚|单身|婚育|婚姻|出生|生育)(?:状况)?(?:证明|证|登记|协议|照) 婚姻登记(?:处|机关)? 收养登记
        养老(?=金|保|院|服务|机构|补|待遇|卡|钱|费|中心|账) 性生活(?=补|费|困|救|津|用|物|来源|保障|条件|水平|设施)
        (?<!性)生活(?!作风|混乱|不检) 生[产意效成病气锈变态物源猪资日鲜根存硬疏怕字] 再生(?:资源|水|能源|育)
        (?:医|学|考|师|民|招|卫)生(?![了下过出]) 先生(?![了下过出个])
        (?:会议?|评议|项目|方案|工程|计划|选举|改造|申请|活动|谈判|招标|改革|事)(?:就|又|都|也|全|差点|已经|最后)?流产
        (?:收|罚|退|追缴)[^,他她]{0,8}(?:超生|计划外生育|社会抚养)(?:罚款|费|款)
        """
    )
)
"""Taken out of a text before anyone looks for family words."""
PAID = re.compile("(?:[少漏只没未补应多停扣拖]|没有)发|没给(?=[钱发补足够齐,]|$)|[没未](?:到账|收到|领到)|克扣")
"""A sentence about what was paid."""
MOVED = re.compile("户口[^,]{0,4}迁|迁[出走]")
"""A sentence about who lives here no more: a marriage may be how she left."""
