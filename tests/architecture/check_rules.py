#!/usr/bin/env python3
"""docs/domain.md is true: every rule file is in its table under each id that it begins with, every report is there, every
row's file exists and names the ids, and a test beside the file names them as well. Reasons: every reason in a service's
domain/reasons.h is in its proto enum, and the other way round.

Usage: check_rules.py ROOT       exit 1 with one line per violation
"""
import pathlib
import re
import sys

ID = re.compile(r"\b([RCFPX])-(\d\d)\b")
# "| R-23, R-26 | sentence | `file` | used by |"
ROW = re.compile(r"^\|\s*([RCFPX]-\d\d(?:,\s*[RCFPX]-\d\d)*)\s*\|([^|]*)\|\s*`?([^|`]+?)`?\s*\|([^|]*)\|\s*$")
# The ids with which a header's comment begins: "// C-24, C-30. What ...", "// R-01 to R-07. ...".
LEAD = re.compile(r"(?:#pragma once\n|#include[^\n]*\n|\n)*// ((?:[RCFPX]-\d\d(?:, | and | to |\.\.)?)+)")
RANGE = re.compile(r"([RCFPX])-(\d\d)(?: to |\.\.)[RCFPX]-(\d\d)")


def ids_in(text):
    ids = {f"{letter}-{number}" for letter, number in ID.findall(text)}
    for letter, first, last in RANGE.findall(text):
        ids |= {f"{letter}-{number:02}" for number in range(int(first), int(last) + 1)}
    return ids


def ids_that_begin(text):
    """The ids that a header serves; others that it mentions are those of its neighbours."""
    lead = LEAD.match(text)
    return ids_in(lead.group(1)) if lead else set()


def names(text, rule):
    return rule in ids_in(text) or rule in text or rule.replace("-", "") in text


def texts_of(paths):
    return "".join(p.read_text() for p in paths)


def tests_beside(root, file):
    """The file's own test; where it has none, those of its folder."""
    own = root / re.sub(r"\.h$", "_test.cc", file)
    return [own] if own.exists() else list(own.parent.glob("*_test.cc"))


def check_table(root):
    found = []
    rows = []
    for line in (root / "docs/domain.md").read_text().split("\n"):
        row = ROW.match(line)
        if row:
            ids, _, file, used_by = row.groups()
            rows += [(rule, file, used_by) for rule in re.split(r",\s*", ids)]
        elif ID.match(line.strip("| ")):
            found.append(f"docs/domain.md: cannot read the row {line}")
    if not rows:
        found.append("docs/domain.md: no rule is listed")
    tests = texts_of(list(root.glob("services/**/*_test.cc")) + list(root.glob("tests/**/*.cc")) +
                     list(root.glob("common/**/*_test.cc")) + list(root.glob("tools/**/*_test.cc")))
    for rule, file, used_by in sorted(set(rows)):
        path = root / file
        if not path.exists():
            found.append(f"docs/domain.md: {rule}: {file} does not exist")
            continue
        folder = path if path.is_dir() else path.parent
        texts = texts_of(p for p in folder.glob("*") if p.is_file() and p.suffix in (".h", ".cc", ".sql", ".textproto"))
        if not names(texts, rule):
            found.append(f"docs/domain.md: {rule}: nothing in {file} names it")
        # A row may name the test of a rule that is tested elsewhere.
        named = [root / test for test in re.findall(r"`([^`]+_test\.cc)`", used_by)]
        found += [f"docs/domain.md: {rule}: {test.relative_to(root)} does not exist" for test in named if not test.exists()]
        # What a tenant may choose is tested where the choice takes effect.
        if re.match(r"services/\w+/domain/", file) and not file.endswith("_parameters.h"):
            beside = [test for test in named if test.exists()] or tests_beside(root, file)
            if not names(texts_of(beside), rule):
                found.append(f"docs/domain.md: no test beside {file} names {rule}")
        elif not names(tests, rule):
            found.append(f"docs/domain.md: no test names {rule}")
    listed = {(rule, file) for rule, file, _ in rows}
    somewhere = {rule for rule, _ in listed}
    for header in sorted(root.glob("services/*/domain/**/*.h")):
        name = str(header.relative_to(root))
        if header.name.startswith("testing_"):
            continue
        text = header.read_text()
        missing = {rule for rule in ids_that_begin(text) if (rule, name) not in listed}
        missing |= {f"{letter}-{number}" for letter, number in ID.findall(text)} - somewhere
        found += [f"{name}: {rule} is not in docs/domain.md" for rule in sorted(missing)]
    for report in sorted((root / "services/reporting/catalogue").glob("P-*")):
        folder = str(report.relative_to(root))
        if not any(file == folder for _, file in listed):
            found.append(f"{folder} is not in docs/domain.md")
    return found


def check_reasons(root):
    found = []
    # Services document the reasons that common/ makes for their fields, too.
    common = "".join(p.read_text() for p in list(root.glob("common/brazil/*.h")) + list(root.glob("common/rpc/*.cc")) +
                     list(root.glob("common/base/*.h")) + list(root.glob("common/base/*.cc")) +
                     list(root.glob("common/imports/*.h")) + list(root.glob("common/documents/*.h")))
    of_common = set(re.findall(r'"([A-Z][A-Z0-9_]{4,})"', common))
    for header in sorted(root.glob("services/*/domain/reasons.h")):
        service = header.parent.parent.name
        proto = root / f"proto/vinculo/{service}/v1/error_reason.proto"
        # An area of the domain may keep its own (domain/records/reasons.h).
        headers = "".join(p.read_text() for p in sorted(header.parent.rglob("reasons.h")))
        in_code = set(re.findall(r'=\s*"([A-Z][A-Z0-9_]+)"', headers))
        in_proto = set(re.findall(r"^\s+([A-Z][A-Z0-9_]+) = [1-9]\d*;", proto.read_text(), re.M))
        found += [f"{header.relative_to(root)}: {r} is not in {proto.name}" for r in sorted(in_code - in_proto)]
        found += [f"{proto.relative_to(root)}: {r} is not in domain/reasons.h" for r in sorted(in_proto - in_code - of_common)]
    return found


def main():
    root = pathlib.Path(sys.argv[1])
    found = check_table(root) + check_reasons(root)
    print("\n".join(found) or "rules: docs/domain.md and the reasons are true")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
