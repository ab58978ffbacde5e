#!/usr/bin/env bash
# Installs the Debian packages that the checks, the tests and the audio need.
#
#     scripts/install-debian.sh [lint|tests|audio|full|all]
#
# Does nothing, and asks for no privilege, when they are already there.
set -euo pipefail

lint=(hunspell hunspell-es)
tests=(chromium ffmpeg poppler-utils libespeak-ng1 "${lint[@]}") # tests narrate a little, and misspell a word
audio=(ffmpeg fonts-ebgaramond libespeak-ng1)
full=(chromium) # opened by Lighthouse
# Whoever has node or Java from elsewhere keeps it: Debian's own would clash, or weigh for nothing.
command -v node >/dev/null && command -v npm >/dev/null || full+=(nodejs npm)
command -v java >/dev/null || full+=(default-jre-headless)

case "${1:-all}" in
  lint) wanted=("${lint[@]}") ;;
  tests) wanted=("${tests[@]}") ;;
  audio) wanted=("${audio[@]}") ;;
  full) wanted=("${full[@]}") ;;
  all) mapfile -t wanted < <(printf '%s\n' "${tests[@]}" "${audio[@]}" "${full[@]}" | sort -u) ;;
  *)
    echo "usage: ${0##*/} [lint|tests|audio|full|all]" >&2
    exit 2
    ;;
esac

is_installed() {
  [[ "$(dpkg-query --show --showformat='${db:Status-Status}' "$1" 2>/dev/null)" == installed ]]
}

give_up() {
  echo "${0##*/}: $1; please install: ${missing[*]}" >&2
  exit 1
}

missing=()
for package in "${wanted[@]}"; do
  is_installed "$package" || missing+=("$package")
done
((${#missing[@]})) || exit 0

command -v apt-get >/dev/null || give_up "this system has no apt-get"

as_root=()
if ((EUID != 0)); then
  command -v sudo >/dev/null || give_up "neither root nor sudo"
  as_root=(sudo)
fi

export DEBIAN_FRONTEND=noninteractive
"${as_root[@]}" apt-get update --quiet
"${as_root[@]}" apt-get install --yes --quiet --no-install-recommends "${missing[@]}"
