#!/bin/sh
# What a kiosk costs at rest: processor time and memory, on a display without a graphics card.
#
#     tests/bench/kiosk_figures.sh KIOSK INDEX [WxH] [SECONDS]
#
# Prints a line each: between visits (a slow step every few seconds), on a first screen that
# nobody touches, and the time until the first picture is written.
set -eu
kiosk=$1 index=$2 size=${3:-1080x1920} seconds=${4:-60}
[ -n "${DISPLAY:-}" ] || exec xvfb-run -a -s "-screen 0 4000x4000x24" "$0" "$@"
hertz=$(getconf CLK_TCK)
work=$(mktemp -d)
running=
trap '[ -z "$running" ] || kill "$running" 2>/dev/null; rm -rf "$work"' EXIT
ticks() { awk '{ print $14 + $15 }' "/proc/$running/stat"; }
measure() {
    from=$(ticks)
    sleep "$seconds"
    to=$(ticks)
    pss=$(awk '/^Pss:/ { print $2 }' "/proc/$running/smaps_rollup")
    awk -v t=$((to - from)) -v hz="$hertz" -v s="$seconds" -v pss="$pss" -v what="$1" 'BEGIN {
        printf "%s: %.2f %% CPU, PSS %.0f MiB\n", what, 100 * t / hz / s, pss / 1024 }'
}
start=$(date +%s%N)
"$kiosk" --index "$index" --size "$size" --screenshot "$work/first.png" 2>"$work/said"
if grep -q generation "$work/said"; then
    # A kiosk that is out of service costs something else.
    cat "$work/said" >&2
    exit 1
fi
echo "a first picture, written: $((($(date +%s%N) - start) / 1000000)) ms"
"$kiosk" --index "$index" --size "$size" 2>/dev/null &
running=$!
sleep 8
measure "between visits"
xdotool mousemove 540 500 click 1
sleep 2
measure "first screen"
