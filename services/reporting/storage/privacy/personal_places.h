#pragma once
// What anonymising a client does with this service's tables, beside `clients`, which follows
// the client registry. A schema test finds columns that stand in neither list.

#include <string>
#include <vector>

#include "common/privacy/erasure.h"

namespace vinculo::reporting {

const std::vector<privacy::Place>& PersonalPlaces();

// Columns of tables that tell of clients which say nothing of a person: "table.column".
const std::vector<std::string>& ImpersonalColumns();

}  // namespace vinculo::reporting
