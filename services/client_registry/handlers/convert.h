#pragma once
#include <vector>

#include "absl/strings/string_view.h"
#include "common/errors/errors.h"
#include "services/client_registry/domain/client.h"
#include "services/client_registry/domain/client_warnings.h"
#include "vinculo/client_registry/v1/client_service.pb.h"

namespace vinculo::client_registry {

v1::Client ToProto(const Client& client);
// As an answer shows it.
v1::Client Shown(const Client& client);

// Into the answer of a create or an update.
void AddWarnings(const std::vector<FieldWarning>& warnings, v1::Client& client);

// What the caller says, unchecked. A date that is no day of the calendar is a violation, its path
// after `parent` ("client." or nothing).
ClientFields FromProto(const v1::Client& client,
                       absl::string_view parent,
                       errors::FieldViolations& violations);

}  // namespace vinculo::client_registry
