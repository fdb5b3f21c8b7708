#!/usr/bin/env python3
"""Words and habits that do not belong: business words in common/, sleeping tests, SQL outside .sql files.

Usage: check_words.py ROOT       exit 1 with one line per violation
"""
import pathlib
import re
import sys

from check_layers import sources

COMMENT = re.compile(r"//.*?$|/\*.*?\*/", re.S | re.M)
BUSINESS = re.compile(r"\b(loyalty|receivable|churn|evasion|fidelity|invoice|gym|school|graduation)s?\b", re.I)
# The one table of roles names the services' permissions.
MAY_NAME_SERVICES = {"common/auth/roles.cc", "common/auth/roles_test.cc"}
SLEEP = re.compile(r"\b(sleep_for|SleepFor|usleep|nanosleep|sleep)\s*\(")
SQL = re.compile(r'"\s*(SELECT\s+\S+.*\bFROM\b|INSERT\s+INTO|UPDATE\s+\w+\s+SET|DELETE\s+FROM)\b', re.I)


def without_comments(text):
    return COMMENT.sub(lambda m: re.sub(r"[^\n]", "", m.group(0)), text)


def violations(name, text):
    found = []
    is_test = re.search(r"_test\.(cc|h)$|/testing|^tests/", name) is not None
    as_written = text.split("\n")
    for number, line in enumerate(without_comments(text).split("\n"), 1):
        if name.startswith("common/") and not is_test and name not in MAY_NAME_SERVICES and BUSINESS.search(line):
            found.append(f"{name}:{number}: a business word in common/: {line.strip()}")
        # A fault that comes every so often, or a proof that nothing happens, says "// paced: why".
        if name.endswith("_test.cc") and SLEEP.search(line) and "// paced:" not in as_written[number - 1]:
            found.append(f"{name}:{number}: a test sleeps: poll with a deadline instead")
        if re.match(r"services/[a-z_]+/(handlers|domain|jobs|clients)/", name) and not is_test and SQL.search(line):
            found.append(f"{name}:{number}: SQL outside storage/queries: {line.strip()}")
    return found


def main():
    root = sys.argv[1]
    found = []
    for name in sources(root):
        found += violations(name, pathlib.Path(root, name).read_text())
    print("\n".join(found) or "words: nothing that does not belong")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
