#!/bin/sh
# Renders every screen in both orientations, every theme, text size and language, to be looked at.
#
#     tests/pictures/gallery.sh KIOSK INDEX OUT [WORD...]
#
#     tests/pictures/gallery.sh build/release/bin/okienko-kiosk data /tmp/gallery
#     tests/pictures/gallery.sh build/release/bin/okienko-kiosk data /tmp/gallery article contrast
#
# With WORDs only pictures whose names hold all of them, as "article-1080x1920-contrast-200-uk.png".
# GALLERY_CONFIG names another site.yaml than the example's with a printer: without one there is no
# "Wydrukuj", without directions no "Jak dojść".
# Where montage is installed, a sheet a screen shows them side by side.
set -eu
kiosk=$1 index=$2 out=$3
shift 3
[ -n "${DISPLAY:-}" ] || exec xvfb-run -a -s "-screen 0 2200x2200x24 -noreset" "$0" "$kiosk" "$index" "$out" "$@"
mkdir -p "$out"
config=${GALLERY_CONFIG:-$out/site.yaml}
if [ -z "${GALLERY_CONFIG:-}" ]; then
    sed 's/^  # printer: default$/  printer: default/' "$(dirname "$0")/../../assets/site.example.yaml" >"$config"
    grep -q '^  printer: default$' "$config" || {
        echo "assets/site.example.yaml has no line for the printer to turn on" >&2
        exit 1
    }
fi

# What does not work on that morning, for the screens that tell of it.
noticed=$out/index-with-notices
if [ ! -d "$noticed" ] || [ -n "$(find "$index" -newer "$noticed" -print -quit)" ]; then
    begun=$noticed.new
    rm -rf "$begun" "$noticed"
    cp -r "$index" "$begun"
    notice() {
        "$(dirname "$kiosk")/okienko" notice new "$@" --clock "2026-12-24 9:00" --index "$begun" >/dev/null
    }
    notice --template winda-nie-dziala --until 18:00
    notice --template wycofany-produkt --id czajnik Czajnik Z2, partie 12–14 \
        --title-en "Kettle Z2, batches 12–14" --title-uk "Чайник Z2, партії 12–14"
    mv "$begun" "$noticed"
    touch "$noticed"
fi

article="--article ${GALLERY_ARTICLE:-zwrot-bez-paragonu}"
question=${GALLERY_QUESTION:-zwrot bez paragonu}

is_wanted() {
    name=$1
    shift
    for word; do
        case $name in *"$word"*) ;; *) return 1 ;; esac
    done
}

# options_of SCREEN: how to come there. The question is the only one with blanks in it.
options_of() {
    case $1 in
        keyboard) echo "--show home --keyboard" ;;
        typing) echo "--show typing --keyboard" ;;
        low) echo "--show home --low" ;;
        notices) echo "--show home" ;;
        notice) echo "--show notice --article winda-nie-dziala" ;;
        aloud) echo "--show article $article --aloud" ;;
        article | take-along | printed | why-not | closing | still-there) echo "--show $1 $article" ;;
        *) echo "--show $1" ;;
    esac
}

# sheet_of SCREEN: its pictures side by side, made small as they are read, for all of them take a gigabyte.
sheet_of() {
    name=$1
    shift
    for picture in "$out/$name"-*.png; do set -- "$@" "${picture}[320x320]"; done
    montage "$@" -tile 9x -geometry 320x320+4+4 "$out/sheet-$name.jpg"
}

for screen in attract home notices notice keyboard typing low shelf results article aloud take-along printed why-not contact needs way desk-slip calling call-back phone \
    slip slip-number places rescue emergency support \
    closing languages still-there out-of-service pin service; do
    is_new=no
    clock=2026-12-24T09:30
    # On the morning of Christmas Eve there is nobody to call.
    [ "$screen" = calling ] && clock=2026-11-27T10:00
    data=$index
    case $screen in notice*) data=$noticed ;; esac
    for size in 1080x1920 1920x1080; do
        for theme in light dark contrast; do
            for text in 100 150 200; do
                for language in pl en uk; do
                    name=$screen-$size-$theme-$text-$language
                    is_wanted "$name" "$@" || continue
                    is_new=yes
                    asked=
                    [ "$screen" = results ] && asked=$question
                    [ "$screen" = typing ] && asked=${GALLERY_TYPED:-zgubiłam par}
                    # shellcheck disable=SC2046
                    "$kiosk" --index "$data" --config "$config" --size "$size" --theme "$theme" \
                        --text-size "$text" --lang "$language" --screenshot "$out/$name.png" \
                        --clock "$clock" $(options_of "$screen") \
                        ${asked:+--question "$asked"} 2>/dev/null || echo "failed: $name" >&2
                done
            done
        done
    done
    if [ $is_new = yes ] && command -v montage >/dev/null; then sheet_of "$screen"; fi
done
