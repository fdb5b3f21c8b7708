#include <gmock/gmock.h>

#include <filesystem>
#include <optional>

#include "common/base/resource_name.h"
#include "common/testing/temporary_folder.h"
#include "services/client_registry/domain/reasons.h"
#include "services/client_registry/handlers/documents/document_deps.h"
#include "services/client_registry/handlers/documents/handlers.h"
#include "services/client_registry/handlers/service_test.h"
#include "services/client_registry/jobs/sweep_document_files.h"
#include "services/client_registry/storage/documents/document_repository.h"

namespace vinculo::client_registry {
namespace {

using absl::StatusCode;
using ::testing::ElementsAre;
using testing::HasViolation;
using ::testing::IsEmpty;
using testing::IsError;
using testing::IsOk;

const Uuid kDocument = testing::SequentialIds::At(700);

// The caller's messages, one after the other, how its stream ends, and what it is sent.
class DocumentWire final : public rpc::Wire {
 public:
  DocumentWire(testing::Loop& loop, std::vector<v1::AttachDocumentRequest> messages = {})
      : loop_(loop), messages_(std::move(messages)) {}

  void StartRead(google::protobuf::Message* message, std::coroutine_handle<> waiter) override {
    ok_ = next_ < messages_.size();
    if (ok_) message->CopyFrom(messages_[next_++]);
    loop_.Post(waiter);
  }
  void StartWrite(const google::protobuf::Message& message,
                  std::coroutine_handle<> waiter) override {
    sent.emplace_back().CopyFrom(message);
    loop_.Post(waiter);
  }
  bool wire_ok() const override { return ok_; }
  absl::Status read_status() const override { return end; }

  absl::Status end;
  std::vector<v1::DownloadDocumentResponse> sent;

 private:
  testing::Loop& loop_;
  std::vector<v1::AttachDocumentRequest> messages_;
  size_t next_ = 0;
  bool ok_ = true;
};

v1::AttachDocumentRequest Piece(const std::string& bytes) {
  v1::AttachDocumentRequest request;
  request.set_content(bytes);
  return request;
}

// Whether contents lie in a folder.
class RuleR22Documents : public ServiceTest, public ::testing::WithParamInterface<bool> {
 protected:
  RuleR22Documents() {
    if (GetParam()) folder_.emplace(place_.path());
    contents_.emplace(folder_, workers_, 3 << 20);
    static_cast<Deps&>(document_deps_) = deps_;
    document_deps_.contents = &*contents_;
    pb::Client ana;
    ana.set_display_name("Ana");
    client_ = Create(ana)->name();
  }

  using ServiceTest::Serve;
  template <class Request, class Response>
  absl::StatusOr<Response> Serve(Task<Response> (*handler)(rpc::Call&,
                                                           const DocumentDeps&,
                                                           const Request&),
                                 const Request& request) {
    testing::FakeCall call(loop_, options_);
    return loop_.Run(handler(call, document_deps_, request));
  }

