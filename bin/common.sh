# Shared by the commands in this folder; sourced, never run. Each script has already gone to the project's root.

say() { printf '%s\n' "$*"; }
stop() {
  printf '\n%s\n' "$*" >&2
  exit 1
}

# installed PACKAGE: is this Debian package on the machine?
installed() { [ "$(dpkg-query -W -f '${db:Status-Status}' "$1" 2>/dev/null)" = installed ]; }

# need_packages REASON PACKAGE…: install those that are missing, and only those.
need_packages() {
  local reason=$1 missing=() package
  shift
  for package in "$@"; do installed "$package" || missing+=("$package"); done
  [ ${#missing[@]} -gt 0 ] || return 0
  command -v apt-get >/dev/null || stop "Missing $reason: ${missing[*]}. This machine has no apt-get: install them by hand."
  local root=()
  if [ "$(id -u)" != 0 ]; then
    command -v sudo >/dev/null || stop "Missing $reason: ${missing[*]}. Install them as root: apt-get install ${missing[*]}"
    root=(sudo)
  fi
  say "Installing $reason: ${missing[*]}"
  "${root[@]}" apt-get update -qq >/dev/null || say "(the package lists could not be renewed; trying with those at hand)"
  "${root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null ||
    stop "apt-get could not install: ${missing[*]}"
}

# What a build links with beyond Swift itself: SQLite, and the C and C++ libraries that Swift's own linker asks for.
build_packages() {
  local packages=(ca-certificates git libc6-dev libsqlite3-dev)
  # The C++ library's package is named after the compiler's version (libstdc++-12-dev, -14-dev …).
  if ! ls /usr/lib/gcc/*/*/libstdc++.so >/dev/null 2>&1; then packages+=(g++); fi
  command -v ld >/dev/null || packages+=(binutils)
  need_packages "what the build needs" "${packages[@]}"
}

need_swift() {
  command -v swift >/dev/null || stop "Swift is not on this machine (or not in PATH).
Nær needs Swift 6.1 or newer: https://www.swift.org/install/linux/"
  local version
  version=$(swift --version 2>/dev/null | sed -n 's/.*Swift version \([0-9]*\.[0-9]*\).*/\1/p' | head -n 1)
  case $version in
    '' | [0-5].* | 6.0) stop "Swift ${version:-of an unknown version} is too old: Nær needs 6.1 or newer. https://www.swift.org/install/linux/" ;;
  esac
}

# port_taken PORT: does something answer there already?
port_taken() { (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }
