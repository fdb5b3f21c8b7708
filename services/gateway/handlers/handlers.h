#pragma once
// The routes. Each is a file of its own; the JSON they answer is described at the functions below.
//
// Queries: report parameters by their ids (?period_start=2026-11-01&plan=Ouro), lists separated by
// commas; reserved are lang (pt-BR or en; else Accept-Language), page_size, page_token, order_by
// and dialect.
//
// Values in JSON: money is a number of reais with exactly two places (1234.50), decimals are
// numbers with the digits of the database, integers go up to 64 bits: read them with exact
// arithmetic. Dates are "YYYY-MM-DD", instants RFC 3339 in UTC. A missing value is null.
//
// Entity tags of rows follow the feed positions: while no event came for the tenant, as_of moves on
// and the tag stays. The 304 says the new as_of in its headers.

#include "absl/status/statusor.h"
#include "services/gateway/handlers/deps.h"
#include "services/gateway/http/request.h"
#include "services/gateway/http/response.h"
#include "services/gateway/http/router.h"

namespace vinculo::gateway {

// GET /v1/reports: {"language", "reports": [{"id", "version", "title", "titles": {"pt-BR", "en"},
// "description", "descriptions", "group", "entity_set", "active_meaning"}]}. Where a label stands
// alone it is in the asked language.
absl::StatusOr<Response> ListReports(Request& request, const Deps& deps);

// GET /v1/reports/{id}: the definition: what ListReports tells, and grain, columns, parameters,
// default_order, chart.
absl::StatusOr<Response> GetReport(Request& request, const Deps& deps);

// GET /v1/reports/{id}/rows: one page: {"report", "version", "parameters", "as_of",
// "feed_positions", "columns", "masked_columns", "rows": [{column: value}], "totals": {column:
// value}, "total_rows", "next_page_token"}. Totals are over all pages; the token is empty on the
// last.
absl::StatusOr<Response> RunReport(Request& request, const Deps& deps);

// GET /v1/reports/{id}.csv: all rows, streamed. dialect: rfc4180 (default) or excel-br.
absl::StatusOr<Response> DownloadReport(Request& request, const Deps& deps);

// GET /v1/reports/{id}/explain: {"definition", "parameters", "sql"}.
absl::StatusOr<Response> ExplainReport(Request& request, const Deps& deps);

// GET /v1/suggestions/{dimension}: {"dimension", "suggestions": [{"value", "label"}], "more"}: what
// the tenant has in a dimension that a parameter names. q: beginning of a word, whatever case and
// accents; page_size: 1 to 100, default 20.
absl::StatusOr<Response> SuggestValues(Request& request, const Deps& deps);

void AddReportRoutes(Router& router, const Deps& deps);

}  // namespace vinculo::gateway
