#!/usr/bin/env python3
"""Embeds .sql files: each query as a db::Statement, each migration as a db::Migration.

Usage: embed_sql.py NAMESPACE HEADER_NAME HEADER SOURCE FILE...
A query names its class in its first line: `-- short: what it does` may run on a shared lane, `-- long: ...` may not.
A migration is a file of a folder named migrations; its stem is NNNN_verb_noun.
"""
import pathlib
import re
import sys

namespace, header_name, header, source, *files = sys.argv[1:]


def camel(stem):
    return "k" + "".join(w.capitalize() for w in stem.split("_"))


def raw(text):
    """C++ string literals of at most 8 kB each (compilers refuse longer ones)."""
    parts = [text[i:i + 8000] for i in range(0, len(text), 8000)] or [""]
    return "\n".join(f'R"vsql({p})vsql"' for p in parts)


queries, migrations = [], []
for f in map(pathlib.Path, sorted(files)):
    text = f.read_text()
    if f.parent.name == "migrations":
        if not re.fullmatch(r"\d{4}_[a-z0-9_]+", f.stem):
            sys.exit(f"{f}: a migration is named NNNN_verb_noun.sql")
        migrations.append((f.stem, text))
        continue
    first = re.match(r"-- (short|long): \S", text)
    if not first:
        sys.exit(f"{f}:1: begin with '-- short: what it does' or '-- long: what it does'")
    queries.append((f.stem, first.group(1), text))

h = ["#pragma once", "// Made from .sql files by embed_sql.py.", "", '#include "common/db/statement.h"', "",
     f"namespace {namespace} {{", ""]
for stem, _, _ in queries:
    h.append(f"extern const db::Statement {camel(stem)};")
h += ["", "extern const db::StatementList kAll;", "extern const db::MigrationList kMigrations;", "",
      f"}}  // namespace {namespace}", ""]

c = [f'#include "{header_name}"', "", f"namespace {namespace} {{", ""]
for stem, cls, text in queries:
    c.append(f'const db::Statement {camel(stem)}{{"{stem}", {raw(text)}, db::StatementClass::k{cls.capitalize()}}};')
c += ["", "namespace {"]
if queries:
    c.append("const db::Statement* const kStatements[] = {" + ", ".join("&" + camel(s) for s, _, _ in queries) + "};")
if migrations:
    c.append("const db::Migration kMigrationFiles[] = {")
    c += [f'    {{"{stem}", {raw(text)}}},' for stem, text in migrations]
    c.append("};")
c += ["}  // namespace", "",
      f"const db::StatementList kAll{{{'kStatements, ' + str(len(queries)) if queries else ''}}};",
      f"const db::MigrationList kMigrations{{{'kMigrationFiles, ' + str(len(migrations)) if migrations else ''}}};",
      "", f"}}  // namespace {namespace}", ""]

for path, lines in ((header, h), (source, c)):
    p = pathlib.Path(path)
    p.parent.mkdir(parents=True, exist_ok=True)
    p.write_text("\n".join(lines))
