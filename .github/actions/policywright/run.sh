#!/usr/bin/env bash
# Runs policywright with the arguments given, on the paths that stand in POLICYWRIGHT_PATHS, one a line: a path may have
# spaces, and is never read as an option. Uses the command that the project has installed, else the one on the PATH.
set -euo pipefail

paths=()
while IFS= read -r line; do
    line="${line#"${line%%[![:space:]]*}"}"
    line="${line%"${line##*[![:space:]]}"}"
    if [ -n "$line" ]; then paths+=("$line"); fi
done <<< "${POLICYWRIGHT_PATHS:-.}"

command=policywright
if [ -x node_modules/.bin/policywright ]; then command=node_modules/.bin/policywright; fi
exec "$command" "$@" -- ${paths[@]+"${paths[@]}"}
