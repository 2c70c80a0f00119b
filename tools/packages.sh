# To be sourced. need <package> <command...> notes a Debian package that is missing because the command fails;
# install_missing installs what was noted if root may, and else prints how and ends the script.
missing=()

need() {
  local package=$1
  shift
  "$@" >/dev/null 2>&1 || missing+=("$package")
}

install_missing() {
  [ ${#missing[@]} -gt 0 ] || return 0
  local install="apt-get install --yes --no-install-recommends ${missing[*]}"
  if ! command -v apt-get >/dev/null; then
    echo "Missing, under the names of Debian's packages: ${missing[*]}" >&2
    exit 1
  elif [ "$(id -u)" -ne 0 ]; then
    printf 'Some packages are missing. To install them:\n\n  sudo apt-get update && sudo %s\n\n' "$install" >&2
    exit 1
  fi
  echo "Installing ${missing[*]}"
  export DEBIAN_FRONTEND=noninteractive
  { apt-get update && $install; } >/tmp/onrecord-apt.log 2>&1 || {
    tail -20 /tmp/onrecord-apt.log >&2
    echo "Could not install: ${missing[*]} (whole log: /tmp/onrecord-apt.log)" >&2
    exit 1
  }
  missing=()
}
