#pragma once
// Why contracts of an anonymised client ended early, where the words are nobody's list but
// somebody's own: an outcome is kept as it was applied, so the words stand inside it. The reason of
// the contract itself is a personal place (storage/privacy/personal_places.h).

#include <cstdint>

#include "common/base/uuid.h"

namespace pqxx {
class transaction_base;
}

namespace vinculo::contract {

// app.tenant is set. How many outcomes could not be read: what may stand in them goes whole, and
// the log names each. Throws pqxx's exceptions.
int64_t ForgetEndReasons(pqxx::transaction_base& tx, const Uuid& tenant, const Uuid& client);

}  // namespace vinculo::contract