  v1::AttachDocumentRequest Start() {
    v1::AttachDocumentRequest request;
    auto& start = *request.mutable_start();
    start.set_client(client_);
    start.set_document_id(kDocument.ToString());
    start.set_kind(v1::CONTRACT_SCAN);
    start.set_mime_type("application/pdf");
    start.set_file_name("contrato.pdf");
    return request;
  }
  absl::StatusOr<v1::Document> Attach(std::vector<v1::AttachDocumentRequest> messages,
                                      absl::Status end = absl::OkStatus()) {
    DocumentWire wire(loop_, std::move(messages));
    wire.end = std::move(end);
    testing::FakeCall call(loop_, options_);
    return loop_.Run(
        AttachDocument(call, document_deps_, rpc::Reader<v1::AttachDocumentRequest>(wire)));
  }
  absl::StatusOr<v1::Document> AttachExam(int document, Day issued_on, Day valid_until) {
    v1::AttachDocumentRequest request = Start();
    auto& start = *request.mutable_start();
    start.set_document_id(testing::SequentialIds::At(document).ToString());
    start.set_kind(v1::MEDICAL_EXAM);
    start.mutable_issue_date()->set_year(issued_on.year());
    start.mutable_issue_date()->set_month(issued_on.month());
    start.mutable_issue_date()->set_day(issued_on.day_of_month());
    start.mutable_valid_until_date()->set_year(valid_until.year());
    start.mutable_valid_until_date()->set_month(valid_until.month());
    start.mutable_valid_until_date()->set_day(valid_until.day_of_month());
    return Attach({request, Piece("%PDF-1.7")});
  }
  absl::StatusOr<std::string> Download(const std::string& name) {
    v1::DownloadDocumentRequest request;
    request.set_name(name);
    DocumentWire wire(loop_);
    testing::FakeCall call(loop_, options_);
    const absl::Status status = loop_.Run(DownloadDocument(
        call, document_deps_, request, rpc::Writer<v1::DownloadDocumentResponse>(wire)));
    if (!status.ok()) return status;
    EXPECT_EQ(wire.sent.at(0).document().name(), name);
    std::string content;
    for (const auto& response : wire.sent) content += response.content();
    return content;
  }
  absl::Status Delete(const std::string& name) {
    v1::DeleteDocumentRequest request;
    request.set_name(name);
    return Serve(&DeleteDocument, request).status();
  }
  std::vector<std::string> Missing(Day day) {
    v1::ListMissingDocumentsRequest request;
    request.set_kind(v1::MEDICAL_EXAM);
    request.mutable_as_of_date()->set_year(day.year());
    request.mutable_as_of_date()->set_month(day.month());
    request.mutable_as_of_date()->set_day(day.day_of_month());
    const auto listed = Serve(&ListMissingDocuments, request);
    EXPECT_THAT(listed, IsOk());
    std::vector<std::string> clients;
    for (const auto& missing : listed->clients()) {
      clients.push_back(missing.client_display_name() +
                        (missing.has_expiration_date() ? " expired" : " never"));
    }
    return clients;
  }
  // Files and rows that hold content.
  int Contents() {
    int files = 0;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(place_.path())) {
      files += entry.is_regular_file() ? 1 : 0;
    }
    return files + std::stoi(Count("document_pieces"));
  }

