#!/bin/sh
# Installs the folder that holds this file, and puts lungedu into the menu. No network is needed.
#
#   sudo ./install.sh      for everyone on this computer: into /opt/lungedu
#   ./install.sh           for you alone: into ~/.local/opt/lungedu
#   ./install.sh --remove  (with sudo or without) takes it away again; your settings stay
#
# An older lungedu in the same place gives way once the new one is whole.
set -eu
umask 022 # a stricter one, such as 077, would leave an installation that only its installer can start

here=$(cd "$(dirname "$0")" && pwd)
if [ "$(id -u)" = 0 ]; then
    place=/opt/lungedu
    commands=/usr/local/bin
    menu=/usr/local/share
else
    place=$HOME/.local/opt/lungedu
    commands=$HOME/.local/bin
    menu=$HOME/.local/share
fi

if [ "${1:-}" = --remove ]; then
    rm -rf "$place"
    rm -f "$commands/lungedu" "$menu/applications/lungedu.desktop" "$menu/icons/hicolor/scalable/apps/lungedu.svg"
    echo "lungedu is no longer in $place."
    exit 0
fi
if [ ! -x "$here/lungedu" ]; then
    echo "There is no program 'lungedu' beside this file. Unpack the whole archive, and run install.sh in it." >&2
    exit 1
fi
if [ "$here" = "$place" ]; then
    echo "lungedu is already in $place." >&2
    exit 1
fi

mkdir -p "$(dirname "$place")" "$commands" "$menu/applications" "$menu/icons/hicolor/scalable/apps"
rm -rf "$place.new"
cp -r "$here" "$place.new"
chmod -R u+rwX,go+rX,go-w "$place.new" # the archive may have been unpacked under a stricter umask
rm -f "$place.new/portable.txt"
rm -rf "$place"
mv "$place.new" "$place"
ln -sf "$place/lungedu" "$commands/lungedu"
sed "s|^Exec=lungedu|Exec=$place/lungedu|" "$place/lungedu.desktop" > "$menu/applications/lungedu.desktop"
cp "$place/lungedu.svg" "$menu/icons/hicolor/scalable/apps/lungedu.svg"
echo "lungedu is installed in $place. Start it from the menu, or with: $commands/lungedu"
