#include "services/reporting/handlers/report_request.h"

#include "absl/strings/str_cat.h"
#include "common/base/clock.h"
#include "common/base/status_macros.h"
#include "common/errors/errors.h"

namespace vinculo::reporting {

absl::StatusOr<ReportRun> ReadRun(const rpc::Call& call,
                                  const Deps& deps,
                                  absl::string_view name,
                                  const google::protobuf::Map<std::string, std::string>& parameters,
                                  absl::string_view order_by) {
  ReportRun run;
  ASSIGN_OR_RETURN(run.report, deps.catalogue->Get(name));
  const pb::ReportDefinition& definition = run.report->definition;
  if (!definition.permission().empty() && !call.principal().May(definition.permission())) {
    return errors::PermissionDenied("PERMISSION_DENIED",
                                    "the report wants a permission that the caller does not have",
                                    {{"permission", definition.permission()}});
  }
  run.tenant = call.tenant();
  run.masked = !call.principal().May(kViewPii);
  ASSIGN_OR_RETURN(
      run.values,
      ParameterValues::Read(
          *run.report, {parameters.begin(), parameters.end()}, CivilDay(call.now(), deps.zone)));
  run.order = run.report->default_order;
  if (!order_by.empty()) {
    ASSIGN_OR_RETURN(run.order, ParseOrder(definition, order_by));
  }
  return run;
}

std::string IdentityOf(const ReportRun& run) {
  std::string identity =
      absl::StrCat(run.report->digest, "\n", run.tenant.ToString(), "\n", run.masked, "\n");
  if (run.report->query.Uses(kTodayParameter)) {
    absl::StrAppend(&identity, run.values.today().ToString(), "\n");
  }
  for (const ParameterText& text : run.values.texts()) {
    absl::StrAppend(&identity, text.shown.size(), ":", text.shown, "\n");
  }
  for (const OrderTerm& term : run.order) {
    absl::StrAppend(&identity, term.column, term.descending ? "-" : "+");
  }
  return identity;
}

}  // namespace vinculo::reporting
