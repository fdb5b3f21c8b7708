#pragma once
// The statements of one run, around the report's own query. The only place where SQL is composed;
// values go in as parameters alone.

#include <optional>
#include <string>
#include <vector>

#include "common/base/uuid.h"
#include "services/reporting/catalogue/parameter_values.h"
#include "services/reporting/catalogue/report.h"

namespace vinculo::reporting {

struct ReportSql {
  std::string text;
  // $1, $2, ... in text form; none: NULL.
  std::vector<std::optional<std::string>> parameters;
};

enum class CsvDialect { kRfc4180, kExcelBr };
enum class Language { kPtBr, kEn };

// What one run selects.
struct ReportRun {
  const Report* report;
  Uuid tenant;
  ParameterValues values;
  // Masks the columns of personal data.
  bool masked = true;
  ReportOrder order;
};

// Where a page begins: after the row with these values of the order's columns, in text form; none:
// null.
using OrderPlace = std::vector<std::optional<std::string>>;

// The report's columns of at most `limit` rows, in order, after `place` unless that is empty.
// DECIMAL columns come as text; so they do in RowsSql.
ReportSql PageSql(const ReportRun& run, const OrderPlace& place, int limit);
// count(*) and the sum of every additive column, as bigint.
ReportSql TotalsSql(const ReportRun& run);
// All rows in order.
ReportSql RowsSql(const ReportRun& run);
// All rows in order, every cell as its text in the file, for COPY.
ReportSql CsvSql(const ReportRun& run, CsvDialect dialect, Language language);
// The report's query with the values of this run written in, for people to read.
std::string ShownSql(const ReportRun& run);

// The report's query with every parameter NULL: for PostgreSQL to describe.
std::string DescribeSql(const Report& report);

}  // namespace vinculo::reporting
