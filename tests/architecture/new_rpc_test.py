#!/usr/bin/env python3
"""tools/new-rpc sends a newcomer where the RPCs of an area are: asked for one that is there, it prints its own places."""
import pathlib
import re
import subprocess
import unittest

ROOT = pathlib.Path(__file__).parents[2]
SERVICES = sorted(p.parent.name for p in ROOT.glob("services/*/service.cc"))
# What is still to be written, or stands for several.
TO_COME = re.compile(r"\*|_test\.cc$")


def run(*arguments):
    return subprocess.run([ROOT / "tools/new-rpc", *arguments], capture_output=True, text=True)


def snake(rpc):
    return re.sub(r"([a-z0-9])([A-Z])", r"\1_\2", rpc).lower()


def rpcs(service):
    """Name and area of each RPC that has a file of its name."""
    for rpc in sorted(set(re.findall(r'\("(\w+)",\s*&', (ROOT / f"services/{service}/service.cc").read_text()))):
        handlers = ROOT / f"services/{service}/handlers"
        for file in handlers.rglob(f"{snake(rpc)}.cc"):
            yield rpc, str(file.parent.relative_to(handlers))


class NewRpc(unittest.TestCase):
    def test_prints_the_file_and_the_header_of_each_rpc_that_is_there(self):
        printed = {}
        count = 0
        for service in SERVICES:
            for rpc, area in rpcs(service):
                # One run tells of all RPCs of an area: only the names differ.
                if (service, area) not in printed:
                    printed[service, area] = run(service, "AnyRpc", area).stdout
                text = printed[service, area].replace("any_rpc", snake(rpc))
                self.assertIn(str(pathlib.Path(f"services/{service}/handlers", area, f"{snake(rpc)}.cc")), text.replace("/./", "/"))
                headers = re.search(r"declared in (.*)", text).group(1).split()
                self.assertTrue(any(f" {rpc}(" in (ROOT / h).read_text() or f"\n{rpc}(" in (ROOT / h).read_text() for h in headers),
                                f"{service} {rpc}: none of {headers} declares it")
                count += 1
        self.assertGreater(count, 100)

    def test_names_places_that_exist(self):
        for service in SERVICES:
            areas = {area for _, area in rpcs(service)}
            for area in sorted(areas):
                text = run(service, "AnyRpc", area).stdout.replace("any_rpc.cc", "any_rpc_test.cc")
                for place in re.findall(r"\b(?:services|common|proto|docs)/[\w/.*]+[\w]", text):
                    self.assertTrue(TO_COME.search(place) or (ROOT / place).exists(), f"{service} {area}: {place}")

    def test_tells_the_words_of_events_where_a_service_has_them(self):
        self.assertIn("services/contract/handlers/history.cc", run("contract", "AnyRpc", "terms").stdout)
        self.assertIn("services/client_registry/handlers/history/words.cc", run("client_registry", "AnyRpc", "records").stdout)
        self.assertNotIn("an event", run("reporting", "AnyRpc", ".").stdout)

    def test_asks_for_the_area(self):
        asked = run("contract", "SuspendContract", "")
        self.assertEqual(asked.returncode, 2)
        for area in ("terms", "pricing", "receivables"):
            self.assertIn(area, asked.stderr)
        self.assertEqual(run("contract", "SuspendContract", "nowhere").returncode, 2)
        self.assertEqual(run("gateway", "SuspendContract", ".").returncode, 2)


if __name__ == "__main__":
    unittest.main()
