#pragma once
#include <cstdint>

#include "absl/types/span.h"
#include "common/base/uuid.h"
#include "common/db/params.h"
#include "services/client_registry/domain/client.h"

namespace vinculo::client_registry {

// Many clients as one parameter of INSERT ... SELECT FROM unnest($3::client_row[]); `type` is that
// of client_row.
db::RowArray ClientRows(uint32_t type, const Uuid& tenant, absl::Span<const Client> clients);

}  // namespace vinculo::client_registry
