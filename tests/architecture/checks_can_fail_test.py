#!/usr/bin/env python3
"""Each check is shown a planted violation and must see it."""
import pathlib
import shutil
import subprocess
import tempfile
import unittest

import check_layers
import check_migrations
import check_names
import check_rules
import check_words


class Layers(unittest.TestCase):
    def test_sees_a_rule_that_knows_the_database(self):
        self.assertTrue(check_layers.violations("services/contract/domain/a.h", '#include "common/db/tx.h"'))

    def test_sees_a_rule_that_knows_protobuf(self):
        self.assertTrue(check_layers.violations("services/contract/domain/a.cc", '#include "vinculo/contract/v1/x.pb.h"'))

    def in_a_rule(self, line):
        return check_layers.violations("services/contract/domain/terms/a.cc", line)

    def test_sees_a_rule_that_includes_a_clock_chance_or_the_environment(self):
        for header in ('"absl/time/clock.h"', '"absl/random/random.h"', '"common/base/steady_time.h"', '"common/base/tenant_clock.h"',
                       "<ctime>", "<random>", "<cstdlib>", "<sys/time.h>"):
            self.assertTrue(self.in_a_rule(f"#include {header}"), header)

    def test_sees_a_rule_that_asks_a_clock_chance_or_the_environment(self):
        for line in ("const absl::Time now = absl::Now();", "std::chrono::system_clock::now();", "auto t = steady_clock::now();",
                     "const SystemClock clock;", "IdSource ids(clock);", 'getenv("TZ");', "std::random_device device;",
                     "absl::LocalTimeZone()"):
            self.assertTrue(self.in_a_rule(line), line)

    def test_lets_a_rule_have_calendars_instants_and_zones_as_values(self):
        for line in ("#include <chrono>", '#include "absl/time/time.h"', '#include "common/base/clock.h"', "// never absl::Now()",
                     "return CivilDay(now, zone);"):
            self.assertFalse(self.in_a_rule(line), line)

    def test_sees_a_rule_that_knows_more_of_common_than_it_may(self):
        for folder in ("auth", "history", "imports", "observability", "pdf", "policies", "privacy", "sandbox", "testing"):
            self.assertTrue(self.in_a_rule(f'#include "common/{folder}/a.h"'), folder)
        for folder in ("base", "brazil", "documents", "errors", "parameters"):
            self.assertFalse(self.in_a_rule(f'#include "common/{folder}/a.h"'), folder)

    def test_lets_a_simulation_of_a_test_throw_dice(self):
        self.assertFalse(check_layers.violations("services/contract/domain/terms/testing_a.h", "#include <random>"))

    def test_sees_storage_that_knows_protobuf(self):
        self.assertTrue(check_layers.violations("services/contract/storage/a.cc", '#include "vinculo/contract/v1/x.pb.h"'))
        self.assertTrue(check_layers.violations("services/contract/storage/a.cc", '#include "google/protobuf/message.h"'))

    def test_sees_a_service_that_includes_another(self):
        self.assertTrue(check_layers.violations("services/contract/handlers/a.cc", '#include "services/fidelity/deps.h"'))

    def test_sees_a_handler_with_pqxx(self):
        self.assertTrue(check_layers.violations("services/contract/handlers/a.cc", "#include <pqxx/pqxx>"))

    def test_sees_common_that_knows_a_service(self):
        self.assertTrue(check_layers.violations("common/db/a.cc", '#include "services/contract/deps.h"'))

    def test_lets_a_handler_know_its_own_rules(self):
        self.assertFalse(check_layers.violations("services/contract/handlers/a.cc", '#include "services/contract/domain/b.h"'))


class Words(unittest.TestCase):
    def test_sees_a_business_word_in_common(self):
        self.assertTrue(check_words.violations("common/db/a.cc", "int loyalty = 0;"))

    def test_lets_a_comment_say_it(self):
        self.assertFalse(check_words.violations("common/db/a.cc", "// such as a loyalty term"))

    def test_sees_a_sleeping_test(self):
        self.assertTrue(check_words.violations("common/db/a_test.cc", "absl::SleepFor(absl::Seconds(1));"))

    def test_sees_sql_in_a_handler(self):
        self.assertTrue(check_words.violations("services/contract/handlers/a.cc", 'Q("SELECT id FROM contracts");'))


