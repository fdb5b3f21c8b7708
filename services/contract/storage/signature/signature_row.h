#pragma once
// Requests and signers in the columns that their statements select, in their order.

#include <optional>

#include "services/contract/domain/signature/signature_request.h"

namespace vinculo::contract {

// Row: db::Row, or db::TextRow in the daily cycle. Without its signers.
template <class Row>
SignatureRequest SignatureRequestFromRow(const Row& row) {
  SignatureRequest request;
  request.id = row.GetUuid(0);
  request.version = row.Int(1);
  request.document = row.GetUuid(2);
  request.contract = row.GetUuid(3);
  request.client = row.GetUuid(4);
  request.means = static_cast<SigningMeans>(row.Int(5));
  request.state = static_cast<SignatureState>(row.Int(6));
  request.expires_on = *row.FindDay(7);
  request.activate_when_signed = row.Bool(8);
  request.document_sha256 = row.String(9);
  if (!row.IsNull(10)) request.closed_at = row.GetTime(10);
  request.cancel_reason = row.String(11);
  request.actor = row.String(12);
  request.created_at = row.GetTime(13);
  request.updated_at = row.GetTime(14);
  return request;
}

// Without its secrets' hashes, which are bytes: a repository adds them.
template <class Row>
Signer SignerFromRow(const Row& row) {
  const auto time = [&row](int column) -> std::optional<absl::Time> {
    if (row.IsNull(column)) return std::nullopt;
    return row.GetTime(column);
  };
  Signer signer;
  signer.number = static_cast<int>(row.Int(1));
  signer.display_name = row.String(2);
  signer.tax_id = row.String(3);
  signer.email = row.String(4);
  signer.mobile_phone = row.String(5);
  signer.role = row.String(6);
  signer.state = static_cast<SignatureState>(row.Int(7));
  signer.viewed_at = time(8);
  signer.answered_at = time(9);
  signer.refusal_reason = row.String(10);
  signer.code_requested_at = time(12);
  signer.code_expires_at = time(14);
  signer.failures = row.Int(15);
  signer.failed_at = time(16);
  return signer;
}

}  // namespace vinculo::contract