  const testing::TemporaryFolder place_;
  std::optional<DocumentFolder> folder_;
  std::optional<DocumentContents> contents_;
  DocumentDeps document_deps_;
  std::string client_;
  const Day today_ = Day{std::chrono::year(2026) / 11 / 22};
};

INSTANTIATE_TEST_SUITE_P(Kept, RuleR22Documents, ::testing::Bool(), [](const auto& row) {
  return row.param ? "InAFolder" : "InTheDatabase";
});

TEST_P(RuleR22Documents, AreReadBackAsTheyCame) {
  const std::string large(600'000, 'x');
  const auto attached = Attach({Start(), Piece("%PDF-1.7"), Piece(large), Piece("end")});
  ASSERT_THAT(attached, IsOk());
  EXPECT_EQ(attached->size_bytes(), 600'011);
  EXPECT_EQ(attached->sha256().size(), 64u);
  EXPECT_EQ(attached->name(), FormatName(kDocumentCollection, kDocument));
  const auto content = Download(attached->name());
  ASSERT_THAT(content, IsOk());
  EXPECT_EQ(*content, "%PDF-1.7" + large + "end");
  EXPECT_EQ(Count("outbox_pending WHERE type LIKE '%DocumentAttached'"), "1");

  v1::ListDocumentsRequest list;
  list.set_filter("client = \"" + client_ + "\" AND kind = \"CONTRACT_SCAN\"");
  EXPECT_EQ(Serve(&ListDocuments, list)->documents_size(), 1);
  v1::GetDocumentRequest get;
  get.set_name(attached->name());
  EXPECT_EQ(Serve(&GetDocument, get)->sha256(), attached->sha256());
}

TEST_P(RuleR22Documents, AreAttachedOnce) {
  const auto first = Attach({Start(), Piece("%PDF-1.7")});
  const auto again = Attach({Start(), Piece("%PDF"), Piece("-1.7")});
  ASSERT_THAT(again, IsOk());
  EXPECT_EQ(again->SerializeAsString(), first->SerializeAsString());
  EXPECT_THAT(Attach({Start(), Piece("%PDF-1.8")}),
              IsError(StatusCode::kAlreadyExists, kDocumentIdTaken));
  EXPECT_EQ(Count("documents"), "1");
  EXPECT_EQ(Contents(), 1);
}

TEST_P(RuleR22Documents, LeaveNothingWhenTheStreamBreaks) {
  EXPECT_THAT(Attach({Start(), Piece("%PDF-1.7")}, absl::CancelledError("gone")).status().code(),
              StatusCode::kCancelled);
  EXPECT_EQ(Count("documents"), "0");
  EXPECT_EQ(Contents(), 0);
}

TEST_P(RuleR22Documents, LeaveNothingWhenTheirContentIsRefused) {
  EXPECT_THAT(Attach({}), IsError(StatusCode::kInvalidArgument, kDocumentStartExpected));
  EXPECT_THAT(Attach({Piece("%PDF-")}),
              IsError(StatusCode::kInvalidArgument, kDocumentStartExpected));
  EXPECT_THAT(Attach({Start(), Start()}),
              IsError(StatusCode::kInvalidArgument, kDocumentStartExpected));
  EXPECT_THAT(Attach({Start()}), IsError(StatusCode::kInvalidArgument, kDocumentEmpty));
  EXPECT_THAT(Attach({Start(), Piece("<html>")}),
              IsError(StatusCode::kInvalidArgument, kDocumentTypeDiffers));
  auto hashed = Start();
  hashed.mutable_start()->set_sha256("00");
  EXPECT_THAT(Attach({hashed, Piece("%PDF-1.7")}),
              IsError(StatusCode::kInvalidArgument, kDocumentHashDiffers));
  EXPECT_EQ(Count("documents"), "0");
  EXPECT_EQ(Contents(), 0);
}

TEST_P(RuleR22Documents, HaveAtMostTheBytesThatTheTenantAllows) {
  database_.Execute("INSERT INTO policy_values VALUES ('" + testing::TestTenant().ToString() +
                    "', '', 'document_megabytes_max', '1', now(), 'users/ana', '')");
  policies_.Forget(testing::TestTenant());
  const std::string mebibyte = "%PDF-" + std::string((1 << 20) - 5, 'x');
  EXPECT_THAT(Attach({Start(), Piece(mebibyte), Piece("x")}),
              IsError(StatusCode::kInvalidArgument, kDocumentTooLarge));
  EXPECT_THAT(Attach({Start(), Piece(mebibyte)}), IsOk());
}

TEST_P(RuleR22Documents, WaitForRoomWhenTooMuchIsUploadedAtOnce) {
  DocumentContents::Room other(*contents_);
  ASSERT_THAT(other.Take(2 << 20), IsOk());
  const std::string large = "%PDF-" + std::string(1 << 20, 'x');
  EXPECT_THAT(Attach({Start(), Piece(large)}),
              IsError(StatusCode::kResourceExhausted, kUploadsFull));
  EXPECT_THAT(Attach({Start(), Piece("%PDF-1.7")}), IsOk());
}

TEST_P(RuleR22Documents, NameEveryViolationAtOnce) {
  auto request = Start();
  request.mutable_start()->set_kind(v1::DOCUMENT_KIND_UNSPECIFIED);
  request.mutable_start()->set_mime_type("text/html");
  const absl::Status status = Attach({request, Piece("x")}).status();
  EXPECT_THAT(status, HasViolation("start.kind", kDocumentKindRequired));
  EXPECT_THAT(status, HasViolation("start.mime_type", kDocumentTypeUnknown));
  request.mutable_start()->set_document_id("1");
  EXPECT_THAT(Attach({request}).status(), HasViolation("start.document_id", kDocumentIdMalformed));
}

TEST_P(RuleR22Documents, BelongToAClientThatIsSomebody) {
  auto request = Start();
  request.mutable_start()->set_client("clients/" + kDocument.ToString());
  EXPECT_THAT(Attach({request, Piece("%PDF-1.7")}),
              IsError(StatusCode::kNotFound, "RESOURCE_NOT_FOUND"));
  database_.Execute("UPDATE clients SET anonymized_at = now()");
  EXPECT_THAT(Attach({Start(), Piece("%PDF-1.7")}),
              IsError(StatusCode::kFailedPrecondition, kClientAnonymized));
}

TEST_P(RuleR22Documents, AreServedToNobodyWithoutThePermission) {
  ASSERT_THAT(AttachExam(701, today_, today_), IsOk());
  const std::string name = FormatName(kDocumentCollection, testing::SequentialIds::At(701));
  options_.permissions = {"client_registry.documents.download"};
  EXPECT_THAT(Download(name), IsError(StatusCode::kPermissionDenied, kHealthDocumentNotPermitted));
  options_.permissions.push_back("client_registry.documents.download_health");
  EXPECT_THAT(Download(name), IsOk());
}

TEST_P(RuleR22Documents, AreGoneWithTheirContentWhenDeleted) {
  const auto attached = Attach({Start(), Piece("%PDF-1.7")});
  ASSERT_THAT(Delete(attached->name()), IsOk());
  EXPECT_EQ(Count("documents"), "0");
  EXPECT_EQ(Contents(), 0);
  EXPECT_EQ(Count("outbox_pending WHERE type LIKE '%DocumentDeleted'"), "1");
  EXPECT_THAT(Download(attached->name()), IsError(StatusCode::kNotFound, "RESOURCE_NOT_FOUND"));
  EXPECT_THAT(Delete(attached->name()), IsError(StatusCode::kNotFound, "RESOURCE_NOT_FOUND"));
}

TEST_P(RuleR22Documents, SayThatTheyWereDeletedWhileTheyWereRead) {
  const auto attached = Attach({Start(), Piece("%PDF-1.7")});
  database_.Execute("DELETE FROM document_pieces");
  std::filesystem::remove_all(place_.path() + "/" + testing::TestTenant().ToString());
  EXPECT_THAT(Download(attached->name()), IsError(StatusCode::kAborted, kDocumentDeleted));
}

TEST_P(RuleR22Documents, AreMissingFromTheDayAfterTheirLastValidOne) {
  EXPECT_THAT(Missing(today_), ElementsAre("Ana never"));
  ASSERT_THAT(AttachExam(702, today_ - 30, today_ - 1), IsOk());
  EXPECT_THAT(Missing(today_ - 31), ElementsAre("Ana never")) << "the day before its issue";
  EXPECT_THAT(Missing(today_ - 30), IsEmpty());
  EXPECT_THAT(Missing(today_ - 1), IsEmpty());
  EXPECT_THAT(Missing(today_), ElementsAre("Ana expired"));
  ASSERT_THAT(AttachExam(703, today_, today_ + 1), IsOk());
  EXPECT_THAT(Missing(today_), IsEmpty());
  database_.Execute("UPDATE clients SET archived_at = now(), activity = 5");
  EXPECT_THAT(Missing(today_ + 2), IsEmpty()) << "archived clients need no document";
  EXPECT_THAT(Serve(&ListMissingDocuments, v1::ListMissingDocumentsRequest()).status(),
              HasViolation("kind", kDocumentKindRequired));
}

}  // namespace
}  // namespace vinculo::client_registry