class Rules(unittest.TestCase):
    """A house with one rule, one report, their rows and their tests."""

    def setUp(self):
        self.root = pathlib.Path(tempfile.mkdtemp())
        self.addCleanup(shutil.rmtree, self.root)
        self.write("services/contract/domain/end.h", "// C-05. Ending a contract.")
        self.write("services/contract/domain/end_test.cc", "// C-05")
        self.write("services/reporting/catalogue/P-37/query.sql", "-- P-37")
        self.write("services/reporting/report_test.cc", "// P-37")
        self.rows = ["| C-05 | End | `services/contract/domain/end.h` | |", "| P-37 | Rises | `services/reporting/catalogue/P-37` | |"]

    def write(self, name, text):
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)

    def found(self, rows):
        self.write("docs/domain.md", "\n".join(rows))
        return check_rules.check_table(self.root)

    def test_lets_a_house_in_order_pass(self):
        self.assertEqual(self.found(self.rows), [])

    def test_sees_a_rule_and_a_report_without_a_row(self):
        self.assertTrue(self.found(self.rows[1:]))
        self.assertTrue(self.found(self.rows[:1]))

    def test_sees_a_row_without_its_file_and_a_rule_without_a_test(self):
        self.assertTrue(self.found(self.rows + ["| C-06 | Gone | `services/contract/domain/gone.h` | |"]))
        (self.root / "services/contract/domain/end_test.cc").unlink()
        self.assertTrue(self.found(self.rows))

    def test_sees_a_rule_file_whose_id_another_file_has_a_row_for(self):
        self.write("services/contract/domain/late_end.h", "// C-05. Ending a contract late.")
        self.assertTrue(self.found(self.rows))
        row = "| C-05 | Late | `services/contract/domain/late_end.h` | |"
        self.assertEqual(self.found(self.rows + [row]), [])

    def test_sees_each_id_that_a_rule_file_begins_with(self):
        for ids in ("C-05, C-06", "C-05 and C-06", "C-05 to C-06", "C-05..C-06"):
            self.write("services/contract/domain/end.h", f"#pragma once\n// {ids}. Ending a contract.")
            self.write("services/contract/domain/end_test.cc", f"// {ids}")
            self.assertTrue(self.found(self.rows), ids)
            self.assertEqual(self.found(["| C-05, C-06 | End | `services/contract/domain/end.h` | |"] + self.rows[1:]), [], ids)

    def test_lets_a_rule_file_mention_the_ids_of_its_neighbours(self):
        self.write("services/contract/domain/end.h", "// C-05. Ending a contract (P-37).")
        self.assertEqual(self.found(self.rows), [])

    def test_sees_a_row_of_two_ids_of_which_no_test_names_one(self):
        self.write("services/contract/domain/end.h", "// C-05, C-06. Ending a contract.")
        self.assertTrue(self.found(["| C-05, C-06 | End | `services/contract/domain/end.h` | |"] + self.rows[1:]))

    def test_sees_a_row_that_it_cannot_read(self):
        self.assertTrue(self.found(self.rows + ["| C-05 | too few columns |"]))

    def test_sees_a_rule_that_only_the_test_of_another_names(self):
        (self.root / "services/contract/domain/end_test.cc").unlink()
        self.write("services/contract/domain/terms/other_test.cc", "// C-05")
        self.assertTrue(self.found(self.rows))
        by_name = "| C-05 | End | `services/contract/domain/end.h` | EndContract; `services/contract/domain/terms/other_test.cc` |"
        self.assertEqual(self.found([by_name] + self.rows[1:]), [])
        self.assertTrue(self.found([by_name.replace("other", "gone")] + self.rows[1:]))


class Names(unittest.TestCase):
    @staticmethod
    def file(text, namespace="a::b"):
        return f"namespace {namespace} {{\n{text}\n}}  // namespace {namespace}\n"

    def both(self, one, other):
        return check_names.violations({"x/one.h": self.file(one), "x/other.h": self.file(other)})

    def test_sees_two_types_of_one_name(self):
        self.assertTrue(self.both("struct Period {", "struct Period {"))
        self.assertTrue(self.both("enum class Period { kA = 1 };", "class Period final : public Base {"))

    def test_sees_two_constants_and_two_functions(self):
        self.assertTrue(self.both("inline constexpr int kMax = 1;", "inline constexpr char kMax[] = \"x\";"))
        self.assertTrue(self.both("inline int Of(int a) { return 1; }", "inline int Of(int a) { return 2; }"))

    def test_lets_overloads_and_declarations_pass(self):
        self.assertFalse(self.both("inline int Of(int a) { return 1; }", "inline int Of(long a) { return 2; }"))
        self.assertFalse(self.both("struct Period;", "struct Period {"))

    def test_lets_unnamed_and_other_namespaces_pass(self):
        hidden = "namespace {\nstruct Period {\n}  // namespace"
        self.assertFalse(self.both("struct Period {", hidden))
        self.assertFalse(check_names.violations({"x/one.h": self.file("struct Period {"),
                                                 "x/other.h": self.file("struct Period {", "a::c")}))


