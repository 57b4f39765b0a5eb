#!/usr/bin/env bash
# A manual page from what a program says of itself with --help, so that the two cannot disagree.
#
#     assets/scripts/man_page.sh PROGRAM LANGUAGE VERSION >okienko.1
#
# PROGRAM's commands, where it has any ("--describe commands" lists them), follow as sections.
set -euo pipefail

program=$1 language=$2 version=$3
name=$(basename "$program")

# Headings begin at the left edge; entries are indented, and what they mean stands two blanks or more
# behind them, or below, further in. Examples, shown by a $ or the program's name, stay as they are.
to_roff() { # heading level of the first heading
    awk -v name="$name" '
        function roff(text) {
            gsub(/\\/, "\\e", text); gsub(/-/, "\\-", text)
            if (text ~ /^[.'"'"']/) text = "\\&" text
            return text
        }
        function verbatim(on) {
            if (on && !is_verbatim) print ".PP\n.nf"
            if (!on && is_verbatim) print ".fi"
            is_verbatim = on
        }
        /^$/ { if (is_verbatim) print ""; was_empty = 1; next }
        /^[^ ]/ {
            verbatim(0); is_first = 1; was_empty = 0
            line = $0; rest = ""; sub(/:$/, "", line)
            if (match(line, /: /)) { rest = substr(line, RSTART + 2); line = substr(line, 1, RSTART - 1) }
            is_name = line ~ /^(NAZWA|NAME)$/
            is_example = line ~ /^(PRZYKŁAD|EXAMPLE|Przykład|Example)/
            print section " \"" roff(line) "\""
            if (rest != "") print roff(rest)
            next
        }
        is_example { verbatim(1); sub(/^    /, ""); print roff($0); next }
        { match($0, /^ +/); indent = RLENGTH; line = substr($0, indent + 1) }
        indent <= 6 && line !~ / – / && match(line, /[^ ]   *[^ ]/) {
            verbatim(0)
            print ".TP\n.B \"" roff(substr(line, 1, RSTART)) "\""
            print roff(substr(line, RSTART + RLENGTH - 1))
            was_empty = 0; next
        }
        indent <= 6 && line ~ /^-/ {
            verbatim(0)
            print ".TP\n.B \"" roff(line) "\""; was_empty = 0; next
        }
        {
            verbatim(0)
            if (was_empty && indent < 10) print ".PP"
            if (is_name) sub(/ – /, " - ", line)  # as whatis(1) reads it
            print roff(line); was_empty = 0
        }
        END { verbatim(0) }
    ' section="$1"
}

help() { LC_ALL=C.UTF-8 "$program" "$@" --lang "$language" --help; }

case $language in
    pl) manual="Podręcznik Okienka" ;;
    *) manual="Manual of Okienko" ;;
esac

# Words of options are long and unbreakable: lines are ragged instead of stretched.
printf '.TH %s 1 "" "Okienko %s" "%s"\n' "${name^^}" "$version" "$manual"
printf '.ad l\n'
if [ "$name" = okienko ]; then
    help | to_roff .SH
    "$program" --describe commands | while read -r command; do
        printf '.SH "%s"\n' "${command^^}"
        # shellcheck disable=SC2086  # the words of a command are arguments of their own
        help $command | to_roff .SS
    done
else
    # Theirs begins with what they are.
    first=$(help | head -1)
    printf '.SH %s\n%s \\- %s\n' "$([ "$language" = pl ] && echo NAZWA || echo NAME)" "$name" "$first"
    help | tail -n +2 | sed -E 's/^(Usage|Użycie): (.*)/\1\n    \2/' | to_roff .SH
fi
