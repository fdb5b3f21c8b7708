#pragma once
#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "services/reporting/catalogue/embedded_reports.h"
#include "services/reporting/catalogue/query_text.h"
#include "vinculo/reporting/v1/report_definition.pb.h"

namespace vinculo::reporting {

namespace pb = ::vinculo::reporting::v1;

// Parameters that every query may use without declaring them: the caller's tenant, and its day.
inline constexpr char kTenantParameter[] = "tenant";
inline constexpr char kTodayParameter[] = "today";

// One column of an order.
struct OrderTerm {
  int column;  // index into the definition's columns
  bool descending;
};
// By KEY columns last, so that it is total.
using ReportOrder = std::vector<OrderTerm>;

// A report of the catalogue, checked.
struct Report {
  pb::ReportDefinition definition;
  QueryText query;
  ReportOrder default_order;
  // SHA-256 of both files, in hex: tells answers of different builds apart.
  std::string digest;

  // Index of a column or parameter; -1 when there is none.
  int ColumnIndex(absl::string_view id) const;
  int ParameterIndex(absl::string_view id) const;
};

// Reads and checks the two files: fields unknown or missing, labels in both languages, ids that are
// unique snake_case, a key, parameters that the query and the declaration agree on, defaults, chart
// and order that name what there is. The error names the report and the fault.
absl::StatusOr<Report> ParseReport(const EmbeddedReport& files);

// "column, column desc", the KEY columns appended. ORDER_UNKNOWN as a violation of "order_by".
absl::StatusOr<ReportOrder> ParseOrder(const pb::ReportDefinition& definition,
                                       absl::string_view order_by);

// One column of a query as PostgreSQL describes it.
struct QueryColumn {
  std::string name;
  std::string type;  // as format_type gives it: "bigint"
};

// That the query yields the declared columns, in their order, with their types.
absl::Status CheckColumns(const Report& report, const std::vector<QueryColumn>& columns);

// The SQL type of a parameter or column.
absl::string_view SqlType(pb::ParameterType type);
absl::string_view SqlType(pb::ColumnType type);

}  // namespace vinculo::reporting
