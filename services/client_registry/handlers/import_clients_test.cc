#include <gmock/gmock.h>

#include <optional>

#include "common/brazil/reasons.h"
#include "common/imports/reasons.h"
#include "services/client_registry/domain/reasons.h"
#include "services/client_registry/handlers/service_test.h"

namespace vinculo::client_registry {
namespace {

using absl::StatusCode;
using imports::kDuplicateRow;
using imports::kImportIdMalformed;
using imports::kImportInProgress;
using imports::kImportModeDiffers;
using imports::kImportRefused;
using imports::kImportStartExpected;
using imports::kLineNotAscending;
using imports::kTooManyRows;
using imports::v1::ALL_OR_NOTHING;
using imports::v1::ImportSummary;
using imports::v1::RESUMABLE_CHUNKS;
using imports::v1::VALIDATE_ONLY;
using testing::HasViolation;
using testing::IsError;
using testing::IsOk;

// The caller's messages, one after the other, and how the stream ends; it may stay silent before
// its end.
class ListWire final : public rpc::Wire {
 public:
  ListWire(testing::Loop& loop, std::vector<pb::ImportClientsRequest> messages)
      : loop_(loop), messages_(std::move(messages)) {}

  void StartRead(google::protobuf::Message* message, std::coroutine_handle<> waiter) override {
    ok_ = next_ < messages_.size();
    if (ok_) message->CopyFrom(messages_[next_++]);
    if (!ok_ && silent) {
      waiter_ = waiter;
      return;
    }
    loop_.Post(waiter);
  }
  void StartWrite(const google::protobuf::Message&, std::coroutine_handle<>) override {}
  bool wire_ok() const override { return ok_; }
  absl::Status read_status() const override { return status; }
  void End() { loop_.Post(waiter_); }
  bool waits() const { return static_cast<bool>(waiter_); }

  absl::Status status;
  bool silent = false;

