#!/usr/bin/env bash
# Which hongtou: the one asked for, the one of the project, else the one of this action.
# Told to the steps that follow: the program, where it keeps what it made, its digest.
set -euo pipefail

here=$(pwd)
if [ -n "${PACKAGE:-}" ]; then
  # A path is meant from the project.
  [ -e "$PACKAGE" ] && PACKAGE=$(realpath -- "$PACKAGE")
  folder=$RUNNER_TEMP/hongtou-package
  npm install --prefix "$folder" --no-save --ignore-scripts --no-audit --no-fund -- "$PACKAGE"
  hongtou=$folder/node_modules/hongtou/dist/cli.js
elif [ -f node_modules/hongtou/dist/cli.js ]; then
  hongtou=$here/node_modules/hongtou/dist/cli.js
elif [ -f package.json ] && node -e '
  const {dependencies = {}, devDependencies = {}} = JSON.parse(require("fs").readFileSync("package.json", "utf8"))
  process.exit("hongtou" in {...dependencies, ...devDependencies} ? 0 : 1)'; then
  if [ -f package-lock.json ]; then npm ci --ignore-scripts; else npm install --ignore-scripts; fi
  hongtou=$here/node_modules/hongtou/dist/cli.js
else
  repository=$(cd "$ACTION/../../.." && pwd)
  [ -f "$repository/dist/cli.js" ] || make -C "$repository" setup
  hongtou=$repository/dist/cli.js
fi

node "$hongtou" --version
{
  echo "hongtou=$hongtou"
  echo "cache=${HONGTOU_CACHE:-$HOME/.cache/hongtou}"
  echo "digest=$(cut -c 1-16 "$(dirname "$hongtou")/digest")"
} >> "$GITHUB_OUTPUT"
