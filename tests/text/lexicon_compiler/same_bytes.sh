#!/bin/sh
# Compiles both lexicons once more and compares them with those of the build: the same bytes on
# every run. Takes about as long as the build does, a minute or two.
#
#     tests/text/lexicon_compiler/same_bytes.sh
set -eu
cd "$(dirname "$0")/../../.."
data=build/data
again=$(mktemp -d)
trap 'rm -rf "$again"' EXIT
value() { sed -n "s/^$1:[A-Z]*=//p" "$data/CMakeCache.txt"; }
"$data/bin/okienko-lexicon" --ukrainian "$(value OKIENKO_UKRAINIAN)" --out "$again/ukrainian.lexicon"
"$data/bin/okienko-lexicon" \
    --dictionary "$(find "$data" -name polish.dict)" --unigrams "$(value OKIENKO_UNIGRAMS)" \
    --prose "$(value OKIENKO_PROSE)" --out "$again/polish.lexicon"
for lexicon in polish ukrainian; do
    cmp "$data/$lexicon.lexicon" "$again/$lexicon.lexicon"
done
echo "the same bytes"
