#pragma once
// C-21. A document sent to be signed. The numbers of the enumerations are those of the API and of
// the tables.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "absl/strings/string_view.h"
#include "absl/time/time.h"
#include "common/base/day.h"
#include "common/base/uuid.h"

namespace vinculo::contract {

// Lei 14.063/2020 art. 4: I simple, II advanced.
enum class SigningMeans { kSimple = 1, kAdvanced = 2 };

// Of a request and of each of its signers.
enum class SignatureState {
  kSent = 1,
  kViewed = 2,
  kSigned = 3,
  kRefused = 4,
  kExpired = 5,
  kCancelled = 6,
};

// "SENT".
absl::string_view ToString(SignatureState state);

inline constexpr int kSignersMax = 10;

struct Signer {
  int number = 0;  // 1, 2, ...
  std::string display_name;
  std::string tax_id;
  std::string email;
  std::string mobile_phone;
  std::string role;
  SignatureState state = SignatureState::kSent;
  std::optional<absl::Time> viewed_at;
  std::optional<absl::Time> answered_at;  // signed or refused
  std::string refusal_reason;

  std::string token_hash;  // of the link; empty: none was issued
  std::optional<absl::Time> code_requested_at;
  std::string code_hash;  // empty: none was issued
  std::optional<absl::Time> code_expires_at;
  int64_t failures = 0;  // confirmations that failed in a row
  std::optional<absl::Time> failed_at;
};

struct SignatureRequest {
  Uuid id;
  int64_t version = 1;  // the etag
  Uuid document;
  Uuid contract;
  Uuid client;
  SigningMeans means = SigningMeans::kSimple;
  SignatureState state = SignatureState::kSent;
  Day expires_on;  // the last day
  bool activate_when_signed = false;
  std::string document_sha256;
  std::optional<absl::Time> closed_at;
  std::string cancel_reason;
  std::string actor;
  absl::Time created_at;
  absl::Time updated_at;
  std::vector<Signer> signers;
};

}  // namespace vinculo::contract
