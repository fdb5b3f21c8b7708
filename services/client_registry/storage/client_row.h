#pragma once
#include "common/db/row.h"
#include "services/client_registry/domain/client.h"

namespace vinculo::client_registry {

// Every statement selects the columns of a client in one order; further columns come after them.
Client FromRow(const db::Row& row);

}  // namespace vinculo::client_registry
