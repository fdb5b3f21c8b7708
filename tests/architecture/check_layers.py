#!/usr/bin/env python3
"""Who may include whom: the table of the house, checked over every #include line.

Usage: check_layers.py ROOT      exit 1 with one line per violation: file:line: rule
"""
import pathlib
import re
import subprocess
import sys

# (files, what they may not include, why). The first capture group of the file pattern may be used as {1}.
RULES = [
    (r"common/(?:base|errors)/[^/]*\.h", r"(google/protobuf/|grpcpp/|grpc/|pqxx/|libpq|.*\.pb\.h|services/|common/(?:rpc|db|feed|jobs|filter)/)",
     "base and errors headers know std and absl alone"),
    (r"common/.*", r"services/", "common knows no service"),
    (r"services/([a-z_]+)/domain/(?!(?:[a-z_]+/)?testing_).*",
     r"(.*\.pb\.h|google/|grpcpp/|grpc/|pqxx/|libpq-fe|prometheus/|common/(?:db|rpc|feed|jobs|filter|policies|auth|config|observability)/|services/[a-z_]+/(?:storage|handlers|jobs|clients)/|chrono_clock|random$|cstdlib$)",
     "a rule knows std, absl, common/base, common/errors, common/brazil and common/parameters alone"),
    (r"services/([a-z_]+)/storage/(?!testing_).*(?<!_test\.cc)(?<!_test\.h)$", r"(.*\.grpc\.pb\.h|grpcpp/|services/[a-z_]+/handlers/)",
     "storage knows no gRPC and no handler"),
    (r"services/([a-z_]+)/handlers/(?!testing_).*(?<!_test\.cc)(?<!_test\.h)$", r"(pqxx/|libpq-fe|grpcpp/|.*\.grpc\.pb\.h)",
     "a handler knows neither the database library nor gRPC"),
    (r"tests/(?:e2e|load)/.*", r"services/", "tests from outside know the public API alone"),
    (r"tools/vinculoctl/.*", r"(services/|common/(?:db|feed|jobs)/|pqxx/)", "the command line is a client"),
]
INCLUDE = re.compile(r'^\s*#\s*include\s+["<]([^">]+)[">]')


def sources(root):
    listed = subprocess.run(["git", "-C", root, "ls-files", "--cached", "--others", "--exclude-standard"],
                            capture_output=True, text=True, check=True).stdout.split("\n")
    return [f for f in listed if f.endswith((".h", ".cc")) and pathlib.Path(root, f).is_file()]


def violations(name, text):
    found = []
    own = re.match(r"services/([a-z_]+)/", name)
    for number, line in enumerate(text.split("\n"), 1):
        include = INCLUDE.match(line)
        if not include:
            continue
        target = include.group(1)
        for files, forbidden, why in RULES:
            if re.fullmatch(files, name) and re.match(forbidden, target):
                found.append(f"{name}:{number}: includes {target}: {why}")
        other = re.match(r"services/([a-z_]+)/", target)
        if own and other and other.group(1) != own.group(1):
            found.append(f"{name}:{number}: includes {target}: a service never includes another's code")
    return found


def main():
    root = sys.argv[1]
    found = []
    for name in sources(root):
        found += violations(name, pathlib.Path(root, name).read_text())
    print("\n".join(found) or f"layers: {len(sources(root))} files keep to the table")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
