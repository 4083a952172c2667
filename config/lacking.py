"""What a county still lacks before it may serve: everything its administrator has to say, named at once."""

import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from urllib.parse import urlsplit

NEEDED = {
    "YANGGUANG_PUBLIC_URL": "公开网址，以 / 结尾，例如 https://www.example.gov.cn/yangguang/",
    "YANGGUANG_HOSTS": "网站的主机名，例如 www.example.gov.cn",
    "YANGGUANG_COUNTY": "本县的六位行政区划代码",
    "YANGGUANG_LOG_ORIGIN": "存证日志的名称，以后不能改，例如 www.example.gov.cn/log",
    "YANGGUANG_IDENTITY": "站点信息文件（TOML，样式见 demo/county.toml）",
}


def lacks(said: Mapping[str, str], *, var: Path, keys: Path, data: Path) -> list[str]:
    """Everything that stands against serving, each as one line; empty when nothing does.

    `said` is the environment; `var` is the folder of all that the instance makes, `keys` of its keys, `data` of the
    embedded database.
    """
    missing = [f"没有设 {name}：{what}" for name, what in NEEDED.items() if not said.get(name)]
    return [
        *missing,
        *_pretended(said),
        *_address(said),
        *_county(said),
        *_identity(said),
        *_kept(said, var, keys, data),
    ]


def _pretended(said: Mapping[str, str]) -> Iterator[str]:
    if said.get("YANGGUANG_DEMO") == "1":
        yield "YANGGUANG_DEMO=1 只用于演示（bin/demo），服务时不能设"
    if said.get("YANGGUANG_BUSINESS_DATE"):
        yield "YANGGUANG_BUSINESS_DATE 只用于演示和测试，服务时不能设：期限要按真实的日子算"


def _address(said: Mapping[str, str]) -> Iterator[str]:
    if not (url := said.get("YANGGUANG_PUBLIC_URL")):
        return
    parts, secure = urlsplit(url), said.get("YANGGUANG_HTTPS", "1") == "1"
    if parts.scheme not in ("http", "https") or not parts.hostname or not url.endswith("/"):
        yield f"YANGGUANG_PUBLIC_URL 应以 https:// 开头、以 / 结尾，现在是 {url}"
    elif secure != (parts.scheme == "https"):
        yield "YANGGUANG_PUBLIC_URL 不是 https，须同时设 YANGGUANG_HTTPS=0；是 https，就不能设 0"
    elif parts.hostname not in said.get("YANGGUANG_HOSTS", parts.hostname).split(","):
        yield f"YANGGUANG_HOSTS 里没有公开网址的主机名 {parts.hostname}"
    if secure and said.get("YANGGUANG_BEHIND_PROXY") != "1":
        yield "没有设 YANGGUANG_BEHIND_PROXY=1：https 由前面的 nginx 接收（docs/how-to/nginx.conf）"
    if parts.path.strip("/") != (prefix := said.get("YANGGUANG_PREFIX", "").strip("/")):
        yield f"YANGGUANG_PUBLIC_URL 的路径与 YANGGUANG_PREFIX（{prefix or '未设'}）不一致"


def _county(said: Mapping[str, str]) -> Iterator[str]:
    code = said.get("YANGGUANG_COUNTY", "")
    if code and not (code.isascii() and code.isdecimal() and len(code) == 6):
        yield f"YANGGUANG_COUNTY 应为六位数字，现在是 {code}"


def _identity(said: Mapping[str, str]) -> Iterator[str]:
    from yangguang.foundation.identity import Identity  # not before somebody serves: it needs Django

    if not (name := said.get("YANGGUANG_IDENTITY")):
        return
    try:
        text = Path(name).read_text(encoding="utf-8")
        Identity(**tomllib.loads(text))
    except (OSError, ValueError, TypeError) as fault:
        yield f"站点信息文件 {name} 读不了或栏目不对：{fault}"
        return
    if "演示" in text:
        yield f"站点信息文件 {name} 里还有“演示”字样：请换成本县的"


def _kept(said: Mapping[str, str], var: Path, keys: Path, data: Path) -> Iterator[str]:
    if (var / "port").exists():
        yield f"{var} 是 bin/demo 的文件夹：请用 YANGGUANG_VAR 另设一个"
    made = (data / "PG_VERSION").exists() and not said.get("DATABASE_URL")
    if made and not (keys / "database-yangguang_app").exists():
        yield f"数据库在 {data}，钥匙却不在 {keys}：请先从钥匙的备份恢复"
