#pragma once
// Documents sent to be signed, as the contract service tells them.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "absl/time/time.h"
#include "common/base/day.h"
#include "common/base/uuid.h"

namespace pqxx {
class transaction_base;
}

namespace vinculo::reporting {

struct SignatureRow {
  Uuid request;
  int64_t version = 0;
  Uuid contract;
  std::string state;
  std::string means;
  absl::Time sent_at;
  Day sent_on;
  Day expires_on;
  std::optional<Day> closed_on;
  int signers = 0;
  int signers_signed = 0;
};

// With app.tenant set. Rows come in feed order; a version that is not above the stored one changes
// nothing. Throws pqxx's exceptions.
void WriteSignatures(pqxx::transaction_base& tx,
                     const Uuid& tenant,
                     const std::vector<SignatureRow>& rows);

}  // namespace vinculo::reporting
