// How an import of receivables is taken back.

#include <gmock/gmock.h>

#include <pqxx/pqxx>
#include <thread>
#include <utility>

#include "absl/time/clock.h"
#include "common/feed/testing/collected_snapshot.h"
#include "common/imports/reasons.h"
#include "common/testing/message_wire.h"
#include "services/contract/handlers/imports/handlers.h"
#include "services/contract/handlers/receivables/receivables_test.h"
#include "services/contract/handlers/snapshots.h"
#include "vinculo/contract/v1/receivable_events.pb.h"

namespace vinculo::contract {
namespace {

using absl::StatusCode;
using imports::v1::ImportSummary;
using imports::v1::RESUMABLE_CHUNKS;
using imports::v1::VALIDATE_ONLY;
using testing::HasViolation;
using testing::IsError;
using testing::IsOk;

class ReceivableImportsTest : public ReceivablesTest {
 protected:
  using Row = pb::ImportReceivablesRequest::Row;

  // Owed by the client, due ten days ago.
  static Row OneOff(const std::string& external_id) {
    Row row;
    row.set_client_external_id("C-1");
    row.mutable_receivable()->set_external_id(external_id);
    *row.mutable_receivable()->mutable_amount() = ToProto(Cents(10'00));
    *row.mutable_receivable()->mutable_due_date() = ToProto(kToday - 10);
    return row;
  }
  // A month of the contract in 2026.
  static Row Month(const std::string& external_id, const pb::Contract& contract, int month) {
    Row row = OneOff(external_id);
    row.clear_client_external_id();
    row.mutable_receivable()->set_contract(contract.name());
    const Day first = *Day::FromCivil(2026, month, 1);
    *row.mutable_receivable()->mutable_period_start_date() = ToProto(first);
    *row.mutable_receivable()->mutable_period_end_date() = ToProto(LastOfMonth(first));
    return row;
  }
  absl::StatusOr<ImportSummary> Import(const std::vector<Row>& rows,
                                       int id = 500,
                                       imports::v1::ImportMode mode = RESUMABLE_CHUNKS) {
    id_ = testing::SequentialIds::At(static_cast<uint64_t>(id)).ToString();
    std::vector<pb::ImportReceivablesRequest> messages(1);
    messages[0].mutable_start()->set_import_id(id_);
    messages[0].mutable_start()->set_mode(mode);
    for (size_t i = 0; i < rows.size(); ++i) {
      if (i % 500 == 0) messages.emplace_back();
      Row& row = *messages.back().mutable_rows()->add_rows();
      row = rows[i];
      row.set_line(static_cast<int64_t>(i) + 1);
    }
    testing::MessageWire<pb::ImportReceivablesRequest> wire(loop_, std::move(messages));
    testing::FakeCall call(loop_, options_);
    return loop_.Run(
        ImportReceivables(call, deps_, rpc::Reader<pb::ImportReceivablesRequest>(wire)));
  }
  absl::StatusOr<pb::RevertReceivableImportResponse> Revert() {
    pb::RevertReceivableImportRequest request;
    request.set_import_id(id_);
    return Serve(&RevertReceivableImport, request);
  }
  std::string Count(const std::string& from) {
    return database_.Execute("SELECT count(*) FROM " + from);
  }
  std::string NameOf(const std::string& external_id) {
    return "receivables/" +
           database_.Execute(absl::StrCat(
               "SELECT receivable_id FROM receivables WHERE external_id = '", external_id, "'"));
  }

  std::string id_;
};

TEST_F(ReceivableImportsTest, TakesBackWhatNothingTouched) {
  ASSERT_THAT(Import({OneOff("1"), OneOff("2")}), IsOk());
  const auto reverted = Revert();
  ASSERT_THAT(reverted, IsOk());
  EXPECT_EQ(reverted->blocked(), 0);
  EXPECT_TRUE(reverted->summary().has_revert_time());
  EXPECT_EQ(Count("receivables"), "0");
  EXPECT_EQ(EventsOf("imports/" + id_), "ReceivablesIssued ReceivablesRemoved");
  // A repeat changes nothing; the rows come again under another id only.
  const auto again = Revert();
  ASSERT_THAT(again, IsOk());
  EXPECT_EQ(again->SerializeAsString(), reverted->SerializeAsString());
  EXPECT_THAT(Import({OneOff("1")}),
              IsError(StatusCode::kFailedPrecondition, imports::kImportReverted));
  EXPECT_EQ(Import({OneOff("1"), OneOff("2")}, 501)->created(), 2);
}

// Whoever missed the removal, and begins with a snapshot.
TEST_F(ReceivableImportsTest, TellsASnapshotWhatItTookBack) {
  ASSERT_THAT(Import({OneOff("1")}), IsOk());
  const std::string gone = NameOf("1");
  ASSERT_EQ(Revert()->blocked(), 0);
  ASSERT_THAT(Import({OneOff("1")}, 501), IsOk());
  const feed::CollectedSnapshot snapshot(loop_, options_, deps_.db, Snapshots());
  EXPECT_EQ(snapshot.All<pb::ReceivableSnapshot>().size(), 1u);
  const auto removed = snapshot.All<pb::ReceivablesRemoved>();
  ASSERT_EQ(removed.size(), 1u);
  EXPECT_THAT(removed[0].receivables(), ::testing::ElementsAre(gone));
}

// C-40: what is not charged any more may be charged again.
TEST_F(ReceivableImportsTest, LeavesTheContractAsIfItHadNeverBeenCharged) {
  const pb::Contract contract = Active(kToday - 60);
  ASSERT_THAT(Import({Month("9", contract, 9), Month("10", contract, 10)}), IsOk());
  ASSERT_EQ(database_.Execute("SELECT charged_until_on FROM contract_charges"), "2026-10-31");
  EXPECT_EQ(Revert()->blocked(), 0);
  EXPECT_EQ(Count("receivables"), "0");
  EXPECT_EQ(Count("contract_charges"), "0");
}

// C-40, C-41: what stays counts as if it had always been alone.
TEST_F(ReceivableImportsTest, LeavesTheContractChargedAndPaidByWhatStays) {
  const pb::Contract contract = Active(kToday - 60);
  ASSERT_THAT(Import({Month("10", contract, 10)}), IsOk());
  ASSERT_THAT(Import({Month("9", contract, 9), Month("12", contract, 12)}, 501), IsOk());
  Pay(PayingFor(NameOf("10"), 11'00, kToday));  // with what being late costs
  ASSERT_EQ(PaidUntil(contract), "") << "September is open";
  EXPECT_EQ(Revert()->blocked(), 0);
  EXPECT_EQ(database_.Execute("SELECT string_agg(external_id, ' ') FROM receivables"), "10");
  EXPECT_EQ(database_.Execute("SELECT charged_until_on FROM contract_charges"), "2026-10-31");
  EXPECT_EQ(PaidUntil(contract), "2026-10-31");
}

// C-30, C-40: a month that is paused whole is charged with nothing, and has no receivable.
TEST_F(ReceivableImportsTest, LeavesMonthsChargedThatCostNothing) {
  const pb::Contract contract = Active(kToday - 60);
  ASSERT_THAT(Import({Month("8", contract, 8)}), IsOk());
  database_.Execute("UPDATE contract_charges SET charged_until_on = '2026-10-31'");
  ASSERT_THAT(Import({Month("9", contract, 9), Month("12", contract, 12)}, 501), IsOk());
  EXPECT_EQ(Revert()->blocked(), 0);
  EXPECT_EQ(database_.Execute("SELECT charged_until_on FROM contract_charges"), "2026-10-31");
  ASSERT_THAT(Import({Month("9", contract, 9)}, 502), IsOk());
  EXPECT_EQ(Revert()->blocked(), 0) << "it charged nothing on";
  EXPECT_EQ(database_.Execute("SELECT charged_until_on FROM contract_charges"), "2026-10-31");
}

// C-40
TEST_F(ReceivableImportsTest, MayBeTakenBackBeforeOneThatChargedOn) {
  const pb::Contract contract = Active(kToday - 60);
  ASSERT_THAT(Import({Month("9", contract, 9)}), IsOk());
  const std::string first = id_;
  ASSERT_THAT(Import({Month("10", contract, 10)}, 501), IsOk());
  const std::string second = std::exchange(id_, first);
  EXPECT_EQ(Revert()->blocked(), 0);
  EXPECT_EQ(database_.Execute("SELECT charged_until_on FROM contract_charges"), "2026-10-31");
  id_ = second;
  EXPECT_EQ(Revert()->blocked(), 0);
  EXPECT_EQ(Count("contract_charges"), "0");
}

// C-40: a recurring run charges the contract on at the same time.
TEST_F(ReceivableImportsTest, WaitsForARunThatChargesItsContracts) {
  const pb::Contract contract = Active(kToday - 60);
  ASSERT_THAT(Import({Month("9", contract, 9)}), IsOk());
  pqxx::connection connection(database_.superuser_conninfo());
  pqxx::work run(connection);
  run.exec("SELECT FROM contracts FOR SHARE");
  run.exec("UPDATE contract_charges SET charged_until_on = '2026-10-31'");
  const std::string columns = database_.Execute(
      "SELECT string_agg(column_name, ', ') FROM information_schema.columns "
      "WHERE table_name = 'receivables' AND is_generated = 'NEVER'");
  run.exec(absl::StrCat(
      "INSERT INTO receivables (",
      columns,
      ") SELECT ",
      columns,
      " FROM (SELECT (jsonb_populate_record(r, '{\"receivable_id\": "
      "\"00000000-0000-7000-8000-00000000000a\", \"external_id\": \"\", \"period_first_on\": "
      "\"2026-10-01\", \"period_last_on\": \"2026-10-31\"}')).* FROM receivables r) AS october"));
  std::thread commit([this, &run] {
    const absl::Time deadline = absl::Now() + absl::Seconds(20);
    while (absl::Now() < deadline &&
           Count("pg_stat_activity WHERE datname = current_database() AND wait_event_type = "
                 "'Lock'") == "0") {
    }
    run.commit();
  });
  const auto reverted = Revert();
  commit.join();
  ASSERT_THAT(reverted, IsOk());
  EXPECT_EQ(reverted->blocked(), 0);
  EXPECT_EQ(Count("receivables"), "1");
  EXPECT_EQ(database_.Execute("SELECT charged_until_on FROM contract_charges"), "2026-10-31");
}

TEST_F(ReceivableImportsTest, SaysWhatKeepsItFromBeingTakenBack) {
  const pb::Contract contract = Active(kToday - 60);
  ASSERT_THAT(Import({OneOff("1"), OneOff("2"), Month("3", contract, 9)}), IsOk());
  Pay(PayingFor(NameOf("2"), 4'00, kToday));
  database_.Execute(
      absl::StrCat("INSERT INTO contestations SELECT tenant_id, gen_random_uuid(), 1, ",
                   "contract_id, receivable_id, 1, '2026-11-22', '2026-12-22', NULL, "
                   "'', '', '', now(), now() FROM receivables WHERE external_id = '3'"));
  const auto blocked = Revert();
  ASSERT_THAT(blocked, IsOk());
  EXPECT_EQ(blocked->blocked(), 3);
  ASSERT_EQ(blocked->blocks_size(), 3);
  EXPECT_EQ(blocked->blocks(0).receivable(), NameOf("2"));
  EXPECT_EQ(blocked->blocks(0).reason(), "CHANGED");
  EXPECT_EQ(blocked->blocks(1).receivable(), NameOf("2"));
  EXPECT_EQ(blocked->blocks(1).referred_by(), "payment_allocations");
  EXPECT_EQ(blocked->blocks(2).receivable(), NameOf("3"));
  EXPECT_EQ(blocked->blocks(2).referred_by(), "contestations");
  EXPECT_EQ(Count("receivables"), "3");
  EXPECT_EQ(EventsOf("imports/" + id_), "ReceivablesIssued");
}

// C-28: 2 is a preview, 1 a run that changed the contract's access.
TEST_F(ReceivableImportsTest, IsBlockedByARunThatBlockedForItAndByNoPreview) {
  const pb::Contract contract = Active(kToday - 60);
  ASSERT_THAT(Import({Month("9", contract, 9)}), IsOk());
  database_.Execute(
      "INSERT INTO block_runs (tenant_id, run_id, business_date, mode, by_hand, started_at, "
      "updated_at, finished_at) SELECT tenant_id, gen_random_uuid(), '2026-11-22', 1, false, "
      "now(), "
      "now(), now() FROM receivables;"
      "INSERT INTO block_run_changes SELECT r.tenant_id, b.run_id, r.contract_id, 1, 2, 1, "
      "r.receivable_id, 1, 1, NULL FROM receivables r, block_runs b");
  const auto blocked = Revert();
  ASSERT_THAT(blocked, IsOk());
  ASSERT_EQ(blocked->blocked(), 1);
  EXPECT_EQ(blocked->blocks(0).referred_by(), "block_run_changes");
  database_.Execute("UPDATE block_runs SET mode = 2");
  EXPECT_EQ(Revert()->blocked(), 0);
  EXPECT_EQ(Count("receivables"), "0");
}

// Those of contracts are taken back after their receivables.
TEST_F(ReceivableImportsTest, LetsItsContractsGo) {
  Plan("FIBRA");
  const std::string contracts = testing::SequentialIds::At(600).ToString();
  std::vector<pb::ImportContractsRequest> messages(2);
  messages[0].mutable_start()->set_import_id(contracts);
  messages[0].mutable_start()->set_mode(RESUMABLE_CHUNKS);
  auto& row = *messages[1].mutable_rows()->add_rows();
  row.set_line(1);
  row.set_client_external_id("C-1");
  row.set_plan_code("FIBRA");
  row.mutable_contract()->set_external_id("K-1");
  *row.mutable_contract()->mutable_start_date() = ToProto(kToday - 90);
  testing::MessageWire<pb::ImportContractsRequest> wire(loop_, std::move(messages));
  testing::FakeCall call(loop_, options_);
  ASSERT_THAT(
      loop_.Run(ImportContracts(call, deps_, rpc::Reader<pb::ImportContractsRequest>(wire))),
      IsOk());
  pb::Contract contract;
  contract.set_name("contracts/" + database_.Execute("SELECT contract_id FROM contracts"));
  ASSERT_THAT(Import({Month("9", contract, 9)}), IsOk());
  pb::RevertContractImportRequest revert;
  revert.set_import_id(contracts);
  const auto blocked = Serve(&RevertContractImport, revert);
  ASSERT_THAT(blocked, IsOk());
  ASSERT_EQ(blocked->blocked(), 1);
  EXPECT_EQ(blocked->blocks(0).referred_by(), "receivables");
  ASSERT_EQ(Revert()->blocked(), 0);
  EXPECT_EQ(Serve(&RevertContractImport, revert)->blocked(), 0);
  EXPECT_EQ(Count("contracts"), "0");
}

// As when the process is killed between two chunks: whole, or not at all.
TEST_F(ReceivableImportsTest, ChangesNothingWhenItBreaksAndIsTakenBackByTheNextCall) {
  std::vector<Row> rows;
  for (int i = 1; i <= 6000; ++i) rows.push_back(OneOff(absl::StrCat(i)));
  ASSERT_THAT(Import(rows), IsOk());
  ASSERT_EQ(Count("import_receivables"), "2");
  database_.Execute(
      "CREATE FUNCTION break_off() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION "
      "'gone'; END $$;"
      "CREATE TRIGGER break_off BEFORE DELETE ON receivables FOR EACH ROW WHEN (old.external_id = "
      "'5500') EXECUTE FUNCTION break_off()");
  EXPECT_FALSE(Revert().ok());
  EXPECT_EQ(Count("receivables"), "6000");
  database_.Execute("DROP TRIGGER break_off ON receivables");
  EXPECT_EQ(Revert()->blocked(), 0);
  EXPECT_EQ(Count("receivables"), "0");
  EXPECT_EQ(Count("outbox_pending WHERE type LIKE '%ReceivablesRemoved'"), "12") << "500 an event";
}

//
TEST_F(ReceivableImportsTest, IsNotFoundByAnotherTenant) {
  ASSERT_THAT(Import({OneOff("1")}), IsOk());
  options_.tenant = MakeUuidV7(9, 9, 9);
  EXPECT_THAT(Revert(), IsError(StatusCode::kNotFound, "RESOURCE_NOT_FOUND"));
  EXPECT_EQ(Count("receivables"), "1");
}

TEST_F(ReceivableImportsTest, IsNotTakenBackWhenItMadeNothingThatIsKnown) {
  ASSERT_THAT(Import({OneOff("1")}, 500, VALIDATE_ONLY), IsOk());
  EXPECT_THAT(Revert(), IsError(StatusCode::kFailedPrecondition, imports::kImportNotRevertible));
  id_ = "17";
  EXPECT_THAT(Revert(), HasViolation("import_id", imports::kImportIdMalformed));
}

}  // namespace
}  // namespace vinculo::contract
