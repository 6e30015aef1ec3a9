#!/usr/bin/env bash
# What changed is made, and what was made is measured; its findings and pages are told.
set -euo pipefail
source "$(dirname "$0")/shared.sh"

report=$RUNNER_TEMP/hongtou-build.json
run build ",json:$report" --format "$FORMAT" --fonts "$FONTS" --out-dir "$OUT_DIR"

node -e '
  const {files} = JSON.parse(require("fs").readFileSync(process.argv[1], "utf8"))
  const made = files.filter(({output}) => output !== null)
  const found = files.flatMap(({messages}) => messages)
  const countOf = (severity) => found.filter((message) => message.severity === severity).length
  console.log(`documents=${made.length}`)
  console.log(`pages=${made.reduce((sum, {pages}) => sum + (pages ?? 0), 0)}`)
  console.log(`errors=${countOf("error")}`)
  console.log(`warnings=${countOf("warning")}`)
' "$report" >> "$GITHUB_OUTPUT"
echo "report=$report" >> "$GITHUB_OUTPUT"
echo "folder=$(realpath -m -- "$OUT_DIR")" >> "$GITHUB_OUTPUT"
