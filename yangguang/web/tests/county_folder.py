"""The folder of a small county, whole, for the tests of its opening: two towns, three villages, four offices."""

from pathlib import Path

from yangguang.disclosure.tests.world import LIST

TABLES = {
    "places.csv": LIST,
    "below.csv": """上级代码,级别,名称
320324001001,组,东头组
320324001001,组,西头组
320324001,单位,纺织厂
""",
    "boards.csv": """地点,类型,名称,位置
320324,服务大厅,政务服务中心公示栏,一楼大厅
乡镇,公示栏,{place}政务公开栏,院门东侧
村,公示栏,{place}公开栏,办公房外墙
组,公示栏,{place}公示牌,路口
320324001002,电子屏,八里电子屏,大门内侧
""",
    "offices.csv": """代号,类型,名称,地点代码,上级代号,地址,电话,办公时间,索引号字母
wjw,县级部门,睢宁县卫生健康委员会,320324,,县城中山路 1 号,0516-88880000,工作日 8:30–17:30,WJW
rkk,内设机构,人口家庭科,320324,wjw,政务服务中心 12 号窗口,0516-88880001,工作日 8:30–17:30,RKK
sc,乡镇机构,睢城街道卫生健康办公室,320324001,rkk,,,,
ds,village,东升家庭服务点,320324001001,sc,,,,
""",
    "posts.csv": """机构代号,姓名,职务,任职日期,角色,职责,登录名
wjw,王建国,主任,2024-03-01,负责人,,
rkk,李秀英,科长,,负责人、首问负责人,奖励扶助、特别扶助资格确认的审批；异议的受理,
rkk,赵敏,科员,,经办人,公开信息的编辑,
""",
    "programmes.csv": """项目,公布姓名的依据
奖励扶助,《中华人民共和国人口与计划生育法》第三十一条
特别扶助,
""",
    "catalogue.csv": "序号,公开事项（一级）,公开事项（二级）,公开内容（要素）,公开依据,公开时限,公开主体,"
    "公开渠道和载体,公开对象,公开方式,公开层级\n1,计划生育服务,奖励扶助对象公示,名单；金额；投诉举报电话,《中华人民共和国政府信息公开条例》,"
    "自信息形成或者变更之日起20个工作日内,睢宁县卫生健康委员会,政府网站、公开查阅点,全社会,主动,县级、乡级\n",
}


def laid(folder: Path, *, encoding: str = "utf-8-sig", **other: str) -> Path:
    """Lay the whole folder; `other` replaces tables by their name without `.csv`."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in TABLES.items():
        (folder / name).write_text(other.get(name.removesuffix(".csv"), text), encoding=encoding)
    return folder
