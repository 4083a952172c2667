"""One writing for all: variant characters, words by their sound, signs between, as the lexicon has them."""

import re
import unicodedata

_PAIRS = """
    與与 兩两 舉举 鄉乡 書书 產产 産产 亰京 親亲 衆众 眾众 優优 會会 傷伤 體体 軆体 偸偷 強强 彊强 兒儿
    児儿 內内 冊册 農农 況况 凖准 準准 劃划 剗划 別别 彆别 製制 辦办 務务 動动 勵励 協协 單单 參参 叅参
    叄叁 發发 臺台 後后 姙妊 囬回 迴回 処处 處处 複复 復复 夠够 奪夺 婦妇 實实 寔实 傢家 對对 屬属 屆届
    應应 慮虑 庫库 開开 関关 關关 彔录 録录 錄录 恆恒 懷怀 願愿 戶户 戸户 執执 報报 採采 掛挂 擋挡 據据
    擇择 換换 搶抢 撫抚 術术 無无 時时 朮术 構构 條条 檢检 検检 査查 標标 樣样 殘残 殮殓 滅灭 測测 點点
    獨独 獎奖 環环 還还 異异 療疗 瘡疮 監监 離离 積积 穫获 種种 籤签 簽签 簡简 約约 級级 紅红 結结 經经
    絕绝 統统 緩缓 罰罚 羣群 號号 節节 證证 証证 評评 診诊 訪访 訂订 計计 記记 試试 該该 請请 調调 諾诺
    談谈 論论 貼贴 賬账 貢贡 費费 資资 責责 負负 趕赶 蹤踪 蹟迹 輿舆 轉转 過过 進进 運运 違违 達达 連连
    適适 選选 遷迁 郵邮 鄰邻 醫医 釋释 鎮镇 長长 門门 問问 間间 隨随 險险 須须 題题 驗验 齡龄 養养 飬养
    撘搭 紮扎 繫系 衛卫 裡里 裏里 規规 視视 覽览 覺觉 觀观 訊讯 詢询 誠诚 誡诫 誰谁 謹谨 識识 護护 譴谴
    譽誉 趙赵 趨趋 踐践 軍军 輪轮 遲迟 邊边 鄕乡 難难 電电 靜静 響响 項项 預预 頭头 顧顾 類类 鬥斗 髮发
    黨党 齊齐 鑑鉴 殯殡 戀恋 賤贱 躱躲 觸触 縁缘 續续 欵款 歀款 徵征 罸罚 慘惨 併并 妳你 佈布 佔占
"""
_VARIANTS = {pair[0]: pair[1] for pair in _PAIRS.split()}
_FILLERS = frozenset("·•.。*_-—~|/\\+'\"“”‘’「」【】()（）")
_NOTHING = frozenset({"So", "Sk", "Sm", "Pd", "Pc", "Ps", "Pe", "Pi", "Pf", "Mn", "Me"})


class _Bare(dict[int, str | None]):
    """What becomes of a character, found out once for each; some may be kept as they are."""

    def __init__(self, kept: str = "") -> None:
        super().__init__({ord(sign): sign for sign in kept})

    def __missing__(self, code: int) -> str | None:
        self[code] = _bare(chr(code))
        return self[code]


def _bare(character: str) -> str | None:
    kept = "".join(
        _VARIANTS.get(sign, sign)
        for sign in unicodedata.normalize("NFKC", character)
        if sign not in _FILLERS and not _is_nothing(unicodedata.category(sign))
    )
    return kept or None


def _is_nothing(category: str) -> bool:
    return category[0] in "ZC" or category in _NOTHING


BARE = _Bare()
"""For `str.translate`: variants as the lexicon writes them; blanks, pictures and signs that say nothing left out."""
BARE_LINES = _Bare(kept="\n")
"""The same for many texts, one a line."""

_SOUNDS = {
    "社": "she", "会": "hui", "抚": "fu", "养": "yang", "费": "fei", "超": "chao", "生": "sheng", "计": "ji",
    "划": "hua",
    "外": "wai", "孕": "yun", "检": "jian", "环": "huan", "罚": "fa", "款": "kuan", "名": "ming", "单": "dan",
    "未": "wei",
    "参": "can", "违": "wei", "法": "fa", "育": "yu", "上": "shang", "结": "jie", "扎": "za", "引": "yin",
    "产": "chan",
    "流": "liu", "强": "qiang", "制": "zhi", "查": "cha", "准": "zhun", "证": "zheng", "情": "qing", "集": "ji",
    "中": "zhong", "曝": "bao", "光": "guang", "举": "ju", "报": "bao",
}  # fmt: skip
# Written for its sound; a word of office that sounds alike is none of them.
_ALIKE = {"社": "社涉设舍", "抚": "抚扶付府辅拂", "养": "养氧样飬", "费": "费废", "罚": "罚发伐", "检": "检捡俭"}
_FEWEST = 4


def by_sound(words: str) -> str:
    """A pattern for a phrase whose characters may be written in Latin letters, or by one that sounds alike."""
    if len(words) < _FEWEST or not all(sign in _SOUNDS for sign in words):
        return ""
    return "".join(f"(?:[{_ALIKE.get(sign, sign)}]|{_SOUNDS[sign]})" for sign in words)


SHORT_BY_SOUND = re.compile(
    "(?:超sheng|chao生|[超抄][生昇升](?=户|罚|费|名单|对象|人员)|chaosheng(?=户|费|罚|名单|对象|hu|fei|fa|mingdan)|shfyf)",
    re.I,
)
HEARD = re.compile("[A-Za-z抄昇升" + "".join(_ALIKE.values()) + "]")
"""A sign that something may be written for its sound."""
STREWN = re.compile("[0-9A-Za-z]")
"""What is left out when letters or figures are strewn between the characters of a phrase."""
