#pragma once
#include "common/filter/schema.h"

namespace vinculo::client_registry {

// What ListClients filters and orders by.
const filter::Schema& ClientListSchema();

}  // namespace vinculo::client_registry
