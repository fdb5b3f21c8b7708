#pragma once
#include <string>

#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "common/rpc/call.h"
#include "google/protobuf/map.h"
#include "services/reporting/catalogue/report_sql.h"
#include "services/reporting/deps.h"

namespace vinculo::reporting {

// Sees personal data unmasked.
inline constexpr char kViewPii[] = "reporting.pii.view";

// What a request asks of a report, for this caller. PERMISSION_DENIED where the report wants a
// permission that the caller does not have; violations of parameters and order_by.
absl::StatusOr<ReportRun> ReadRun(const rpc::Call& call,
                                  const Deps& deps,
                                  absl::string_view name,
                                  const google::protobuf::Map<std::string, std::string>& parameters,
                                  absl::string_view order_by);

// Everything that decides which rows the run gives, but for the data: equal texts, equal rows.
std::string IdentityOf(const ReportRun& run);

}  // namespace vinculo::reporting
