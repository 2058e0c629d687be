#!/bin/sh
# A driver of one's own is found, kept connected and used. From the repository's root: samples/OwnDriver/smoke.sh
set -eu
cd "$(dirname "$0")/../.."
seen=$(dotnet samples/OwnDriver/bin/Debug/net10.0/OwnDriver.dll)
echo "$seen"
echo "$seen" | grep -q '^pole is connected$'
echo "$seen" | grep -q '^front is connected$'
echo "$seen" | grep -q '^to pay      2.50$'
[ "$(wc -l < samples/OwnDriver/PoleDisplay.cs)" -lt 80 ]
echo "smoke: ok"
