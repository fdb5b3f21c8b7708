#!/usr/bin/env python3
"""Each check is shown a planted violation and must see it."""
import unittest

import check_layers
import check_words


class Layers(unittest.TestCase):
    def test_sees_a_rule_that_knows_the_database(self):
        self.assertTrue(check_layers.violations("services/contract/domain/a.h", '#include "common/db/tx.h"'))

    def test_sees_a_rule_that_knows_protobuf(self):
        self.assertTrue(check_layers.violations("services/contract/domain/a.cc", '#include "vinculo/contract/v1/x.pb.h"'))

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


if __name__ == "__main__":
    unittest.main()
