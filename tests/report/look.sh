#!/usr/bin/env bash
# Pictures of a report in headless Chromium, for looking at: three widths in light and dark, and the
# printed page. Needs the packages chromium and poppler-utils; no other test does.
#
#     tests/report/look.sh REPORT.html FOLDER
#
# Ends with 1 where the page is wider than its window, asks for a file of its own, or runs a script.
set -euo pipefail

[ $# -eq 2 ] || { echo "usage: $0 REPORT.html FOLDER" >&2; exit 2; }
page=$(readlink -f "$1")
mkdir -p "$2"
folder=$(readlink -f "$2")
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

chrome() {
    chromium --headless=new --no-sandbox --disable-gpu --hide-scrollbars --no-first-run \
        --user-data-dir="$scratch/profile" --virtual-time-budget=2000 "$@" 2>>"$folder/chromium.log"
}

# A window cannot be as narrow as a phone, a frame can.
framed() { # width
    cat <<HTML
<!doctype html><meta charset="utf-8"><style>body { margin: 0 }</style>
<iframe id="page" src="file://$page" style="border: 0; width: $1px; height: 100px"></iframe>
<script>
const frame = document.getElementById('page');
frame.onload = () => {
    const root = frame.contentDocument.documentElement;
    frame.style.height = root.scrollHeight + 'px';
    document.title = [root.scrollWidth, root.scrollHeight,
        frame.contentDocument.querySelectorAll('script, img, link, iframe, [onerror]').length].join(' ');
};
</script>
HTML
}

failed=0
for width in 375 768 1280; do
    framed $width >"$scratch/frame.html"
    measured=$(chrome --allow-file-access-from-files --dump-dom "file://$scratch/frame.html" |
        sed -n 's:.*<title>\(.*\)</title>.*:\1:p')
    read -r wide high foreign <<<"$measured"
    if [ "${wide:-0}" -gt "$width" ]; then echo "$width: $wide pixels wide"; failed=1; fi
    if [ "${foreign:-1}" -ne 0 ]; then echo "$width: $foreign foreign elements"; failed=1; fi
    for scheme in light dark; do
        number=1
        [ $scheme = light ] || number=0
        chrome --allow-file-access-from-files --window-size=$width,"$high" \
            --blink-settings=preferredColorScheme=$number \
            --screenshot="$folder/$scheme-$width.png" "file://$scratch/frame.html"
    done
done
chrome --no-pdf-header-footer --print-to-pdf="$folder/print.pdf" "file://$page"
pdftoppm -r 60 -png "$folder/print.pdf" "$folder/print"
echo "pictures in $folder"
exit $failed
