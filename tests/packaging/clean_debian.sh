#!/usr/bin/env bash
# Tries a .deb on a Debian that has nothing: no Python, no Qt, no network.
#
#   tests/packaging/clean_debian.sh PACKAGE.deb PYTHON FOLDER
#
# Needs root, and: apt-get install debootstrap xvfb openbox xdotool imagemagick. PYTHON is one with the
# program installed from source. Takes about three minutes. In turn:
#   - makes the Debian, with what the package declares and nothing else, and installs the package;
#   - as an ordinary user: the smoke, a project from source opened there and one from there here,
#     a pipeline, a pipeline package and a plug-in dropped in and used;
#   - the window on an X server that runs outside, so that its libraries do not stand in for
#     missing ones: a sample article is opened, and a claim marked with the keyboard;
#   - the menu entry and the file type, once the desktop's own tools are there;
#   - the removal, which leaves projects alone.
# FOLDER gets screen.png (the X screen), window.png (drawn by the program) and the logs.
# MIRROR (else the one this machine uses), SUITE and ROOT (a folder to be kept) may be set.
set -euo pipefail
package=$(readlink -f "$1") python=$2 out=$(mkdir -p "$3" && readlink -f "$3")
here=$(dirname "$(readlink -f "$0")")
mirror=${MIRROR:-$(apt-get indextargets --format '$(REPO_URI)' | head -n 1)} suite=${SUITE:-bookworm} display=:97
root=${ROOT:-$(mktemp -d)/root} home=/home/annotator
processes=()

tidy() {
    for each in "${processes[@]}"; do kill "$each" 2>/dev/null || true; done
    for each in tmp/.X11-unix proc; do ! mountpoint -q "$root/$each" || umount -l "$root/$each"; done
    [ -n "${ROOT:-}" ] || rm -rf "$(dirname "$root")"
}
trap tidy EXIT

fail() { echo "clean_debian: $*" >&2; exit 1; }
inside() { unshare --net chroot "$root" "$@"; }
as_user() { inside su - annotator -c "export LANG=C.UTF-8 DISPLAY=$display; $1"; }
source_program() { "$python" -m annotator "$@"; }
give() { install -o 1000 -g 1000 -m 644 "$1" "$root$home/"; }
count() { sed -n "s/.*\"$1\": \([0-9]*\).*/\1/p" | head -n 1; }

echo "== a Debian with nothing: $suite"
# The first of each choice of dependencies, without versions and the libc that is always there.
needed=$(dpkg-deb -f "$package" Depends | tr ',' '\n' | sed 's/|.*//; s/(.*//; s/ //g' | grep -v '^libc6$' | paste -sd,)
[ -e "$root/etc/debian_version" ] || debootstrap --variant=minbase --include="$needed" "$suite" "$root" "$mirror" >"$out/debootstrap.log"
mountpoint -q "$root/proc" || mount -t proc proc "$root/proc"
! inside sh -c 'command -v python3' || fail "there is a Python"
! inside sh -c 'find / -xdev -name "libQt[56]*" | grep .' || fail "there is a Qt"
! inside grep -v -e 'lo:' -e '|' /proc/net/dev || fail "there is a network"
inside id annotator >/dev/null 2>&1 || inside useradd --create-home --uid 1000 annotator

echo "== install"
cp "$package" "$root/tmp/annotator.deb"
inside dpkg -i /tmp/annotator.deb >"$out/dpkg.log"
inside du -sh /usr/lib/annotator

echo "== smoke, as an ordinary user"
as_user "annotator --smoke"

echo "== projects go both ways"
printf 'Anna said in Rome that Nato and the UN would wait.\n' >"$out/english.txt"
cp "$here/../../resources/samples/smoke.txt" "$out/article.txt"
rm -f "$out"/*.annodb
source_program import "$out/source.annodb" "$out/article.txt" --entities none
give "$out/source.annodb"
give "$out/article.txt"
give "$out/english.txt"
give "$here/../../resources/samples/demo.jsonl"
as_user "annotator info source.annodb && annotator check source.annodb"
as_user "annotator import made.annodb article.txt && annotator import made.annodb demo.jsonl"
cp "$root$home/made.annodb" "$out/"
source_program check "$out/made.annodb"
source_program info "$out/made.annodb"

echo "== what is dropped in is found"
plugins=$root$home/.local/share/annotator/plugins
mkdir -p "$plugins"
"$python" "$here/drop_ins.py" "$plugins"
inside chown -R annotator: "$home/.local"
for each in spacy:news-en spacy:en_drop_sm capitals; do
    as_user "annotator import $each.annodb english.txt --entities $each"
    found=$(as_user "annotator info $each.annodb --json" | count entities)
    echo "$each: $found entities"
    [ "$found" -gt 0 ] || fail "$each found nothing"
done

echo "== the window under X"
claims() { as_user "annotator info made.annodb --json" | count claims; }
before=$(claims)
as_user "annotator demo --screenshot window.png"
cp "$root$home/window.png" "$out/"
Xvfb "$display" -screen 0 1440x900x24 -nolisten tcp -ac >"$out/xvfb.log" 2>&1 &
processes+=($!)
export DISPLAY=$display
until xdotool getmouselocation >/dev/null 2>&1; do sleep 0.2; done
openbox >"$out/openbox.log" 2>&1 &
processes+=($!)
mkdir -p "$root/tmp/.X11-unix"
mount --bind /tmp/.X11-unix "$root/tmp/.X11-unix"
as_user "exec annotator made.annodb" >"$out/window.log" 2>&1 &
window=$!
processes+=("$window")
xdotool search --sync --onlyvisible --name 'Who is annotating' >/dev/null
sleep 1
xdotool type anna
xdotool key Return
sleep 2
# The beginning of the article becomes a claim.
xdotool mousemove 700 820 click 1
xdotool key ctrl+Home
xdotool key --repeat 44 --delay 20 shift+Right
xdotool key 1
sleep 3
import -window root "$out/screen.png"
[ "$(convert "$out/screen.png" -format %k info:)" -gt 500 ] || fail "the screen is empty"
xdotool key ctrl+q
wait "$window" || fail "the window ended badly: $(cat "$out/window.log")"
[ ! -s "$out/window.log" ] || fail "the window said: $(cat "$out/window.log")"
after=$(claims)
[ "$after" = $((before + 1)) ] || fail "the claim was not kept: $before before, $after after"
echo "a claim marked in the window: $before before, $after after"

echo "== menu entry and file type"
chroot "$root" sh -c 'apt-get update -qq && apt-get install -qq --no-install-recommends shared-mime-info desktop-file-utils libglib2.0-bin' >"$out/apt.log" 2>&1
inside desktop-file-validate /usr/share/applications/annotator.desktop
as_user "gio info made.annodb" | grep -q 'content-type: application/x-annotator-project' || fail "the type is unknown"
as_user "gio mime application/x-annotator-project" | grep 'Default.*annotator.desktop' || fail "nothing opens it"

echo "== uninstall leaves projects alone"
inside dpkg -r annotator >>"$out/dpkg.log" 2>&1
! ls -d "$root"/usr/*/annotator 2>/dev/null || fail "something of the program is left"
[ -e "$root$home/made.annodb" ] || fail "the project is gone"
echo "passed"
