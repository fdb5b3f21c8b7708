#include <gmock/gmock.h>

#include <filesystem>
#include <functional>
#include <optional>

#include "common/base/resource_name.h"
#include "common/privacy/personal_fields.h"
#include "common/testing/temporary_folder.h"
#include "services/client_registry/domain/privacy/anonymize.h"
#include "services/client_registry/domain/reasons.h"
#include "services/client_registry/handlers/documents/document_deps.h"
#include "services/client_registry/handlers/documents/handlers.h"
#include "services/client_registry/handlers/login/handlers.h"
#include "services/client_registry/handlers/merge/handlers.h"
#include "services/client_registry/handlers/privacy/handlers.h"
#include "services/client_registry/handlers/service_test.h"

namespace vinculo::client_registry {
namespace {

using absl::StatusCode;
using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using testing::HasViolation;
using ::testing::IsEmpty;
using testing::IsError;
using testing::IsOk;

// Plays the caller of a stream, either way.
class StreamWire final : public rpc::Wire {
 public:
  explicit StreamWire(testing::Loop& loop) : loop_(loop) {}
  void StartRead(google::protobuf::Message* message, std::coroutine_handle<> waiter) override {
    ok_ = next_ < upload.size();
    if (ok_) message->CopyFrom(upload[next_++]);
    loop_.Post(waiter);
  }
  void StartWrite(const google::protobuf::Message& message,
                  std::coroutine_handle<> waiter) override {
    sent.emplace_back().CopyFrom(message);
    loop_.Post(waiter);
  }
  bool wire_ok() const override { return ok_; }
  absl::Status read_status() const override { return absl::OkStatus(); }

  std::vector<v1::AttachDocumentRequest> upload;
  std::vector<privacy::v1::ExportSubjectResponse> sent;

 private:
  testing::Loop& loop_;
  size_t next_ = 0;
  bool ok_ = true;
};

class RuleR38Privacy : public ServiceTest {
 protected:
  RuleR38Privacy() {
    contents_.emplace(DocumentFolder(place_.path()), workers_);
    static_cast<Deps&>(document_deps_) = deps_;
    document_deps_.contents = &*contents_;
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

  pb::Client Made(const std::string& name, const std::string& tax_id = "") {
    pb::Client client;
    client.set_display_name(name);
    client.set_tax_id(tax_id);
    client.set_email("marca@exemplo.com.br");
    client.set_external_id(name);
    client.mutable_address()->set_street("Rua Marca");
    client.mutable_address()->set_city("Recife");
    const auto created = Create(client);
    EXPECT_THAT(created, IsOk());
    return *created;
  }
  v1::AnonymizeClientRequest Request(const pb::Client& client) {
    v1::AnonymizeClientRequest request;
    request.set_name(client.name());
    request.set_reason("pedido do titular");
    return request;
  }
  absl::StatusOr<pb::Client> Anonymize(const pb::Client& client) {
    return Serve(&AnonymizeClient, Request(client));
  }
  void Attach(const pb::Client& client) {
    StreamWire wire(loop_);
    auto& start = *wire.upload.emplace_back().mutable_start();
    start.set_client(client.name());
    start.set_document_id(testing::SequentialIds::At(800).ToString());
    start.set_kind(v1::IDENTITY_SCAN);
    start.set_mime_type("application/pdf");
    start.set_file_name("marca.pdf");
    wire.upload.emplace_back().set_content("%PDF-Marca");
    testing::FakeCall call(loop_, options_);
    EXPECT_THAT(loop_.Run(AttachDocument(
                    call, document_deps_, rpc::Reader<v1::AttachDocumentRequest>(wire))),
                IsOk());
  }
  int Files() {
    int files = 0;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(place_.path())) {
      files += entry.is_regular_file() ? 1 : 0;
    }
    return files;
  }
  std::string IdIn(const pb::Client& client) { return client.name().substr(8); }

