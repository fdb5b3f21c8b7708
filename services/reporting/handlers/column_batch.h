#pragma once
#include <cstdint>
#include <vector>

#include "common/db/row.h"
#include "services/reporting/catalogue/report.h"
#include "vinculo/reporting/v1/report_service.pb.h"

namespace vinculo::reporting {

// Turns batches of rows into batches of columns, and adds up the additive ones. The message's
// memory is used again from batch to batch.
class ColumnBatches {
 public:
  explicit ColumnBatches(const pb::ReportDefinition& definition);

  // Valid until the next call.
  const pb::StreamReportResponse& Take(const db::RowBatch& rows);

  // Over all batches taken.
  int64_t rows() const { return rows_; }
  const std::vector<int64_t>& sums() const { return sums_; }

 private:
  struct Source {
    pb::ColumnType type;
    int sum;  // index into sums_; -1: not added up
  };
  void TakeColumn(const db::RowBatch& rows, int column);

  std::vector<Source> sources_;
  std::vector<int64_t> sums_;
  int64_t rows_ = 0;
  pb::StreamReportResponse response_;
};

}  // namespace vinculo::reporting
