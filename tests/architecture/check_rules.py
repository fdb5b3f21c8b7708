#!/usr/bin/env python3
"""docs/domain.md is true: every rule file with an id and every report is in its table, every row's file exists and names
the id, and a test names the id as well. Reasons: every reason in a service's domain/reasons.h is in its proto enum, and the
other way round.

Usage: check_rules.py ROOT       exit 1 with one line per violation
"""
import pathlib
import re
import sys

ID = re.compile(r"\b([RCFPX])-(\d\d)\b")
ROW = re.compile(r"^\|\s*([RCFPX]-\d\d)\s*\|([^|]*)\|\s*`?([^|`]+?)`?\s*\|([^|]*)\|\s*$")


def check_table(root):
    found = []
    rows = set()
    for line in (root / "docs/domain.md").read_text().split("\n"):
        row = ROW.match(line)
        if not row:
            continue
        rule, _, file, _ = row.groups()
        rows.add((rule, file))
        path = root / file
        if not path.exists():
            found.append(f"docs/domain.md: {rule}: {file} does not exist")
            continue
        folder = path if path.is_dir() else path.parent
        texts = "".join(p.read_text() for p in folder.glob("*") if p.is_file() and p.suffix in (".h", ".cc", ".sql", ".textproto"))
        if rule not in texts and rule.replace("-", "") not in texts:
            found.append(f"docs/domain.md: {rule}: nothing in {file} names it")
    if not rows:
        found.append("docs/domain.md: no rule is listed")
    listed = {rule_file for rule_file in rows}
    for header in sorted(root.glob("services/*/domain/**/*.h")):
        name = str(header.relative_to(root))
        for letter, number in set(ID.findall(header.read_text())):
            rule = f"{letter}-{number}"
            if (rule, name) not in listed and not any(r == rule for r, _ in listed):
                found.append(f"{name}: {rule} is not in docs/domain.md")
    for report in sorted((root / "services/reporting/catalogue").glob("P-*")):
        folder = str(report.relative_to(root))
        if not any(file == folder for _, file in listed):
            found.append(f"{folder} is not in docs/domain.md")
    tests = "".join(p.read_text() for p in list(root.glob("services/**/*_test.cc")) + list(root.glob("tests/**/*.cc")) +
                    list(root.glob("common/**/*_test.cc")) + list(root.glob("tools/**/*_test.cc")))
    for rule, _ in sorted(rows):
        if rule not in tests and not re.search(rf"(Rule|Report|Feature){rule.replace('-', '')}", tests):
            found.append(f"docs/domain.md: no test names {rule}")
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
