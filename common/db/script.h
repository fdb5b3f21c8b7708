#pragma once
// Statements with their parameters, sent as one message.

#include <string>
#include <vector>

#include "common/db/params.h"
#include "common/db/statement.h"

namespace vinculo::db {

class Script {
 public:
  struct Item {
    const Statement* statement;  // null: text
    std::string text;            // composed at run time
    size_t first_param;
    size_t param_count;
  };

  template <class... P>
  void Add(const Statement& statement, const P&... params) {
    items_.push_back({&statement, {}, params_.size(), sizeof...(params)});
    (params_.Add(params), ...);
  }
  void AddText(std::string text, const Params& params);
  void Append(Script other);

  bool empty() const { return items_.empty(); }
  size_t size() const { return items_.size(); }
  const std::vector<Item>& items() const { return items_; }
  const Params& params() const { return params_; }
  // Long statements and composed texts stay off the shared lanes; their name, or empty.
  absl::string_view FirstLong() const;

 private:
  std::vector<Item> items_;
  Params params_;
};

}  // namespace vinculo::db
