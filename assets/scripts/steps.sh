# Steps that ./run and ./test share. Sourced, with $root set to the project's folder and $name to
# the script's own name.

say() { printf '%s: %s\n' "$name" "$*" >&2; }

fail() {
    say "$*"
    exit 3
}

# packages_of run: the packages listed under [run] in assets/debian-packages.txt.
packages_of() {
    awk -v wanted="[$1]" '
        /^\[/ { inside = ($1 == wanted); next }
        inside && NF && $1 !~ /^#/ { print $1 }' "$root/assets/debian-packages.txt"
}

is_installed() {
    [ "$(dpkg-query -W -f '${db:Status-Status}' "$1" 2>/dev/null)" = installed ]
}

# install_packages run test: installs what is missing of these lists, and says what.
install_packages() {
    command -v dpkg-query >/dev/null 2>&1 ||
        fail "this is not Debian: install the packages of assets/debian-packages.txt by hand"
    local list package missing=()
    for list in "$@"; do
        for package in $(packages_of "$list"); do
            is_installed "$package" || missing+=("$package")
        done
    done
    [ ${#missing[@]} -eq 0 ] && return

    local as_root=()
    if [ "$(id -u)" -ne 0 ]; then
        command -v sudo >/dev/null 2>&1 ||
            fail "these packages are missing, and there is no sudo to install them: ${missing[*]}"
        as_root=(sudo)
    fi
    say "installing from Debian: ${missing[*]}"
    "${as_root[@]}" apt-get update -qq ||
        fail "apt-get update failed: is there a network, or a mirror in /etc/apt?"
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
        apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null ||
        fail "apt-get could not install: ${missing[*]}"
}

# configure dev -DX=Y: configures a preset, quietly unless it fails.
configure() {
    local preset=$1 log
    shift
    log=$(mktemp)
    (cd "$root" && cmake --preset "$preset" "$@") >"$log" 2>&1 || {
        cat "$log" >&2
        rm -f "$log"
        fail "the build could not be configured (preset $preset)"
    }
    rm -f "$log"
}

# build release okienko: builds these targets of a preset, or all of it.
build() {
    local preset=$1 target
    shift
    local arguments=()
    for target in "$@"; do arguments+=(--target "$target"); done
    (cd "$root" && cmake --build --preset "$preset" "${arguments[@]}") >&2 ||
        fail "the build failed (preset $preset); the compiler's words are above"
}
