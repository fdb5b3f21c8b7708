// What becomes of existing rows, what a preview finds, and how an import is taken back.

#include <gmock/gmock.h>

#include "common/feed/testing/collected_snapshot.h"
#include "common/imports/reasons.h"
#include "common/rpc/stream.h"
#include "common/testing/message_wire.h"
#include "services/client_registry/domain/reasons.h"
#include "services/client_registry/handlers/client_snapshots.h"
#include "services/client_registry/handlers/imports/handlers.h"
#include "services/client_registry/handlers/service_test.h"
#include "vinculo/client_registry/v1/client_events.pb.h"

namespace vinculo::client_registry {
namespace {

using absl::StatusCode;
using imports::v1::ImportSummary;
using imports::v1::RESUMABLE_CHUNKS;
using imports::v1::UPDATE;
using imports::v1::VALIDATE_ONLY;
using testing::HasViolation;
using testing::IsError;
using testing::IsOk;

class ClientImportsTest : public ServiceTest {
 protected:
  ClientImportsTest() { start_.set_mode(RESUMABLE_CHUNKS); }

  pb::Client& AddRow(const std::string& external_id, const std::string& display_name) {
    auto& row = *rows_.mutable_rows()->add_rows();
    row.set_line(rows_.rows().rows_size());
    row.mutable_client()->set_external_id(external_id);
    row.mutable_client()->set_display_name(display_name);
    return *row.mutable_client();
  }
  absl::StatusOr<ImportSummary> Import(int id = 500) {
    id_ = testing::SequentialIds::At(static_cast<uint64_t>(id)).ToString();
    start_.set_import_id(id_);
    pb::ImportClientsRequest start;
    *start.mutable_start() = start_;
    testing::MessageWire<pb::ImportClientsRequest> wire(loop_, {start, rows_});
    testing::FakeCall call(loop_, options_);
    auto done = loop_.Run(ImportClients(call, deps_, rpc::Reader<pb::ImportClientsRequest>(wire)));
    rows_.Clear();
    return done;
  }
  absl::StatusOr<pb::RevertClientImportResponse> Revert() {
    pb::RevertClientImportRequest request;
    request.set_import_id(id_);
    return Serve(&RevertClientImport, request);
  }
  // "line kind field reason raw_value; ..." of the last import.
  std::string Findings(const std::string& filter = "") {
    pb::ListClientImportFindingsRequest request;
    request.set_import_id(id_);
    request.set_page_size(2);
    request.set_filter(filter);
    std::string text;
    for (;;) {
      const auto page = Serve(&ListClientImportFindings, request);
      if (!page.ok()) return page.status().ToString();
      for (const auto& f : page->findings()) {
        absl::StrAppend(&text,
                        text.empty() ? "" : "; ",
                        f.line(),
                        " ",
                        imports::v1::FindingKind_Name(f.kind()),
                        " ",
                        f.field(),
                        " ",
                        f.reason(),
                        f.raw_value().empty() ? "" : " ",
                        f.raw_value());
      }
      if (page->next_page_token().empty()) return text;
      request.set_page_token(page->next_page_token());
    }
  }
  std::string NameOf(const std::string& external_id) {
    return database_.Execute(
        absl::StrCat("SELECT display_name FROM clients WHERE external_id = '", external_id, "'"));
  }

