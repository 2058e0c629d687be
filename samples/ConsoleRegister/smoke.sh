#!/usr/bin/env bash
# The sample starts and ends well without a person in front of it. Run from anywhere, after a build.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
dotnet run --no-build
