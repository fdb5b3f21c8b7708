#include "services/contract/storage/signature/evidence_repository.h"

#include <utility>

#include "absl/strings/escaping.h"
#include "common/auth/sha256.h"
#include "services/contract/storage/sql.h"

namespace vinculo::contract {

std::string Sha256Hex(absl::string_view bytes) {
  auth::Sha256 hash;
  hash.Add(bytes);
  return absl::BytesToHexString(hash.Finish());
}

EvidenceEntry Chained(const EvidenceEntry& last, const Uuid& request, EvidenceEntry entry) {
  entry.number = last.number + 1;
  entry.chain_sha256 = Sha256Hex(ChainedText(last.chain_sha256, request, entry));
  return entry;
}

Task<EvidenceEntry> EvidenceRepository::Last(Uuid request) {
  CO_ASSIGN_OR_RETURN(const db::Rows rows,
                      co_await tx_.Query(sql::kLastEvidence, tx_.tenant(), request));
  EvidenceEntry last;
  if (rows.empty()) co_return last;
  last.number = static_cast<int>(rows[0].Int(0));
  last.chain_sha256 = rows[0].String(1);
  co_return last;
}

Task<std::vector<EvidenceEntry>> EvidenceRepository::List(Uuid request) {
  CO_ASSIGN_OR_RETURN(const db::Rows rows,
                      co_await tx_.Query(sql::kListEvidence, tx_.tenant(), request));
  std::vector<EvidenceEntry> entries;
  for (const db::Row row : rows) {
    entries.push_back({.number = static_cast<int>(row.Int(0)),
                       .kind = static_cast<EvidenceKind>(row.Int(1)),
                       .signer_number = static_cast<int>(row.Int(2)),
                       .at = row.GetTime(3),
                       .actor = row.String(4),
                       .source = row.String(5),
                       .user_agent = row.String(6),
                       .document_sha256 = row.String(7),
                       .chain_sha256 = row.String(8)});
  }
  co_return entries;
}

void EvidenceRepository::Insert(const Uuid& request, const EvidenceEntry& entry) {
  tx_.Enqueue(sql::kInsertEvidence,
              tx_.tenant(),
              request,
              entry.number,
              static_cast<int>(entry.kind),
              entry.signer_number,
              entry.at,
              entry.actor,
              entry.source,
              entry.user_agent,
              entry.document_sha256,
              entry.chain_sha256);
}

}  // namespace vinculo::contract
