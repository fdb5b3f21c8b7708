#include "services/contract/handlers/signature/signature_snapshots.h"

#include <optional>
#include <string>
#include <vector>

#include "services/contract/messages/signature_messages.h"
#include "services/contract/storage/signature/contract_document_repository.h"
#include "services/contract/storage/signature/document_template_repository.h"
#include "services/contract/storage/signature/signature_row.h"
#include "services/contract/storage/sql.h"

namespace vinculo::contract {
namespace {

Task<bool> SendTemplates(const db::RowBatch& rows, feed::SnapshotSink& sink) {
  for (int i = 0; i < rows.size(); ++i) {
    const DocumentTemplate one = DocumentTemplateFromRow(rows[i]);
    v1::DocumentTemplateSnapshot snapshot;
    *snapshot.mutable_document_template() = ToProto(one);
    const feed::Event event{.aggregate = snapshot.document_template().name(),
                            .version = one.version,
                            .occurred_at = one.updated_at};
    CO_RETURN_IF_ERROR(co_await sink.Add(event, snapshot));
  }
  co_return true;
}

Task<bool> SendDocuments(const db::RowBatch& rows, feed::SnapshotSink& sink) {
  for (int i = 0; i < rows.size(); ++i) {
    const ContractDocument one = ContractDocumentFromRow(rows[i]);
    v1::ContractDocumentSnapshot snapshot;
    *snapshot.mutable_contract_document() = ToProto(one);
    const feed::Event event{.aggregate = snapshot.contract_document().name(),
                            .occurred_at = one.created_at};
    CO_RETURN_IF_ERROR(co_await sink.Add(event, snapshot));
  }
  co_return true;
}

std::optional<absl::Time> TimeOf(int64_t microseconds) {
  if (microseconds == 0) return std::nullopt;
  return absl::FromUnixMicros(microseconds);
}

// Behind the request, arrays of its signers in their order.
std::vector<Signer> SignersOf(const db::Row& row) {
  constexpr int kFirst = 15;
  const std::vector<std::string> names = row.Strings(kFirst);
  const std::vector<std::string> tax_ids = row.Strings(kFirst + 1);
  const std::vector<std::string> emails = row.Strings(kFirst + 2);
  const std::vector<std::string> phones = row.Strings(kFirst + 3);
  const std::vector<std::string> roles = row.Strings(kFirst + 4);
  const std::vector<int64_t> states = row.Ints(kFirst + 5);
  const std::vector<int64_t> viewed = row.Ints(kFirst + 6);
  const std::vector<int64_t> answered = row.Ints(kFirst + 7);
  const std::vector<std::string> reasons = row.Strings(kFirst + 8);
  std::vector<Signer> signers;
  for (size_t i = 0; i < names.size(); ++i) {
    signers.push_back({.number = static_cast<int>(i) + 1,
                       .display_name = names[i],
                       .tax_id = tax_ids[i],
                       .email = emails[i],
                       .mobile_phone = phones[i],
                       .role = roles[i],
                       .state = static_cast<SignatureState>(states[i]),
                       .viewed_at = TimeOf(viewed[i]),
                       .answered_at = TimeOf(answered[i]),
                       .refusal_reason = reasons[i]});
  }
  return signers;
}

Task<bool> SendRequests(const db::RowBatch& rows, feed::SnapshotSink& sink) {
  for (int i = 0; i < rows.size(); ++i) {
    SignatureRequest one = SignatureRequestFromRow(rows[i]);
    one.signers = SignersOf(rows[i]);
    v1::SignatureRequestSnapshot snapshot;
    *snapshot.mutable_signature_request() = ToProto(one);
    const feed::Event event{.aggregate = snapshot.signature_request().name(),
                            .version = one.version,
                            .occurred_at = one.updated_at};
    CO_RETURN_IF_ERROR(co_await sink.Add(event, snapshot));
  }
  co_return true;
}

}  // namespace

Task<void> SendSignatures(db::Tx& tx, Uuid tenant, feed::SnapshotSink& sink) {
  CO_RETURN_IF_ERROR(co_await tx.Stream(
      sql::kStreamDocumentTemplates, db::Params::Of(tenant), [&sink](const db::RowBatch& rows) {
        return SendTemplates(rows, sink);
      }));
  CO_RETURN_IF_ERROR(co_await tx.Stream(
      sql::kStreamContractDocuments, db::Params::Of(tenant), [&sink](const db::RowBatch& rows) {
        return SendDocuments(rows, sink);
      }));
  CO_RETURN_IF_ERROR(co_await tx.Stream(
      sql::kStreamSignatureRequests, db::Params::Of(tenant), [&sink](const db::RowBatch& rows) {
        return SendRequests(rows, sink);
      }));
  co_return absl::OkStatus();
}

}  // namespace vinculo::contract
