#include "common/db/prepared_statements.h"

#include "absl/strings/str_cat.h"

namespace vinculo::db {

PreparedStatements::PreparedStatements(const std::vector<StatementList>& lists) {
  for (const StatementList& list : lists) {
    for (const Statement* statement : list) {
      if (statement->statement_class == StatementClass::kLong) continue;
      if (!index_.try_emplace(statement, all_.size()).second) continue;
      all_.push_back({statement, absl::StrCat(statement->name, "_", all_.size()), all_.size()});
    }
  }
}

const PreparedStatements::Prepared* PreparedStatements::Find(const Statement* statement) const {
  const auto found = index_.find(statement);
  return found == index_.end() ? nullptr : &all_[found->second];
}

}  // namespace vinculo::db
