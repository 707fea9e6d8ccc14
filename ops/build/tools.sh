# Sourced by ops/test: the programs the tests compare with or look through, and the packages that bring them.

missing_packages() {
  command -v chromium >/dev/null || echo chromium
  command -v hledger >/dev/null || echo hledger
  command -v bean-check >/dev/null || echo beancount
  command -v ledger >/dev/null || echo ledger
  command -v python3 >/dev/null || echo python3
  command -v soffice >/dev/null || echo libreoffice-calc-nogui
  command -v go >/dev/null || echo golang-go
  [ -d /usr/share/gocode/src/golang.org/x/mod/sumdb ] || echo golang-golang-x-mod-dev
  has_chinese_font || echo fonts-noto-cjk
}

# Screenshots without one would be rows of boxes.
has_chinese_font() {
  find /usr/share/fonts "$HOME/.fonts" "$HOME/.local/share/fonts" -iname '*cjk*' -print -quit 2>/dev/null | grep -q .
}

as_root() {
  if [ "$(id -u)" -eq 0 ]; then "$@"; else sudo -n "$@"; fi
}

install_packages() {
  command -v apt-get >/dev/null && as_root true 2>/dev/null || return 1
  echo "正在安装 Installing: $*" >&2
  as_root apt-get update -q >&2 || true
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends "$@" >&2
}

ensure_tools() {
  local missing
  mapfile -t missing < <(missing_packages)
  [ "${#missing[@]}" -gt 0 ] || return 0
  install_packages "${missing[@]}" || true
  mapfile -t missing < <(missing_packages)
  [ "${#missing[@]}" -eq 0 ] || die \
    "测试缺少以下软件包，且本用户无权安装。请管理员安装后重试：apt-get install ${missing[*]}" \
    "The tests need packages this user may not install. Ask an administrator: apt-get install ${missing[*]}"
}
