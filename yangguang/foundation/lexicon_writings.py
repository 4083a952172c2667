"""One writing for all: variant characters, words by their sound, signs between, as the lexicon has them."""

import re
import unicodedata

_PAIRS = """
    與与 兩两 舉举 鄉乡 書书 產产 産产 亰京 親亲 衆众 眾众 優优 會会 傷伤 體体 軆体 偸偷 強强 彊强 兒儿
    児儿 內内 冊册 農农 況况 凖准 準准 劃划 剗划 別别 彆别 製制 辦办 務务 動动 勵励 協协 單单 參参 叅参
    叄叁 貳贰 弎三 發发 臺台 後后 姙妊 囬回 迴回 処处 處处 複复 復复 夠够 奪夺 婦妇 實实 寔实 傢家 對对 屬属 屆届
    應应 慮虑 庫库 開开 関关 關关 彔录 録录 錄录 恆恒 懷怀 願愿 戶户 戸户 執执 報报 採采 掛挂 擋挡 據据
    擇择 換换 搶抢 撫抚 術术 無无 時时 朮术 構构 條条 檢检 検检 査查 標标 樣样 殘残 殮殓 滅灭 測测 點点
    獨独 獎奖 環环 還还 異异 療疗 瘡疮 監监 離离 積积 穫获 種种 籤签 簽签 簡简 約约 級级 紅红 結结 經经
    絕绝 統统 緩缓 罰罚 羣群 號号 節节 證证 証证 評评 診诊 訪访 訂订 計计 記记 試试 該该 請请 調调 諾诺
    談谈 論论 貼贴 賬账 貢贡 費费 資资 責责 負负 趕赶 蹤踪 蹟迹 輿舆 轉转 過过 進进 運运 違违 達达 連连
    適适 選选 遷迁 郵邮 鄰邻 醫医 釋释 鎮镇 長长 門门 問问 間间 隨随 險险 須须 題题 驗验 齡龄 養养 飬养
    撘搭 紮扎 繫系 衛卫 裡里 裏里 規规 視视 覽览 覺觉 觀观 訊讯 詢询 誠诚 誡诫 誰谁 謹谨 識识 護护 譴谴
    譽誉 趙赵 趨趋 踐践 軍军 輪轮 遲迟 邊边 鄕乡 難难 電电 靜静 響响 項项 預预 頭头 顧顾 類类 鬥斗 髮发
    黨党 齊齐 鑑鉴 殯殡 戀恋 賤贱 躱躲 觸触 縁缘 續续 欵款 歀款 徵征 罸罚 慘惨 併并 妳你 佈布 佔占 張张
    陳陈 劉刘 黃黄 吳吴 孫孙 馬马 楊杨 韓韩 馮冯 許许 鄧邓 蕭萧 葉叶 蘇苏 呂吕 蔣蒋 盧卢 鐘钟 鍾钟 譚谭
    鄒邹 閻阎 萬万 錢钱 嚴严 賴赖 龔龚 湯汤 羅罗 鄭郑 謝谢 陸陆 範范 賈贾 龍龙 賀贺 偉伟 麗丽 華华 國国
    蘭兰 鳳凤 濤涛 東东 傑杰 輝辉 鵬鹏 飛飞 瓊琼 愛爱 蓮莲 貴贵 財财 寶宝 興兴 業业 銀银 順顺 雲云 潔洁
    豔艳 麥麦 腫肿 喪丧 棄弃 領领 貧贫 瘋疯 癲癫 癇痫 腦脑 腎肾 臟脏 遺遗 斷断 樓楼 縣县 區区 組组 棟栋
    僅仅 歲岁 媽妈 爺爷 舊旧 曆历 齋斋 紀纪 魯鲁 陽阳 陰阴 島岛 莊庄 橋桥 灣湾 溝沟 圍围 場场 園园 廠厂
    圖图 於于 為为 這这 個个 們们 來来 沒没 説说 說说 給给 從从 讓让 嗎吗 訴诉 罵骂 騙骗 騷骚 姦奸 閨闺
    孃娘 娛娱 亂乱 係系 紹绍 層层 總总 萊莱 勝胜 維维 鋼钢 澤泽 樹树 曉晓 陣阵 義义 榮荣 慶庆 廣广 揚扬
    啟启 軒轩 詩诗 語语 賢贤 聰聪 艷艳 嬌娇 嫻娴 燦灿 煒炜 煥焕 瑋玮 瑩莹 縈萦 鑒鉴 鎖锁 鐵铁 錦锦 鋒锋
    鈞钧 閃闪 韻韵 頌颂 顯显 駿骏 鴻鸿 鶴鹤
"""
VARIANTS = {pair[0]: pair[1] for pair in _PAIRS.split()}
"""Traditional and variant characters, and the one in use for each."""
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
        VARIANTS.get(sign, sign)
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