class Migrations(unittest.TestCase):
    LIFT = "ALTER TABLE a NO FORCE ROW LEVEL SECURITY;\n"
    BIND = "\nALTER TABLE a FORCE ROW LEVEL SECURITY;"

    @staticmethod
    def violations(text, name="services/contract/migrations/0999_x.sql"):
        return check_migrations.violations({name: text}, {"a"})

    def test_sees_a_backfill_that_finds_no_row(self):
        self.assertTrue(self.violations("INSERT INTO b (x) SELECT x FROM a;"))
        self.assertTrue(self.violations("update a set x = 1"))
        self.assertTrue(self.violations("CREATE TABLE b AS SELECT x FROM a"))
        self.assertTrue(self.violations("DO $$ BEGIN UPDATE a SET x = 1; END $$"))
        self.assertTrue(self.violations("DO $$ BEGIN EXECUTE 'UPDATE a SET x = 1'; END $$"))
        self.assertTrue(self.violations("DO $$ BEGIN EXECUTE format('DELETE FROM a WHERE x = %L', 1); END $$"))

    def test_sees_a_function_that_is_called_at_once(self):
        makes = "CREATE FUNCTION f() RETURNS void LANGUAGE sql AS $$ UPDATE a SET x = 1; $$;"
        self.assertTrue(self.violations(makes + "SELECT f();"))
        self.assertFalse(self.violations(makes + "SELECT g();"))

    def test_sees_a_later_change_of_the_machinery(self):
        made = {"common/feed/migrations/0001_x.sql": "CREATE TABLE feed_head (x int); INSERT INTO feed_head VALUES (1);"}
        self.assertFalse(check_migrations.violations(made))
        self.assertTrue(check_migrations.violations({**made, "common/feed/migrations/0002_y.sql": "UPDATE feed_head SET x = 1"}))

    def test_sees_one_over_a_table_that_was_bound_just_before(self):
        self.assertTrue(self.violations("CREATE TABLE b (x int); SELECT tenant_table('b'); INSERT INTO b VALUES (1);"))
        self.assertFalse(self.violations("CREATE TABLE b (x int); INSERT INTO b VALUES (1); SELECT tenant_table('b');"))

    def test_sees_a_table_that_stays_lifted(self):
        self.assertTrue(self.violations(self.LIFT + "UPDATE a SET x = 1;"))

    def test_lets_a_lifted_table_pass(self):
        self.assertFalse(self.violations(self.LIFT + "UPDATE a SET x = 1;" + self.BIND))

    def test_lets_pass_what_reads_no_row_now(self):
        self.assertFalse(self.violations("CREATE VIEW b AS SELECT x FROM a; ALTER TABLE a ADD COLUMN y int; -- UPDATE a\n"))
        self.assertFalse(self.violations("CREATE FUNCTION f() RETURNS bigint LANGUAGE sql AS $$ SELECT count(*) FROM a; $$"))
        self.assertFalse(self.violations("DO $$ BEGIN EXECUTE format('REVOKE UPDATE ON a FROM %I', 'b'); END $$"))

    def test_sees_an_exception_that_nothing_mends(self):
        excepted, mending = next(iter(check_migrations.MENDED.items()))
        blind = {excepted: "UPDATE a SET x = 1"}
        self.assertTrue(check_migrations.violations(blind, {"a"}))
        self.assertFalse(check_migrations.violations({**blind, mending: "SELECT 1"}, {"a"}))
        self.assertTrue(check_migrations.violations({excepted: "SELECT 1", mending: "SELECT 1"}, {"a"}))


@unittest.skipUnless(shutil.which("clang-tidy-16"), "clang-tidy-16 is absent (deploy/local/setup --ci)")
class Tidy(unittest.TestCase):
    CONFIG = pathlib.Path(__file__).parents[2] / ".clang-tidy"

    def verdict(self, code):
        with tempfile.NamedTemporaryFile("w", suffix=".cc") as file:
            file.write(code)
            file.flush()
            return subprocess.run(["clang-tidy-16", "--quiet", f"--config-file={self.CONFIG}", file.name, "--", "-std=c++20"],
                                  capture_output=True).returncode

    def test_sees_a_use_after_a_move(self):
        self.assertTrue(self.verdict("#include <utility>\n#include <string>\n"
                                     "std::size_t f(std::string a) { std::string b = std::move(a); return a.size() + b.size(); }"))

    def test_lets_a_move_at_the_end_pass(self):
        self.assertFalse(self.verdict("#include <utility>\n#include <string>\n"
                                      "std::string f(std::string a) { std::string b = std::move(a); return b; }"))


if __name__ == "__main__":
    unittest.main()