  imports::v1::ImportStart start_;
  pb::ImportClientsRequest rows_;
  std::string id_;
};

TEST_F(ClientImportsTest, UpdatesTheFieldsOfTheMaskAlone) {
  pb::Client& before = AddRow("C-1", "Ana");
  before.set_category("ouro");
  before.set_email("ana@example.com");
  ASSERT_THAT(Import(), IsOk());
  AddRow("C-1", "Ana Lima").set_category("prata");
  AddRow("C-2", "Bia");
  start_.set_on_existing(UPDATE);
  start_.mutable_update_mask()->add_paths("display_name");
  const auto done = Import(501);
  ASSERT_THAT(done, IsOk());
  EXPECT_EQ(done->created(), 1);
  EXPECT_EQ(done->existing(), 1);
  EXPECT_EQ(done->updated(), 1);
  EXPECT_EQ(database_.Execute("SELECT display_name || category || email || version FROM clients "
                              "WHERE external_id = 'C-1'"),
            "Ana Limaouroana@example.com2");
}

TEST_F(ClientImportsTest, ChangesNothingWhereNothingDiffers) {
  AddRow("C-1", "Ana");
  ASSERT_THAT(Import(), IsOk());
  AddRow("C-1", "Ana");
  start_.set_on_existing(UPDATE);
  start_.mutable_update_mask()->add_paths("display_name");
  const auto done = Import(501);
  ASSERT_THAT(done, IsOk());
  EXPECT_EQ(done->updated(), 0);
  EXPECT_EQ(Count("clients WHERE version = 1"), "1");
}

TEST_F(ClientImportsTest, RefusesExistingRowsOnRequest) {
  AddRow("C-1", "Ana");
  ASSERT_THAT(Import(), IsOk());
  AddRow("C-1", "Ana");
  AddRow("C-2", "Bia");
  start_.set_on_existing(imports::v1::REFUSE);
  const auto done = Import(501);
  ASSERT_THAT(done, IsOk());
  EXPECT_EQ(done->failed(), 1);
  ASSERT_EQ(done->errors_size(), 1);
  EXPECT_EQ(done->errors(0).reason(), imports::kRowExists);
}

TEST_F(ClientImportsTest, NeedsToKnowWhatToUpdate) {
  start_.set_on_existing(UPDATE);
  EXPECT_THAT(Import(), HasViolation("start.update_mask", imports::kUpdateMaskRequired));
  start_.mutable_update_mask()->add_paths("shoe_size");
  EXPECT_THAT(Import(), HasViolation("start.update_mask", "FIELD_MASK_PATH"));
}

TEST_F(ClientImportsTest, KeepsItsUpdateMask) {
  AddRow("C-1", "Ana");
  start_.set_on_existing(UPDATE);
  start_.mutable_update_mask()->add_paths("display_name");
  ASSERT_THAT(Import(), IsOk());
  start_.mutable_update_mask()->add_paths("category");
  EXPECT_THAT(Import(), IsError(StatusCode::kFailedPrecondition, imports::kImportModeDiffers));
}

TEST_F(ClientImportsTest, FlagsWhatARuleReadOtherwise) {
  AddRow("C-1", "Ana").set_tax_id("191");
  AddRow("C-2", "Bia").set_tax_id("7068093868");
  const auto done = Import();
  ASSERT_THAT(done, IsOk());
  EXPECT_EQ(done->created(), 1);
  EXPECT_EQ(Findings("kind = FLAG"), "2 FLAG tax_id ZEROS_RESTORED 7068093868");
  EXPECT_EQ(Count("clients WHERE tax_id = '07068093868' AND "
                  "import_flags = '{tax_id:ZEROS_RESTORED}'"),
            "1");
  EXPECT_EQ(Count("import_errors e JOIN clients c ON c.client_id = e.resource_id"), "1");
}

TEST_F(ClientImportsTest, KeepsTheFlagsOfTheReader) {
  AddRow("C-1", "Ana");
  auto& flag = *rows_.mutable_rows()->mutable_rows(0)->add_flags();
  flag.set_field("ativo");
  flag.set_reason("INACTIVE_IN_SOURCE");
  flag.set_raw_value("N");
  ASSERT_THAT(Import(), IsOk());
  EXPECT_EQ(Findings(), "1 FLAG ativo INACTIVE_IN_SOURCE N");
}

TEST_F(ClientImportsTest, PreviewsChangesAndDuplicates) {
  AddRow("C-1", "Ana").set_tax_id("11144477735");
  ASSERT_THAT(Import(), IsOk());
  AddRow("C-1", "Ana Lima").set_tax_id("11144477735");
  AddRow("C-2", "Bia").set_tax_id("11144477735");
  AddRow("C-3", "Cal").set_email("x@example.com");
  AddRow("C-4", "Davi").set_email("X@example.com");
  start_.set_mode(VALIDATE_ONLY);
  start_.set_on_existing(UPDATE);
  start_.mutable_update_mask()->add_paths("display_name");
  const auto preview = Import(501);
  ASSERT_THAT(preview, IsOk());
  EXPECT_EQ(preview->created(), 3);
  EXPECT_EQ(preview->existing(), 1);
  EXPECT_EQ(preview->updated(), 1);
  EXPECT_EQ(preview->duplicates(), 2);
  EXPECT_EQ(Findings(),
            "1 CHANGE display_name FIELD_DIFFERS Ana Lima; 2 DUPLICATE tax_id DUPLICATE_IN_FILE; "
            "2 DUPLICATE tax_id DUPLICATE_IN_REGISTRY; 4 DUPLICATE email DUPLICATE_IN_FILE");
  EXPECT_EQ(NameOf("C-1"), "Ana");
  EXPECT_EQ(Count("clients"), "1");
  // It says whose the differing value is, for when it has to go.
  EXPECT_EQ(Count("import_errors e JOIN clients c ON c.client_id = e.resource_id"), "1");
}

TEST_F(ClientImportsTest, APreviewBeginsAnew) {
  start_.set_mode(VALIDATE_ONLY);
  AddRow("C-1", "").set_email("x");
  ASSERT_THAT(Import(), IsOk());
  AddRow("C-1", "Ana");
  const auto again = Import();
  ASSERT_THAT(again, IsOk());
  EXPECT_EQ(again->rows(), 1);
  EXPECT_EQ(again->failed(), 0);
  EXPECT_EQ(Findings(), "");
}

TEST_F(ClientImportsTest, ListsImportsTheLatestFirst) {
  AddRow("C-1", "Ana");
  start_.set_source("clientes.csv");
  ASSERT_THAT(Import(), IsOk());
  options_.now += absl::Minutes(1);
  clock_.Set(options_.now);
  ASSERT_THAT(Import(501), IsOk());
  const auto list = Serve(&ListClientImports, pb::ListClientImportsRequest());
  ASSERT_THAT(list, IsOk());
  ASSERT_EQ(list->imports_size(), 2);
  EXPECT_EQ(list->imports(0).import_id(), id_);
  EXPECT_EQ(list->imports(1).created(), 1);
  EXPECT_EQ(list->imports(1).source(), "clientes.csv");
  EXPECT_FALSE(list->imports(1).actor().empty());
}

TEST_F(ClientImportsTest, TakesBackWhatNothingTouched) {
  AddRow("C-1", "Ana");
  ASSERT_THAT(Import(), IsOk());
  AddRow("C-1", "Ana Lima");
  AddRow("C-2", "Bia").set_tax_id("7068093868");
  start_.set_on_existing(UPDATE);
  start_.mutable_update_mask()->add_paths("display_name");
  ASSERT_THAT(Import(501), IsOk());
  const auto reverted = Revert();
  ASSERT_THAT(reverted, IsOk());
  EXPECT_EQ(reverted->blocked(), 0);
  EXPECT_TRUE(reverted->summary().has_revert_time());
  EXPECT_EQ(Count("clients"), "1");
  EXPECT_EQ(NameOf("C-1"), "Ana");
  EXPECT_EQ(Count("clients WHERE version = 3"), "1");
  EXPECT_EQ(Count("outbox_pending WHERE type LIKE '%ClientsRemoved'"), "1");
  EXPECT_EQ(Count("import_changes"), "0");
  EXPECT_EQ(Count("import_errors WHERE raw_value <> ''"), "0");
  // A repeat changes nothing; the rows come again under another id only.
  const auto again = Revert();
  ASSERT_THAT(again, IsOk());
  EXPECT_EQ(again->SerializeAsString(), reverted->SerializeAsString());
  EXPECT_THAT(Import(501), IsError(StatusCode::kFailedPrecondition, imports::kImportReverted));
}

// Whoever missed the removal, and begins with a snapshot.
TEST_F(ClientImportsTest, TellsASnapshotWhatItTookBack) {
  AddRow("C-1", "Ana");
  ASSERT_THAT(Import(), IsOk());
  const std::string gone =
      database_.Execute("SELECT 'clients/' || client_id FROM clients WHERE external_id = 'C-1'");
  ASSERT_EQ(Revert()->blocked(), 0);
  AddRow("C-1", "Ana");
  ASSERT_THAT(Import(501), IsOk());
  const feed::CollectedSnapshot snapshot(loop_, options_, deps_.db, ClientSnapshots());
  EXPECT_EQ(snapshot.All<pb::ClientSnapshot>().size(), 1u);
  const auto removed = snapshot.All<pb::ClientsRemoved>();
  ASSERT_EQ(removed.size(), 1u);
  EXPECT_THAT(removed[0].clients(), ::testing::ElementsAre(gone));
}

// all times of an import are the machine's, also in a sandbox that is a month ahead.
TEST_F(ClientImportsTest, IsTakenBackAtTheMachinesTime) {
  options_.now = clock_.Now() + absl::Hours(24 * 30);
  AddRow("C-1", "Ana");
  ASSERT_THAT(Import(), IsOk());
  clock_.Advance(absl::Minutes(1));
  const auto reverted = Revert();
  ASSERT_THAT(reverted, IsOk());
  EXPECT_EQ(reverted->summary().revert_time().seconds(), absl::ToUnixSeconds(clock_.Now()));
  EXPECT_EQ(reverted->summary().revert_time().seconds(),
            reverted->summary().create_time().seconds() + 60);
}

//
TEST_F(ClientImportsTest, PassesDocumentsOnWhenItIsTakenBack) {
  parameters::v1::Value allow;
  allow.set_choice("ALLOW");
  Choose("duplicate_tax_id", allow);
  AddRow("C-1", "Ana").set_tax_id("11144477735");
  ASSERT_THAT(Import(), IsOk());
  pb::Client sharing;
  sharing.set_display_name("Bia");
  sharing.set_tax_id("11144477735");
  ASSERT_THAT(Create(sharing), IsOk());
  ASSERT_THAT(Revert(), IsOk());

  allow.set_choice("REFUSE");
  Choose("duplicate_tax_id", allow);
  EXPECT_THAT(Create(sharing), IsError(StatusCode::kAlreadyExists, kDuplicateTaxId));
}

//
TEST_F(ClientImportsTest, PassesADocumentOnThatAnUpdateTakesAway) {
  parameters::v1::Value choice;
  choice.set_choice("ALLOW");
  Choose("duplicate_tax_id", choice);
  AddRow("C-1", "Ana").set_tax_id("11144477735");
  AddRow("C-2", "Bia").set_tax_id("11144477735");
  ASSERT_THAT(Import(), IsOk());
  start_.set_on_existing(UPDATE);
  start_.mutable_update_mask()->add_paths("tax_id");
  AddRow("C-1", "Ana").set_tax_id("52998224725");
  ASSERT_EQ(Import(501)->updated(), 1);

  choice.set_choice("REFUSE");
  Choose("duplicate_tax_id", choice);
  pb::Client third;
  third.set_display_name("Cia");
  third.set_tax_id("11144477735");
  EXPECT_THAT(Create(third), IsError(StatusCode::kAlreadyExists, kDuplicateTaxId));
}

TEST_F(ClientImportsTest, SaysWhatKeepsItFromBeingTakenBack) {
  AddRow("C-1", "Ana");
  AddRow("C-2", "Bia");
  AddRow("C-3", "Cal");
  ASSERT_THAT(Import(), IsOk());
  pb::UpdateClientRequest update;
  update.mutable_client()->set_name(
      "clients/" + database_.Execute("SELECT client_id FROM clients WHERE external_id = 'C-2'"));
  update.mutable_client()->set_category("ouro");
  update.mutable_update_mask()->add_paths("category");
  ASSERT_THAT(Serve(&UpdateClient, update), IsOk());
  database_.Execute(
      "INSERT INTO client_contracts SELECT tenant_id, gen_random_uuid(), 1, client_id, 4 FROM "
      "clients WHERE external_id = 'C-3'");
  const auto blocked = Revert();
  ASSERT_THAT(blocked, IsOk());
  EXPECT_EQ(blocked->blocked(), 2);
  ASSERT_EQ(blocked->blocks_size(), 2);
  EXPECT_EQ(blocked->blocks(0).client(), update.client().name());
  EXPECT_EQ(blocked->blocks(0).reason(), "CHANGED");
  EXPECT_EQ(blocked->blocks(1).reason(), "REFERRED");
  EXPECT_EQ(blocked->blocks(1).referred_by(), "client_contracts");
  EXPECT_FALSE(blocked->summary().has_revert_time());
  EXPECT_EQ(Count("clients"), "3");
}

TEST_F(ClientImportsTest, IsNotTakenBackWhereItWasAPreview) {
  AddRow("C-1", "Ana");
  start_.set_mode(VALIDATE_ONLY);
  ASSERT_THAT(Import(), IsOk());
  EXPECT_THAT(Revert(), IsError(StatusCode::kFailedPrecondition, imports::kImportNotRevertible));
}

TEST_F(ClientImportsTest, IsUnknownBeforeItBegins) {
  id_ = testing::SequentialIds::At(9).ToString();
  EXPECT_THAT(Revert(), IsError(StatusCode::kNotFound, "RESOURCE_NOT_FOUND"));
  id_ = "17";
  EXPECT_THAT(Revert(), HasViolation("import_id", imports::kImportIdMalformed));
}

}  // namespace
}  // namespace vinculo::client_registry
