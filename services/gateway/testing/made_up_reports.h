#pragma once

#include "services/gateway/testing/fake_report_service.h"

namespace vinculo::gateway {

// Lets the service answer every report of the catalogue with invented rows of the declared types,
// the same in every run: pages, orders, totals, the two CSV dialects' separators. A report asked
// with ?plan=nada has no rows, with ?plan=falha it fails. Today is 2026-11-22.
void MakeUpReports(const pb::ListReportsResponse& catalogue, FakeReportService& service);

}  // namespace vinculo::gateway
