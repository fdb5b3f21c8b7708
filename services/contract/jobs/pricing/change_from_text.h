#pragma once
#include <pqxx/pqxx>

#include "services/contract/domain/pricing/change_record.h"

namespace vinculo::contract {

// C-44. A row of a statement on contract_changes.
ChangeRecord ChangeFromText(const pqxx::row& row);

}  // namespace vinculo::contract
