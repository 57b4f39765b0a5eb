#!/bin/sh
# Renders a few screens of the small shop beside this script and compares them with references/.
#
#     tests/pictures/compare.sh KIOSK OKIENKO            fails where a picture differs too much
#     tests/pictures/compare.sh KIOSK OKIENKO --renew    writes the references anew: look at them
#
# What counts is the worst of all squares of 30 pixels: the mean difference of its colours. Another
# graphics driver draws edges a little otherwise, which is 2 %; a dot of 12 pixels is 11 %, a screen
# that has moved by one pixel 17 %.
set -eu
kiosk=$1 okienko=$2 mode=${3:-}
here=$(cd "$(dirname "$0")" && pwd)
[ -n "${DISPLAY:-}" ] || exec xvfb-run -a -s "-screen 0 1280x1280x24 -noreset" "$0" "$@"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"$okienko" index "$here/shop" --out "$work/data" >/dev/null 2>&1

most=0.05
difference() {
    convert "$1" "$2" -compose difference -composite -colorspace gray -filter box \
        -resize 3.3333% -format '%[fx:maxima]' info: 2>/dev/null
}
is_little() { [ -n "$1" ] && awk "BEGIN { exit !($1 <= $most) }"; }

# The control: one dot on a screen has to be seen.
convert "$here/references/home.png" -fill red -draw 'circle 200,200 206,200' "$work/dot.png"
if is_little "$(difference "$here/references/home.png" "$work/dot.png")"; then
    echo "a dot on the screen was not seen"
    exit 1
fi

failed=0
picture() {
    name=$1 size=$2
    shift 2
    drawn=$work/$name.png
    [ "$mode" = --renew ] && drawn=$here/references/$name.png
    "$kiosk" --index "$work/data" --size "$size" --screenshot "$drawn" "$@"
    [ "$mode" = --renew ] && return
    # Pictures of two sizes would be compared where they meet.
    differs=1
    [ "$(identify -format %wx%h "$drawn")" = "$(identify -format %wx%h "$here/references/$name.png")" ] &&
        differs=$(difference "$here/references/$name.png" "$drawn")
    if is_little "$differs"; then
        echo "$name: $differs"
    else
        echo "$name: $differs, more than $most"
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
