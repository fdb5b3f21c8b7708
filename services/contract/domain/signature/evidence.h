#pragma once
// C-21. What proves a signature: who did what, when, from where, and with which text.

#include <optional>
#include <string>
#include <vector>

#include "absl/strings/string_view.h"
#include "absl/time/time.h"
#include "common/base/uuid.h"
#include "services/contract/domain/signature/signature_request.h"

namespace vinculo::contract {

enum class EvidenceKind {
  kRequestSent = 1,
  kLinkIssued = 2,
  kDocumentViewed = 3,
  kCodeRequested = 4,
  kCodeIssued = 5,
  kConfirmationFailed = 6,
  kDocumentSigned = 7,
  kDocumentRefused = 8,
  kRequestExpired = 9,
  kRequestCancelled = 10,
};

struct EvidenceEntry {
  int number = 0;  // 1, 2, ... of the request
  EvidenceKind kind = EvidenceKind::kRequestSent;
  int signer_number = 0;  // 0: the request as a whole
  absl::Time at;
  std::string actor;
  std::string source;      // IP address as the portal saw it
  std::string user_agent;  // likewise
  std::string document_sha256;
  std::string chain_sha256;
};

inline constexpr int kSourceMax = 100;
inline constexpr size_t kUserAgentBytesMax = 400;

// C-21. What an entry's chain hash is made of, one line a value, the hash of the entry before it
// first: whoever changes an entry, or leaves one out, has to change all after it. Without what
// identifies a person: source and user agent may be erased and the chain still holds.
std::string ChainedText(absl::string_view chain_before,
                        const Uuid& request,
                        const EvidenceEntry& entry);

// The report of a request's evidence, as the body of a document in Portuguese. Instants in the
// tenant's zone.
std::string EvidenceReport(const SignatureRequest& request,
                           const std::vector<EvidenceEntry>& entries,
                           const absl::TimeZone& zone);

}  // namespace vinculo::contract
