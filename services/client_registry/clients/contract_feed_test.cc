#include "services/client_registry/clients/contract_feed.h"

#include <pqxx/pqxx>

#include "absl/strings/str_cat.h"
#include "common/db/sql.h"
#include "common/db/worker_connection.h"
#include "common/feed/sql.h"
#include "common/jobs/sql.h"
#include "common/policies/sql.h"
#include "common/rpc/convert.h"
#include "common/testing/database.h"
#include "common/testing/fakes.h"
#include "common/testing/loop.h"
#include "common/testing/matchers/matchers.h"
#include "services/client_registry/storage/activity/testing_clients.h"
#include "services/client_registry/storage/sql.h"
#include "vinculo/contract/v1/contract_events.pb.h"
#include "vinculo/contract/v1/receivable_events.pb.h"

namespace vinculo::client_registry {
namespace {

namespace contracts = ::vinculo::contract::v1;
using testing::IsOk;

constexpr Day kToday{std::chrono::year(2026) / std::chrono::November / 22};

contracts::Payment PaymentOf(int number, int client, Day paid_on) {
  contracts::Payment payment;
  payment.set_name("payments/" + IdOf(number));
  payment.set_client("clients/" + IdOf(client));
  *payment.mutable_paid_date() = ToProto(paid_on);
  *payment.mutable_amount() = ToProto(Money(99'90));
  payment.add_allocations()->set_kind(contracts::RECURRING);
  return payment;
}

feed::v1::Event EventOf(int64_t version, const google::protobuf::Message& payload) {
  feed::v1::Event event;
  event.set_version(version);
  event.mutable_payload()->PackFrom(payload);
  return event;
}

feed::v1::Event Paid(int number, int client, Day paid_on) {
  contracts::PaymentRecorded recorded;
  *recorded.mutable_payment() = PaymentOf(number, client, paid_on);
  return EventOf(1, recorded);
}

feed::v1::Event Reversed(int number, int client, Day paid_on) {
  contracts::PaymentReversed reversed;
  *reversed.mutable_payment() = PaymentOf(number, client, paid_on);
  *reversed.mutable_payment()->mutable_reversal_date() = ToProto(kToday);
  return EventOf(2, reversed);
}

contracts::Receivable ReceivableOf(int number, int client, Day due_on, int64_t open_cents) {
  contracts::Receivable receivable;
  receivable.set_name("receivables/" + IdOf(number));
  receivable.set_client("clients/" + IdOf(client));
  *receivable.mutable_due_date() = ToProto(due_on);
  *receivable.mutable_open_amount() = ToProto(Money(open_cents));
  receivable.set_state(open_cents > 0 ? contracts::RECEIVABLE_OVERDUE : contracts::RECEIVABLE_PAID);
  return receivable;
}

feed::v1::Event Changed(int64_t version, const contracts::Receivable& receivable) {
  contracts::ReceivableChanged changed;
  *changed.mutable_receivable() = receivable;
  return EventOf(version, changed);
}

class ContractFeedTest : public ::testing::Test {
 protected:
  ContractFeedTest() {
    clock_.Set(StartOfDay(kToday, zone_) + absl::Hours(9));
    PlantClients(database_, 1, 3);
  }

  absl::Status Apply(const std::vector<feed::v1::Event>& events) {
    pqxx::work tx(*connection_);
    db::SetTenant(tx, testing::TestTenant().ToString());
    const absl::Status status = feed_.Apply(tx, testing::TestTenant(), events);
    tx.commit();
    return status;
  }
  std::string Client(int number) {
    return database_.Execute(
        absl::StrCat("SELECT concat_ws(' ', activity, first_paid_on, last_paid_on) FROM clients "
                     "WHERE client_id = '",
                     IdOf(number),
                     "'"));
  }
  std::string Changes(int number) {
    return database_.Execute(
        absl::StrCat("SELECT coalesce(string_agg(concat_ws(' ', since, activity_before, activity), "
                     "', ' ORDER BY since), '') FROM client_activity_changes WHERE client_id = '",
                     IdOf(number),
                     "'"));
  }
  std::string Told() { return database_.Execute("SELECT count(*) FROM outbox_pending"); }

  testing::Database database_{"registry",
                              {db::sql::kMigrations,
                               feed::sql::kMigrations,
                               jobs::sql::kMigrations,
                               policies::sql::kMigrations,
                               sql::kMigrations}};
  std::unique_ptr<pqxx::connection> connection_ =
      *db::WorkerConnection(database_.worker_conninfo());
  const absl::TimeZone zone_ = *LoadZone("America/Sao_Paulo");
  testing::FakeClock clock_;
  TenantClock tenant_clock_{clock_};
  ContractFeed feed_{tenant_clock_, zone_};
};

//
TEST_F(ContractFeedTest, APaymentMakesALeadActive) {
  ASSERT_THAT(Apply({Paid(10, 1, kToday)}), IsOk());
  EXPECT_EQ(Client(1), "2 2026-11-22 2026-11-22");
  EXPECT_EQ(Changes(1), "2026-11-22 1 2");
  EXPECT_EQ(Client(2), "1");
  EXPECT_EQ(database_.Execute("SELECT aggregate || ' ' || version || ' ' || type || ' ' || actor "
                              "FROM outbox_pending"),
            absl::StrCat("clients/",
                         IdOf(1),
                         "/activity 1 vinculo.client_registry.v1.ClientActivityChanged "
                         "system/contract_feed"));
  EXPECT_EQ(database_.Execute("SELECT version FROM clients ORDER BY client_id LIMIT 1"), "1")
      << "derived: nobody's etag moves";
}

// the vectors of day 60.
TEST_F(ContractFeedTest, DaySixtyIsIncluded) {
  ASSERT_THAT(
      Apply({Paid(10, 1, *Day::Parse("2026-09-23")), Paid(11, 2, *Day::Parse("2026-09-22"))}),
      IsOk());
  EXPECT_EQ(Client(1), "2 2026-09-23 2026-09-23");
  EXPECT_EQ(Client(2), "3 2026-09-22 2026-09-22");
  EXPECT_EQ(Changes(2), "2026-09-22 1 2, 2026-11-22 2 3");
  EXPECT_EQ(Told(), "3");
}

TEST_F(ContractFeedTest, TellsARepeatedPaymentOnce) {
  ASSERT_THAT(Apply({Paid(10, 1, kToday)}), IsOk());
  ASSERT_THAT(Apply({Paid(10, 1, kToday), Paid(11, 1, kToday)}), IsOk());
  EXPECT_EQ(Told(), "1");
  EXPECT_EQ(database_.Execute("SELECT count(*) FROM client_payments"), "2");
}

//
TEST_F(ContractFeedTest, AReversalMovesBack) {
  ASSERT_THAT(Apply({Paid(10, 1, kToday - 100), Paid(11, 1, kToday)}), IsOk());
  EXPECT_EQ(Client(1), "2 2026-08-14 2026-11-22");
  ASSERT_THAT(Apply({Reversed(11, 1, kToday)}), IsOk());
  EXPECT_EQ(Client(1), "3 2026-08-14 2026-08-14");
  ASSERT_THAT(Apply({Reversed(10, 1, kToday - 100)}), IsOk());
  EXPECT_EQ(Client(1), "1");
  EXPECT_EQ(Changes(1), "");
  ASSERT_THAT(Apply({Paid(10, 1, kToday - 100)}), IsOk());
  EXPECT_EQ(Client(1), "1") << "an older version changes nothing";
  EXPECT_EQ(database_.Execute("SELECT count(*) || ' ' || max(version) FROM outbox_pending"), "5 5");
}

//
TEST_F(ContractFeedTest, ABackDatedPaymentMendsThePast) {
  ASSERT_THAT(Apply({Paid(10, 1, kToday - 70)}), IsOk());
  EXPECT_EQ(Changes(1), "2026-09-13 1 2, 2026-11-13 2 3");
  ASSERT_THAT(Apply({Paid(11, 1, kToday - 15)}), IsOk());
  EXPECT_EQ(Changes(1), "2026-09-13 1 2");
  EXPECT_EQ(database_.Execute("SELECT occurred_at AT TIME ZONE 'America/Sao_Paulo' FROM "
                              "outbox_pending WHERE version = 3"),
            "2026-11-13 00:00:00");
}

//
TEST_F(ContractFeedTest, AnArchivedClientThatPaysStaysArchived) {
  database_.Execute("UPDATE clients SET activity = 5, archived_at = '2026-11-20T12:00:00Z'");
  ASSERT_THAT(Apply({Paid(10, 1, kToday)}), IsOk());
  EXPECT_EQ(Client(1), "4 2026-11-22 2026-11-22");
  EXPECT_EQ(Changes(1), "2026-11-20 1 5, 2026-11-22 5 4");
}

//
TEST_F(ContractFeedTest, APaymentOfAMergedClientIsThatOfTheOneItWasMergedInto) {
  database_.Execute(absl::StrCat("UPDATE clients SET merged_into = '",
                                 IdOf(2),
                                 "' WHERE client_id = '",
                                 IdOf(1),
                                 "'; UPDATE clients SET merged_into = '",
                                 IdOf(3),
                                 "' WHERE client_id = '",
                                 IdOf(2),
                                 "'"));
  ASSERT_THAT(Apply({Paid(10, 1, kToday)}), IsOk());
  EXPECT_EQ(Client(3), "2 2026-11-22 2026-11-22");
}

// what the guard against duplicates looks at.
TEST_F(ContractFeedTest, KnowsWhatClientsOwe) {
  ASSERT_THAT(Apply({Changed(1, ReceivableOf(20, 1, kToday - 40, 100'00)),
                     Changed(1, ReceivableOf(21, 1, kToday + 10, 50'00)),
                     Changed(1, ReceivableOf(22, 2, kToday, 70'00))}),
              IsOk());
  ASSERT_THAT(Apply({Changed(3, ReceivableOf(22, 2, kToday, 0)),
                     Changed(2, ReceivableOf(22, 2, kToday, 35'00)),
                     Changed(2, ReceivableOf(20, 1, kToday - 40, 60'00))}),
              IsOk());
  EXPECT_EQ(database_.Execute("SELECT string_agg(concat_ws(' ', client_id, open_cents, "
                              "oldest_due_on, receivables), ', ') FROM client_debts"),
            absl::StrCat(IdOf(1), " 11000 2026-10-13 2"));
}

TEST_F(ContractFeedTest, TakesRunsAndImportsInWhole) {
  contracts::ReceivablesIssued issued;
  *issued.add_receivables() = ReceivableOf(20, 1, kToday, 10'00);
  *issued.add_receivables() = ReceivableOf(21, 2, kToday, 10'00);
  contracts::PaymentsImported imported;
  *imported.add_payments() = PaymentOf(10, 1, kToday);
  *imported.add_payments() = PaymentOf(11, 2, kToday);
  ASSERT_THAT(Apply({EventOf(7, issued), EventOf(8, imported)}), IsOk());
  EXPECT_EQ(database_.Execute("SELECT count(*) FROM client_debts"), "2");
  EXPECT_EQ(Told(), "2");
}

TEST_F(ContractFeedTest, KnowsTheContractsOfAClient) {
  contracts::ContractEnded ended;
  ended.mutable_contract()->set_name("contracts/" + IdOf(30));
  ended.mutable_contract()->set_client("clients/" + IdOf(1));
  ended.mutable_contract()->set_lifecycle(contracts::ENDED);
  *ended.mutable_contract()->mutable_activation_date() = ToProto(kToday - 9);
  *ended.mutable_contract()->mutable_end_date() = ToProto(kToday);
  contracts::ContractCreated created;
  *created.mutable_contract() = ended.contract();
  created.mutable_contract()->set_lifecycle(contracts::DRAFT);
  ASSERT_THAT(Apply({EventOf(3, ended)}), IsOk());
  ASSERT_THAT(Apply({EventOf(1, created)}), IsOk());
  EXPECT_EQ(
      database_.Execute("SELECT concat_ws(' ', client_id, lifecycle, activated_on, ends_on) FROM "
                        "client_contracts"),
      absl::StrCat(IdOf(1), " 6 2026-11-13 2026-11-22"));
  EXPECT_EQ(Told(), "0") << "a contract is no payment";
}

//
TEST_F(ContractFeedTest, ForgetsTheContractsOfAnImportThatWasTakenBack) {
  contracts::ContractsImported imported;
  for (const int number : {30, 31}) {
    contracts::Contract& contract = *imported.add_contracts();
    contract.set_name("contracts/" + IdOf(number));
    contract.set_client("clients/" + IdOf(1));
    contract.set_lifecycle(contracts::ACTIVE);
  }
  ASSERT_THAT(Apply({EventOf(1, imported)}), IsOk());
  contracts::ContractsRemoved removed;
  removed.add_contracts("contracts/" + IdOf(31));
  ASSERT_THAT(Apply({EventOf(2, removed)}), IsOk());
  EXPECT_EQ(database_.Execute("SELECT string_agg(contract_id::text, ' ') FROM client_contracts"),
            IdOf(30));
  // Both in one batch, too; and again, which changes nothing.
  removed.add_contracts("contracts/" + IdOf(30));
  ASSERT_THAT(Apply({EventOf(1, imported), EventOf(2, removed)}), IsOk());
  EXPECT_EQ(database_.Execute("SELECT count(*) FROM client_contracts"), "0");
}

//
TEST_F(ContractFeedTest, ForgetsTheReceivablesOfAnImportThatWasTakenBack) {
  contracts::ReceivablesIssued issued;
  *issued.add_receivables() = ReceivableOf(20, 1, kToday - 40, 10'00);
  *issued.add_receivables() = ReceivableOf(21, 1, kToday, 5'00);
  ASSERT_THAT(Apply({EventOf(1, issued)}), IsOk());
  contracts::ReceivablesRemoved removed;
  removed.add_receivables("receivables/" + IdOf(20));
  ASSERT_THAT(Apply({EventOf(2, removed)}), IsOk());
  EXPECT_EQ(database_.Execute("SELECT concat_ws(' ', open_cents, oldest_due_on) FROM client_debts"),
            "500 2026-11-22");
  EXPECT_EQ(database_.Execute("SELECT count(*) FROM client_receivables"), "1");
}

// C-30, C-35
TEST_F(ContractFeedTest, FollowsAContractThatChanges) {
  contracts::ContractChanged changed;
  changed.mutable_contract()->set_name("contracts/" + IdOf(30));
  changed.mutable_contract()->set_client("clients/" + IdOf(1));
  changed.mutable_contract()->set_lifecycle(contracts::SUSPENDED);
  changed.set_cause(contracts::CAUSE_PAUSED);
  ASSERT_THAT(Apply({EventOf(4, changed)}), IsOk());
  EXPECT_EQ(database_.Execute(
                "SELECT concat_ws(' ', client_id, version, lifecycle) FROM client_contracts"),
            absl::StrCat(IdOf(1), " 4 5"));
}

// Merged, changed while it was the survivor's, and given back by the undo.
TEST_F(ContractFeedTest, FollowsAContractThatComesBackWithAnUndoneMerge) {
  contracts::ContractReassigned reassigned;
  reassigned.mutable_contract()->set_name("contracts/" + IdOf(30));
  reassigned.mutable_contract()->set_client("clients/" + IdOf(1));
  reassigned.mutable_contract()->set_lifecycle(contracts::ACTIVE);
  contracts::ContractChanged changed;
  *changed.mutable_contract() = reassigned.contract();
  ASSERT_THAT(Apply({EventOf(2, reassigned), EventOf(3, changed)}), IsOk());
  reassigned.mutable_contract()->set_client("clients/" + IdOf(2));
  ASSERT_THAT(Apply({EventOf(4, reassigned)}), IsOk());
  EXPECT_EQ(database_.Execute("SELECT concat_ws(' ', client_id, version) FROM client_contracts"),
            absl::StrCat(IdOf(2), " 4"));
}

//
TEST_F(ContractFeedTest, FollowsAPaymentThatComesBackWithAnUndoneMerge) {
  ASSERT_THAT(Apply({Paid(10, 1, kToday)}), IsOk());
  ASSERT_EQ(Client(1), absl::StrCat("2 ", kToday.ToString(), " ", kToday.ToString()));
  contracts::PaymentReassigned reassigned;
  *reassigned.mutable_payment() = PaymentOf(10, 2, kToday);
  reassigned.set_previous_client("clients/" + IdOf(1));
  ASSERT_THAT(Apply({EventOf(2, reassigned)}), IsOk());
  EXPECT_EQ(Client(1), "1");
  EXPECT_EQ(Client(2), absl::StrCat("2 ", kToday.ToString(), " ", kToday.ToString()));
}

TEST_F(ContractFeedTest, PassesOverClientsAndPayloadsItDoesNotKnow) {
  ASSERT_THAT(Apply({Paid(10, 99, kToday), EventOf(1, contracts::Payment())}), IsOk());
  EXPECT_EQ(Told(), "0");
}

}  // namespace
}  // namespace vinculo::client_registry
