#pragma once
#include "common/filter/schema.h"

namespace vinculo::client_registry {

// What ListPresences filters and orders by.
const filter::Schema& PresenceListSchema();

}  // namespace vinculo::client_registry
