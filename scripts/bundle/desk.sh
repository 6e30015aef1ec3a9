#!/bin/sh
# 打开写字台。公文放在“文档”里的“公文”文件夹，或写在后面的文件夹里。
# Open the desk, on the folder 公文 among one's documents, or on the one that is named.
here=$(dirname -- "$(readlink -f -- "$0")")
folder=$1
if [ -z "$folder" ]; then
  documents=$(xdg-user-dir DOCUMENTS 2>/dev/null)
  [ -d "$documents" ] || documents=${HOME:-.}
  folder=$documents/公文
fi
mkdir -p -- "$folder/content" && cd -- "$folder" && "$here/hongtou" desk
code=$?
# What went wrong is read before the window closes.
if [ "$code" = 2 ] || [ "$code" = 1 ]; then
  if [ -t 0 ]; then
    printf '\n按回车键关闭 / press Enter to close '
    read -r _
  fi
fi
exit "$code"
