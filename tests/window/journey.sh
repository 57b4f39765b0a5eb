#!/bin/sh
# A visit to a real window, with real touches and keys: from the touch that begins it to the code
# that a phone reads off the screen. And the keys a passer-by tries to get out of the kiosk with,
# and what runs while nobody touches anything: nothing.
#
#     tests/window/journey.sh KIOSK OKIENKO SHOP
set -eu
kiosk=$1 okienko=$2 shop=$3
[ -n "${DISPLAY:-}" ] || exec xvfb-run -a -s "-screen 0 1080x1920x24 -noreset" "$0" "$@"
work=$(mktemp -d)
running=
end() {
    [ -n "$running" ] && kill "$running" 2>/dev/null
    rm -rf "$work"
}
trap end EXIT
say() { echo "journey: $*"; }
fail() {
    say "FAILED: $*"
    import -window root "${TMPDIR:-/tmp}/okienko-journey.png" 2>/dev/null || true
    exit 1
}
sight() { import -window root -depth 8 rgb:- | sha256sum; }
# Waits until the screen looks otherwise than before, ten seconds at most.
changes() {
    tries=0
    while [ "$(sight)" = "$before" ]; do
        tries=$((tries + 1))
        [ $tries -lt 50 ] || fail "nothing changed after: $1"
        sleep 0.2
    done
    sleep 0.5
    before=$(sight)
}
tap() {
    before=$(sight)
    xdotool mousemove "$1" "$2" mousedown 1
    sleep 0.1
    xdotool mouseup 1
    changes "$3"
}
type_in() {
    before=$(sight)
    xdotool type --delay 60 "$1"
    xdotool key Return
    changes "typing $1"
}
# How often any of the kiosk's threads has gone to sleep.
naps() { cat /proc/"$running"/task/*/status | awk '/^voluntary/ { sum += $2 } END { print sum }'; }
# Three seconds in which nothing wakes, within three tries: what was begun before may have to end.
sleeps() {
    for _ in 1 2 3; do
        first=$(naps)
        sleep 3
        woken=$(($(naps) - first))
        [ $woken -gt 1 ] || return 0
    done
    fail "nobody touched anything, and the kiosk woke $woken times in three seconds"
}

"$okienko" index "$shop" --out "$work/data" >/dev/null 2>&1
"$kiosk" --index "$work/data" --lang pl 2>"$work/said" &
running=$!
before=$(sight)
changes "the start"

tap 540 1000 "the touch that begins"
sleeps
say "a screen that nobody touches sleeps"
tap 400 1650 "the search field"
type_in "zwrot bez paragonu"
tap 540 320 "the first answer"
tap 760 1665 "yes, it helped"
tap 900 1665 "the end"
import -window root "$work/end.png"
if command -v zbarimg >/dev/null; then
    zbarimg -q --raw "$work/end.png" 2>/dev/null | grep -q "bez paragonu" || fail "the code cannot be read"
    say "a phone reads the answer off the screen"
fi
window=$(xdotool search --onlyvisible --name . | head -n 1)
before=$(sight)
xdotool windowunmap --sync "$window"
[ "$(sight)" != "$before" ] || fail "a hidden window is still seen"
xdotool windowmap --sync "$window"
tries=0
while [ "$(sight)" != "$before" ]; do
    tries=$((tries + 1))
    [ $tries -lt 50 ] || fail "what was hidden does not come back"
    sleep 0.2
done
say "what was hidden is drawn again"
tap 760 1635 "finish"
say "the visit ends between visits"

for keys in Escape alt+F4 ctrl+q ctrl+w ctrl+c alt+Tab F11 super ctrl+alt+Delete; do
    xdotool key "$keys" 2>/dev/null || true
done
kill -0 "$running" 2>/dev/null || fail "it was closed by a passer-by"
say "keys do not end it"
