#include "services/reporting/storage/dimension_values.h"

#include <pqxx/pqxx>

#include "common/db/text_array.h"
#include "services/reporting/domain/dimensions.h"
#include "services/reporting/storage/sql.h"

namespace vinculo::reporting {

Task<std::vector<DimensionValue>> FindDimensionValues(db::Tx& tx,
                                                      const std::string& dimension,
                                                      const std::string& query,
                                                      int limit) {
  CO_ASSIGN_OR_RETURN(
      const db::Rows rows,
      co_await tx.Query(
          sql::kListDimensionValues, tx.call().tenant(), dimension, query, int64_t{limit}));
  std::vector<DimensionValue> values;
  for (const db::Row row : rows) values.push_back({row.String(0), row.String(1)});
  co_return values;
}

void DimensionValues::Add(absl::string_view dimension, const std::optional<std::string>& value) {
  if (value.has_value()) labels_.try_emplace({std::string(dimension), *value}, *value);
}

void DimensionValues::Add(const ClientRow& row) {
  Add(dimension::kCategory, row.category);
  Add(dimension::kCity, row.city);
  Add(dimension::kConsultant, row.consultant);
  Add(dimension::kTeacher, row.teacher);
  Add(dimension::kUnit, row.unit);
  for (const std::string& group : row.groups) Add(dimension::kGroup, group);
}

void DimensionValues::Add(const PlanRow& row) {
  labels_[{std::string(dimension::kPlan), row.code}] = row.display_name;
  for (const std::string& modality : row.modalities) Add(dimension::kModality, modality);
}

void DimensionValues::Add(const ContractRow& row) {
  Add(dimension::kConsultant, row.consultant);
  // A text of its own may tell of its client, whom nothing here names.
  if (row.end_reason_name) Add(dimension::kEndReason, row.end_reason);
  Add(dimension::kUnit, row.unit);
}

void DimensionValues::Write(pqxx::transaction_base& tx, const std::string& tenant) const {
  if (labels_.empty()) return;
  db::TextArray dimensions, values, labels;
  for (const auto& [key, label] : labels_) {
    dimensions.Add(key.first);
    values.Add(key.second);
    labels.Add(label);
  }
  tx.exec_params(sql::kUpsertDimensionValues.text,
                 tenant,
                 dimensions.ToString(),
                 values.ToString(),
                 labels.ToString());
}

}  // namespace vinculo::reporting
