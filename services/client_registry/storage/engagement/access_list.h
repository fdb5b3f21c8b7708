#pragma once
#include "common/filter/schema.h"

namespace vinculo::client_registry {

// What ListAccesses filters and orders by.
const filter::Schema& AccessListSchema();

}  // namespace vinculo::client_registry
