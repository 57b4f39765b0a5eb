#!/bin/sh
# Holds the import of five pasted articles, which are not ours to keep here, against what a person
# judged of them line by line: which lines are navigation, and which one is the title.
#
#     tests/article/importer/seeds.sh build/release/bin/okienko FOLDER
#
# FOLDER holds the texts 000_*.txt to 004_*.txt. All other lines are the article: each has to stand in
# the draft, in its order, and nothing else may. Marks of entries, numbers of steps and a colon at the
# end do not count.
set -eu
program=$1 folder=$2
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT

# The navigation of each text, as a sed script that deletes it, and the line of its title.
navigation_of() {
    case $1 in
        000) echo '' ;;
        001) echo '17d;51d;71,79d' ;;
        002) echo '1,4d;8d;30,$d' ;;
        003) echo '2d' ;;
        004) echo '1,4d;8,12d;16d;26d;47,$d' ;;
    esac
}
title_of() {
    case $1 in
        000) echo 2 ;;
        001 | 003) echo 1 ;;
        002 | 004) echo 6 ;;
    esac
}

plain() {
    sed -E -e 's/\\([^a-z])/\1/g' -e 's/^[[:space:]]*//' -e 's/^#+ //' \
        -e 's/^([-*]|–|•|[0-9]+\.)[[:space:]]+//' -e 's/[[:space:]]+/ /g' -e 's/[: ]+$//' -e '/^$/d' | awk 1
}

failed=0
for text in "$folder"/00[0-4]_*.txt; do
    number=$(basename "$text" | cut -c 1-3)
    rm -rf "$out/drafts"
    "$program" --lang en import "$text" --out "$out/drafts" >/dev/null 2>"$out/told" || cat "$out/told"
    draft=$(ls "$out"/drafts/*.md)
    # A title in the middle of its article stays there as a heading.
    titles=$(title_of "$number")d
    [ "$number" = 000 ] && titles=
    sed -e "$(navigation_of "$number")" -e "$titles" "$text" | plain >"$out/wanted"
    awk 'fences == 2; /^---$/ { ++fences }' "$draft" | plain >"$out/got"
    wanted_title=$(sed -n "$(title_of "$number")p" "$text" | plain)
    got_title=$(sed -n 's/^title: //p' "$draft" | sed 's/^"\(.*\)"$/\1/')
    lines=$(wc -l <"$out/wanted")
    lost=$(diff "$out/wanted" "$out/got" | grep -c '^<' || true)
    left=$(diff "$out/wanted" "$out/got" | grep -c '^>' || true)
    echo "$number: $lines lines of the article, lost $lost, navigation left $left, title: $got_title"
    [ "$lost" = 0 ] && [ "$left" = 0 ] && [ "$wanted_title" = "$got_title" ] || {
        failed=1
        diff "$out/wanted" "$out/got" || true
    }
done
exit $failed
