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

# The counter: paid by card and cash, a cart put aside, a gift card refused offline, half brought back, closed blind.
counter="$(printf '%s\n' 100 '2*bread' 'discount 1 10%' 'card 4 slip1' 'pay 10' wine 'customer C-1' save offline milk 'gift GC-1' 'pay 2' 'return 1 1 1' pay 'count 1x100 0.61' z |
    dotnet run --no-build --project "$sample" -- --db counter.db --blind)"
grep -F 'CHANGE 7.16 EUR' <<<"$counter"
grep -F "A gift card's balance is not kept on this till" <<<"$counter"
grep -F 'Cash paid back                       -3.42' <<<"$counter"
grep -F 'Cash difference                       0.00' <<<"$counter"

# Devices, simulated: a scan, paper that ends and comes back, a terminal that is lost and asked again, the drawer's key.
devices="$(printf '%s\n' 100 'sim scan 2000013303509' 'sim paper out' pay 'sim paper in' paper wine 'terminal lost' 'sim terminal on' ask 'sim drawer key' 'z 103.50' |
    dotnet run --no-build --project "$sample" -- --db devices.db)"
grep -F '1 print WAITING' <<<"$devices"
grep -F '[code128 R1-0-1]' <<<"$devices"
grep -F '6.49 EUR taken by card.' <<<"$devices"
grep -F 'Opened with its key                      1' <<<"$devices"
grep -F 'Cash difference                       0.00' <<<"$devices"

# A file of trade: rung up, rung up again without a change, checked, reported and printed.
register() { dotnet run --no-build --project "$sample" -- "$@"; }
cat >trade.csv <<'CSV'
InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country
536365,85123A,"HEART, ""WHITE""",6,2010-12-01 08:26:00,2.55,17850.0,United Kingdom
C536379,85123A,,-1,2010-12-01 09:41:00,2.55,14527.0,United Kingdom
A563185,B,Adjust bad debt,1,2010-12-01 09:50:00,11062.06,,United Kingdom
CSV
register replay trade.csv --db trade.db --json >first.json
register replay trade.csv --db trade.db --json | cmp - first.json
grep -F '"gross":"15.30","refunds":"2.55"' first.json
register verify --db trade.db --json | grep -F '"ok":true'
register report --db trade.db --day 2010-12-01 | grep -F '12.75'
register receipt R1-0-1 --db trade.db | grep -F 'HEART, "WHITE"'
