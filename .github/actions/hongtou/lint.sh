#!/usr/bin/env bash
# The text, judged: each finding at its line of the change, all of them in the summary.
set -euo pipefail
source "$(dirname "$0")/shared.sh"

run lint ''
