#pragma once
// The values that a tenant's clients, plans and contracts have, or had, in each dimension.

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "absl/strings/string_view.h"
#include "common/base/task.h"
#include "common/db/tx.h"
#include "services/reporting/storage/portfolio_rows.h"

namespace pqxx {
class transaction_base;
}

namespace vinculo::reporting {

struct DimensionValue {
  std::string value;
  std::string label;
};

// Of the caller's tenant: values of which a word begins with `query`, by label, at most `limit`.
Task<std::vector<DimensionValue>> FindDimensionValues(db::Tx& tx,
                                                      const std::string& dimension,
                                                      const std::string& query,
                                                      int limit);

// Gathers what a batch of rows says, each value once, and stores what is new.
class DimensionValues {
 public:
  void Add(const ClientRow& row);
  void Add(const PlanRow& row);
  void Add(const ContractRow& row);

  // Throws pqxx's exceptions.
  void Write(pqxx::transaction_base& tx, const std::string& tenant) const;

 private:
  void Add(absl::string_view dimension, const std::optional<std::string>& value);

  // By dimension and value, the label; in one order, so that two writers do not deadlock.
  std::map<std::pair<std::string, std::string>, std::string> labels_;
};

}  // namespace vinculo::reporting
