#!/bin/sh
# Reads the codes off the screens, as a phone would: of a slip and of an answer, at 1080p, standing and
# lying, in every theme. What a phone reads has to be what the screen says.
#
#     tests/pictures/codes.sh KIOSK OKIENKO
set -eu
kiosk=$1 okienko=$2
here=$(cd "$(dirname "$0")" && pwd)
[ -n "${DISPLAY:-}" ] || exec xvfb-run -a -s "-screen 0 2200x2200x24 -noreset" "$0" "$@"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"$okienko" index "$here/shop" --out "$work/data" >/dev/null 2>&1

failed=0
code() {
    name=$1 wanted=$2
    shift 2
    "$kiosk" --index "$work/data" --lang pl --screenshot "$work/code.png" --clock 2026-11-27T10:00 "$@"
    read=$(zbarimg -q --raw "$work/code.png" 2>/dev/null || true)
    case $read in
        *"$wanted"*) echo "$name: $(echo "$read" | head -1)" ;;
        *)
            echo "$name: a phone reads no \"$wanted\", but \"$read\""
            failed=1
            ;;
    esac
}

for size in 1080x1920 1920x1080; do
    for theme in light dark contrast; do
        code "slip $size $theme" "Numer sprawy: " --size $size --theme $theme --show desk-slip
    done
done
code "answer 1080x1920 contrast" "bez paragonu" --size 1080x1920 --theme contrast \
    --show take-along --article zwrot-bez-paragonu
exit $failed
