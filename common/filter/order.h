#pragma once
// order_by of AIP-132 ("display_name desc, registration_date"), checked against a schema; the
// schema's key ends it, so the order is total.

#include <optional>
#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "common/filter/condition.h"
#include "common/filter/schema.h"

namespace vinculo::filter {

inline constexpr size_t kOrderFieldsMax = 8;

// The text form of a row's order columns, in their order; absent where null.
using OrderValues = std::vector<std::optional<std::string>>;

class Order {
 public:
  // Errors are violations of the field "order_by": ORDER_BY_SYNTAX, ORDER_BY_UNKNOWN_FIELD.
  static absl::StatusOr<Order> Parse(const Schema& schema, absl::string_view order_by);

  // How many values place a row, the key included.
  size_t size() const { return terms_.size(); }
  // "display_name DESC NULLS FIRST, client_id": what follows ORDER BY.
  std::string OrderBySql() const;
  // "(display_name)::text AS order_value_1, (client_id)::text AS order_value_2": the select list
  // that yields a row's OrderValues.
  std::string ValuesSql() const;
  // The rows after `last`, as a condition; `last` holds size() values.
  Condition After(const OrderValues& last, int first_parameter) const;

 private:
  struct Term {
    Field field;
    bool descending = false;
  };
  std::vector<Term> terms_;
};

}  // namespace vinculo::filter
