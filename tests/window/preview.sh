#!/bin/sh
# `okienko preview`: pictures of an article, and a window that follows its file.
#
#     tests/window/preview.sh OKIENKO SHOP
#
# SHOP is a content folder, which is copied.
set -eu
okienko=$1 shop=$2
[ -n "${DISPLAY:-}" ] || exec xvfb-run -a -s "-screen 0 1100x1100x24 -noreset" "$0" "$okienko" "$shop"
work=$(mktemp -d)
preview=
trap '[ -z "$preview" ] || kill "$preview" 2>/dev/null || true; rm -rf "$work"' EXIT
cp -R "$shop" "$work/content"
article=$(find "$work/content/articles" -name '*.md' | sort | head -n 1)
id=$(basename "$article" .md)

fail() {
    echo "$1" >&2
    exit 1
}

"$okienko" preview "$article" --out "$work/pictures" || fail "no pictures were made"
for picture in "pionowo 1080x1920" "poziomo 1920x1080"; do
    # shellcheck disable=SC2086
    set -- $picture
    size=$(identify -format '%wx%h' "$work/pictures/$id-$1.png")
    [ "$size" = "$2" ] || fail "$1: the picture has $size"
done

cp "$article" "$work/sound.md"
sed -i 's/^kind: .*/kind: nic/' "$article"
if "$okienko" --lang en preview "$article" --out "$work/pictures" 2>"$work/told"; then
    fail "an article with an error was shown"
fi
grep -q ':4: error:\|: error: ' "$work/told" || fail "the problem was not told"
cp "$work/sound.md" "$article"

# differs SECONDS: does the screen become another one than $work/before.png?
differs() {
    for _ in $(seq "$(($1 * 5))"); do
        sleep 0.2
        import -window root "$work/after.png" 2>/dev/null || continue
        [ "$(compare -metric AE -fuzz 5% "$work/before.png" "$work/after.png" null: 2>&1 | cut -d. -f1)" -lt 2000 ] ||
            return 0
    done
    return 1
}

import -window root "$work/before.png"
"$okienko" preview "$article" --size 540x960 >"$work/out" 2>&1 &
preview=$!
differs 30 || fail "no window was opened: $(cat "$work/out")"
sleep 2
import -window root "$work/before.png"
sed -i 's/^title: .*/title: Zupełnie nowy tytuł po zapisie/' "$article"
differs 20 || fail "the window did not follow the file: $(cat "$work/out")"
folder=$(ls -d "${TMPDIR:-/tmp}"/okienko-podglad-* | tail -n 1)
kill -INT "$preview"
wait "$preview" || fail "the preview did not end well"
preview=
[ ! -e "$folder" ] || fail "the temporary folder stayed"
