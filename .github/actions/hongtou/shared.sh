# For lint.sh and build.sh.

# run COMMAND MORE-REPORTS FLAGS… on $PATHS: findings on the lines of the change and in the summary.
# Its exit code goes on as `code`, so that what could be made is kept; the last step fails by it.
# Trouble of the machine or of the usage, 2, ends the step.
run() {
  local command=$1 reports=$2 code=0 path summary=$RUNNER_TEMP/hongtou-$1.md
  shift 2
  local -a words=("$@") paths=()
  [ "$WARNINGS" != true ] || words+=(--warnings)
  while IFS= read -r path; do [ -z "$path" ] || paths+=("$path"); done <<< "$PATHS"

  rm -f "$summary"
  node "$HONGTOU" "$command" "${words[@]}" --lang "$LANGUAGE" --report github \
    --report-to "markdown:$summary$reports" -- "${paths[@]}" | from_root || code=${PIPESTATUS[0]}
  [ ! -f "$summary" ] || cat "$summary" >> "$GITHUB_STEP_SUMMARY"
  [ "$code" -lt 2 ] || exit "$code"
  echo "code=$code" >> "$GITHUB_OUTPUT"
}

# Findings name files from where we stand; GitHub looks for them from the root of the repository.
from_root() {
  local folder
  folder=$(realpath --relative-to="$GITHUB_WORKSPACE" .)
  [ "$folder" != . ] || { cat; return; }
  # As values of a workflow command are written, and then as `sed` wants them.
  folder=${folder//'%'/%25} folder=${folder//:/%3A} folder=${folder//,/%2C}
  folder=$(sed 's/[\\|&]/\\&/g' <<< "$folder")
  sed -E "s|^(::[a-z]+ file=)([^/])|\1$folder/\2|"
}
