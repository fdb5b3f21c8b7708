#include "common/filter/order.h"

#include <algorithm>
#include <utility>

#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "common/base/check.h"
#include "common/errors/errors.h"

namespace vinculo::filter {
namespace {

absl::Status OrderError(absl::string_view reason, absl::string_view description) {
  return errors::InvalidField("order_by", reason, description);
}

// Numbers the parameters of one condition.
class Parameters {
 public:
  Parameters(Condition& condition, int first) : condition_(condition), next_(first) {}
  std::string Add(const Field& field, const std::string& value) {
    condition_.parameters.push_back(value);
    return absl::StrCat("$", next_++, "::", SqlType(field.type));
  }

 private:
  Condition& condition_;
  int next_;
};

}  // namespace

absl::StatusOr<Order> Order::Parse(const Schema& schema, absl::string_view order_by) {
  Order order;
  if (!absl::StripAsciiWhitespace(order_by).empty()) {
    for (const absl::string_view part : absl::StrSplit(order_by, ',')) {
      const std::vector<absl::string_view> words =
          absl::StrSplit(part, absl::ByAnyChar(" \t\n\v\f\r"), absl::SkipEmpty());
      if (words.empty() || words.size() > 2 ||
          (words.size() == 2 && words[1] != "asc" && words[1] != "desc")) {
        return OrderError("ORDER_BY_SYNTAX",
                          "write fields separated by commas, each with \" desc\" for descending");
      }
      const Field* field = schema.Find(words[0]);
      if (field == nullptr || !field->orderable) {
        return OrderError(
            "ORDER_BY_UNKNOWN_FIELD",
            absl::StrCat(
                "\"", words[0], "\" is no field to order by; allowed: ", schema.OrderableNames()));
      }
      const bool repeated =
          std::any_of(order.terms_.begin(), order.terms_.end(), [&](const Term& term) {
            return term.field.name == field->name;
          });
      if (repeated || order.terms_.size() == kOrderFieldsMax) {
        return OrderError("ORDER_BY_SYNTAX",
                          absl::StrCat("each field at most once, at most ", kOrderFieldsMax));
      }
      order.terms_.push_back({*field, words.size() == 2 && words[1] == "desc"});
    }
  }
  // The key takes the direction of the last field, so one index serves both directions.
  const bool descending = !order.terms_.empty() && order.terms_.back().descending;
  const bool has_key = std::any_of(order.terms_.begin(), order.terms_.end(), [&](const Term& term) {
    return term.field.column == schema.key().column;
  });
  if (!has_key) order.terms_.push_back({schema.key(), descending});
  return order;
}

std::string Order::OrderBySql() const {
  std::string sql;
  for (const Term& term : terms_) {
    // Without NULLS, as indexes are declared: nulls come last in ascending order, first in
    // descending order.
    absl::StrAppend(
        &sql, sql.empty() ? "" : ", ", term.field.column, term.descending ? " DESC" : "");
  }
  return sql;
}

std::string Order::ValuesSql() const {
  std::string sql;
  for (size_t i = 0; i < terms_.size(); ++i) {
    // Under a name of its own: ORDER BY would find two columns of the bare name.
    absl::StrAppend(
        &sql, i == 0 ? "" : ", ", "(", terms_[i].field.column, ")::text AS order_value_", i + 1);
  }
  return sql;
}

Condition Order::After(const OrderValues& last, int first_parameter) const {
  Condition condition;
  Parameters parameters(condition, first_parameter);
  VINCULO_CHECK(last.size() == terms_.size());
  const bool one_direction = std::all_of(terms_.begin(), terms_.end(), [&](const Term& term) {
    return !term.field.nullable && term.descending == terms_.front().descending;
  });
  const bool no_nulls =
      std::all_of(last.begin(), last.end(), [](const auto& value) { return value.has_value(); });
  if (one_direction && no_nulls) {
    // A row comparison is one range of an index over the same columns.
    std::string columns;
    std::string values;
    for (size_t i = 0; i < terms_.size(); ++i) {
      const absl::string_view separator = i == 0 ? "" : ", ";
      absl::StrAppend(&columns, separator, terms_[i].field.column);
      absl::StrAppend(&values, separator, parameters.Add(terms_[i].field, *last[i]));
    }
    condition.sql = absl::StrCat(
        "((", columns, ") ", terms_.front().descending ? "<" : ">", " (", values, "))");
    return condition;
  }
  // a after x, or a = x and b after y, or ...
  std::string equal_so_far;
  for (size_t i = 0; i < terms_.size(); ++i) {
    const Term& term = terms_[i];
    const std::string& column = term.field.column;
    std::string after;
    std::string equal;
    if (!last[i].has_value()) {
      after = term.descending ? absl::StrCat(column, " IS NOT NULL") : "FALSE";
      equal = absl::StrCat(column, " IS NULL");
    } else {
      const std::string value = parameters.Add(term.field, *last[i]);
      after = absl::StrCat(column, term.descending ? " < " : " > ", value);
      if (term.field.nullable && !term.descending) {
        after = absl::StrCat("(", after, " OR ", column, " IS NULL)");
      }
      equal = absl::StrCat(column, " = ", value);
    }
    absl::StrAppend(&condition.sql, i == 0 ? "(" : " OR ", "(", equal_so_far, after, ")");
    absl::StrAppend(&equal_so_far, equal, " AND ");
  }
  condition.sql += ")";
  return condition;
}

}  // namespace vinculo::filter