 private:
  testing::Loop& loop_;
  std::vector<pb::ImportClientsRequest> messages_;
  size_t next_ = 0;
  bool ok_ = true;
  std::coroutine_handle<> waiter_;
};

pb::ImportClientsRequest Start(imports::v1::ImportMode mode) {
  pb::ImportClientsRequest request;
  request.mutable_start()->set_import_id(testing::SequentialIds::At(500).ToString());
  request.mutable_start()->set_mode(mode);
  return request;
}

// Rows of the lines [first, last], each with an external id of its own.
pb::ImportClientsRequest Rows(int first, int last) {
  pb::ImportClientsRequest request;
  for (int line = first; line <= last; ++line) {
    auto& row = *request.mutable_rows()->add_rows();
    row.set_line(line);
    row.mutable_client()->set_display_name(absl::StrCat("Cliente ", line));
    row.mutable_client()->set_external_id(absl::StrCat("C-", line));
  }
  return request;
}

std::vector<pb::ImportClientsRequest> Stream(imports::v1::ImportMode mode, int rows) {
  std::vector<pb::ImportClientsRequest> messages{Start(mode)};
  for (int line = 1; line <= rows; line += 500)
    messages.push_back(Rows(line, std::min(rows, line + 499)));
  return messages;
}

class ImportClientsTest : public ServiceTest {
 protected:
  absl::StatusOr<ImportSummary> Import(std::vector<pb::ImportClientsRequest> messages,
                                       absl::Status end = absl::OkStatus()) {
    ListWire wire(loop_, std::move(messages));
    wire.status = std::move(end);
    testing::FakeCall call(loop_, options_);
    return loop_.Run(ImportClients(call, deps_, rpc::Reader<pb::ImportClientsRequest>(wire)));
  }
  absl::StatusOr<ImportSummary> Stored() {
    pb::GetClientImportRequest request;
    request.set_import_id(testing::SequentialIds::At(500).ToString());
    return Serve(&GetClientImport, request);
  }
};

TEST_F(ImportClientsTest, WritesRowsEventsAndProgress) {
  const auto done = Import(Stream(RESUMABLE_CHUNKS, 5'600));
  ASSERT_THAT(done, IsOk());
  EXPECT_EQ(done->rows(), 5'600);
  EXPECT_EQ(done->created(), 5'600);
  EXPECT_EQ(done->last_line(), 5'600);
  EXPECT_TRUE(done->complete());
  EXPECT_EQ(Count("clients WHERE origin = 4"), "5600");
  EXPECT_EQ(Count("outbox_pending"), "12");  // 10 of the first chunk, 2 of the second
  const auto stored = Stored();
  ASSERT_THAT(stored, IsOk());
  EXPECT_EQ(stored->SerializeAsString(), done->SerializeAsString());
}

TEST_F(ImportClientsTest, DoesNothingTheSecondTime) {
  const auto done = Import(Stream(RESUMABLE_CHUNKS, 10));
  ASSERT_THAT(done, IsOk());
  const auto again = Import(Stream(RESUMABLE_CHUNKS, 10));
  ASSERT_THAT(again, IsOk());
  EXPECT_EQ(again->SerializeAsString(), done->SerializeAsString());
  EXPECT_EQ(Count("clients"), "10");
}

TEST_F(ImportClientsTest, GoesOnAfterTheLastCommittedChunk) {
  EXPECT_THAT(Import(Stream(RESUMABLE_CHUNKS, 6'000), absl::CancelledError("gone")).status().code(),
              StatusCode::kCancelled);
  const auto broken = Stored();
  ASSERT_THAT(broken, IsOk());
  EXPECT_EQ(broken->last_line(), 5'000);
  EXPECT_FALSE(broken->complete());
  const auto done = Import(Stream(RESUMABLE_CHUNKS, 6'000));
  ASSERT_THAT(done, IsOk());
  EXPECT_EQ(done->rows(), 6'000);
  EXPECT_EQ(done->created(), 6'000);
  EXPECT_EQ(done->existing(), 0);
  EXPECT_EQ(Count("clients"), "6000");
}

TEST_F(ImportClientsTest, LeavesExistingClientsAsTheyAre) {
  pb::Client client;
  client.set_display_name("Antes");
  client.set_external_id("C-2");
  ASSERT_THAT(Create(client), IsOk());
  const auto done = Import(Stream(RESUMABLE_CHUNKS, 3));
  ASSERT_THAT(done, IsOk());
  EXPECT_EQ(done->created(), 2);
  EXPECT_EQ(done->existing(), 1);
  EXPECT_EQ(Count("clients WHERE display_name = 'Antes'"), "1");
}

//
TEST_F(ImportClientsTest, ChecksCustomValuesByTheirDefinitions) {
  database_.Execute(absl::StrCat("INSERT INTO custom_fields SELECT '",
                                 options_.tenant.ToString(),
                                 "', gen_random_uuid(), 1, 'height', 2, 'h', 'h', '{}', 0, false, "
                                 "now(), now()"));
  std::vector<pb::ImportClientsRequest> messages{Start(RESUMABLE_CHUNKS), Rows(1, 2)};
  const auto height = [&messages](int row) -> pb::CustomValue& {
    pb::Client& client = *messages[1].mutable_rows()->mutable_rows(row)->mutable_client();
    return (*client.mutable_custom_fields())["height"];
  };
  height(0).set_number(1.82);
  height(1).set_text("1.82");
  const auto done = Import(messages);
  ASSERT_THAT(done, IsOk());
  EXPECT_EQ(done->created(), 1);
  ASSERT_EQ(done->errors_size(), 1);
  EXPECT_EQ(done->errors(0).field(), "custom_fields.height");
  EXPECT_EQ(done->errors(0).reason(), kCustomValueInvalid);
  EXPECT_EQ(Count("clients WHERE custom_fields IS NOT NULL AND import_id IS NOT NULL"), "1");
}

TEST_F(ImportClientsTest, ReportsEveryViolationOfABadRowAndImportsTheOthers) {
  std::vector<pb::ImportClientsRequest> messages{Start(RESUMABLE_CHUNKS), Rows(1, 3)};
  auto& bad = *messages[1].mutable_rows()->mutable_rows(1)->mutable_client();
  bad.clear_display_name();
  bad.set_tax_id("11144477732");
  const auto done = Import(messages);
  ASSERT_THAT(done, IsOk());
  EXPECT_EQ(done->created(), 2);
  EXPECT_EQ(done->failed(), 1);
  ASSERT_EQ(done->errors_size(), 2);
  EXPECT_EQ(done->errors(0).line(), 2);
  EXPECT_EQ(done->errors(0).field(), "display_name");
  EXPECT_EQ(done->errors(0).reason(), kNameRequired);
  EXPECT_EQ(done->errors(1).field(), "tax_id");
  EXPECT_EQ(done->errors(1).reason(), brazil::kTaxIdCheckDigits);
}

TEST_F(ImportClientsTest, RefusesASecondRowWithTheSameExternalId) {
  std::vector<pb::ImportClientsRequest> messages{Start(RESUMABLE_CHUNKS), Rows(1, 3)};
  messages[1].mutable_rows()->mutable_rows(2)->mutable_client()->set_external_id("C-1");
  const auto done = Import(messages);
  ASSERT_THAT(done, IsOk());
  EXPECT_EQ(done->created(), 2);
  ASSERT_EQ(done->errors_size(), 1);
  EXPECT_EQ(done->errors(0).line(), 3);
  EXPECT_EQ(done->errors(0).reason(), kDuplicateRow);
  EXPECT_THAT(done->errors(0).message(), ::testing::HasSubstr("line 1"));
}

TEST_F(ImportClientsTest, PreviewsWithoutWriting) {
  pb::Client client;
  client.set_display_name("Antes");
  client.set_external_id("C-2");
  ASSERT_THAT(Create(client), IsOk());
  std::vector<pb::ImportClientsRequest> messages{Start(VALIDATE_ONLY), Rows(1, 3)};
  messages[1].mutable_rows()->mutable_rows(2)->mutable_client()->set_email("x");
  const auto preview = Import(messages);
  ASSERT_THAT(preview, IsOk());
  EXPECT_EQ(preview->created(), 1);
  EXPECT_EQ(preview->existing(), 1);
  EXPECT_EQ(preview->failed(), 1);
  EXPECT_EQ(Count("clients"), "1");
  EXPECT_EQ(Count("imports WHERE mode = 1"), "1");
  EXPECT_EQ(Count("import_errors"), "1");
}

TEST_F(ImportClientsTest, AllOrNothingWritesAll) {
  const auto done = Import(Stream(ALL_OR_NOTHING, 700));
  ASSERT_THAT(done, IsOk());
  EXPECT_EQ(done->created(), 700);
  EXPECT_TRUE(done->complete());
  EXPECT_EQ(Count("clients"), "700");
}

TEST_F(ImportClientsTest, AllOrNothingWritesNothingForOneBadRow) {
  std::vector<pb::ImportClientsRequest> messages = Stream(ALL_OR_NOTHING, 700);
  messages[2].mutable_rows()->mutable_rows(0)->mutable_client()->set_email("x");
  EXPECT_THAT(Import(messages), IsError(StatusCode::kFailedPrecondition, kImportRefused));
  EXPECT_EQ(Count("clients"), "0");
  const auto why = Stored();
  ASSERT_THAT(why, IsOk());
  EXPECT_EQ(why->failed(), 1);
  ASSERT_EQ(why->errors_size(), 1);
  EXPECT_EQ(why->errors(0).line(), 501);
  // Mended, the same import goes through at once.
  const auto done = Import(Stream(ALL_OR_NOTHING, 700));
  ASSERT_THAT(done, IsOk());
  EXPECT_EQ(done->created(), 700);
}

TEST_F(ImportClientsTest, RefusesASecondStreamOfTheSameImport) {
  ListWire wire(loop_, {Start(RESUMABLE_CHUNKS), Rows(1, 2)});
  wire.silent = true;
  testing::FakeCall call(loop_, options_);
  std::optional<absl::StatusOr<ImportSummary>> first;
  loop_.Start<ImportSummary>(
      ImportClients(call, deps_, rpc::Reader<pb::ImportClientsRequest>(wire)),
      [&first](absl::StatusOr<ImportSummary> result) { first.emplace(std::move(result)); });
  loop_.RunUntil([&wire] { return wire.waits(); });

  EXPECT_THAT(Import(Stream(RESUMABLE_CHUNKS, 2)),
              IsError(StatusCode::kAborted, kImportInProgress));
  wire.End();
  loop_.RunUntil([&first] { return first.has_value(); });
  ASSERT_THAT(*first, IsOk());
  EXPECT_EQ((*first)->created(), 2);
}

TEST_F(ImportClientsTest, OfADeadStreamIsTakenOverAfterItsLease) {
  database_.Execute(
      absl::StrCat("INSERT INTO imports (tenant_id, import_id, mode, lease_holder, lease_until, "
                   "created_at, updated_at) VALUES ('",
                   testing::TestTenant().ToString(),
                   "', '",
                   testing::SequentialIds::At(500).ToString(),
                   "', 3, gen_random_uuid(), '",
                   absl::FormatTime(clock_.Now() + absl::Seconds(5), absl::UTCTimeZone()),
                   "', now(), now())"));
  EXPECT_THAT(Import(Stream(RESUMABLE_CHUNKS, 2)),
              IsError(StatusCode::kAborted, kImportInProgress));
  clock_.Advance(absl::Seconds(5));
  EXPECT_THAT(Import(Stream(RESUMABLE_CHUNKS, 2)), IsOk());
}

TEST_F(ImportClientsTest, KeepsItsMode) {
  ASSERT_THAT(Import(Stream(RESUMABLE_CHUNKS, 2)), IsOk());
  EXPECT_THAT(Import(Stream(ALL_OR_NOTHING, 2)),
              IsError(StatusCode::kFailedPrecondition, kImportModeDiffers));
}

TEST_F(ImportClientsTest, BeginsWithStart) {
  EXPECT_THAT(Import({Rows(1, 2)}), IsError(StatusCode::kInvalidArgument, kImportStartExpected));
  EXPECT_THAT(Import({}), IsError(StatusCode::kInvalidArgument, kImportStartExpected));
  EXPECT_THAT(Import({Start(RESUMABLE_CHUNKS), Start(RESUMABLE_CHUNKS)}),
              IsError(StatusCode::kInvalidArgument, kImportStartExpected));
}

TEST_F(ImportClientsTest, TakesLinesInAscendingOrderOnly) {
  EXPECT_THAT(Import({Start(RESUMABLE_CHUNKS), Rows(2, 2), Rows(2, 2)}),
              HasViolation("rows.line", kLineNotAscending));
  EXPECT_THAT(Import({Start(RESUMABLE_CHUNKS), Rows(0, 0)}),
              HasViolation("rows.line", kLineNotAscending));
}

TEST_F(ImportClientsTest, TakesAtMost500RowsAMessage) {
  EXPECT_THAT(Import({Start(RESUMABLE_CHUNKS), Rows(1, 501)}), HasViolation("rows", kTooManyRows));
  EXPECT_THAT(Import({Start(RESUMABLE_CHUNKS), Rows(1, 500)}), IsOk());
}

TEST_F(ImportClientsTest, IsUnknownBeforeItBegins) {
  EXPECT_THAT(Stored(), IsError(StatusCode::kNotFound, "RESOURCE_NOT_FOUND"));
  pb::GetClientImportRequest request;
  request.set_import_id("17");
  EXPECT_THAT(Serve(&GetClientImport, request), HasViolation("import_id", kImportIdMalformed));
}

// by the policy, against the registry and inside the file.
class ImportDuplicatesTest : public ImportClientsTest {
 protected:
  void Choose(const std::string& key, const std::string& text) {
    database_.Execute("INSERT INTO policy_values VALUES ('" + options_.tenant.ToString() +
                      "', '', '" + key + "', '" + text + "', now(), 'users/test', '')");
  }
  // Lines 2 and 4 have the document of line 1; line 3 has none.
  static std::vector<pb::ImportClientsRequest> Repeating(imports::v1::ImportMode mode) {
    std::vector<pb::ImportClientsRequest> messages = Stream(mode, 4);
    for (const int row : {0, 1, 3}) {
      messages[1].mutable_rows()->mutable_rows(row)->mutable_client()->set_tax_id("11144477735");
    }
    return messages;
  }
};

TEST_F(ImportDuplicatesTest, R01RefusesTheRowsThatRepeatADocument) {
  const auto done = Import(Repeating(RESUMABLE_CHUNKS));
  ASSERT_THAT(done, IsOk());
  EXPECT_EQ(done->created(), 2);
  EXPECT_EQ(done->failed(), 2);
  ASSERT_EQ(done->errors_size(), 2);
  EXPECT_EQ(done->errors(0).line(), 2);
  EXPECT_EQ(done->errors(0).reason(), kDuplicateTaxId);
  EXPECT_EQ(done->errors(1).line(), 4);
  EXPECT_EQ(Count("clients"), "2");
}

TEST_F(ImportDuplicatesTest, R01RefusesAWholeImportThatRepeatsADocument) {
  EXPECT_THAT(Import(Repeating(ALL_OR_NOTHING)),
              IsError(StatusCode::kFailedPrecondition, kImportRefused));
  EXPECT_EQ(Count("clients"), "0");
}

TEST_F(ImportDuplicatesTest, R01FlagsThemUnderWarn) {
  Choose("duplicate_tax_id", "WARN");
  const auto done = Import(Repeating(RESUMABLE_CHUNKS));
  ASSERT_THAT(done, IsOk());
  EXPECT_EQ(done->created(), 4);
  EXPECT_EQ(Count("clients WHERE import_flags = '{tax_id:DUPLICATE}'"), "2");
}

TEST_F(ImportDuplicatesTest, R01LeavesWhatExistsAsItIs) {
  ASSERT_THAT(Import(Stream(RESUMABLE_CHUNKS, 1)), IsOk());
  database_.Execute(
      "UPDATE clients SET tax_id = '11144477735'; DELETE FROM import_clients; DELETE FROM "
      "import_errors; "
      "DELETE FROM imports; DELETE FROM outbox_pending");
  const auto again = Import(Repeating(RESUMABLE_CHUNKS));
  ASSERT_THAT(again, IsOk());
  EXPECT_EQ(again->existing(), 1);
  EXPECT_EQ(again->failed(), 2);
}

TEST_F(ImportDuplicatesTest, R07RefusesRowsThatLackWhatALeadNeeds) {
  Choose("required_fields_lead", "email");
  const auto done = Import(Stream(RESUMABLE_CHUNKS, 1));
  ASSERT_THAT(done, IsOk());
  ASSERT_EQ(done->errors_size(), 1);
  EXPECT_EQ(done->errors(0).field(), "email");
  EXPECT_EQ(done->errors(0).reason(), kFieldRequired);
}

}  // namespace
}  // namespace vinculo::client_registry
