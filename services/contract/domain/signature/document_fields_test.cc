// C-20, C-21. What documents say.
#include "services/contract/domain/signature/document_fields.h"

#include <set>
#include <string>

#include "common/testing/matchers/matchers.h"
#include "gmock/gmock.h"
#include "services/contract/domain/reasons.h"
#include "services/contract/domain/signature/contract_document.h"
#include "services/contract/domain/signature/document_template.h"
#include "services/contract/domain/signature/evidence.h"
#include "services/contract/domain/signature/reasons.h"
#include "services/contract/domain/signature/written.h"

namespace vinculo::contract {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using testing::HasViolation;
using ::testing::IsEmpty;
using testing::IsError;
using testing::IsOk;

constexpr Day kToday{std::chrono::year(2026) / std::chrono::November / 22};

TEST(RuleC20Fields, AllHaveAValueAndNothingElseHas) {
  std::set<std::string> named;
  for (const documents::Field& field : DocumentFields().fields) named.insert(field.name);
  std::set<std::string> valued;
  const documents::Values values = DocumentValues({}, {}, {}, kBrazilian, kToday);
  for (const auto& [name, value] : values.fields) valued.insert(name);
  EXPECT_EQ(named, valued);
  for (const documents::List& list : DocumentFields().lists) {
    EXPECT_TRUE(values.lists.contains(list.name)) << list.name;
  }
}

TEST(RuleC20Fields, AreWrittenAsInBrazil) {
  Contract contract;
  contract.price = Cents(1234'56);
  contract.starts_on = kToday;
  contract.loyalty_months = 12;
  Plan plan;
  plan.modalities = {"Musculação", "Natação"};
  const ClientFacts client{.tax_id = "11144477735",
                           .street = "Rua das Flores",
                           .number = "10",
                           .city = "São Paulo",
                           .state = "SP",
                           .postal_code = "01310100"};
  documents::Values values = DocumentValues(contract, plan, client, kBrazilian, kToday);
  EXPECT_EQ(values.fields["contract.price"], "R$ 1.234,56");
  EXPECT_EQ(values.fields["contract.start_date"], "22/11/2026");
  EXPECT_EQ(values.fields["contract.billing_period"], "mensal");
  EXPECT_EQ(values.fields["contract.payment_condition"], "pós-pago");
  EXPECT_EQ(values.fields["contract.loyalty_months"], "12");
  EXPECT_EQ(values.fields["contract.term_months"], "") << "open";
  EXPECT_EQ(values.fields["client.tax_id"], "111.444.777-35");
  EXPECT_EQ(values.fields["client.address"], "Rua das Flores, 10, São Paulo/SP, CEP 01310-100");
  EXPECT_EQ(values.fields["document.date_in_words"], "22 de novembro de 2026");
  EXPECT_EQ(values.lists["modalities"].size(), 2u);
  values = DocumentValues(contract, plan, client, kEnglish, kToday);
  EXPECT_EQ(values.fields["contract.price"], "R$ 1,234.56");
  EXPECT_EQ(values.fields["contract.start_date"], "2026-11-22");
  EXPECT_EQ(values.fields["document.date_in_words"], "22 November 2026");
}

TEST(RuleC20Fields, WriteTheFirstOfAMonthAsAnOrdinal) {
  EXPECT_EQ(WrittenDayInWords(Day{std::chrono::year(2026) / std::chrono::May / 1}, kBrazilian),
            "1º de maio de 2026");
  EXPECT_EQ(WrittenPostalCode("123"), "123");
  EXPECT_EQ(WrittenTaxId("x"), "x");
}

TEST(RuleC20Template, IsCheckedAsAWhole) {
  errors::FieldViolations violations;
  CheckDocumentTemplate({.language = "fr", .body = "{{client.nome}}"}, &violations);
  const absl::Status status = violations.ToStatus();
  EXPECT_THAT(status, HasViolation("code", kTextRequired));
  EXPECT_THAT(status, HasViolation("display_name", kTextRequired));
  EXPECT_THAT(status, HasViolation("language_code", kValueUnknown));
  EXPECT_THAT(status, HasViolation("body", "TEMPLATE_FIELD_UNKNOWN"));
  errors::FieldViolations empty;
  CheckDocumentTemplate({.code = "C", .display_name = "D"}, &empty);
  EXPECT_THAT(empty.ToStatus(), HasViolation("body", kTextRequired));
}

TEST(RuleC20Template, HasANewVersionWithANewBody) {
  const DocumentTemplate before{.display_name = "A", .body = "x", .body_version = 3};
  DocumentTemplate wanted = before;
  wanted.display_name = "B";
  const absl::Time now = absl::FromUnixSeconds(7);
  EXPECT_EQ(Changed(before, wanted, now).body_version, 3);
  EXPECT_EQ(Changed(before, wanted, now).version, 2);
  wanted.body = "y";
  EXPECT_EQ(Changed(before, wanted, now).body_version, 4);
  EXPECT_THAT(CheckNotArchived(before), IsOk());
  wanted.archived_at = now;
  EXPECT_THAT(CheckNotArchived(wanted),
              IsError(absl::StatusCode::kFailedPrecondition, kTemplateArchived));
}

TEST(RuleC20Document, IsNotMadeOfAnEndedContract) {
  EXPECT_THAT(CheckDocumentable({.lifecycle = Lifecycle::kActive}), IsOk());
  EXPECT_THAT(CheckDocumentable({.lifecycle = Lifecycle::kEnded}),
              IsError(absl::StatusCode::kFailedPrecondition, kContractState));
  EXPECT_THAT(CheckNotErased({}), IsOk());
  EXPECT_THAT(CheckNotErased({.erased_at = absl::UnixEpoch()}),
              IsError(absl::StatusCode::kFailedPrecondition, kDocumentErased));
}

TEST(RuleC21Differences, NameEachTermThatChanged) {
  const SignedTerms was{.price = Cents(99'90), .loyalty_months = 12};
  EXPECT_THAT(TermDifferences(was, 1, was, 1), IsEmpty());
  SignedTerms is = was;
  is.price = Cents(109'90);
  is.billing_period = BillingPeriod::kAnnual;
  std::vector<std::string> found;
  for (const TermDifference& term : TermDifferences(was, 1, is, 2)) {
    found.push_back(term.field + " " + term.was + " " + term.is);
  }
  EXPECT_THAT(
      found,
      ElementsAre("price 99.90 109.90", "billing_period MONTHLY ANNUAL", "body_version 1 2"));
}

TEST(RuleC21Evidence, ChainsEachEntryToTheOneBefore) {
  const Uuid id;
  const EvidenceEntry entry{.number = 2, .kind = EvidenceKind::kDocumentSigned, .signer_number = 1};
  const std::string text = ChainedText("before", id, entry);
  EXPECT_NE(text, ChainedText("other", id, entry));
  EvidenceEntry changed = entry;
  changed.at += absl::Microseconds(1);
  EXPECT_NE(text, ChainedText("before", id, changed));
  changed = entry;
  changed.source = "192.0.2.1";
  EXPECT_EQ(text, ChainedText("before", id, changed)) << "what may be erased is not chained";
}

TEST(RuleC21Evidence, IsToldInAReport) {
  SignatureRequest request{.means = SigningMeans::kAdvanced,
                           .state = SignatureState::kSigned,
                           .document_sha256 = "abc",
                           .signers = {{.number = 1,
                                        .display_name = "Ana <b>",
                                        .tax_id = "11144477735",
                                        .state = SignatureState::kSigned}}};
  const std::string html = EvidenceReport(request,
                                          {{.number = 1,
                                            .kind = EvidenceKind::kDocumentSigned,
                                            .signer_number = 1,
                                            .source = "192.0.2.1",
                                            .chain_sha256 = "fff"}},
                                          absl::UTCTimeZone());
  for (const char* part : {"avançada",
                           "111.444.777-35",
                           "Ana &lt;b&gt;",
                           "Documento assinado",
                           "192.0.2.1",
                           "01/01/1970 00:00:00",
                           "abc",
                           "fff"}) {
    EXPECT_THAT(html, HasSubstr(part));
  }
}

}  // namespace
}  // namespace vinculo::contract
