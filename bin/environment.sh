# Sourced by the commands in bin/: makes .venv from the lock file with nothing but Python and git at hand.
cd "$(dirname "$0")/.."
export PIP_DISABLE_PIP_VERSION_CHECK=1 UV_NO_PROGRESS=1
unset PYTHONDONTWRITEBYTECODE # without kept bytecode each process of the house starts ten times slower

say() { printf '%s\n' "$*" >&2; }

find_uv() {
  if command -v uv >/dev/null 2>&1; then UV=uv; return; fi
  UV=.cache/uv/bin/uv
  [ -x "$UV" ] && return
  say "准备安装工具 uv …"
  if ! python3 -m venv .cache/uv >/dev/null 2>&1; then
    if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
      apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq python3-venv >/dev/null
      python3 -m venv .cache/uv
    else
      say "缺少 python3-venv:请先安装它(Debian:apt install python3-venv),或安装 uv,再运行一次。"; exit 1
    fi
  fi
  .cache/uv/bin/pip install -q uv
}

install() {
  wanted=$(cat "$1" .python-version | cksum)
  [ -x .venv/bin/python ] && [ "$(cat ".venv/.$1" 2>/dev/null)" = "$wanted" ] && return
  [ -x .venv/bin/python ] || "$UV" venv -q --python "$(cat .python-version)" .venv || {
    say "没有 Python $(cat .python-version)，也下载不到：请先安装它（例如 uv python install $(cat .python-version)），再运行一次。"; exit 1
  }
  say "安装依赖($1)…"
  "$UV" pip install -q --python .venv/bin/python --require-hashes -r "$1"
  printf '%s' "$wanted" > ".venv/.$1"
}

find_uv
