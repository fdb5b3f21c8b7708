#pragma once
#include <vector>

#include "absl/strings/string_view.h"
#include "common/errors/errors.h"
#include "services/client_registry/domain/client.h"
#include "services/client_registry/domain/import.h"
#include "vinculo/client_registry/v1/client_service.pb.h"
#include "vinculo/imports/v1/import.pb.h"

namespace vinculo::client_registry {

v1::Client ToProto(const Client& client);

// What the caller says, unchecked. A date that is no day of the calendar is a violation, its path
// after `parent` ("client." or nothing).
ClientFields FromProto(const v1::Client& client,
                       absl::string_view parent,
                       errors::FieldViolations& violations);

imports::v1::ImportSummary ToProto(const Import& import, const std::vector<RowError>& errors);

}  // namespace vinculo::client_registry
