#!/bin/bash
# Tries the packed folder on a clean Debian 12 without Python, without Qt's system libraries and without a network.
# Run as root on Debian, after `dev.py package`; it needs debootstrap, xvfb and a network to make the clean system once.
#
#   packaging/try-on-debian.sh [FOLDER]     FOLDER: where the clean system is (default /var/tmp/lungedu-debian)
#
# A user `guest` unpacks and uses it. A virtual screen of the host stands in for a real one; only its socket is lent.
set -euo pipefail

top=$(cd "$(dirname "$0")/.." && pwd)
clean=${1:-/var/tmp/lungedu-debian}
archive=$(ls -t "$top"/dist/lungedu-*-linux-*.tar.gz | head -1)
screen=:$((RANDOM % 400 + 100))

finish() {
    [ -z "${server:-}" ] || kill "$server" 2>/dev/null || true
    for place in tmp/.X11-unix home/guest/locked proc; do umount "$clean/$place" 2>/dev/null || true; done
}
finish  # what an earlier try that was broken off left
trap finish EXIT
[ -d "$clean/usr" ] || debootstrap --variant=minbase bookworm "$clean"
[ -d "$clean/home/guest" ] || chroot "$clean" useradd -m guest
rm -rf "$clean/home/guest/"{lungedu,locked,.cache,.config,.local}
mkdir -p "$clean/tmp/.X11-unix" "$clean/home/guest/locked"

Xvfb "$screen" -screen 0 1366x768x24 -nolisten tcp & server=$!
sleep 2
mount --bind /tmp/.X11-unix "$clean/tmp/.X11-unix"
mount -t proc proc "$clean/proc"
cp "$archive" "$clean/home/guest/lungedu.tar.gz"

guest=(unshare --net chroot --userspec=guest:guest "$clean" env -i HOME=/home/guest PATH=/usr/bin:/bin LANG=C.UTF-8
       DISPLAY="$screen" sh -c)
as_guest() { "${guest[@]}" "cd; $1"; }
# Starts the program in a folder, says how long its window took (xdotool asks every 20 ms), touches Contrast, and ends it.
start() {
    "${guest[@]}" "cd; exec $1/lungedu" & local child=$! began
    began=$(date +%s%N)
    until DISPLAY=$screen xdotool search --onlyvisible --name "Lung cancer treatment" >/dev/null 2>&1; do
        kill -0 "$child" || { echo "the program ended before its window was there" >&2; return 1; }
        sleep 0.02
    done
    echo "$(( ($(date +%s%N) - began) / 1000000 )) ms to the window"
    sleep 2
    DISPLAY=$screen xdotool mousemove 611 735 click 1
    sleep 1
    kill "$child"
    wait "$child" 2>/dev/null || true
}

echo "== what is not there"
as_guest 'for name in python3 fc-list; do command -v $name || echo "no $name"; done
          ls /usr/lib/x86_64-linux-gnu | grep -cE "libX11|libxcb|libEGL|libxkbcommon|libfontconfig" || true
          ls /sys/class/net 2>/dev/null || true; cat /proc/net/dev | tail -n +3 | cut -d: -f1'
echo "== unpack, check, ask"
as_guest 'tar -xzf lungedu.tar.gz && du -sm lungedu && lungedu/lungedu check | tail -1 && lungedu/lungedu ask "what is PD-1" | head -2'
as_guest 'ls -A .config .cache 2>/dev/null || echo "nothing was kept by that"'
echo "== a sheet, a drawing"
as_guest 'lungedu/lungedu sheet "own:What are my choices?" --to sheet.pdf; lungedu/lungedu render the-brake --to brake.png
          ls -l sheet.pdf brake.png | cut -d" " -f5-'
echo "== the window, five starts"
for _ in 1 2 3 4 5; do start lungedu; done
as_guest 'find .config .cache -type f 2>/dev/null || true'
echo "== portable"
as_guest 'rm -rf .config .cache; touch lungedu/portable.txt'
start lungedu
as_guest 'find .config .cache -type f 2>/dev/null; find lungedu/lungedu-data -type f'
echo "== portable, on a locked medium"
mount --bind "$clean/home/guest/lungedu" "$clean/home/guest/locked"
mount -o remount,ro,bind "$clean/home/guest/locked"
start locked
as_guest 'find .config .cache -type f 2>/dev/null; rm -rf lungedu/lungedu-data; locked/lungedu ask "side effects" | head -2; touch locked/x 2>&1 || true'
echo "== installed for one user"
as_guest 'lungedu/install.sh && .local/bin/lungedu --version && cat .local/share/applications/lungedu.desktop | grep Exec
          .local/opt/lungedu/install.sh --remove'
echo "== a kiosk's health"
as_guest 'lungedu/lungedu kiosk check || true'
