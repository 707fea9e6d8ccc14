# Sourced by the commands beside it: where the checkout is, caches its user can write, the .NET SDK, the host.
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
export LEDGER_HOME=$root

die() {
  printf '%s\n' "$@" >&2
  exit 1
}

# NuGet, npm and dotnet keep their caches below HOME; a service account often has none it can write.
if [ -z "${HOME:-}" ] || [ ! -w "$HOME" ]; then
  export HOME=$root/.cache/home
  mkdir -p "$HOME"
fi

# No build server outlives the command that started it.
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_CLI_USE_MSBUILD_SERVER=0
export DOTNET_SKIP_WORKLOAD_INTEGRITY_CHECK=1
export MSBUILDDISABLENODEREUSE=1 UseSharedCompilation=false DOTNET_GENERATE_ASPNET_CERTIFICATE=false

sdk_fits() {
  (cd "$root" && dotnet --version) >/dev/null 2>&1
}

use_local_sdk() {
  export DOTNET_ROOT=$root/.dotnet PATH=$root/.dotnet:$PATH
}

install_sdk() {
  echo "正在安装 .NET SDK… Installing the .NET SDK of global.json into .dotnet/ …" >&2
  local address=https://dot.net/v1/dotnet-install.sh script=$root/.cache/dotnet-install.sh
  mkdir -p "$root/.cache"
  { curl -fsSL "$address" -o "$script" || wget -qO "$script" "$address"; } 2>/dev/null \
    && bash "$script" --jsonfile "$root/global.json" --install-dir "$root/.dotnet" >&2
}

ensure_sdk() {
  sdk_fits && return
  use_local_sdk
  sdk_fits && return
  install_sdk && sdk_fits && return
  die "没有找到 global.json 所要求的 .NET SDK，也未能下载。请从 https://dotnet.microsoft.com/download 安装后重试。" \
    "The .NET SDK that global.json asks for was not found and could not be downloaded." \
    "Install it from https://dotnet.microsoft.com/download and try again."
}

# One build at a time in a checkout: two would write the same files.
build() {
  mkdir -p "$root/.artifacts"
  (
    if command -v flock >/dev/null; then flock 9; fi
    "$@" >&2
  ) 9>"$root/.artifacts/build.lock"
}

# The published host; each build has a folder of its own, so that a running service keeps the files it started with.
host_current=$root/.artifacts/host/current

host_is_fresh() {
  [ -e "$host_current/Ledger.Web.dll" ] && [ -z "$(find "$root/src" "$root/ops/build" "$root/ops/pg.lock" \
    "$root"/Directory.*.props "$root/global.json" \( -name bin -o -name obj \) -prune \
    -o -newer "$host_current/built" -print -quit)" ]
}

publish_host() {
  host_is_fresh && return
  local built=$root/.artifacts/host/$(date +%Y%m%dT%H%M%S).$$ started
  started=$(mktemp)
  echo "正在编译… Building …"
  (cd "$root" && dotnet publish src/Ledger.Web -c Release -o "$built" -v quiet --nologo) || { rm -f "$started"; return 1; }
  mv "$started" "$built/built"
  ln -sfn "${built##*/}" "$host_current"
  # The newest two stay: a service may still run from the older.
  find "$root/.artifacts/host" -mindepth 1 -maxdepth 1 -type d | sort -r | tail -n +3 | xargs -r rm -rf
}

run_host() {
  ensure_sdk
  build publish_host || die "编译失败，见上文。 The build failed, see above."
  local host
  host=$root/.artifacts/host/$(readlink "$host_current")
  export ASPNETCORE_CONTENTROOT=$host
  exec dotnet "$host/Ledger.Web.dll" "$@"
}

# The verifier, built in a place of its own; it shares nothing with a running service.
verifier=$root/.artifacts/verify

build_verifier() {
  (cd "$root" && dotnet publish src/Ledger.Verify -c Release -o "$verifier" -v quiet --nologo)
}

run_verifier() {
  ensure_sdk
  build build_verifier || die "编译失败，见上文。 The build failed, see above."
  exec dotnet "$verifier/ledger-verify.dll" "$@"
}
