#!/usr/bin/env python3
"""Embeds the built pages: every file under FOLDER as a gateway::Asset, plain and compressed.

Usage: embed_assets.py FOLDER SOURCE
"""
import gzip
import hashlib
import pathlib
import sys

TYPES = {".html": "text/html; charset=utf-8", ".js": "text/javascript; charset=utf-8",
         ".css": "text/css; charset=utf-8", ".svg": "image/svg+xml"}

folder, source = map(pathlib.Path, sys.argv[1:])


def literal(data):
    """C++ string literals of at most 8,000 bytes each, in octal where not plain."""
    plain = set(range(0x20, 0x7F)) - set(b'"\\?')
    lines = []
    for i in range(0, len(data), 8000):
        lines.append('"' + "".join(chr(b) if b in plain else f"\\{b:03o}" for b in data[i:i + 8000]) + '"')
    return "\n".join(lines) or '""'


out = ['#include "services/gateway/handlers/assets.h"', "", "namespace vinculo::gateway {", "namespace {", ""]
entries = []
for number, path in enumerate(sorted(p for p in folder.rglob("*") if p.is_file())):
    content = path.read_bytes()
    # mtime 0: the same input gives the same bytes.
    compressed = gzip.compress(content, 9, mtime=0)
    out.append(f"constexpr char kPlain{number}[] = {literal(content)};")
    out.append(f"constexpr char kGzip{number}[] = {literal(compressed)};")
    tag = hashlib.sha256(content).hexdigest()[:32]
    entries.append(f'    {{"/{path.relative_to(folder).as_posix()}", "{TYPES[path.suffix]}", "{tag}", '
                   f"{{kPlain{number}, {len(content)}}}, {{kGzip{number}, {len(compressed)}}}}},")
out += ["", "const Asset kAssets[] = {", *entries, "};", "", "}  // namespace", "",
        "absl::Span<const Asset> EmbeddedAssets() { return kAssets; }", "", "}  // namespace vinculo::gateway", ""]
source.write_text("\n".join(out))
