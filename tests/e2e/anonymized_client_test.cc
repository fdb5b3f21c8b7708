// A client itself: its fields, login, documents, merges and imports are found nowhere once it
// is anonymised, nobody else loses anything, and what reports count is as it was.

#include <filesystem>
#include <fstream>

#include "tests/e2e/subject_story.h"
#include "vinculo/client_registry/v1/custom_field_service.grpc.pb.h"
#include "vinculo/client_registry/v1/document_service.grpc.pb.h"
#include "vinculo/client_registry/v1/merge_service.grpc.pb.h"
#include "vinculo/client_registry/v1/portal_login_service.grpc.pb.h"

namespace vinculo::e2e {
namespace {

namespace registry = ::vinculo::client_registry::v1;

constexpr char kRegistry[] = "client_registry";

class AnonymizedClient : public SubjectStory {
 protected:
  AnonymizedClient() : SubjectStory(ClientMarks()) {}

  std::string Mark(const std::string& field) const {
    return SubjectStory::Mark("vinculo.client_registry.v1." + field);
  }

  // Every field of a client that its caller writes.
  registry::Client Marked() {
    registry::CreateCustomFieldRequest custom;
    custom.mutable_custom_field()->set_key("apelido");
    custom.mutable_custom_field()->set_type(registry::TEXT);
    custom.mutable_custom_field()->set_label_pt("Apelido");
    custom.mutable_custom_field()->set_label_en("Nickname");
    Call(kRegistry, &registry::CustomFieldService::Stub::CreateCustomField, custom);
    registry::Client client;
    client.set_display_name(Mark("Client.display_name"));
    client.set_social_name(Mark("Client.social_name"));
    client.set_trade_name(Mark("Client.trade_name"));
    client.set_tax_id(Mark("Client.tax_id"));
    client.mutable_birth_date()->set_year(1937);
    client.mutable_birth_date()->set_month(3);
    client.mutable_birth_date()->set_day(17);
    client.set_email(Mark("Client.email"));
    client.set_mobile_phone(Mark("Client.mobile_phone"));
    client.set_phone(Mark("Client.phone"));
    for (registry::Address* address :
         {client.mutable_address(), client.mutable_billing_address()}) {
      address->set_street(Mark("Address.street"));
      address->set_number(Mark("Address.number"));
      address->set_complement(Mark("Address.complement"));
      address->set_city("Recife");
      address->set_state("PE");
      address->set_postal_code(Mark("Address.postal_code"));
    }
    auto& document = *client.add_identity_documents();
    document.set_kind(registry::OTHER_DOCUMENT);
    document.set_number(Mark("IdentityDocument.number"));
    (*client.mutable_custom_fields())["apelido"].set_text(Mark("CustomValue.text"));
    client.set_category("Ouro");
    client.set_external_id("zef-1");
    return NewClient(client);
  }

  void Attach(const std::string& client) {
    const auto stub = registry::DocumentService::NewStub(suite_.Channel(kRegistry));
    const auto context = Context();
    registry::Document attached;
    const auto stream = stub->AttachDocument(context.get(), &attached);
    registry::AttachDocumentRequest request;
    auto& start = *request.mutable_start();
    start.set_client(client);
    start.set_document_id(NewId());
    start.set_kind(registry::MEDICAL_EXAM);
    start.set_mime_type("application/pdf");
    start.set_file_name(Mark("Document.file_name"));
    start.set_note(Mark("Document.note"));
    stream->Write(request);
    request.set_content("%PDF-" + Mark("AttachDocumentRequest.content"));
    stream->Write(request);
    stream->WritesDone();
    EXPECT_TRUE(stream->Finish().ok());
  }
  void Invite(const std::string& client) {
    registry::InvitePortalLoginRequest request;
    request.set_client(client);
    request.set_login_name(Mark("PortalLogin.login_name"));
    Call(kRegistry, &registry::PortalLoginService::Stub::InvitePortalLogin, request);
  }
  void MergeAndUndo(const std::string& survivor, const std::string& absorbed) {
    registry::MergeClientsRequest merge;
    merge.set_survivor(survivor);
    merge.set_absorbed(absorbed);
    merge.set_reason(Mark("Merge.reason"));
    registry::UndoMergeRequest undo;
    undo.set_name(Call(kRegistry, &registry::MergeService::Stub::MergeClients, merge).name());
    undo.set_reason(Mark("Merge.undo_reason"));
    Call(kRegistry, &registry::MergeService::Stub::UndoMerge, undo);
  }
  void Archive(const std::string& client) {
    registry::ArchiveClientRequest archive;
    archive.set_name(client);
    archive.set_reason(Mark("Client.archive_reason"));
    Call(kRegistry, &registry::ClientService::Stub::ArchiveClient, archive);
    registry::UnarchiveClientRequest back;
    back.set_name(client);
    Call(kRegistry, &registry::ClientService::Stub::UnarchiveClient, back);
  }
  // An import that finds something to remark in a row of the subject, and changes it.
  void ImportAgain() {
    const std::string file = suite_.folder() + "/again.csv";
    std::ofstream(file) << "external_id,display_name,mobile_phone\nzef-1,"
                        << Mark("Client.display_name") << ","
                        << SubjectStory::Mark("vinculo.imports.v1.RowFinding.raw_value") << "\n";
    const Finished done = suite_.Ctl({"import", "clients", file, "--existing", "update"});
    EXPECT_EQ(done.exit_code, 0) << done.err;
  }
};

TEST_F(AnonymizedClient, IsFoundNowhereAndCountsAsBefore) {
  const registry::Client subject = Marked();
  const registry::Client other = NewClient("Outra Pessoa");
  Attach(subject.name());
  Invite(subject.name());
  MergeAndUndo(subject.name(), other.name());
  Archive(subject.name());
  ImportAgain();
  NewContract(subject.name(), "FIBRA", Today(), 1);
  const Told before = Reports();
  ExpectRows(before, {"P-00", "P-11", "P-15", "P-17"});
  ExpectMarked();

  const std::string archive = suite_.folder() + "/subject.zip";
  const Finished exported = suite_.Ctl({"privacy", "export", subject.name(), "-o", archive});
  EXPECT_EQ(exported.exit_code, 0) << exported.err;
  EXPECT_GT(std::filesystem::file_size(archive), 500u);

  const Finished refused = suite_.Ctl({"privacy",
                                       "anonymize",
                                       subject.name(),
                                       "--reason",
                                       "pedido do titular",
                                       "--despite-obligations",
                                       "o contrato segue sem a pessoa",
                                       "--confirm",
                                       "Somebody Else"});
  EXPECT_EQ(refused.exit_code, 1) << refused.out;
  Anonymize(subject, {"--despite-obligations", "o contrato segue sem a pessoa"});
  ExpectForgotten();
  EXPECT_EQ(Reports(), before);

  registry::GetClientRequest get;
  get.set_name(other.name());
  EXPECT_EQ(Call(kRegistry, &registry::ClientService::Stub::GetClient, get).display_name(),
            "Outra Pessoa");
}

}  // namespace
}  // namespace vinculo::e2e
