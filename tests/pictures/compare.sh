#!/bin/sh
# Renders a few screens of the small shop beside this script and compares them with references/.
#
#     tests/pictures/compare.sh KIOSK OKIENKO            fails where a picture differs too much
#     tests/pictures/compare.sh KIOSK OKIENKO --renew    writes the references anew: look at them
#
# Another graphics driver draws edges a little otherwise: a difference of 2 % (root of the mean
# square over all pixels) is none. A button that moves by its own width is about 5 %.
set -eu
kiosk=$1 okienko=$2 mode=${3:-}
here=$(cd "$(dirname "$0")" && pwd)
[ -n "${DISPLAY:-}" ] || exec xvfb-run -a -s "-screen 0 1280x1280x24" "$0" "$@"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"$okienko" index "$here/shop" --out "$work/data" >/dev/null 2>&1

most=0.02
failed=0
picture() {
    name=$1 size=$2
    shift 2
    drawn=$work/$name.png
    [ "$mode" = --renew ] && drawn=$here/references/$name.png
    "$kiosk" --index "$work/data" --size "$size" --screenshot "$drawn" "$@"
    [ "$mode" = --renew ] && return
    # Prints "1234.5 (0.0188)": the latter, of 1.
    difference=$(compare -metric RMSE "$here/references/$name.png" "$drawn" null: 2>&1 |
        sed -n 's/.*(\([0-9.e-]*\)).*/\1/p')
    if [ -n "$difference" ] && awk "BEGIN { exit !($difference <= $most) }"; then
        echo "$name: $difference"
    else
        echo "$name: ${difference:-cannot be compared}, more than $most"
        cp "$drawn" "${TMPDIR:-/tmp}/okienko-$name.png"
        echo "    it is in ${TMPDIR:-/tmp}/okienko-$name.png"
        failed=1
    fi
}

picture attract 960x540 --show attract --lang pl
picture home 540x960 --lang pl
picture home-keyboard-uk 540x960 --lang uk --keyboard
picture guide-contrast 540x960 --lang pl --show article --article zwrot-krok-po-kroku --theme contrast
picture results-dark 960x540 --lang pl --show results --question "zwrot paragon" --theme dark
picture closing-en 540x960 --lang en --show closing --article zwrot-bez-paragonu
picture contact-200 540x960 --lang pl --show contact --text-size 200 --clock 2026-11-27T10:00
exit $failed
