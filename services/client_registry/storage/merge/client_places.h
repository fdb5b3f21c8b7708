#pragma once
// Where the registry's tables name a client, and what a merge does there. Every column that
// names a client stands here, in one list or the other: a schema test finds what was forgotten.

#include <optional>
#include <string>
#include <vector>

namespace vinculo::client_registry {

// A table whose rows go to the survivor, and come back with an undo.
struct MovedPlace {
  std::string table;
  std::string column;            // names the client
  std::vector<std::string> key;  // the primary key without tenant_id and the column above
  // Columns of which a client has each value once, when there is such a rule: a row that the
  // survivor has already stays. Present and empty: one row a client.
  std::optional<std::vector<std::string>> once = std::nullopt;
};
const std::vector<MovedPlace>& MovedPlaces();

// A column that stays as it is.
struct FixedPlace {
  std::string table;
  std::string column;
  std::string why;
};
const std::vector<FixedPlace>& FixedPlaces();

}  // namespace vinculo::client_registry
