#!/usr/bin/env python3
"""What a migration reads or writes of a tenant's table it must see: row level security is forced, so it binds the owner too, and no
tenant is set while migrations run. A statement over such a table stands between NO FORCE and FORCE, or it finds no row and says nothing.

Usage: check_migrations.py ROOT  exit 1 with one line per violation: file: rule
"""
import pathlib
import re
import sys

# Applied long ago and never edited: each with the migration that mends it.
MENDED = {
    "services/contract/migrations/0164_create_billing_stops.sql": "services/contract/migrations/0245_backfill_billing_stops.sql",
}
# Bound by policies that common/feed and common/jobs write out themselves, in the file that makes them.
MACHINERY = {"feed", "feed_checkpoints", "feed_head", "feed_sources", "job_runs", "known_tenants", "outbox_pending"}

COMMENT = re.compile(r"--[^\n]*")
TEXT = re.compile(r"'(?:[^']|'')*'")
BODY = re.compile(r"\$(\w*)\$.*?\$\1\$", re.S)
BINDS = re.compile(r"\b(?:tenant|worker)_table\('(\w+)'\)", re.I)
FORCE = re.compile(r"ALTER\s+TABLE\s+(\w+)\s+(NO\s+)?FORCE\s+ROW\s+LEVEL\s+SECURITY", re.I)
ROWS = re.compile(r"(?:INSERT|UPDATE|DELETE|MERGE|SELECT|WITH|TABLE|COPY)\b|CREATE\s.*?\bAS\s+(?:SELECT|WITH|TABLE)\b", re.I | re.S)
NO_ROWS = re.compile(r"CREATE\s+(?:OR\s+REPLACE\s+)?(?:VIEW|FUNCTION|POLICY)\b", re.I)
IN_BLOCK = r"\b(?:FROM|JOIN|INTO|UPDATE|USING)\s+(?:ONLY\s+)?{}\b"
EXECUTED = re.compile(r"\bEXECUTE\s+(?:format\s*\(\s*)?'((?:[^']|'')*)'", re.I)
MAKES = re.compile(r"CREATE\s+TABLE\s+(\w+)", re.I)
FUNCTION = re.compile(r"CREATE\s+(?:OR\s+REPLACE\s+)?FUNCTION\s+(\w+)", re.I)


def statements(text):
    bodies = []

    def keep(body):
        bodies.append(body.group(0))
        return f" $body{len(bodies) - 1}$ "

    for statement in BODY.sub(keep, COMMENT.sub("", text)).split(";"):
        yield re.sub(r" \$body(\d+)\$ ", lambda kept: bodies[int(kept.group(1))], statement).strip()


def of_code(code, bound):
    """The tables whose rows procedural code names, in what it executes as text, too."""
    block = " ; ".join([TEXT.sub("''", code), *EXECUTED.findall(code)])
    return {table for table in bound if re.search(IN_BLOCK.format(table), block, re.I)}


def touched(statement, bound, functions):
    """`functions`: name to body, of those made so far: what is called stands for its body."""
    if re.match(r"DO\b", statement, re.I):
        return of_code(statement, bound)
    if NO_ROWS.match(statement) or not ROWS.match(statement):
        return set()
    words = set(re.findall(r"\w+", TEXT.sub("''", statement)))
    called = [body for name, body in functions.items() if re.search(rf"\b{name}\s*\(", statement, re.I)]
    return {table for table in bound if table in words}.union(*(of_code(body, bound) for body in called))


def violations(files, bound=frozenset()):
    """`files`: name to text, in the order in which they are applied. `bound`: the tables that are bound before them."""
    found, bound, functions = [], set(bound), {}
    for name, text in files.items():
        lifted, seen = set(), []
        for statement in statements(text):
            force = FORCE.match(statement)
            if force:
                (lifted.add if force.group(2) else lifted.discard)(force.group(1))
            function = FUNCTION.match(statement)
            if function:
                functions[function.group(1)] = statement
            blind = touched(statement, bound, functions) - lifted
            seen += [f"{name}: {table} is under FORCE row level security: the statement sees no row of it" for table in sorted(blind)]
            bound.update(BINDS.findall(statement))
        seen += [f"{name}: FORCE ROW LEVEL SECURITY of {table} is not set again" for table in sorted(lifted)]
        bound.update(MACHINERY.intersection(MAKES.findall(text)))
        if name not in MENDED:
            found += seen
        elif not seen or MENDED[name] not in files:
            found.append(f"{name}: is excepted without a fault, or without the migration that mends it")
    return found


def read(root, pattern):
    paths = sorted(pathlib.Path(root).glob(pattern), key=lambda path: path.name)
    return {str(path.relative_to(root)): path.read_text() for path in paths}


def main():
    root = sys.argv[1]
    shared = read(root, "common/*/migrations/*.sql")
    bound = MACHINERY.union(*(BINDS.findall(text) for text in shared.values()))
    found, count = violations(shared), len(shared)
    for service in sorted(pathlib.Path(root, "services").iterdir()):
        files = read(root, f"services/{service.name}/migrations/*.sql")
        found += violations(files, bound)
        count += len(files)
    print("\n".join(found) or f"migrations: {count} files see the rows that they name")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
