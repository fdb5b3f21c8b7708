// C-20. Templates and documents, through their RPCs.
#include "gmock/gmock.h"
#include "services/contract/handlers/signature/signature_test.h"

namespace vinculo::contract {
namespace {

using ::testing::HasSubstr;
using testing::HasViolation;
using testing::IsError;
using testing::IsOk;
using testing::IsOkAndHolds;
using ::testing::StartsWith;

class RuleC20Documents : public SignatureTest {};

TEST_F(RuleC20Documents, HaveTemplatesWhoseVersionsStay) {
  const auto made = MakeTemplate("<p>{{client.name}}</p>");
  ASSERT_THAT(made, IsOk());
  EXPECT_EQ(made->body_version(), 1);
  EXPECT_EQ(made->language_code(), "pt-BR");
  const auto changed = ChangeBody(*made, "<p>{{client.tax_id}}</p>");
  ASSERT_THAT(changed, IsOk());
  EXPECT_EQ(changed->body_version(), 2);
  pb::GetDocumentTemplateRequest get;
  get.set_name(made->name());
  EXPECT_EQ(Serve(&GetDocumentTemplate, get)->body(), "<p>{{client.tax_id}}</p>");
  get.set_body_version(1);
  EXPECT_EQ(Serve(&GetDocumentTemplate, get)->body(), "<p>{{client.name}}</p>");
  get.set_body_version(3);
  EXPECT_THAT(Serve(&GetDocumentTemplate, get),
              IsError(absl::StatusCode::kNotFound, kTemplateVersionUnknown));
  EXPECT_THAT(ChangeBody(*made, "x"), IsError(absl::StatusCode::kAborted, "ETAG_MISMATCH"));
  EXPECT_EQ(ChangeBody(*changed, "<p>{{client.tax_id}}</p>")->body_version(), 2);
  EXPECT_EQ(EventsOf(made->name()), "DocumentTemplateChanged DocumentTemplateChanged");
}

TEST_F(RuleC20Documents, RefuseTemplatesWithUnknownFieldsByName) {
  EXPECT_THAT(MakeTemplate("{{client.nome}}"),
              HasViolation("document_template.body", "TEMPLATE_FIELD_UNKNOWN"));
  ASSERT_THAT(MakeTemplate(), IsOk());
  EXPECT_THAT(MakeTemplate(), IsError(absl::StatusCode::kAlreadyExists, kTemplateCodeTaken));
}

TEST_F(RuleC20Documents, ArePreviewedWithSamples) {
  pb::PreviewDocumentTemplateRequest request;
  request.set_body(kBody);
  auto preview = Serve(&PreviewDocumentTemplate, request);
  ASSERT_THAT(preview, IsOk());
  EXPECT_EQ(preview->mime_type(), "text/html");
  EXPECT_THAT(preview->content(), HasSubstr("Maria da Silva, CPF 111.444.777-35"));
  request.set_format(pb::PDF);
  preview = Serve(&PreviewDocumentTemplate, request);
  ASSERT_THAT(preview, IsOk());
  EXPECT_THAT(preview->content(), StartsWith("%PDF"));
  request.set_body("{{x}}");
  EXPECT_THAT(Serve(&PreviewDocumentTemplate, request),
              HasViolation("body", "TEMPLATE_FIELD_UNKNOWN"));
  const auto fields =
      Serve(&DescribeDocumentTemplateFields, pb::DescribeDocumentTemplateFieldsRequest());
  ASSERT_THAT(fields, IsOk());
  EXPECT_EQ(fields->fields(0).key(), "client.name");
  EXPECT_EQ(fields->lists(0).fields(0).key(), "modality.name");
}

TEST_F(RuleC20Documents, SayWhatTheRegistryKnowsOfTheClient) {
  const pb::ContractDocument document = Document();
  const absl::StatusOr<std::string> html = Text(document.name());
  ASSERT_THAT(html, IsOk());
  EXPECT_THAT(*html, HasSubstr("Ana &lt;Souza&gt;, CPF 111.444.777-35, São Paulo"));
  EXPECT_THAT(*html, HasSubstr("Fibra 500 Mb por R$ 99,90, 22/11/2026"));
  EXPECT_EQ(document.size_bytes(), static_cast<int>(html->size()));
  EXPECT_EQ(database_.Execute("SELECT encode(sha256(convert_to(html, 'UTF8')), 'hex') FROM "
                              "contract_documents"),
            document.sha256());
  EXPECT_EQ(document.terms().price().units(), 99);
  EXPECT_EQ(EventsOf(document.name()), "ContractDocumentCreated");
  const absl::StatusOr<std::string> pdf = Text(document.name(), pb::PDF);
  ASSERT_THAT(pdf, IsOk());
  EXPECT_THAT(*pdf, StartsWith("%PDF"));
  EXPECT_THAT(Text(document.name(), pb::PDF), IsOkAndHolds(*pdf)) << "the same bytes";
}

TEST_F(RuleC20Documents, NeverChange) {
  const pb::ContractDocument document = Document();
  ASSERT_THAT(ChangeBody(template_, "<p>outro</p>"), IsOk());
  EXPECT_THAT(*Text(document.name()), HasSubstr("Ana &lt;Souza&gt;"));
  pb::ListContractDocumentsRequest list;
  list.set_filter("body_version = 1");
  const auto found = Serve(&ListContractDocuments, list);
  ASSERT_THAT(found, IsOk());
  ASSERT_EQ(found->contract_documents_size(), 1);
  EXPECT_EQ(found->contract_documents(0).name(), document.name());
}

TEST_F(RuleC20Documents, AreNotMadeOfArchivedTemplatesAndEndedContracts) {
  const pb::ContractDocument document = Document();
  ASSERT_THAT(Serve(&EndContract, Cancel(document.contract())), IsOk());
  EXPECT_THAT(MakeDocument(document.contract(), template_.name()),
              IsError(absl::StatusCode::kFailedPrecondition, kContractState));
  pb::ArchiveDocumentTemplateRequest archive;
  archive.set_name(template_.name());
  ASSERT_THAT(Serve(&ArchiveDocumentTemplate, archive), IsOk());
  EXPECT_THAT(MakeDocument(Draft().name(), template_.name()),
              IsError(absl::StatusCode::kFailedPrecondition, kTemplateArchived));
  EXPECT_THAT(MakeDocument("x", "y"), HasViolation("contract_document.contract", "NAME_MALFORMED"));
}

TEST_F(RuleC20Documents, AreMadeOfThePlansTemplateByDefault) {
  EXPECT_THAT(MakeDocument(Draft().name(), ""),
              IsError(absl::StatusCode::kFailedPrecondition, kTemplateRequired));
  template_ = *MakeTemplate();
  pb::UpdatePlanRequest update;
  update.mutable_plan()->set_name(plan_.name());
  update.mutable_plan()->set_document_template(template_.name());
  ASSERT_THAT(Serve(&UpdatePlan, update), IsOk());
  const auto document = MakeDocument(Draft().name(), "");
  ASSERT_THAT(document, IsOk());
  EXPECT_EQ(document->document_template(), template_.name());
}

TEST_F(RuleC20Documents, AreNotMadeWithoutTheRegistry) {
  template_ = *MakeTemplate();
  registry_.Stop();
  EXPECT_THAT(MakeDocument(Draft().name(), template_.name()),
              IsError(absl::StatusCode::kUnavailable, "REMOTE_UNAVAILABLE"));
  EXPECT_EQ(database_.Execute("SELECT count(*) FROM contract_documents"), "0");
}

}  // namespace
}  // namespace vinculo::contract
