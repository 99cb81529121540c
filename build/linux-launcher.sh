#!/bin/sh
# `jiuzhu <verb> ...` is the command line: it shows no window, so it needs no screen, and as root
# it goes without the sandbox of windows it never opens. Anything else opens the desk.
desk="$(dirname "$(readlink -f "$0")")/../jiuzhu"
case "${1:-}" in
  [a-z]*) set -- --ozone-platform=headless --disable-gpu --log-level=3 "$@" ;;
  *) exec "$desk" "$@" ;;
esac
if [ "$(id -u)" -eq 0 ]; then set -- --no-sandbox "$@"; fi
exec "$desk" "$@"
