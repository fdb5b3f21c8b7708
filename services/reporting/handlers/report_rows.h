#pragma once
// Rows of the database as the messages of the service.

#include "common/db/params.h"
#include "common/db/row.h"
#include "services/reporting/catalogue/report_sql.h"
#include "vinculo/reporting/v1/report_service.pb.h"

namespace vinculo::reporting {

db::Params ToParams(const ReportSql& sql);

pb::Row ToRow(const pb::ReportDefinition& definition, const db::Row& row);

// The row's place in the order: where the next page begins.
OrderPlace PlaceOf(const ReportOrder& order, const pb::Row& row);

// `sums` are those of the additive columns, in their order.
pb::Row TotalsRow(const pb::ReportDefinition& definition, const std::vector<int64_t>& sums);

// Over all rows of a report.
struct ReportTotals {
  int64_t rows = 0;
  // Of the additive columns, in their order.
  std::vector<int64_t> sums;
};

// From a row of TotalsSql.
ReportTotals ToTotals(const db::Row& row);

}  // namespace vinculo::reporting
