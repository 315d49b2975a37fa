#!/usr/bin/env bash
# Builds the checked out commit twice, in two fresh clones at different places, and compares every
# file of the two programs, and what is handed out, by name and SHA-256.
#
#   tests/packaging/build_twice.sh [FOLDER]
#
# Takes twice as long as a build. FOLDER (else a temporary one) keeps both; Linux.
set -euo pipefail
top=$(git -C "$(dirname "$0")" rev-parse --show-toplevel)
commit=$(git -C "$top" rev-parse HEAD)
folder=${1:-$(mktemp -d)}
mkdir -p "$folder/some/where"

list() {  # every file, and where each link leads
    (cd "$1" && find . -type f -print0 | sort -z | xargs -0 sha256sum && find . -type l -printf '%p -> %l\n' | sort)
}

for clone in "$folder/one" "$folder/some/where/two"; do
    git clone --quiet "$top" "$clone"
    git -C "$clone" -c advice.detachedHead=false checkout --quiet "$commit"
    (cd "$clone" && "${PYTHON:-python3}" build_installer.py all >"$clone.log") || { tail "$clone.log"; exit 1; }
    list "$clone/build/dist/annotator" >"$clone.files"
    list "$clone/build/out" >"$clone.out"
done
wc -l <"$folder/one.files" | sed 's/$/ files and links in the program/'
status=0
for what in files out; do
    if diff "$folder/one.$what" "$folder/some/where/two.$what"; then echo "$what: the same"; else status=1; fi
done
cat "$folder/one.out"
exit $status
