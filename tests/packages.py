"""The Debian packages that the checks need: installed when we may, else said in one line each."""

import os
import shutil
import subprocess
from pathlib import Path

NEEDED = {
    "chromium": "真实浏览器旅程、无障碍检查",
    "golang-go": "用 Go 官方校验器核对日志",
    "golang-golang-x-mod-dev": "用 Go 官方校验器核对日志",
    "poppler-utils": "海报转图与文字提取",
    "zbar-tools": "海报二维码识读",
    "nginx-light": "反向代理与路径前缀",
    "postgresql": "第二个数据库引擎",
    "fiu-utils": "读写偶尔失败的磁盘",
    "tesseract-ocr": "读出图片里的字",
    "tesseract-ocr-chi-sim": "读出图片里的中文",
    "clamav-daemon": "真实的病毒扫描程序",
    "faketime": "在 2026–2028 年的别的日子运行",
}
FAKETIME = "/usr/bin/faketime"
_PROOF = {
    "chromium": "/usr/bin/chromium",
    "golang-go": "/usr/bin/go",
    "golang-golang-x-mod-dev": "/usr/share/gocode/src/golang.org/x/mod",
    "poppler-utils": "/usr/bin/pdftoppm",
    "zbar-tools": "/usr/bin/zbarimg",
    "nginx-light": "/usr/sbin/nginx",
    "postgresql": "/usr/lib/postgresql",
    "fiu-utils": "/usr/lib/fiu/fiu_posix_preload.so",
    "tesseract-ocr": "/usr/bin/tesseract",
    "tesseract-ocr-chi-sim": "/usr/share/tesseract-ocr/5/tessdata/chi_sim.traineddata",
    "clamav-daemon": "/usr/sbin/clamd",
    "faketime": FAKETIME,
}
ROOT = "root"
_RIGHTS = {ROOT: "小磁盘写满的检查要挂载 tmpfs"}


def missing() -> list[str]:
    """The packages whose proof file is not on this machine."""
    return [name for name in NEEDED if not Path(_PROOF[name]).exists()]


def lacking() -> list[str]:
    """What tests may ask for by `needs` and do not have here: packages, and the rights of root."""
    return [*missing(), *([] if os.geteuid() == 0 else [ROOT])]


def ensure() -> list[str]:
    """Install what is missing when this user may; returns a line for each check that will not run."""
    wanted = missing()
    if wanted and os.geteuid() == 0 and shutil.which("apt-get"):
        print(f"安装检查所需软件包:{' '.join(wanted)}", flush=True)
        environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
        subprocess.run(["apt-get", "update", "-qq"], check=False, env=environment)
        subprocess.run(
            ["apt-get", "install", "-y", "-qq", "--no-install-recommends", *wanted],
            check=False, env=environment, stdout=subprocess.DEVNULL,
        )  # fmt: skip
    return [f"{name}({(NEEDED | _RIGHTS)[name]})" for name in lacking()]
