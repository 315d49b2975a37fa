#!/usr/bin/env bash
# Tries a .deb on a Debian that has nothing: no Python, no Qt, no network.
#
#   tests/packaging/clean_debian.sh PACKAGE.deb PYTHON FOLDER
#
# Needs root, debootstrap and Xvfb. PYTHON is one with the program and PySide6 installed: it makes the
# project that is opened there, opens what was made there, and takes the picture. FOLDER gets
# window.png (drawn by the program) and screen.png (the X screen). Only declared dependencies go in;
# the X server runs outside, so that its own libraries do not stand in for missing ones.
set -euo pipefail
package=$(readlink -f "$1") python=$2 out=$(mkdir -p "$3" && readlink -f "$3")
mirror=${MIRROR:-http://deb.debian.org/debian} suite=${SUITE:-bookworm} display=${SCREEN:-:97}
root=${ROOT:-$(mktemp -d)/root}
server='' window=''

tidy() {
    [ -z "$window" ] || kill "$window" 2>/dev/null || true
    [ -z "$server" ] || kill "$server" 2>/dev/null || true
    ! mountpoint -q "$root/tmp/.X11-unix" || umount "$root/tmp/.X11-unix"
    ! mountpoint -q "$root/proc" || umount "$root/proc"
}
trap tidy EXIT

# The first of each choice of dependencies, without versions and the libc that is always there.
needed=$(dpkg-deb -f "$package" Depends | tr ',' '\n' | sed 's/|.*//; s/(.*//; s/ //g' | grep -v '^libc6$' | paste -sd,)
[ -e "$root/etc/debian_version" ] || debootstrap --variant=minbase --include="$needed" "$suite" "$root" "$mirror" >"$out/debootstrap.log"
mountpoint -q "$root/proc" || mount -t proc proc "$root/proc"
inside() { unshare -n chroot "$root" "$@"; }
as_user() { inside su - annotator -c "export LANG=C.UTF-8 $1"; }

echo "== a machine with nothing"
! inside sh -c 'command -v python3' || { echo "there is a Python"; exit 1; }
! inside sh -c 'find / -xdev -name "libQt6*" | grep .' || { echo "there is a Qt"; exit 1; }
inside id annotator >/dev/null 2>&1 || inside useradd -m annotator

echo "== install"
cp "$package" "$root/tmp/annotator.deb"
inside dpkg -i /tmp/annotator.deb >"$out/dpkg.log"
inside du -sh /usr/lib/annotator

echo "== smoke, as an ordinary user"
as_user "; annotator --smoke"

echo "== projects go both ways"
"$python" -m annotator new "$out/source.annodb" >/dev/null
cp "$(dirname "$0")/../../resources/samples/smoke.txt" "$out/article.txt"
"$python" -m annotator import "$out/source.annodb" "$out/article.txt" --entities none
cp "$out/source.annodb" "$root/home/annotator/source.annodb"
inside chown annotator: /home/annotator/source.annodb
as_user "; annotator info source.annodb && annotator check source.annodb"
cp "$out/article.txt" "$root/home/annotator/article.txt"
as_user "; annotator import made.annodb article.txt && annotator demo --screenshot window.png"
cp "$root/home/annotator/made.annodb" "$root/home/annotator/window.png" "$out/"
"$python" -m annotator check "$out/made.annodb"

echo "== the window under X"
Xvfb "$display" -screen 0 1440x900x24 -nolisten tcp >/dev/null 2>&1 &
server=$!
sleep 2
mkdir -p "$root/tmp/.X11-unix"
mount --bind /tmp/.X11-unix "$root/tmp/.X11-unix"
as_user "DISPLAY=$display; exec annotator demo" >"$out/window.log" 2>&1 &
window=$!
sleep "${WAIT:-15}"
kill -0 "$window"
DISPLAY=$display QT_QPA_PLATFORM=xcb "$python" -c '
import sys
from PySide6.QtGui import QGuiApplication
app = QGuiApplication([])
assert app.primaryScreen().grabWindow(0).save(sys.argv[1])' "$out/screen.png"
[ ! -s "$out/window.log" ] || { cat "$out/window.log"; exit 1; }

echo "== uninstall leaves projects alone"
kill "$window"; window=''
inside dpkg -r annotator >>"$out/dpkg.log"
[ ! -e "$root/usr/bin/annotator" ]
[ -e "$root/home/annotator/made.annodb" ]
echo "passed"
