#include "services/reporting/handlers/column_batch.h"

namespace vinculo::reporting {
namespace {

int64_t NumberAt(const db::Row& row, int column, pb::ColumnType type) {
  switch (type) {
    case pb::DATE:
      return row.GetDay(column).epoch_days();
    case pb::BOOLEAN:
      return row.Bool(column) ? 1 : 0;
    default:
      return row.Int(column);
  }
}

bool IsText(pb::ColumnType type) { return type == pb::TEXT || type == pb::DECIMAL; }

}  // namespace

ColumnBatches::ColumnBatches(const pb::ReportDefinition& definition) {
  for (const pb::ColumnDefinition& column : definition.columns()) {
    sources_.push_back({column.type(), column.additive() ? static_cast<int>(sums_.size()) : -1});
    if (column.additive()) sums_.push_back(0);
    response_.mutable_batch()->add_columns();
  }
}

const pb::StreamReportResponse& ColumnBatches::Take(const db::RowBatch& rows) {
  rows_ += rows.size();
  response_.mutable_batch()->set_rows(rows.size());
  for (size_t i = 0; i < sources_.size(); ++i) TakeColumn(rows, static_cast<int>(i));
  return response_;
}

void ColumnBatches::TakeColumn(const db::RowBatch& rows, int column) {
  const Source source = sources_[column];
  pb::Column* values = response_.mutable_batch()->mutable_columns(column);
  values->clear_texts();
  values->clear_numbers();
  values->clear_nulls();
  for (int i = 0; i < rows.size(); ++i) {
    const db::Row row = rows[i];
    const bool null = row.IsNull(column);
    if (null) {
      values->mutable_nulls()->resize(rows.size());
      (*values->mutable_nulls())[i] = 1;
    }
    if (IsText(source.type)) {
      std::string* text = values->add_texts();
      if (null) continue;
      const absl::string_view cell = row.Text(column);
      text->assign(cell.data(), cell.size());
    } else {
      const int64_t number = null ? 0 : NumberAt(row, column, source.type);
      values->add_numbers(number);
      if (source.sum >= 0) sums_[source.sum] += number;
    }
  }
}

}  // namespace vinculo::reporting
