#pragma once
#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "absl/time/time.h"
#include "common/base/day.h"
#include "common/errors/errors.h"
#include "services/client_registry/domain/client.h"
#include "services/client_registry/domain/policy/registration_policy.h"

namespace vinculo::client_registry {

// The paths of the fields that differ, sorted.
std::vector<std::string> ChangedPaths(const ClientFields& before, const ClientFields& after);

struct Amendment {
  Client client;
  // ChangedPaths; empty when the client stays as it was, version
  // included.
  std::vector<std::string> changed;
};

// The client with other fields. All fields are checked again, the unchanged too: a client
// that a rule of today refuses is put right with its next change. `violations` are those of fields
// that could not even be read; all are answered together, with what the policy asks for.
absl::StatusOr<Amendment> Amend(const Client& client,
                                ClientFields wanted,
                                errors::FieldViolations violations,
                                Day today,
                                absl::Time now,
                                const RegistrationPolicy& policy = {});

}  // namespace vinculo::client_registry
