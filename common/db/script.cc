#include "common/db/script.h"

#include <utility>

namespace vinculo::db {

void Script::AddText(std::string text, const Params& params) {
  items_.push_back({nullptr, std::move(text), params_.size(), params.size()});
  params_.Append(params);
}

void Script::Append(Script other) {
  const size_t shift = params_.size();
  items_.reserve(items_.size() + other.items_.size());
  for (Item& item : other.items_) {
    item.first_param += shift;
    items_.push_back(std::move(item));
  }
  params_.Append(other.params_);
}

absl::string_view Script::FirstLong() const {
  for (const Item& item : items_) {
    if (item.statement == nullptr) return "composed text";
    if (item.statement->statement_class == StatementClass::kLong) return item.statement->name;
  }
  return "";
}

}  // namespace vinculo::db
