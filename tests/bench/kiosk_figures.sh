#!/bin/sh
# What a kiosk costs at rest: processor time and memory, on a display without a graphics card; and
# beside it, where Debian's chromium is installed, what a browser's kiosk page costs.
#
#     tests/bench/kiosk_figures.sh KIOSK INDEX [WxH] [SECONDS]
#
# Prints a line each: the first picture, between visits (a slow step every few seconds), on a first
# screen that nobody touches, and the same of the browser. Memory is PSS, of all its processes; what
# wakes is any of their threads. A first screen is left after a minute, which is something to do:
# stay below it to measure one that sleeps.
set -eu
kiosk=$1 index=$2 size=${3:-1080x1920} seconds=${4:-60}
[ -n "${DISPLAY:-}" ] || exec xvfb-run -a -s "-screen 0 4000x4000x24 -noreset" "$0" "$@"
hertz=$(getconf CLK_TCK)
work=$(mktemp -d)
running=
end() {
    [ -z "$running" ] || kill "$running" 2>/dev/null || true
    [ -z "$running" ] || wait "$running" 2>/dev/null || true
    running=
}
trap 'end; rm -rf "$work"' EXIT

# The process and all that it started, one a line.
family() {
    echo "$1"
    for child in $(pgrep -P "$1" || true); do family "$child"; done
}
ticks() {
    sum=0
    for each in $(family "$running"); do
        of_it=$(awk '{ print $14 + $15 }' "/proc/$each/stat" 2>/dev/null || echo 0)
        sum=$((sum + ${of_it:-0}))
    done
    echo "$sum"
}
naps() {
    for each in $(family "$running"); do
        awk '/^voluntary/ { print $2 }' /proc/"$each"/task/*/status 2>/dev/null || true
    done | awk '{ sum += $1 } END { print sum + 0 }'
}
pss() {
    for each in $(family "$running"); do
        awk '/^Pss:/ { print $2 }' "/proc/$each/smaps_rollup" 2>/dev/null || true
    done | awk '{ sum += $1 } END { print sum }'
}
measure() {
    from=$(ticks)
    slept=$(naps)
    sleep "$seconds"
    slept=$(($(naps) - slept))
    to=$(ticks)
    awk -v t=$((to - from)) -v n="$slept" -v hz="$hertz" -v s="$seconds" -v pss="$(pss)" -v what="$1" 'BEGIN {
        printf "%s: %.2f %% CPU, woken %.2f times a second, PSS %.0f MiB\n", what,
            100 * t / hz / s, n / s, pss / 1024 }'
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
end

command -v chromium >/dev/null || exit 0
# What the first screen shows, as plainly as a page can: no framework, no picture, no motion.
{
    echo '<!doctype html><meta charset="utf-8"><title>Okienko</title><body style="font:28px Lato">'
    echo '<h1>W czym możemy pomóc?</h1><input style="width:90%;font-size:34px">'
    for topic in "Zwroty i wymiana" "Reklamacje i naprawy" "Zamówienia i dostawa" \
        "Płatności i faktury" "W sklepie" "Usługi"; do
        echo "<div style='border:1px solid #ccc;border-radius:20px;padding:24px'>$topic</div>"
    done
} >"$work/page.html"
chromium --kiosk --no-sandbox --no-first-run --disable-gpu --user-data-dir="$work/chromium" \
    --window-size="$(echo "$size" | tr x ,)" "file://$work/page.html" >/dev/null 2>&1 &
running=$!
sleep 15
measure "a browser's page"
