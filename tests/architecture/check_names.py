#!/usr/bin/env python3
"""A name is defined once in its namespace: two types, inline constants or inline functions of one name are one to the linker.

It takes the first body of a template's instantiation that it meets for both (the one definition rule), and no compiler says so:
a vector of the larger type is then filled with the smaller one's steps.

Usage: check_names.py ROOT       exit 1 with one line per violation
"""
import collections
import pathlib
import re
import sys

from check_layers import sources
from check_words import without_comments

OPENS = re.compile(r"(?:inline )?namespace(?: ([\w:]+))? \{")
TYPE = re.compile(r"(?:struct|class|enum class|enum)\s+(?:\[\[\w+\]\]\s+)?(\w+)(?:\s+final)?\s*(?::[^:;]*)?\{")
CONSTANT = re.compile(r"inline\s+(?:constexpr|const)\s+[\w:<>,*& ]+?\b(\w+)(?:\[\])*\s*(?:=|\{)")
FUNCTION = re.compile(r"inline\s+(?!constexpr \w+ \w+ =)[\w:<>,*& ]+?\b(\w+)(\([^)]*\))")


def definitions(name, text):
    """(qualified name, line) of what the file defines for others to see; of .cc files outside of unnamed namespaces."""
    opened = []
    # The comment after its brace says that a namespace ends.
    for number, (line, whole) in enumerate(zip(without_comments(text).split("\n"), text.split("\n")), 1):
        opens = OPENS.match(line)
        if opens:
            opened.append(opens.group(1))
        elif whole.startswith("}  // namespace") and opened:
            opened.pop()
        elif None not in opened:
            for pattern in (TYPE, CONSTANT, FUNCTION):
                found = pattern.match(line)
                if found:
                    yield "::".join(opened + ["".join(found.groups())]), number
                    break


def violations(texts):
    """`texts`: name of each file to its text."""
    places = collections.defaultdict(dict)
    for name, text in texts.items():
        for defined, number in definitions(name, text):
            places[defined].setdefault(name, number)
    return [f"{defined}: in {' and '.join(f'{name}:{number}' for name, number in sorted(where.items()))}"
            for defined, where in sorted(places.items()) if len(where) > 1]


def one_program(name):
    """Tests and fuzz targets are programs of their own; what they share is in headers."""
    return name.endswith(".h") or not re.search(r"_(test|fuzz)\.cc$|^tests/|/testdata/", name)


def main():
    root = sys.argv[1]
    texts = {name: pathlib.Path(root, name).read_text() for name in sources(root) if one_program(name)}
    found = violations(texts)
    print("\n".join(found) or f"names: each is defined once ({len(texts)} files)")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
