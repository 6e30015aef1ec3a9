#!/bin/sh
# 红头 Hongtou, by the Node.js that came with it, wherever this folder lies.
here=$(dirname -- "$(readlink -f -- "$0")")
HONGTOU_COMMAND=${HONGTOU_COMMAND:-$0}
export HONGTOU_COMMAND
exec "$here/lib/node" "$here/lib/hongtou/dist/cli.js" "$@"
