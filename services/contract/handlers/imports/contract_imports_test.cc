// How an import of contracts is taken back.

#include <gmock/gmock.h>

#include <set>

#include "common/feed/testing/collected_snapshot.h"
#include "common/imports/reasons.h"
#include "common/testing/message_wire.h"
#include "services/contract/handlers/imports/handlers.h"
#include "services/contract/handlers/service_test.h"
#include "services/contract/handlers/snapshots.h"
#include "vinculo/contract/v1/contract_events.pb.h"

namespace vinculo::contract {
namespace {

using absl::StatusCode;
using imports::v1::ImportSummary;
using imports::v1::RESUMABLE_CHUNKS;
using imports::v1::VALIDATE_ONLY;
using testing::HasViolation;
using testing::IsError;
using testing::IsOk;

class ContractImportsTest : public ServiceTest {
 protected:
  static constexpr int kRowsPerMessage = 500;

  ContractImportsTest() { Plan("FIBRA"); }

  // Rows "1" to `rows`; the id stays that of the import which Revert() takes back.
  absl::StatusOr<ImportSummary> Import(int rows,
                                       int id = 500,
                                       imports::v1::ImportMode mode = RESUMABLE_CHUNKS) {
    id_ = testing::SequentialIds::At(static_cast<uint64_t>(id)).ToString();
    std::vector<pb::ImportContractsRequest> messages(1);
    messages[0].mutable_start()->set_import_id(id_);
    messages[0].mutable_start()->set_mode(mode);
    for (int line = 1; line <= rows; ++line) {
      if (line % kRowsPerMessage == 1) messages.emplace_back();
      auto& row = *messages.back().mutable_rows()->add_rows();
      row.set_line(line);
      row.set_client_external_id("C-1");
      row.set_plan_code("FIBRA");
      row.mutable_contract()->set_external_id(absl::StrCat(line));
      *row.mutable_contract()->mutable_start_date() = ToProto(kToday - 30);
      auto& flag = *row.add_flags();
      flag.set_field("status_internet");
      flag.set_reason("ACCESS_KEPT");
      flag.set_raw_value("CM");
    }
    testing::MessageWire<pb::ImportContractsRequest> wire(
        loop_, std::move(messages), absl::OkStatus());
    testing::FakeCall call(loop_, options_);
    return loop_.Run(ImportContracts(call, deps_, rpc::Reader<pb::ImportContractsRequest>(wire)));
  }
  absl::StatusOr<pb::RevertContractImportResponse> Revert() {
    pb::RevertContractImportRequest request;
    request.set_import_id(id_);
    return Serve(&RevertContractImport, request);
  }
  std::string Count(const std::string& from) {
    return database_.Execute("SELECT count(*) FROM " + from);
  }
  std::string NameOf(const std::string& external_id) {
    return "contracts/" +
           database_.Execute(absl::StrCat(
               "SELECT contract_id FROM contracts WHERE external_id = '", external_id, "'"));
  }
  // A row of a table that names the contract.
  void Refer(const std::string& external_id) {
    database_.Execute(
        absl::StrCat("INSERT INTO contract_turns SELECT tenant_id, '2027-01-01', contract_id FROM "
                     "contracts WHERE external_id = '",
                     external_id,
                     "'"));
  }

