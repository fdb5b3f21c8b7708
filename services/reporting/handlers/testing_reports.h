#pragma once
// A read model that tests fill by hand, and its reports through the handlers.

#include <map>
#include <memory>
#include <pqxx/pqxx>
#include <string>
#include <vector>

#include "common/db/sql.h"
#include "common/db/worker_connection.h"
#include "common/feed/sql.h"
#include "common/testing/database.h"
#include "common/testing/loop.h"
#include "common/testing/matchers/matchers.h"
#include "common/testing/taken_stream.h"
#include "services/reporting/handlers/handlers.h"
#include "services/reporting/storage/client_count_snapshots.h"
#include "services/reporting/storage/portfolio_projection.h"
#include "services/reporting/storage/sql.h"
#include "services/reporting/storage/testing_rows.h"

namespace vinculo::reporting {

using Parameters = std::map<std::string, std::string>;

inline Parameters Period(const std::string& start, const std::string& end, Parameters more = {}) {
  more["period_start"] = start;
  more["period_end"] = end;
  return more;
}

using testing::TakenStream;

class ReportTest : public ::testing::Test {
 protected:
  static constexpr char kNow[] = "2026-11-22T12:00:00-03:00";

  // What `writes` does with its transaction, the tenant's, stays:
  //   Write([&](pqxx::transaction_base& tx) { WriteReleases(tx, tenant_, rows); });
  template <class Writes>
  void Write(Writes writes) {
    pqxx::work tx(*connection_);
    db::SetTenant(tx, tenant_.ToString());
    writes(tx);
    tx.commit();
  }

  void Apply(const std::vector<ContractRow>& contracts,
             const std::vector<ClientRow>& clients = {},
             const std::vector<PlanRow>& plans = {}) {
    Write([&](pqxx::transaction_base& tx) {
      PortfolioProjection projection(tx, tenant_);
      projection.ApplyPlans(plans);
      projection.ApplyClients(clients);
      projection.ApplyContracts(contracts);
    });
  }

  // Publishes these days of the history as it is now.
  void Publish(absl::string_view first, absl::string_view last) {
    Write([&](pqxx::transaction_base& tx) {
      PublishDays(tx, tenant_, {*Day::Parse(first), *Day::Parse(last)}, Now(), SaoPaulo());
    });
  }

  static absl::Time Now() {
    absl::Time now;
    std::string error;
    EXPECT_TRUE(absl::ParseTime(absl::RFC3339_full, kNow, &now, &error)) << error;
    return now;
  }

  std::unique_ptr<testing::FakeCall> NewCall() {
    return std::make_unique<testing::FakeCall>(
        loop_,
        testing::FakeCallOptions{.tenant = tenant_, .permissions = permissions_, .now = Now()});
  }

  absl::StatusOr<pb::RunReportResponse> TryRun(const std::string& id,
                                               const Parameters& parameters,
                                               const std::string& order_by = "",
                                               int page_size = 1000,
                                               const std::string& page_token = "") {
    pb::RunReportRequest request;
    request.set_name("reports/" + id);
    request.mutable_parameters()->insert(parameters.begin(), parameters.end());
    request.set_order_by(order_by);
    request.set_page_size(page_size);
    request.set_page_token(page_token);
    const auto call = NewCall();
    return loop_.Run(RunReport(*call, deps_, request));
  }
  pb::RunReportResponse Run(const std::string& id,
                            const Parameters& parameters,
                            const std::string& order_by = "") {
    absl::StatusOr<pb::RunReportResponse> response = TryRun(id, parameters, order_by);
    EXPECT_THAT(response, testing::IsOk());
    return response.ok() ? *std::move(response) : pb::RunReportResponse();
  }

  // The cells of these columns of one row of values, joined by a space; "-" where null.
  static std::string CellsOf(const pb::RunReportResponse& response,
                             const pb::Row& row,
                             const std::vector<std::string>& columns) {
    std::string line;
    for (const std::string& column : columns) {
      int at = 0;
      while (at < response.header().column_ids_size() &&
             response.header().column_ids(at) != column) {
        ++at;
      }
      EXPECT_LT(at, response.header().column_ids_size()) << column;
      absl::StrAppend(&line, line.empty() ? "" : " ", TextOf(row.values(at)));
    }
    return line;
  }
  // Every row, these columns only.
  std::vector<std::string> Cells(const std::string& id,
                                 const Parameters& parameters,
                                 const std::vector<std::string>& columns,
                                 const std::string& order_by = "") {
    const pb::RunReportResponse response = Run(id, parameters, order_by);
    std::vector<std::string> lines;
    for (const pb::Row& row : response.rows()) lines.push_back(CellsOf(response, row, columns));
    return lines;
  }

  static std::string TextOf(const pb::Value& value) {
    switch (value.kind_case()) {
      case pb::Value::kText:
        return value.text();
      case pb::Value::kInteger:
        return absl::StrCat(value.integer());
      case pb::Value::kMoneyCents:
        return Money(value.money_cents()).ToString();
      case pb::Value::kDate:
        return value.date();
      case pb::Value::kBoolean:
        return value.boolean() ? "true" : "false";
      case pb::Value::kDecimal:
        return value.decimal();
      case pb::Value::KIND_NOT_SET:
        return "-";
    }
  }

  static absl::TimeZone SaoPaulo() {
    absl::TimeZone zone;
    EXPECT_TRUE(absl::LoadTimeZone("America/Sao_Paulo", &zone));
    return zone;
  }

  testing::Database database_{"reporting",
                              {db::sql::kMigrations, feed::sql::kMigrations, sql::kMigrations}};
  std::unique_ptr<pqxx::connection> connection_ =
      *db::WorkerConnection(database_.worker_conninfo());
  testing::Loop loop_{database_, {db::sql::kAll, sql::kAll}};
  Uuid tenant_ = testing::TestTenant();
  std::vector<std::string> permissions_ = {"*"};
  Deps deps_{.db = {},
             .catalogue = std::make_shared<const Catalogue>(*Catalogue::Load(EmbeddedReports())),
             .page_tokens = std::make_shared<const filter::PageTokens>(
                 "a key of thirty-two bytes for the tests"),
             .zone = SaoPaulo()};
};

}  // namespace vinculo::reporting
