#pragma once
// The statements that every connection prepares, and their names there.

#include <string>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "common/db/statement.h"

namespace vinculo::db {

// Long statements are left out: they are planned for their parameters each time.
class PreparedStatements {
 public:
  explicit PreparedStatements(const std::vector<StatementList>& lists);

  struct Prepared {
    const Statement* statement;
    std::string name;  // stem and number: two lists may have the same stem
    size_t index;
  };
  const std::vector<Prepared>& all() const { return all_; }
  // Null when no list has it.
  const Prepared* Find(const Statement* statement) const;

 private:
  std::vector<Prepared> all_;
  absl::flat_hash_map<const Statement*, size_t> index_;
};

}  // namespace vinculo::db
