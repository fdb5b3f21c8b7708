#pragma once
#include <string>

#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "common/filter/page_token.h"
#include "services/reporting/catalogue/report_sql.h"
#include "services/reporting/handlers/report_rows.h"

namespace vinculo::reporting {

// What a page of a report knows from those before it. The totals are worked out once, for the first
// page: over a long report they cost more than its rows.
struct PageStart {
  OrderPlace place;
  ReportTotals totals;
};

std::string SealPage(const filter::PageTokens& tokens,
                     const filter::ListScope& scope,
                     const PageStart& start);

// PAGE_TOKEN_INVALID for anything that SealPage did not make for this run.
absl::StatusOr<PageStart> OpenPage(const filter::PageTokens& tokens,
                                   const filter::ListScope& scope,
                                   const ReportRun& run,
                                   absl::string_view token);

}  // namespace vinculo::reporting
