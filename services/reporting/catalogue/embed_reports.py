#!/usr/bin/env python3
"""Embeds the catalogue: of each folder <report_id>, report.textproto and query.sql.

Usage: embed_reports.py SOURCE FILE...
"""
import pathlib
import sys

source, *files = sys.argv[1:]
folders = sorted({pathlib.Path(f).parent for f in files})


def raw(text):
    """C++ string literals of at most 8 kB each (compilers refuse longer ones)."""
    parts = [text[i:i + 8000] for i in range(0, len(text), 8000)] or [""]
    return "\n".join(f'R"report({p})report"' for p in parts)


lines = ['#include "services/reporting/catalogue/embedded_reports.h"', "", "namespace vinculo::reporting {",
         "namespace {", "const EmbeddedReport kReports[] = {"]
for folder in folders:
    declaration, query = folder / "report.textproto", folder / "query.sql"
    for f in (declaration, query):
        if not f.exists():
            sys.exit(f"{folder}: {f.name} is missing")
    lines.append(f'    {{"{folder.name}", {raw(declaration.read_text())}, {raw(query.read_text())}}},')
lines += ["};", "}  // namespace", "",
          "std::span<const EmbeddedReport> EmbeddedReports() { return kReports; }", "",
          "}  // namespace vinculo::reporting", ""]
path = pathlib.Path(source)
path.parent.mkdir(parents=True, exist_ok=True)
path.write_text("\n".join(lines))
