#!/usr/bin/env bash
# Builds the Debian packages, installs them into a folder, runs what is in it, and takes it away again.
#
#     tests/package/test.sh [FOLDER-FOR-THE-PACKAGES]
#
# Takes a release build and some seconds, and so stands outside ctest. Needs root or fakeroot, file and xvfb-run; lintian
# and systemd-analyze where they are installed.
set -euo pipefail

root=$(cd "$(dirname "$0")/../.." && pwd)
preset=${OKIENKO_PRESET:-release}
build=$root/build/$preset
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
packages=${1:-$work/packages}
mkdir -p "$packages"

step() { printf '\n== %s\n' "$*"; }
fail() { printf 'package test: %s\n' "$*" >&2; exit 1; }

for tool in file xvfb-run; do
    command -v "$tool" >/dev/null || fail "$tool is missing: apt install file xvfb"
done

step "build"
(cd "$root" && cmake --preset "$preset" >/dev/null &&
    cmake --build --preset "$preset" --target okienko okienko-kiosk okienko-desk okienko_manual)
rm -f "$packages"/*.deb
(cd "$build" && cpack --config CPackConfig.cmake -B "$packages" >"$work/cpack.log" 2>&1) ||
    { cat "$work/cpack.log"; fail "cpack failed"; }
rm -rf "$packages/_CPack_Packages"

step "contents and dependencies"
tree=$work/tree
for package in okienko okienko-kiosk okienko-desk okienko-content; do
    deb=$(echo "$packages/${package}"_*.deb)
    [ -f "$deb" ] || fail "$package was not built"
    printf '%s: %s bytes\n    Depends: %s\n' "$(basename "$deb")" "$(stat -c %s "$deb")" \
        "$(dpkg-deb -f "$deb" Depends)"
done

step "install into a folder of their own"
as_root=()
[ "$(id -u)" -eq 0 ] || as_root=(fakeroot)
mkdir -p "$tree/var/lib/dpkg" "$tree/etc"
touch "$tree/var/lib/dpkg/status"
# What they depend on is on this machine, not in that folder.
dpkg_there() {
    "${as_root[@]}" dpkg --root="$tree" --log="$work/dpkg.log" --force-script-chrootless \
        --force-depends "$@" >"$work/dpkg" 2>&1 || { cat "$work/dpkg"; fail "dpkg $*"; }
}
dpkg_there -i "$packages"/*.deb
grep -q '^okienko-kiosk:' "$tree/etc/passwd" || fail "the window has no user of its own"
for package in okienko okienko-kiosk okienko-desk okienko-content; do
    [ -f "$tree/usr/share/doc/$package/NOTICE" ] || fail "$package has no NOTICE"
done
needs() {
    [[ "$(dpkg-deb -f "$packages/$1"_*.deb Depends)" == *"$2"* ]] || fail "$1 does not need $2"
}
needs okienko libxapian30
needs okienko-kiosk libglfw3
needs okienko-kiosk fonts-lato
needs okienko-desk libsqlite3-0
for wanted in usr/bin/okienko usr/bin/okienko-kiosk usr/bin/okienko-desk \
    usr/share/okienko/polish.lexicon usr/share/okienko/interface/pl.res \
    usr/share/okienko/content/categories.yaml etc/okienko/okienko.env etc/okienko/keys \
    lib/systemd/system/okienko-kiosk.service lib/systemd/system/okienko-packs.timer; do
    [ -e "$tree/$wanted" ] || fail "/$wanted is in no package"
done

step "index, search, packs"
okienko=$tree/usr/bin/okienko
export LANG=pl_PL.UTF-8 OKIENKO_KEYS=$work/keys
"$okienko" index "$tree/usr/share/okienko/content" --out "$work/data" 2>/dev/null
"$okienko" search --index "$work/data" --limit 1 "zgubilam paragon" | tee "$work/answer"
grep -qi 'paragon' "$work/answer" || fail "the question found nothing"
"$okienko" pack keygen --no-password --out "$work/shop.key" >/dev/null
mkdir "$work/keys" && cp "$work/shop.pub" "$work/keys/"
"$okienko" pack build "$tree/usr/share/okienko/content" --out "$work/pack" --key "$work/shop.key"
time "$okienko" pack install "$work/pack" --index "$work/device"
"$okienko" pack list --index "$work/device"

step "windows"
for window in okienko-kiosk okienko-desk; do
    show=$([ $window = okienko-kiosk ] && echo home || echo queue)
    xvfb-run -a -s '-screen 0 1920x1920x24 -noreset' "$tree/usr/bin/$window" --index "$work/device" \
        --journal "$work/journal.db" --size 1080x1080 --windowed --show "$show" \
        --screenshot "$work/$window.png" || fail "$window did not start"
    [ "$(stat -c %s "$work/$window.png")" -gt 10000 ] || fail "$window drew nothing"
    printf '%s: %s bytes of picture\n' "$window" "$(stat -c %s "$work/$window.png")"
done

if command -v systemd-analyze >/dev/null; then
    step "units"
    for unit in okienko-kiosk okienko-packs; do
        # As ten times the score, so that it is a whole number.
        most=$([ $unit = okienko-kiosk ] && echo 6 || echo 11)
        file=$tree/lib/systemd/system/$unit.service
        systemd-analyze security --offline=true --threshold="$most" "$file" >"$work/score" ||
            { tail -1 "$work/score"; fail "$unit is less shut in than it was"; }
        tail -1 "$work/score"
    done
    # Verified in the tree, with this machine's targets beside them: no systemd needs to run. An unknown key is only
    # told, so nothing may be.
    cp /lib/systemd/system/*.target "$tree/lib/systemd/system/"
    systemd-analyze verify --man=no --root="$tree" okienko-kiosk.service okienko-packs.service okienko-packs.timer \
        2>&1 | grep okienko >"$work/units" || true
    [ ! -s "$work/units" ] || { cat "$work/units"; fail "a unit is not as systemd wants it"; }
    rm "$tree"/lib/systemd/system/*.target
fi

if command -v lintian >/dev/null; then
    step "lintian"
    LC_ALL=C.UTF-8 lintian --fail-on error --tag-display-limit 0 "$packages"/*.deb || fail "lintian found errors"
fi
step "and away again"
echo "OKIENKO_CHANNEL=magazyn" >>"$tree/etc/okienko/okienko.env"
dpkg_there -i "$packages"/okienko_*.deb
grep -q magazyn "$tree/etc/okienko/okienko.env" || fail "an upgrade lost the configuration"
dpkg_there --purge okienko-kiosk okienko-desk okienko-content okienko
[ ! -e "$tree/usr/bin/okienko" ] && [ ! -e "$tree/etc/okienko/okienko.env" ] ||
    fail "something was left behind"
step "all of it works"
