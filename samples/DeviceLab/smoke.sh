#!/bin/sh
# Prints the demonstration to a virtual printer over the loopback and reads it back, and pays at a virtual card terminal. From the repository's root: samples/DeviceLab/smoke.sh
set -eu
cd "$(dirname "$0")/../.."
# Because the program itself must end with this script, not only the command that started it.
run() { exec dotnet samples/DeviceLab/bin/Debug/net10.0/DeviceLab.dll "$@"; }
dir=$(mktemp -d)
run printer --listen 19100 > "$dir/paper.txt" &
printer=$!
run terminal --listen 19107 --script none,merge,drop-at-once,decline > "$dir/terminal.txt" &
terminal=$!
trap 'kill $printer $terminal 2>/dev/null || true; rm -rf "$dir"' EXIT
tries=0
until grep -q listening "$dir/paper.txt"; do tries=$((tries + 1)); [ $tries -lt 100 ]; sleep 0.2; done
(run status --to tcp://127.0.0.1:19100)
(run print --to tcp://127.0.0.1:19100 --profile TM-m30III DEMO)
(run print --to "$dir/demo.bin" --profile TM-m30III DEMO)
(run decode "$dir/demo.bin" --png "$dir/demo.png") | grep -q 'Zażółć gęślą jaźń'
(run tokens "$dir/demo.bin") | grep -q 'GS V cut'
sleep 1
grep -q 'Cà phê sữa đá' "$dir/paper.txt"
tries=0
until grep -q listens "$dir/terminal.txt"; do tries=$((tries + 1)); [ $tries -lt 100 ]; sleep 0.2; done
(run status --to 127.0.0.1:19107 --json) | grep -q '"outcome":"ready","amount":null'
(run pay --to 127.0.0.1:19107 --amount 12.34 --json) | grep -q '"outcome":"approved","amount":12.34,"currency":"EUR","receipt":"1","trace":"1"'
(run pay --to 127.0.0.1:19107 --amount 12.34) | grep -q '12.34 EUR, receipt 2, trace 2'
(run pay --to 127.0.0.1:19107 --amount 12.34 --json || true) | grep -q '"outcome":"not-found"'
(run pay --to 127.0.0.1:19107 --amount 12.34 --json || true) | grep -q '"outcome":"declined"'
echo "smoke: ok"