  const testing::TemporaryFolder place_;
  std::optional<DocumentContents> contents_;
  DocumentDeps document_deps_;
};

TEST_F(RuleR38Privacy, AnonymisingLeavesNothingInTheRow) {
  const pb::Client ana = Made("Marca");
  const auto nobody = Anonymize(ana);
  ASSERT_THAT(nobody, IsOk());
  EXPECT_EQ(nobody->display_name(), kAnonymousName);
  EXPECT_TRUE(nobody->has_anonymize_time());
  EXPECT_EQ(nobody->address().city(), "Recife");
  pb::Client left = *nobody;
  left.clear_anonymize_time();
  left.clear_display_name();
  EXPECT_FALSE(privacy::ErasePersonalFields(left, ana.name())) << left.DebugString();
  EXPECT_EQ(database_.Execute("SELECT count(*) FROM clients c WHERE to_jsonb(c)::text ILIKE "
                              "'%marca@%' OR to_jsonb(c)::text ILIKE '%rua marca%'"),
            "0");
  EXPECT_EQ(Count("outbox_pending WHERE type LIKE '%ClientAnonymized'"), "1");
  EXPECT_EQ(Count("erasures WHERE subject = '" + ana.name() +
                  "' AND requested_by = 'users/test' AND reason = 'pedido do titular'"),
            "1");
}

//
TEST_F(RuleR38Privacy, ADeletedClientIsErasedFromItsHistoryToo) {
  const pb::Client ana = Made("Marca");
  pb::DeleteClientRequest request;
  request.set_name(ana.name());
  ASSERT_THAT(Serve(&DeleteClient, request), IsOk());
  EXPECT_EQ(Count("clients"), "0");
  EXPECT_EQ(Count("erasures WHERE subject = '" + ana.name() +
                  "' AND requested_by = 'users/test' AND erased_at IS NULL"),
            "1");
}

TEST_F(RuleR38Privacy, AnonymisingIsForGood) {
  const pb::Client ana = Made("Marca");
  ASSERT_THAT(Anonymize(ana), IsOk());
  EXPECT_THAT(Anonymize(ana), IsError(StatusCode::kFailedPrecondition, kClientAnonymized));
  pb::UpdateClientRequest update;
  update.mutable_client()->set_name(ana.name());
  update.mutable_client()->set_display_name("Marca");
  EXPECT_THAT(Serve(&UpdateClient, update),
              IsError(StatusCode::kFailedPrecondition, kClientAnonymized));
  pb::InvitePortalLoginRequest invite;
  invite.set_client(ana.name());
  invite.set_login_name("marca");
  EXPECT_THAT(Serve(&InvitePortalLogin, invite),
              IsError(StatusCode::kFailedPrecondition, kClientAnonymized));
}

TEST_F(RuleR38Privacy, AnonymisingTakesDocumentsAndTheLoginAlong) {
  const pb::Client ana = Made("Marca");
  Attach(ana);
  pb::InvitePortalLoginRequest invite;
  invite.set_client(ana.name());
  ASSERT_THAT(Serve(&InvitePortalLogin, invite), IsOk());
  EXPECT_EQ(Files(), 1);
  ASSERT_THAT(Anonymize(ana), IsOk());
  EXPECT_EQ(Count("documents"), "0");
  EXPECT_EQ(Count("portal_logins"), "0");
  EXPECT_EQ(Files(), 0);
}

TEST_F(RuleR38Privacy, AnonymisingEmptiesWhatImportsFound) {
  const pb::Client ana = Made("Marca"), bia = Made("Bia");
  const std::string import = testing::SequentialIds::At(900).ToString();
  const std::string tenant = testing::TestTenant().ToString();
  database_.Execute(
      "INSERT INTO imports (tenant_id, import_id, mode, lease_holder, lease_until, "
      "created_at, updated_at) VALUES ('" +
      tenant + "', '" + import + "', 1, '" + import + "', now(), now(), now())");
  const auto found = [&](int ordinal, const std::string& value, const std::string& of) {
    database_.Execute(
        absl::StrCat("INSERT INTO import_errors (tenant_id, import_id, ordinal, "
                     "line, field, reason, message, raw_value, resource_id) VALUES ('",
                     tenant,
                     "', '",
                     import,
                     "', ",
                     ordinal,
                     ", 1, '', '', 'm', '",
                     value,
                     "', ",
                     of,
                     ")"));
  };
  found(1, "Rua Marca", "'" + IdIn(ana) + "'");
  found(2, "marca@exemplo.com.br", "NULL");
  found(3, "Rua Bia", "'" + IdIn(bia) + "'");
  // Of the preview of a row of somebody else.
  found(4, "Rua Outra", "NULL");
  ASSERT_THAT(Anonymize(ana), IsOk());
  EXPECT_EQ(
      database_.Execute("SELECT string_agg(raw_value, ',' ORDER BY ordinal) FROM import_errors"
                        " WHERE raw_value <> ''"),
      "Rua Bia,Rua Outra");
}

TEST_F(RuleR38Privacy, ObligationsKeepAClientUnlessOverridden) {
  const pb::Client ana = Made("Marca");
  database_.Execute(
      "INSERT INTO client_contracts (tenant_id, contract_id, version, client_id, "
      "lifecycle) VALUES ('" +
      testing::TestTenant().ToString() + "', gen_random_uuid(), 1, '" + IdIn(ana) + "', 4)");
  EXPECT_THAT(Anonymize(ana), IsError(StatusCode::kFailedPrecondition, kClientHasObligations));
  auto request = Request(ana);
  request.set_obligations_reason("ordem judicial");
  options_.permissions = {"privacy.clients.anonymize"};
  EXPECT_THAT(Serve(&AnonymizeClient, request),
              IsError(StatusCode::kPermissionDenied, kObligationsOverrideNotPermitted));
  options_.permissions = {"*"};
  EXPECT_THAT(Serve(&AnonymizeClient, request), IsOk());
  EXPECT_EQ(Count("erasures WHERE reason = 'pedido do titular / ordem judicial'"), "1");
}

TEST_F(RuleR38Privacy, TheReasonNamesNobody) {
  const pb::Client ana = Made("Marca");
  auto request = Request(ana);
  request.set_reason("a pedido de MARCA");
  EXPECT_THAT(Serve(&AnonymizeClient, request).status(),
              HasViolation("reason", kReasonNamesSubject));
  EXPECT_EQ(Count("erasures"), "0");
}

TEST_F(RuleR38Privacy, AnonymisingTakesMergedClientsAlong) {
  const pb::Client ana = Made("Marca"), anna = Made("Marca Souza");
  v1::MergeClientsRequest merge;
  merge.set_survivor(ana.name());
  merge.set_absorbed(anna.name());
  merge.set_reason("Marca twice");
  ASSERT_THAT(Serve(&MergeClients, merge), IsOk());
  EXPECT_THAT(Anonymize(anna), IsError(StatusCode::kFailedPrecondition, kClientMerged));
  ASSERT_THAT(Anonymize(ana), IsOk());
  EXPECT_EQ(Count("clients WHERE anonymized_at IS NOT NULL"), "2");
  EXPECT_EQ(Count("erasures"), "2");
  EXPECT_EQ(Count("client_merges WHERE reason = '' AND survivor_before = '' AND survivor_after = "
                  "''"),
            "1");
}

//
TEST_F(RuleR38Privacy, ADocumentThatIsSharedPassesOn) {
  const pb::Client ana = Made("Marca", "52998224725");
  database_.Execute("INSERT INTO policy_values VALUES ('" + testing::TestTenant().ToString() +
                    "', '', 'duplicate_tax_id', 'ALLOW', now(), 'users/ana', '')");
  policies_.Forget(testing::TestTenant());
  const pb::Client other = Made("Other", "52998224725");
  ASSERT_THAT(Anonymize(ana), IsOk());
  EXPECT_EQ(
      database_.Execute("SELECT tax_id_guard FROM clients WHERE client_id = '" + IdIn(other) + "'"),
      "00000000-0000-0000-0000-000000000000");
}

TEST_F(RuleR38Privacy, AnExportHoldsTheSubjectAndNobodyElse) {
  const pb::Client ana = Made("Marca"), anna = Made("Marca Souza"), bia = Made("Bia");
  v1::MergeClientsRequest merge;
  merge.set_survivor(ana.name());
  merge.set_absorbed(anna.name());
  merge.set_reason("twice");
  ASSERT_THAT(Serve(&MergeClients, merge), IsOk());
  Attach(ana);

  privacy::v1::ExportSubjectRequest request;
  request.add_clients(anna.name());
  StreamWire wire(loop_);
  testing::FakeCall call(loop_, options_);
  ASSERT_THAT(loop_.Run(ExportSubject(call, document_deps_, request, privacy::ExportWriter(wire))),
              IsOk());
  ASSERT_GE(wire.sent.size(), 4u);
  EXPECT_THAT(wire.sent[0].subject().clients(), ElementsAre(ana.name(), anna.name()));
  std::vector<std::string> collections;
  std::string records, content;
  for (const auto& part : wire.sent) {
    if (part.has_records()) collections.push_back(part.records().collection());
    for (const std::string& json : part.records().json()) records += json;
    content += part.content();
  }
  EXPECT_THAT(collections, Contains("clients"));
  EXPECT_THAT(collections, Contains("client_merges"));
  EXPECT_THAT(collections, Contains("documents"));
  EXPECT_THAT(records, HasSubstr("Marca Souza"));
  EXPECT_THAT(records, Not(HasSubstr("Bia")));
  EXPECT_THAT(records, Not(HasSubstr("name_hashes")));
  EXPECT_EQ(content, "%PDF-Marca");

  request.set_clients(0, "clients/" + testing::SequentialIds::At(999).ToString());
  EXPECT_THAT(loop_.Run(ExportSubject(call, document_deps_, request, privacy::ExportWriter(wire))),
              IsError(StatusCode::kNotFound, "RESOURCE_NOT_FOUND"));
  request.set_clients(0, "1");
  EXPECT_THAT(loop_.Run(ExportSubject(call, document_deps_, request, privacy::ExportWriter(wire))),
              HasViolation("clients[0]", "NAME_MALFORMED"));
}

TEST_F(RuleR38Privacy, TheProofIsReadBack) {
  const pb::Client ana = Made("Marca");
  privacy::v1::GetErasureRequest get;
  get.set_name(ana.name() + "/erasure");
  EXPECT_THAT(Serve(&GetErasure, get), IsError(StatusCode::kNotFound, "RESOURCE_NOT_FOUND"));
  ASSERT_THAT(Anonymize(ana), IsOk());
  const auto erasure = Serve(&GetErasure, get);
  ASSERT_THAT(erasure, IsOk());
  EXPECT_EQ(erasure->client(), ana.name());
  EXPECT_FALSE(erasure->has_erase_time()) << "the eraser has not come by";
  privacy::v1::ListErasuresRequest list;
  list.set_filter("client = \"" + ana.name() + "\"");
  EXPECT_EQ(Serve(&ListErasures, list)->erasures_size(), 1);
}

}  // namespace
}  // namespace vinculo::client_registry
