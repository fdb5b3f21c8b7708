#include "services/contract/clients/forget_end_reasons.h"

#include <pqxx/pqxx>

#include "absl/strings/escaping.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_replace.h"
#include "common/db/sql.h"
#include "common/db/worker_connection.h"
#include "common/feed/sql.h"
#include "common/jobs/sql.h"
#include "common/testing/database.h"
#include "common/testing/fakes.h"
#include "common/testing/loop.h"
#include "gtest/gtest.h"
#include "services/contract/storage/sql.h"
#include "vinculo/contract/v1/termination.pb.h"

namespace vinculo::contract {
namespace {

constexpr char kOwnWords[] = "a Ana foi morar com a Bia";

class RuleR38EndReasons : public ::testing::Test {
 protected:
  static Uuid Id(int number) { return testing::SequentialIds::At(number); }

  // A contract of the client that ended early, with that outcome.
  void Plant(int client, int number, const v1::TerminationOutcome& outcome) {
    Plant(client, number, outcome.SerializeAsString());
  }
  void Plant(int client, int number, const std::string& outcome) {
    database_.Execute(absl::StrReplaceAll(
        "INSERT INTO plans (tenant_id, plan_id, code, display_name, price_cents, billing_period, "
        "payment_condition, loyalty_months, term_months, billing_days, modalities, created_at) "
        "VALUES ($t, $id, 'P$n', 'P', 1, 1, 2, 0, 0, '{}', '{}', now()); "
        "INSERT INTO contracts (tenant_id, contract_id, client_id, plan_id, description, "
        "lifecycle, access, end_reason, counts_as_churn, price_cents, billing_period, "
        "payment_condition, total_value_cents, loyalty_months, term_months, consultant, unit, "
        "inclusion_reason, external_id, created_at, updated_at, initial_price_cents, "
        "initial_plan_id, initial_billing_period) VALUES ($t, $id, $client, $id, '', 1, 1, '', "
        "false, 1, 1, 2, 0, 0, 0, '', '', '', '', now(), now(), 1, $id, 1); "
        "INSERT INTO terminations VALUES ($t, $id, $id, 2, '2026-11-22', '\\x$outcome', 0, 0, 0, "
        "'', NULL, NULL, 'users/a', now())",
        {{"$t", absl::StrCat("'", testing::TestTenant().ToString(), "'")},
         {"$client", absl::StrCat("'", Id(client).ToString(), "'")},
         {"$id", absl::StrCat("'", Id(number).ToString(), "'")},
         {"$n", absl::StrCat(number)},
         {"$outcome", absl::BytesToHexString(outcome)}}));
  }
  v1::TerminationOutcome OutcomeOf(int number) {
    const std::string hex = database_.Execute(
        absl::StrCat("SELECT encode(outcome, 'hex') FROM terminations WHERE termination_id = '",
                     Id(number).ToString(),
                     "'"));
    v1::TerminationOutcome outcome;
    EXPECT_TRUE(outcome.ParseFromString(absl::HexStringToBytes(hex)));
    return outcome;
  }
  // How many outcomes could not be read.
  int64_t Forget(int client) {
    pqxx::connection connection(database_.worker_conninfo());
    pqxx::work tx(connection);
    db::SetTenant(tx, testing::TestTenant().ToString());
    const int64_t unreadable = ForgetEndReasons(tx, testing::TestTenant(), Id(client));
    tx.commit();
    return unreadable;
  }
  static v1::TerminationOutcome EndedBecause(const std::string& words, const std::string& listed) {
    v1::TerminationOutcome outcome;
    outcome.set_end_kind(v1::CANCELLED);
    outcome.set_reason(words);
    outcome.set_reason_name(listed);
    outcome.mutable_owed_total()->set_units(10);
    return outcome;
  }

  testing::Database database_{
      "contract",
      {db::sql::kMigrations, feed::sql::kMigrations, jobs::sql::kMigrations, sql::kMigrations}};
};

TEST_F(RuleR38EndReasons, GoOutOfOutcomesThatStayOtherwise) {
  Plant(1, 11, EndedBecause(kOwnWords, ""));
  EXPECT_EQ(Forget(1), 0);
  EXPECT_EQ(Forget(1), 0);
  EXPECT_EQ(OutcomeOf(11).reason(), "");
  EXPECT_EQ(OutcomeOf(11).end_kind(), v1::CANCELLED);
  EXPECT_EQ(OutcomeOf(11).owed_total().units(), 10);
}

TEST_F(RuleR38EndReasons, StayWhereTheyAreOfTheTenantsListOrOfOthers) {
  Plant(1, 11, EndedBecause("Mudança de cidade", "reasons/1"));
  Plant(2, 12, EndedBecause(kOwnWords, ""));
  Forget(1);
  EXPECT_EQ(OutcomeOf(11).reason(), "Mudança de cidade");
  EXPECT_EQ(OutcomeOf(12).reason(), kOwnWords);
}

TEST_F(RuleR38EndReasons, GoWithAnOutcomeThatCannotBeRead) {
  const std::string whole = EndedBecause(kOwnWords, "").SerializeAsString();
  Plant(1, 11, whole.substr(0, whole.size() - 1));
  Plant(1, 12, EndedBecause(kOwnWords, ""));
  EXPECT_EQ(Forget(1), 1);
  EXPECT_EQ(database_.Execute("SELECT count(*) FROM terminations WHERE outcome = ''"), "1");
  EXPECT_EQ(OutcomeOf(12).reason(), "") << "the others are looked at, too";
  EXPECT_EQ(Forget(1), 0);
}

}  // namespace
}  // namespace vinculo::contract