  std::string id_;
};

TEST_F(ContractImportsTest, TakesBackWhatNothingTouched) {
  ASSERT_THAT(Import(3), IsOk());
  ASSERT_EQ(Count("import_errors WHERE raw_value = 'CM'"), "3");
  const auto reverted = Revert();
  ASSERT_THAT(reverted, IsOk());
  EXPECT_EQ(reverted->blocked(), 0);
  EXPECT_TRUE(reverted->summary().has_revert_time());
  EXPECT_EQ(reverted->summary().created(), 3);
  EXPECT_EQ(Count("contracts"), "0");
  EXPECT_EQ(Count("import_errors WHERE raw_value <> ''"), "0");
  EXPECT_EQ(EventsOf("imports/" + id_), "ContractsImported ContractsRemoved");
  // A repeat changes nothing; the rows come again under another id only.
  const auto again = Revert();
  ASSERT_THAT(again, IsOk());
  EXPECT_EQ(again->SerializeAsString(), reverted->SerializeAsString());
  EXPECT_EQ(EventsOf("imports/" + id_), "ContractsImported ContractsRemoved");
  EXPECT_THAT(Import(3), IsError(StatusCode::kFailedPrecondition, imports::kImportReverted));
  const auto anew = Import(3, 501);
  ASSERT_THAT(anew, IsOk());
  EXPECT_EQ(anew->created(), 3);
  EXPECT_EQ(Count("contracts"), "3");
}

// Whoever missed the removal, and begins with a snapshot.
TEST_F(ContractImportsTest, TellsASnapshotWhatItTookBack) {
  ASSERT_THAT(Import(kRowsPerMessage + 1), IsOk());
  const std::string first = NameOf("1");
  feed::CollectedSnapshot before(loop_, options_, deps_.db, Snapshots());
  EXPECT_EQ(before.All<pb::ContractSnapshot>().size(), kRowsPerMessage + 1u);
  EXPECT_EQ(before.Aggregates<pb::ContractsRemoved>(), "");
  ASSERT_EQ(Revert()->blocked(), 0);
  const std::string import = id_;
  ASSERT_THAT(Import(1, 501), IsOk());

  const feed::CollectedSnapshot snapshot(loop_, options_, deps_.db, Snapshots());
  EXPECT_EQ(snapshot.All<pb::ContractSnapshot>().size(), 1u);
  std::set<std::string> gone;
  for (const pb::ContractsRemoved& removed : snapshot.All<pb::ContractsRemoved>()) {
    EXPECT_EQ(removed.import_id(), import);
    EXPECT_LE(removed.contracts_size(), kRowsPerMessage);
    gone.insert(removed.contracts().begin(), removed.contracts().end());
  }
  EXPECT_EQ(gone.size(), kRowsPerMessage + 1u);
  EXPECT_TRUE(gone.contains(first));
  EXPECT_FALSE(gone.contains(NameOf("1")));
}

TEST_F(ContractImportsTest, TakesWhatWasWorkedOutOfThemAlong) {
  ASSERT_THAT(Import(2), IsOk());
  database_.Execute(
      "INSERT INTO contract_charges SELECT tenant_id, contract_id, 1, '2026-11-30' FROM contracts;"
      "INSERT INTO access_rechecks SELECT tenant_id, gen_random_uuid(), contract_id, now() FROM "
      "contracts");
  EXPECT_EQ(Revert()->blocked(), 0);
  EXPECT_EQ(Count("contracts"), "0");
  EXPECT_EQ(Count("contract_charges"), "0");
  EXPECT_EQ(Count("access_rechecks"), "0");
}

TEST_F(ContractImportsTest, SaysWhatKeepsItFromBeingTakenBack) {
  ASSERT_THAT(Import(3), IsOk());
  pb::UpdateContractRequest update;
  update.mutable_contract()->set_name(NameOf("2"));
  update.mutable_contract()->set_description("another");
  update.mutable_update_mask()->add_paths("description");
  ASSERT_THAT(Serve(&UpdateContract, update), IsOk());
  Refer("3");
  const auto blocked = Revert();
  ASSERT_THAT(blocked, IsOk());
  EXPECT_EQ(blocked->blocked(), 2);
  ASSERT_EQ(blocked->blocks_size(), 2);
  EXPECT_EQ(blocked->blocks(0).contract(), NameOf("2"));
  EXPECT_EQ(blocked->blocks(0).reason(), "CHANGED");
  EXPECT_EQ(blocked->blocks(0).referred_by(), "");
  EXPECT_EQ(blocked->blocks(1).contract(), NameOf("3"));
  EXPECT_EQ(blocked->blocks(1).reason(), "REFERRED");
  EXPECT_EQ(blocked->blocks(1).referred_by(), "contract_turns");
  EXPECT_FALSE(blocked->summary().has_revert_time());
  EXPECT_EQ(Count("contracts"), "3");
  EXPECT_EQ(Count("import_errors WHERE raw_value = 'CM'"), "3");
  EXPECT_EQ(EventsOf("imports/" + id_), "ContractsImported");
}

TEST_F(ContractImportsTest, IsNoLongerBlockedWhenNothingRefersToThemAnyMore) {
  ASSERT_THAT(Import(1), IsOk());
  Refer("1");
  EXPECT_EQ(Revert()->blocked(), 1);
  database_.Execute("DELETE FROM contract_turns");
  EXPECT_EQ(Revert()->blocked(), 0);
  EXPECT_EQ(Count("contracts"), "0");
}

TEST_F(ContractImportsTest, CountsAllThatBlocksAndShowsTheFirstOnes) {
  ASSERT_THAT(Import(120), IsOk());
  database_.Execute("UPDATE contracts SET version = 2 WHERE external_id <> '7'");
  const auto blocked = Revert();
  ASSERT_THAT(blocked, IsOk());
  EXPECT_EQ(blocked->blocked(), 119);
  EXPECT_EQ(blocked->blocks_size(), 100);
}

TEST_F(ContractImportsTest, LeavesWhatWasThereBefore) {
  ASSERT_THAT(Import(1), IsOk());
  const auto second = Import(2, 501);
  ASSERT_THAT(second, IsOk());
  ASSERT_EQ(second->existing(), 1);
  Refer("1");
  EXPECT_EQ(Revert()->blocked(), 0) << "what touches the rows of another import is no matter";
  EXPECT_EQ(database_.Execute("SELECT string_agg(external_id, ' ') FROM contracts"), "1");
}

// As when the process is killed between two chunks: whole, or not at all.
TEST_F(ContractImportsTest, ChangesNothingWhenItBreaksAndIsTakenBackByTheNextCall) {
  ASSERT_THAT(Import(6000), IsOk());
  ASSERT_EQ(Count("import_contracts"), "2");
  database_.Execute(
      "CREATE FUNCTION break_off() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION "
      "'gone'; END $$;"
      "CREATE TRIGGER break_off BEFORE DELETE ON contracts FOR EACH ROW WHEN (old.external_id = "
      "'5500') EXECUTE FUNCTION break_off()");
  EXPECT_FALSE(Revert().ok());
  EXPECT_EQ(Count("contracts"), "6000");
  EXPECT_EQ(Count("outbox_pending WHERE type LIKE '%ContractsRemoved'"), "0");
  EXPECT_EQ(Count("imports WHERE reverted_at IS NOT NULL"), "0");

  database_.Execute("DROP TRIGGER break_off ON contracts");
  const auto reverted = Revert();
  ASSERT_THAT(reverted, IsOk());
  EXPECT_EQ(reverted->blocked(), 0);
  EXPECT_EQ(Count("contracts"), "0");
  EXPECT_EQ(Count("outbox_pending WHERE type LIKE '%ContractsRemoved'"), "12") << "500 an event";
}

//
TEST_F(ContractImportsTest, IsNotFoundByAnotherTenant) {
  ASSERT_THAT(Import(2), IsOk());
  options_.tenant = MakeUuidV7(9, 9, 9);
  EXPECT_THAT(Revert(), IsError(StatusCode::kNotFound, "RESOURCE_NOT_FOUND"));
  EXPECT_EQ(Count("contracts"), "2");
}

TEST_F(ContractImportsTest, IsNotTakenBackWhenItMadeNothingThatIsKnown) {
  ASSERT_THAT(Import(1, 500, VALIDATE_ONLY), IsOk());
  EXPECT_THAT(Revert(), IsError(StatusCode::kFailedPrecondition, imports::kImportNotRevertible));
  ASSERT_THAT(Import(1, 501), IsOk());
  database_.Execute("DELETE FROM import_contracts");  // as of one before they were written down
  EXPECT_THAT(Revert(), IsError(StatusCode::kFailedPrecondition, imports::kImportNotRevertible));
  EXPECT_EQ(Count("contracts"), "1");
}

TEST_F(ContractImportsTest, IsUnknownBeforeItBegins) {
  id_ = testing::SequentialIds::At(9).ToString();
  EXPECT_THAT(Revert(), IsError(StatusCode::kNotFound, "RESOURCE_NOT_FOUND"));
  id_ = "17";
  EXPECT_THAT(Revert(), HasViolation("import_id", imports::kImportIdMalformed));
}

}  // namespace
}  // namespace vinculo::contract
