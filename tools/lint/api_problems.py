#!/usr/bin/env python3
"""api-linter's JSON as one line a problem: file:line rule message. Exit 1 when there is one."""
import json
import sys

problems = [(file["file_path"], problem) for file in json.load(sys.stdin) for problem in file["problems"]]
for path, problem in problems:
    print(f"proto/{path}:{problem['location']['start_position']['line_number']}: {problem['rule_id']}: {problem['message']}")
sys.exit(1 if problems else 0)
