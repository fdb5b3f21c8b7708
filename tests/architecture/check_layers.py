#!/usr/bin/env python3
"""Who may include whom: the table of the house, checked over every #include line; and what a rule may not name, for the
headers that it may include offer it as well.

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
     r"(.*\.pb\.h|google/|grpcpp/|grpc/|pqxx/|libpq-fe|prometheus/|services/[a-z_]+/(?:storage|handlers|jobs|clients)/"
     r"|common/(?!(?:base|errors|brazil|parameters|documents|testing/matchers)/))",
     "a rule knows std, absl, common/base, common/errors, common/brazil, common/parameters and common/documents alone"),
    (r"services/([a-z_]+)/domain/(?!(?:[a-z_]+/)?testing_).*(?<!_test\.cc)",
     r"(absl/time/clock\.h|absl/random/|absl/log/|common/base/(?:steady_time|tenant_clock|background_loop|task)\.h|"
     r"(?:ctime|time\.h|sys/time\.h|random|cstdlib|stdlib\.h|unistd\.h|iostream|cstdio|stdio\.h|fstream|thread|mutex)$)",
     "a rule asks no clock, chance or environment and writes no log: what it needs comes in as a value"),
    (r"services/([a-z_]+)/storage/(?!testing_).*(?<!_test\.cc)(?<!_test\.h)$", r"(.*\.pb\.h|google/|grpcpp/|services/[a-z_]+/handlers/)",
     "storage knows neither protobuf nor gRPC nor a handler"),
    (r"services/([a-z_]+)/handlers/(?!testing_).*(?<!_test\.cc)(?<!_test\.h)$", r"(pqxx/|libpq-fe|grpcpp/|.*\.grpc\.pb\.h)",
     "a handler knows neither the database library nor gRPC"),
    (r"tests/(?:e2e|load)/.*", r"services/", "tests from outside know the public API alone"),
    (r"tools/vinculoctl/.*", r"(services/|common/(?:db|feed|jobs)/|pqxx/)", "the command line is a client"),
]
# (files, names they may not use, why).
NAMES = [
    (r"services/([a-z_]+)/domain/(?!(?:[a-z_]+/)?testing_).*(?<!_test\.cc)",
     r"\b(absl::Now|absl::GetCurrentTimeNanos|absl::LocalTimeZone|(?:system|steady|high_resolution|utc)_clock|SystemClock|IdSource|"
     r"getenv|setenv|std::random_device|std::mt19937(?:_64)?|absl::BitGen|absl::SleepFor|std::time|std::rand|gettimeofday|clock_gettime)\b",
     "a rule asks no clock, chance or environment: what it needs comes in as a value"),
]
COMMENT = re.compile(r"//.*")
INCLUDE = re.compile(r'^\s*#\s*include\s+["<]([^">]+)[">]')


def sources(root):
    listed = subprocess.run(["git", "-C", root, "ls-files", "--cached", "--others", "--exclude-standard"],
                            capture_output=True, text=True, check=True).stdout.split("\n")
    return [f for f in listed if f.endswith((".h", ".cc")) and pathlib.Path(root, f).is_file()]


def violations(name, text):
    found = []
    own = re.match(r"services/([a-z_]+)/", name)
    for number, line in enumerate(text.split("\n"), 1):
        for files, forbidden, why in NAMES:
            named = re.search(forbidden, COMMENT.sub("", line))
            if named and re.fullmatch(files, name):
                found.append(f"{name}:{number}: names {named.group(0)}: {why}")
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
