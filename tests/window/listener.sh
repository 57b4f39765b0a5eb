#!/bin/sh
# A visit of somebody who sees nothing, in a real window: keys lead, and what a voice would say is
# all that there is to go by. From the first key to the end of the visit.
#
#     tests/window/listener.sh KIOSK OKIENKO SHOP
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
say() { echo "listener: $*"; }
fail() {
    say "FAILED: $*; heard last: $(tail -n 3 "$heard")"
    exit 1
}

# A voice that writes down what it is to say, each sentence on a line of its own.
heard=$work/heard
: >"$heard"
mkdir "$work/bin"
cat >"$work/bin/espeak-ng" <<VOICE
#!/bin/sh
said=\$(tr '\n' ' ')
echo "\$said" >>"$heard"
sleep 0.3
VOICE
chmod +x "$work/bin/espeak-ng"

lines() { wc -l <"$heard"; }
# hears WORDS: within ten seconds, after the key that was pressed last.
hears() {
    tries=0
    until tail -n "+$((before + 1))" "$heard" | grep -q "$1"; do
        tries=$((tries + 1))
        [ $tries -lt 100 ] || fail "did not hear: $1"
        sleep 0.1
    done
}
presses() {
    before=$(lines)
    xdotool key "$1"
}
# goes_to WORDS: from one stop to the next until one is called so.
goes_to() {
    stops=0
    while :; do
        presses Tab
        hears .
        tail -n 1 "$heard" | grep -q "$1" && break
        stops=$((stops + 1))
        [ $stops -lt 60 ] || fail "no stop is called: $1"
    done
}

"$okienko" index "$shop" --out "$work/data" >/dev/null 2>&1
PATH=$work/bin:$PATH "$kiosk" --index "$work/data" --lang pl 2>"$work/told" &
running=$!
tries=0
until xdotool search --onlyvisible --name . >/dev/null 2>&1; do
    tries=$((tries + 1))
    [ $tries -lt 100 ] || fail "no window was opened: $(cat "$work/told")"
    sleep 0.1
done
sleep 1

presses Tab
hears "^Czytaj na głos, przycisk. Naciśnij Enter"
presses Return
hears "^W czym możemy pomóc?"
say "one key finds the voice, the next one turns it on"
xdotool type --delay 60 "zwrot bez paragonu"
presses Return
hears "^Znaleziono"
goes_to "bez paragonu? odnośnik"
presses Return
hears "bez paragonu"
say "a question is typed, an answer found and opened"
goes_to "^Tak.*przycisk"
presses Return
hears "^Dziękujemy"
goes_to "^Zakończ"
presses Return
hears "Cieszymy się"
say "thanks are heard, and the end is found"
goes_to "^Zakończ"
presses Return
sleep 1
count=$(lines)
presses Tab
hears "^Czytaj na głos, przycisk. Naciśnij Enter"
sleep 2
[ "$(lines)" -eq $((count + 1)) ] || fail "the next visitor is read to unasked"
say "the voice ends with the visit"
kill -0 "$running" 2>/dev/null || fail "the kiosk is gone: $(cat "$work/told")"
