#include "services/contract/messages/signature_messages.h"

#include <string>
#include <utility>

#include "common/base/resource_name.h"
#include "common/filter/etag.h"
#include "common/rpc/convert.h"
#include "services/contract/domain/reasons.h"
#include "services/contract/storage/contract_repository.h"
#include "services/contract/storage/plan_repository.h"
#include "services/contract/storage/signature/contract_document_repository.h"
#include "services/contract/storage/signature/document_template_repository.h"
#include "services/contract/storage/signature/signature_repository.h"

namespace vinculo::contract {

// The enumerations are cast: their numbers are one and the same.
static_assert(static_cast<int>(SigningMeans::kAdvanced) == v1::SignatureRequest::ADVANCED);
static_assert(static_cast<int>(SignatureState::kCancelled) == v1::SignatureRequest::CANCELLED);
static_assert(static_cast<int>(EvidenceKind::kRequestCancelled) ==
              v1::SignatureEvidence::REQUEST_CANCELLED);

namespace {

v1::Signer ToProto(const Signer& signer) {
  v1::Signer to;
  to.set_number(signer.number);
  to.set_display_name(signer.display_name);
  to.set_tax_id(signer.tax_id);
  to.set_email(signer.email);
  to.set_mobile_phone(signer.mobile_phone);
  to.set_role(signer.role);
  to.set_state(static_cast<v1::SignatureRequest::State>(signer.state));
  if (signer.viewed_at) *to.mutable_view_time() = vinculo::ToProto(*signer.viewed_at);
  if (signer.answered_at) *to.mutable_answer_time() = vinculo::ToProto(*signer.answered_at);
  to.set_refusal_reason(signer.refusal_reason);
  return to;
}

}  // namespace

v1::DocumentTemplate ToProto(const DocumentTemplate& document_template) {
  v1::DocumentTemplate to;
  to.set_name(FormatName(kTemplateCollection, document_template.id));
  to.set_code(document_template.code);
  to.set_display_name(document_template.display_name);
  to.set_language_code(document_template.language);
  to.set_body(document_template.body);
  to.set_body_version(document_template.body_version);
  if (document_template.archived_at) {
    *to.mutable_archive_time() = vinculo::ToProto(*document_template.archived_at);
  }
  to.set_etag(filter::EtagOf(document_template.version));
  *to.mutable_create_time() = vinculo::ToProto(document_template.created_at);
  *to.mutable_update_time() = vinculo::ToProto(document_template.updated_at);
  return to;
}

v1::ContractDocument ToProto(const ContractDocument& document) {
  v1::ContractDocument to;
  to.set_name(FormatName(kContractDocuments, document.id));
  to.set_contract(FormatName(kContracts, document.contract));
  to.set_document_template(FormatName(kTemplateCollection, document.document_template));
  to.set_body_version(document.body_version);
  to.set_display_name(document.display_name);
  v1::SignedTerms& terms = *to.mutable_terms();
  terms.set_plan(FormatName(kPlans, document.terms.plan));
  *terms.mutable_price() = vinculo::ToProto(document.terms.price);
  terms.set_billing_period(static_cast<v1::BillingPeriod>(document.terms.billing_period));
  terms.set_payment_condition(static_cast<v1::PaymentCondition>(document.terms.payment_condition));
  terms.set_loyalty_months(document.terms.loyalty_months);
  terms.set_term_months(document.terms.term_months);
  to.set_sha256(document.sha256);
  to.set_size_bytes(static_cast<int32_t>(document.size_bytes));
  if (document.erased_at) *to.mutable_erase_time() = vinculo::ToProto(*document.erased_at);
  *to.mutable_create_time() = vinculo::ToProto(document.created_at);
  to.set_actor(document.actor);
  to.set_etag(filter::EtagOf(document.erased_at ? 2 : 1));
  return to;
}

v1::SignatureRequest ToProto(const SignatureRequest& request) {
  v1::SignatureRequest to;
  to.set_name(FormatName(kSignatureRequests, request.id));
  to.set_contract_document(FormatName(kContractDocuments, request.document));
  to.set_contract(FormatName(kContracts, request.contract));
  to.set_client(FormatName("clients/", request.client));
  to.set_means(static_cast<v1::SignatureRequest::Means>(request.means));
  to.set_state(static_cast<v1::SignatureRequest::State>(request.state));
  for (const Signer& signer : request.signers) *to.add_signers() = ToProto(signer);
  *to.mutable_expire_date() = vinculo::ToProto(request.expires_on);
  to.set_activate_when_signed(request.activate_when_signed);
  to.set_document_sha256(request.document_sha256);
  if (request.closed_at) *to.mutable_close_time() = vinculo::ToProto(*request.closed_at);
  to.set_cancel_reason(request.cancel_reason);
  to.set_etag(filter::EtagOf(request.version));
  *to.mutable_create_time() = vinculo::ToProto(request.created_at);
  *to.mutable_update_time() = vinculo::ToProto(request.updated_at);
  to.set_actor(request.actor);
  return to;
}

v1::SignatureEvidence::Entry ToProto(const EvidenceEntry& entry) {
  v1::SignatureEvidence::Entry to;
  to.set_number(entry.number);
  to.set_kind(static_cast<v1::SignatureEvidence::Kind>(entry.kind));
  to.set_signer_number(entry.signer_number);
  *to.mutable_event_time() = vinculo::ToProto(entry.at);
  to.set_actor(entry.actor);
  to.set_source(entry.source);
  to.set_user_agent(entry.user_agent);
  to.set_document_sha256(entry.document_sha256);
  to.set_chain_sha256(entry.chain_sha256);
  return to;
}

DocumentTemplate FromProto(const v1::DocumentTemplate& wanted) {
  DocumentTemplate to;
  to.code = wanted.code();
  to.display_name = wanted.display_name();
  if (!wanted.language_code().empty()) to.language = wanted.language_code();
  to.body = wanted.body();
  return to;
}

SignatureRequest FromProto(const v1::SignatureRequest& wanted,
                           const SignatureDefaults& defaults,
                           errors::FieldViolations* violations) {
  SignatureRequest to;
  to.means = defaults.means;
  if (wanted.means() < 0 || wanted.means() > v1::SignatureRequest::ADVANCED) {
    violations->Add("means", kValueUnknown, "must be SIMPLE or ADVANCED");
  } else if (wanted.means() != v1::SignatureRequest::MEANS_UNSPECIFIED) {
    to.means = static_cast<SigningMeans>(wanted.means());
  }
  to.activate_when_signed = wanted.activate_when_signed();
  to.expires_on = defaults.expires_on;
  if (wanted.has_expire_date()) {
    const absl::StatusOr<Day> day = vinculo::FromProto("expire_date", wanted.expire_date());
    violations->AddFrom("expire_date", day.status());
    if (day.ok()) to.expires_on = *day;
  }
  for (const v1::Signer& signer : wanted.signers()) {
    to.signers.push_back({.display_name = signer.display_name(),
                          .tax_id = signer.tax_id(),
                          .email = signer.email(),
                          .mobile_phone = signer.mobile_phone(),
                          .role = signer.role()});
  }
  return to;
}

SignatureEvent EventOf(const SignatureRequest& request, EvidenceKind kind, int signer_number) {
  SignatureEvent told;
  told.event = {.aggregate = FormatName(kSignatureRequests, request.id),
                .version = request.version,
                .occurred_at = request.updated_at};
  *told.payload.mutable_signature_request() = ToProto(request);
  told.payload.set_kind(static_cast<v1::SignatureEvidence::Kind>(kind));
  told.payload.set_signer_number(signer_number);
  return told;
}

}  // namespace vinculo::contract
