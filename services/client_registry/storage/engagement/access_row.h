#pragma once
#include "common/db/row.h"
#include "services/client_registry/domain/engagement/access.h"

namespace vinculo::client_registry {

// Every statement selects the columns of an access in one order; further columns come after them.
Access AccessFromRow(const db::Row& row);

}  // namespace vinculo::client_registry
