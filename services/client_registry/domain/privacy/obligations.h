#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "absl/status/status.h"
#include "common/base/money.h"
#include "services/client_registry/domain/client.h"

namespace vinculo::client_registry {

// What a client still has to do with the business, as the contract service's feed told.
struct Obligations {
  // Numbers of vinculo.contract.v1.Lifecycle, one for each contract.
  std::vector<int64_t> lifecycles;
  Money open_debt;
};

// LGPD art. 16 I: who still has a contract (in force, suspended, scheduled or awaiting its
// signature) or owes something is not anonymised, unless that is overridden. FAILED_PRECONDITION
// CLIENT_HAS_OBLIGATIONS names both.
absl::Status CheckObligations(const Client& client,
                              const Obligations& obligations,
                              bool overridden);

// The reason is kept as proof: it does not hold a name, document, e-mail or phone of the
// client, in whatever case. A violation REASON_NAMES_SUBJECT of `field`.
absl::Status CheckReasonNamesNobody(absl::string_view field,
                                    absl::string_view reason,
                                    const ClientFields& fields);

}  // namespace vinculo::client_registry
