#pragma once
#include "common/db/row.h"
#include "services/client_registry/domain/engagement/presence.h"

namespace vinculo::client_registry {

// Every statement selects the columns of a presence in one order; further columns come after them.
Presence PresenceFromRow(const db::Row& row);

}  // namespace vinculo::client_registry
