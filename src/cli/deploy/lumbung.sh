#!/bin/sh
# Starts Lumbung on a Node that can run it, wherever that is: LUMBUNG_NODE, the one on the path, or one in the usual
# places. `lumbung start` is the server; `lumbung --help` names the commands.
self=$0
while [ -L "$self" ]; do
  link=$(readlink "$self")
  case $link in /*) self=$link ;; *) self=$(dirname "$self")/$link ;; esac
done
here=$(cd "$(dirname "$self")" && pwd) || exit 1

can_run() {
  [ -x "$1" ] && "$1" -e 'const [a, b] = process.versions.node.split(".").map(Number); process.exit(a > 24 || (a === 24 && b >= 15) ? 0 : 1)' 2>/dev/null
}

seen=
for node in "$LUMBUNG_NODE" "$here/node/bin/node" "$(command -v node)" /usr/local/bin/node /usr/bin/node /opt/node*/bin/node \
  "$HOME"/.nvm/versions/node/v*/bin/node "$HOME"/.local/share/fnm/node-versions/*/installation/bin/node; do
  [ -n "$node" ] || continue
  if can_run "$node"; then
    unset LUMBUNG_NODE
    # What messages tell people to type.
    export LUMBUNG_LAUNCHER="$0"
    exec "$node" "$here/src/cli/run.mjs" "$@"
  fi
  case $seen in *" $node ("*) continue ;; esac
  [ -x "$node" ] && seen="$seen $node ($("$node" --version 2>/dev/null || echo '?'))"
done

echo "Lumbung memerlukan Node 24.15 atau lebih baru. Ditemukan:${seen:- tidak ada}. Kalau ada di tempat lain: LUMBUNG_NODE=/…/bin/node" >&2
echo "Lumbung needs Node 24.15 or newer. Found:${seen:- none}. If it is elsewhere: LUMBUNG_NODE=/…/bin/node" >&2
exit 1
