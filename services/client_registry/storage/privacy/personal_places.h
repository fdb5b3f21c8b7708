#pragma once
// Where the registry's tables hold what says who a client is, beside `clients` itself, which
// domain/privacy/anonymize.h empties. A schema test finds columns that stand in neither list.

#include <string>
#include <vector>

#include "common/privacy/erasure.h"

namespace vinculo::client_registry {

const std::vector<privacy::Place>& PersonalPlaces();

// Columns of tables that name clients which say nothing of a person: "table.column".
const std::vector<std::string>& ImpersonalColumns();

}  // namespace vinculo::client_registry
