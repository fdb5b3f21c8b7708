#include "services/reporting/handlers/report_rows.h"

#include "absl/strings/str_cat.h"

namespace vinculo::reporting {
namespace {

void SetValue(pb::ColumnType type, const db::Row& row, int column, pb::Value* value) {
  switch (type) {
    case pb::INTEGER:
      value->set_integer(row.Int(column));
      break;
    case pb::MONEY:
      value->set_money_cents(row.Int(column));
      break;
    case pb::DATE:
      value->set_date(row.GetDay(column).ToString());
      break;
    case pb::BOOLEAN:
      value->set_boolean(row.Bool(column));
      break;
    case pb::DECIMAL:
      value->set_decimal(row.String(column));
      break;
    default:
      value->set_text(row.String(column));
  }
}

std::optional<std::string> TextOf(const pb::Value& value) {
  switch (value.kind_case()) {
    case pb::Value::kText:
      return value.text();
    case pb::Value::kInteger:
      return absl::StrCat(value.integer());
    case pb::Value::kMoneyCents:
      return absl::StrCat(value.money_cents());
    case pb::Value::kDate:
      return value.date();
    case pb::Value::kBoolean:
      return value.boolean() ? "true" : "false";
    case pb::Value::kDecimal:
      return value.decimal();
    case pb::Value::KIND_NOT_SET:
      return std::nullopt;
  }
}

}  // namespace

db::Params ToParams(const ReportSql& sql) {
  db::Params params;
  for (const std::optional<std::string>& parameter : sql.parameters) params.Add(parameter);
  return params;
}

pb::Row ToRow(const pb::ReportDefinition& definition, const db::Row& row) {
  pb::Row message;
  for (int i = 0; i < definition.columns_size(); ++i) {
    pb::Value* value = message.add_values();
    if (!row.IsNull(i)) SetValue(definition.columns(i).type(), row, i, value);
  }
  return message;
}

OrderPlace PlaceOf(const ReportOrder& order, const pb::Row& row) {
  OrderPlace place;
  for (const OrderTerm& term : order) place.push_back(TextOf(row.values(term.column)));
  return place;
}

pb::Row TotalsRow(const pb::ReportDefinition& definition, const std::vector<int64_t>& sums) {
  pb::Row totals;
  size_t next = 0;
  for (const pb::ColumnDefinition& column : definition.columns()) {
    pb::Value* value = totals.add_values();
    if (!column.additive()) continue;
    const int64_t sum = sums[next++];
    if (column.type() == pb::MONEY) {
      value->set_money_cents(sum);
    } else {
      value->set_integer(sum);
    }
  }
  return totals;
}

ReportTotals ToTotals(const db::Row& row) {
  ReportTotals totals;
  totals.rows = row.Int(0);
  for (int i = 1; i < row.columns(); ++i) totals.sums.push_back(row.FindInt(i).value_or(0));
  return totals;
}

}  // namespace vinculo::reporting
