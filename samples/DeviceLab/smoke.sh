#!/bin/sh
# Prints the demonstration to a virtual printer over the loopback and reads it back. From the repository's root: samples/DeviceLab/smoke.sh
set -eu
cd "$(dirname "$0")/../.."
# Because the program itself must end with this script, not only the command that started it.
run() { exec dotnet samples/DeviceLab/bin/Debug/net10.0/DeviceLab.dll "$@"; }
dir=$(mktemp -d)
run printer --listen 19100 > "$dir/paper.txt" &
printer=$!
trap 'kill $printer 2>/dev/null || true; rm -rf "$dir"' EXIT
tries=0
until grep -q listening "$dir/paper.txt"; do tries=$((tries + 1)); [ $tries -lt 100 ]; sleep 0.2; done
(run status --to tcp://127.0.0.1:19100)
(run print --to tcp://127.0.0.1:19100 --profile TM-m30III DEMO)
(run print --to "$dir/demo.bin" --profile TM-m30III DEMO)
(run decode "$dir/demo.bin" --png "$dir/demo.png") | grep -q 'Zażółć gęślą jaźń'
(run tokens "$dir/demo.bin") | grep -q 'GS V cut'
sleep 1
grep -q 'Cà phê sữa đá' "$dir/paper.txt"
echo "smoke: ok"
