#!/usr/bin/env bash
# Makes letters.hex: the narrow glyphs of GNU Unifont 15.0.01 (Debian package unifont) for Latin, Greek, Cyrillic, Armenian, Georgian letters, punctuation, currencies, arrows,
# boxes and signs, without Hebrew, Arabic and whatever joins its letters. One line a glyph: code point and sixteen rows of eight dots.
# Use: subset.sh /usr/share/unifont/unifont.hex > letters.hex
set -euo pipefail
awk -F: '
    BEGIN {
        split("0020-007E 00A0-024F 02B0-02FF 0370-058F 10A0-10FF 1E00-1FFF 2000-206F 2070-20C0 2100-23FF 2460-27BF 2C60-2C7F A720-A7FF FF61-FF9F FFFD-FFFD", ranges, " ")
    }
    length($2) == 32 {
        for (i in ranges) if ($1 >= substr(ranges[i], 1, 4) && $1 <= substr(ranges[i], 6)) { print; next }
    }' "$1"
