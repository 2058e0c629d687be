#!/usr/bin/env bash
# A day at the register, through a pipe: opened, sold, closed. Run from anywhere, after a build.
set -euo pipefail
sample="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
cd "$folder"
day="$(printf '100.00\nmilk\npay 5\nz 101.19\nquit\n' | dotnet run --no-build --project "$sample")"
grep -F 'TOTAL EUR                             1.19' <<<"$day"
grep -F 'Cash difference                       0.00' <<<"$day"
