# Part of bin/scan: the tools, from Debian's packages.

package_of() {
    case $1 in
        testssl) echo testssl.sh ;;
        *) echo "$1" ;;
    esac
}

install_tools() { # names of tools
    missing=
    for name in "$@" jq openssl curl oathtool; do
        command -v "$name" >/dev/null 2>&1 || missing="$missing $(package_of "$name")"
    done
    [ -n "$missing" ] || return 0
    command -v apt-get >/dev/null 2>&1 || { echo "Install$missing first." >&2; exit 2; }
    echo "Installing$missing." >&2
    as_root=
    [ "$(id -u)" -eq 0 ] || as_root=sudo
    # The names are several words.
    # shellcheck disable=SC2086
    { $as_root apt-get update -qq && DEBIAN_FRONTEND=noninteractive $as_root apt-get install -y -qq --no-install-recommends \
        $missing; } >&2 </dev/null || { echo "$missing could not be installed." >&2; exit 2; }
}

version_of() {
    dpkg-query -W -f '${Version}' "$(package_of "$1")" 2>/dev/null || echo "of unknown version"
}

incomplete() { # what went wrong
    echo "$1" >&2
    exit 2
}
