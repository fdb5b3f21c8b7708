#include "services/reporting/check_catalogue.h"

#include "absl/strings/str_cat.h"
#include "common/base/status_macros.h"
#include "common/db/worker_connection.h"
#include "services/reporting/catalogue/report_sql.h"
#include "services/reporting/storage/describe_query.h"

namespace vinculo::reporting {
namespace {

absl::Status CheckReport(const Report& report, pqxx::connection_base& connection) {
  std::vector<QueryColumn> columns;
  const absl::Status described = db::CatchPqxx([&] {
    for (DescribedColumn& column : DescribeQuery(connection, DescribeSql(report))) {
      columns.push_back({std::move(column.name), std::move(column.type)});
    }
    return absl::OkStatus();
  });
  if (!described.ok()) {
    return absl::Status(described.code(),
                        absl::StrCat("report ", report.definition.id(), ": ", described.message()));
  }
  return CheckColumns(report, columns);
}

}  // namespace

absl::Status CheckCatalogue(const Catalogue& catalogue, const std::string& conninfo) {
  ASSIGN_OR_RETURN(const std::unique_ptr<pqxx::connection> connection,
                   db::WorkerConnection(conninfo));
  for (const Report& report : catalogue.reports())
    RETURN_IF_ERROR(CheckReport(report, *connection));
  return absl::OkStatus();
}

}  // namespace vinculo::reporting
