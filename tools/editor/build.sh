#!/bin/sh
# Makes kg/serve/static/query/editor.js from editor.js: CodeMirror 6 and our few lines in one file.
# Needs Node and npm; installing kg does not, since the file is kept in the repository.
# New versions: change package.json, remove package-lock.json, run this, look at the page.
set -e
cd "$(dirname "$0")"
[ -f package-lock.json ] && npm ci --ignore-scripts --no-audit --no-fund || npm install --ignore-scripts --no-audit --no-fund
banner='/*! CodeMirror 6, style-mod, w3c-keyname, crelt, Lezer: Copyright (C) 2016-2024 by Marijn Haverbeke and others. MIT License, see editor.LICENSE.txt. Made by tools/editor/build.sh. */'
npx esbuild editor.js --bundle --minify --format=iife --global-name=kgEditor --target=es2022 --charset=utf8 \
  --legal-comments=none --banner:js="$banner" --outfile=../../kg/serve/static/query/editor.js
