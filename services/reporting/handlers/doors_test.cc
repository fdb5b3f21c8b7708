// What every report has in common: the doors give the same rows, pages, masks, tenants, headers,
// refusals.

#include <gmock/gmock.h>

#include <algorithm>

#include "absl/strings/str_replace.h"
#include "absl/strings/str_split.h"
#include "common/feed/publish.h"
#include "services/reporting/check_catalogue.h"
#include "services/reporting/handlers/testing_reports.h"
#include "services/reporting/storage/adjustment_items.h"
#include "services/reporting/storage/adjustment_runs.h"
#include "services/reporting/storage/releases.h"
#include "services/reporting/storage/terminations.h"

namespace vinculo::reporting {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using testing::HasViolation;
using ::testing::IsEmpty;
using testing::IsError;
using testing::IsOk;
using ::testing::Not;

// All cells of a report, in order, as text; "-" where null.
using Table = std::vector<std::vector<std::string>>;

class Doors : public ReportTest {
 protected:
  // Contracts with nulls, ties in every order, quotes, separators and line feeds.
  void FillPortfolio() {
    std::vector<ContractRow> contracts;
    std::vector<ClientRow> clients;
    for (int i = 1; i <= 37; ++i) {
      const std::string from = absl::StrCat("2026-0", 1 + i % 9, "-1", i % 5);
      ContractRow contract =
          i % 4 == 0 ? MakeContract(i, i % 30, from, absl::StrCat("2026-11-", 10 + i % 10))
                     : MakeContract(i, i % 30, from);
      contract.description = i % 3 == 0 ? "=1+1;\"a\"\nb,c" : "";
      if (i % 2 == 0) contract.unit = "Centro";
      if (i % 5 > 0) contract.expires_on = *Day::Parse("2026-12-01") + i % 7;
      if (i % 6 == 0) contract.renewed_on = *Day::Parse("2026-10-01");
      contract.total_value = Cents(i % 7 == 0 ? -5 : i * 12345);
      contracts.push_back(contract);
      clients.push_back(MakeClient(i % 30));
    }
    clients[3].email.reset();
    clients[5].display_name = "@João \"Zé\"";
    Apply(contracts, clients);
    Write([&](pqxx::transaction_base& tx) {
      WriteAdjustmentRuns(tx, tenant_, SomeRuns());
      WriteAdjustmentItems(tx, tenant_, AdjustmentsOf(contracts));
      WriteTerminations(tx, tenant_, TerminationsOf(contracts));
      WriteReleases(tx, tenant_, ReleasesOf(contracts));
    });
  }

  // P-38
  static std::vector<TerminationRow> TerminationsOf(const std::vector<ContractRow>& contracts) {
    std::vector<TerminationRow> terminations;
    for (size_t i = 0; i < contracts.size(); i += 9) {
      terminations.push_back({.termination = MakeUuidV7(5'000'000 + i, 0, 0),
                              .contract = contracts[i].contract,
                              .end_kind = "CANCELLED",
                              .ends_on = *Day::Parse("2026-03-01") + static_cast<int>(i),
                              .fine = Cents(i % 2 == 0 ? 100'00 : 0),
                              .waived = Cents(i % 2 == 0 ? 0 : 50'00),
                              .waiver = i % 2 == 0 ? "FINE_WAIVER_UNSPECIFIED" : "GOODWILL",
                              .months_left = static_cast<int>(i % 12)});
    }
    return terminations;
  }
  // P-37
  static std::vector<AdjustmentItemRow> AdjustmentsOf(const std::vector<ContractRow>& contracts) {
    std::vector<AdjustmentItemRow> items;
    for (size_t i = 0; i < contracts.size(); i += 5) {
      const bool undone = i % 2 == 1;
      const Day day = *Day::Parse("2026-02-01") + static_cast<int>(i);
      items.push_back({.item = MakeUuidV7(7'000'000 + i, 0, 0),
                       .version = 1,
                       .run = MakeUuidV7(6'000'000 + i % 9, 0, 0),
                       .contract = contracts[i].contract,
                       .state = undone ? "UNDONE" : "APPLIED",
                       .effective_on = day + 30,
                       .applied_on = day,
                       .undone_on = undone ? std::optional(day + 1) : std::nullopt,
                       .price_before = Cents(100'00),
                       .price_after = Cents(104'37),
                       .monthly_before = Cents(100'00),
                       .monthly_after = Cents(104'37),
                       .in_loyalty = i % 3 == 0});
    }
    return items;
  }
  // P-37R
  static std::vector<AdjustmentRunRow> SomeRuns() {
    std::vector<AdjustmentRunRow> runs;
    for (int i = 0; i < 9; ++i) {
      runs.push_back({.run = MakeUuidV7(6'000'000 + i, 0, 0),
                      .version = 1,
                      .state = "APPLIED",
                      .rule = "ANNIVERSARY",
                      .index = i % 2 == 0 ? "IPCA" : "FIXED",
                      .rate_ppm = 43'700 + i,
                      .first_on = *Day::Parse("2026-02-01") + i,
                      .last_on = *Day::Parse("2026-02-28"),
                      .created_on = *Day::Parse("2026-01-05") + i % 4,
                      .monthly_before = Cents(999'00 * i),
                      .monthly_after = Cents(1042'66 * i)});
    }
    return runs;
  }
  // P-39
  static std::vector<ReleaseRow> ReleasesOf(const std::vector<ContractRow>& contracts) {
    std::vector<ReleaseRow> releases;
    for (size_t i = 0; i < contracts.size(); i += 7) {
      const Day day = *Day::Parse("2026-02-01") + static_cast<int>(i);
      releases.push_back({.release = MakeUuidV7(4'000'000 + i, 0, 0),
                          .version = 1,
                          .contract = contracts[i].contract,
                          .kind = "TRUST_UNLOCK",
                          .origin = "CLIENT",
                          .promise = i % 2 == 0 ? "PROMISE_KEPT" : "PROMISE_BROKEN",
                          .starts_on = day,
                          .last_on = day + 2,
                          .debt = Cents(static_cast<int64_t>(i) * 100)});
    }
    return releases;
  }

  static Parameters Wide(const std::string& id) {
    Parameters wide;
    if (id != "P-00" && id != "P-15") {
      wide["period_start"] = "2026-01-01";
      wide["period_end"] = "2026-12-31";
    }
    return wide;
  }

  Table Pages(const std::string& id, const std::string& order_by, int page_size) {
    Table table;
    std::string token;
    do {
      absl::StatusOr<pb::RunReportResponse> page = TryRun(id, Wide(id), order_by, page_size, token);
      EXPECT_THAT(page, IsOk());
      if (!page.ok()) return table;
      for (const pb::Row& row : page->rows()) {
        std::vector<std::string>& line = table.emplace_back();
        for (const pb::Value& value : row.values()) line.push_back(TextOf(value));
      }
      token = page->next_page_token();
      EXPECT_TRUE(token.empty() || page->rows_size() == page_size);
    } while (!token.empty());
    return table;
  }

  Table Stream(const std::string& id, const std::string& order_by) {
    pb::StreamReportRequest request;
    request.set_name("reports/" + id);
    const Parameters wide = Wide(id);
    request.mutable_parameters()->insert(wide.begin(), wide.end());
    request.set_order_by(order_by);
    TakenStream<pb::StreamReportResponse> taken(loop_);
    const auto call = NewCall();
    EXPECT_THAT(loop_.Run(StreamReport(
                    *call, deps_, request, rpc::Writer<pb::StreamReportResponse>(taken))),
                IsOk());
    const pb::ReportDefinition& definition = (*deps_.catalogue->Get("reports/" + id))->definition;
    Table table;
    EXPECT_TRUE(taken.messages.front().has_header());
    for (const pb::StreamReportResponse& message : taken.messages) {
      for (int row = 0; row < message.batch().rows(); ++row) {
        std::vector<std::string>& line = table.emplace_back();
        for (int i = 0; i < definition.columns_size(); ++i) {
          line.push_back(CellOf(message.batch().columns(i), definition.columns(i).type(), row));
        }
      }
    }
    EXPECT_TRUE(taken.messages.back().has_trailer());
    stream_trailer_ = taken.messages.back().trailer();
    EXPECT_EQ(stream_trailer_.total_rows(), static_cast<int64_t>(table.size()));
    return table;
  }

  static std::string CellOf(const pb::Column& column, pb::ColumnType type, int row) {
    if (!column.nulls().empty() && column.nulls()[row] == 1) return "-";
    switch (type) {
      case pb::INTEGER:
        return absl::StrCat(column.numbers(row));
      case pb::MONEY:
        return Money(column.numbers(row)).ToString();
      case pb::DATE:
        return Day::FromEpochDays(static_cast<int32_t>(column.numbers(row))).ToString();
      case pb::BOOLEAN:
        return column.numbers(row) == 1 ? "true" : "false";
      default:
        return column.texts(row);
    }
  }

  std::string Download(const std::string& id,
                       pb::FileFormat format,
                       const std::string& order_by = "",
                       const std::string& language = "") {
    pb::DownloadReportRequest request;
    request.set_name("reports/" + id);
    const Parameters wide = Wide(id);
    request.mutable_parameters()->insert(wide.begin(), wide.end());
    request.set_order_by(order_by);
    request.set_format(format);
    request.set_language(language);
    TakenStream<pb::DownloadReportResponse> taken(loop_);
    const auto call = NewCall();
    EXPECT_THAT(loop_.Run(DownloadReport(
                    *call, deps_, request, rpc::Writer<pb::DownloadReportResponse>(taken))),
                IsOk());
    std::string file;
    for (const pb::DownloadReportResponse& message : taken.messages) file += message.data();
    EXPECT_TRUE(taken.messages.front().has_header());
    EXPECT_TRUE(taken.messages.back().has_trailer());
    return file;
  }

  // A file of lines that end with CRLF; an unquoted empty cell is null.
  static Table ParseCsv(absl::string_view file, char separator) {
    Table table;
    std::vector<std::string> line;
    for (size_t at = 0; at < file.size();) {
      std::string cell;
      if (file[at] == '"') {
        for (++at;; ++at) {
          if (file[at] == '"' && file[at + 1] != '"') break;
          if (file[at] == '"') ++at;
          cell.push_back(file[at]);
        }
        ++at;
      } else {
        while (file[at] != separator && file[at] != '\r') cell.push_back(file[at++]);
        if (cell.empty()) cell = "-";
      }
      line.push_back(cell);
      if (file[at] == separator) {
        ++at;
        continue;
      }
      EXPECT_EQ(file.substr(at, 2), "\r\n");
      at += 2;
      table.push_back(std::move(line));
      line.clear();
    }
    return table;
  }

  pb::Trailer stream_trailer_;
};

TEST_F(Doors, GiveTheSameRows) {
  FillPortfolio();
  for (const Report& report : deps_.catalogue->reports()) {
    const std::string id = report.definition.id();
    std::vector<std::string> orders = {""};
    for (const pb::ColumnDefinition& column : report.definition.columns()) {
      orders.push_back(column.id());
      orders.push_back(column.id() + " desc");
    }
    for (const std::string& order_by : orders) {
      const Table pages = Pages(id, order_by, 7);
      EXPECT_FALSE(pages.empty()) << id;
      EXPECT_EQ(pages, Pages(id, order_by, 1000)) << id << " by " << order_by;
      EXPECT_EQ(pages, Stream(id, order_by)) << id << " by " << order_by;
      Table csv = ParseCsv(Download(id, pb::CSV, order_by), ',');
      csv.erase(csv.begin());
      EXPECT_EQ(pages, csv) << id << " by " << order_by;
    }
    const pb::RunReportResponse page = Run(id, Wide(id));
    EXPECT_EQ(page.total_rows(), stream_trailer_.total_rows()) << id;
    EXPECT_EQ(page.totals().SerializeAsString(), stream_trailer_.totals().SerializeAsString())
        << id;
  }
}

TEST_F(Doors, WriteExcelFilesTheBrazilianWay) {
  FillPortfolio();
  const std::string file = Download("P-11", pb::CSV_EXCEL_BR, "contract");
  ASSERT_EQ(file.substr(0, 3), "\xEF\xBB\xBF");
  const Table table = ParseCsv(absl::string_view(file).substr(3), ';');
  EXPECT_EQ(table[0][2], "Cliente");
  EXPECT_EQ(table[0][11], "Fim da vigência");
  const Table plain = Pages("P-11", "contract", 1000);
  ASSERT_EQ(table.size(), plain.size() + 1);
  for (size_t i = 0; i < plain.size(); ++i) {
    const std::vector<std::string>& cells = table[i + 1];
    EXPECT_EQ(cells[3], "'" + plain[i][3]) << "a phone begins with +";
    if (plain[i][5] != "" && plain[i][5] != "-") EXPECT_EQ(cells[5], "'=1+1;\"a\"\nb,c");
    EXPECT_EQ(cells[9], "Ativo");
    EXPECT_EQ(cells[12].substr(6) + "-" + cells[12].substr(3, 2) + "-" + cells[12].substr(0, 2),
              plain[i][12]);
  }
  const Table money = ParseCsv(
      absl::string_view(Download("P-00", pb::CSV_EXCEL_BR, "total_value", "en")).substr(3), ';');
  EXPECT_EQ(money[0][2], "Client");
  EXPECT_EQ(money[1][9], "-0,05");
  EXPECT_EQ(money[1][6], "Active");
  EXPECT_EQ(money.back()[9], "4567,65");
}

TEST_F(Doors, MaskPersonalDataWithoutThePermission) {
  ClientRow client = MakeClient(1);
  client.display_name = "Ana Maria";
  ContractRow contract = MakeContract(1, 1, "2026-01-01", "2026-11-10");
  contract.description = "Na casa da Ana";
  Apply({contract}, {client});
  permissions_ = {"reporting.reports.run"};
  const pb::RunReportResponse response = Run("P-05", Wide("P-05"));
  ASSERT_EQ(response.rows_size(), 1);
  EXPECT_EQ(CellsOf(response,
                    response.rows(0),
                    {"client_name", "mobile_phone", "email", "description", "client"}),
            "A*** M*** ***01 c***@*** *** " + ClientName(1));
  EXPECT_THAT(std::vector<std::string>(response.header().masked_column_ids().begin(),
                                       response.header().masked_column_ids().end()),
              ElementsAre("client_name", "mobile_phone", "email", "description"));
  for (const Table& table : {Stream("P-05", ""),
                             ParseCsv(Download("P-05", pb::CSV), ','),
                             ParseCsv(Download("P-05", pb::CSV_EXCEL_BR), ';')}) {
    EXPECT_EQ(table.back()[2], "A*** M***");
    EXPECT_EQ(table.back()[4], "c***@***");
  }
  permissions_ = {"reporting.pii.view"};
  const pb::RunReportResponse open = Run("P-05", Wide("P-05"));
  EXPECT_EQ(CellsOf(open, open.rows(0), {"client_name"}), "Ana Maria");
  EXPECT_THAT(open.header().masked_column_ids(), IsEmpty());
  EXPECT_NE(open.header().etag(), response.header().etag());
}

TEST_F(Doors, KeepTenantsApart) {
  FillPortfolio();
  const Table before = Pages("P-00", "", 1000);
  const Uuid first = tenant_;
  tenant_ = MakeUuidV7(5, 5, 5);
  for (const Report& report : deps_.catalogue->reports()) {
    const std::string id = report.definition.id();
    if (id == "P-07" || id == "P-16") continue;
    EXPECT_THAT(Pages(id, "", 1000), IsEmpty()) << id;
    EXPECT_THAT(Stream(id, ""), IsEmpty()) << id;
    EXPECT_EQ(ParseCsv(Download(id, pb::CSV), ',').size(), 1u) << id;
  }
  for (const auto& line : Pages("P-07", "", 1000)) EXPECT_EQ(line[1], "0");
  Apply({MakeContract(1, 1, "2026-01-01")});
  EXPECT_EQ(Pages("P-00", "", 1000).size(), 1u);
  tenant_ = first;
  EXPECT_EQ(Pages("P-00", "", 1000), before);
}

TEST_F(Doors, RefuseAForeignPageToken) {
  FillPortfolio();
  const absl::StatusOr<pb::RunReportResponse> page = TryRun("P-00", {}, "", 1);
  ASSERT_THAT(page, IsOk());
  const std::string token = page->next_page_token();
  ASSERT_FALSE(token.empty());
  EXPECT_THAT(TryRun("P-00", {}, "", 1, token), IsOk());
  EXPECT_THAT(TryRun("P-00", {{"as_of", "2026-01-01"}}, "", 1, token),
              HasViolation("page_token", "PAGE_TOKEN_INVALID"));
  EXPECT_THAT(TryRun("P-00", {}, "activated_on", 1, token),
              HasViolation("page_token", "PAGE_TOKEN_INVALID"));
  EXPECT_THAT(TryRun("P-05", {}, "", 1, token), HasViolation("page_token", "PAGE_TOKEN_INVALID"));
  EXPECT_THAT(TryRun("P-00", {}, "", 1, token + "x"),
              HasViolation("page_token", "PAGE_TOKEN_INVALID"));
  tenant_ = MakeUuidV7(5, 5, 5);
  EXPECT_THAT(TryRun("P-00", {}, "", 1, token), HasViolation("page_token", "PAGE_TOKEN_INVALID"));
}

TEST_F(Doors, RefuseBadRequests) {
  EXPECT_THAT(TryRun("P-99", {}), IsError(absl::StatusCode::kNotFound, "RESOURCE_NOT_FOUND"));
  EXPECT_THAT(TryRun("P-05", {{"month", "1"}}),
              HasViolation("parameters.month", "PARAMETER_UNKNOWN"));
  EXPECT_THAT(TryRun("P-05", {{"period_start", "x"}}),
              HasViolation("parameters.period_start", "PARAMETER_INVALID"));
  EXPECT_THAT(TryRun("P-05", {{"period_start", "2026-01-02"}, {"period_end", "2026-01-01"}}),
              HasViolation("parameters.period_start", "PERIOD_REVERSED"));
  EXPECT_THAT(TryRun("P-05", {}, "secret"), HasViolation("order_by", "ORDER_UNKNOWN"));
  pb::DownloadReportRequest request;
  request.set_name("reports/P-05");
  request.set_format(pb::CSV);
  request.set_language("fr");
  TakenStream<pb::DownloadReportResponse> taken(loop_);
  const auto call = NewCall();
  EXPECT_THAT(loop_.Run(DownloadReport(
                  *call, deps_, request, rpc::Writer<pb::DownloadReportResponse>(taken))),
              HasViolation("language", "LANGUAGE_UNKNOWN"));
  EXPECT_THAT(taken.messages, IsEmpty());
}

TEST_F(Doors, TellWhereTheReadModelStands) {
  const std::string before = Run("P-05", {}).header().etag();
  EXPECT_FALSE(Run("P-05", {}).header().has_as_of());
  const int bucket = feed::BucketOf(tenant_);
  const auto stand =
      [&](const std::string& source, int at, int64_t position, const std::string& until) {
        database_.Execute(absl::StrCat(
            "insert into feed_sources (consumer, source, complete_until, owner, refreshed_at) "
            "values ('reporting', '",
            source,
            "', '",
            until,
            "', 'x', now()) on conflict (consumer, source) do update set complete_until = "
            "excluded.complete_until;"
            " insert into feed_checkpoints values ('reporting', '",
            source,
            "', ",
            at,
            ", ",
            position,
            ") on conflict (consumer, source, bucket) do update set position = excluded.position"));
      };
  stand("client_registry", bucket, 5, "2026-11-22 12:00:00+00");
  stand("contract", bucket, 7, "2026-11-22 11:00:00+00");
  stand("contract", (bucket + 1) % 64, 100, "2026-11-22 11:00:00+00");
  const pb::ReportHeader header = Run("P-05", {}).header();
  EXPECT_EQ(header.feed_positions().at("client_registry"), 5);
  EXPECT_EQ(header.feed_positions().at("contract"), 107);
  EXPECT_EQ(header.as_of().seconds(), 1795345200);
  EXPECT_NE(header.etag(), before);
  stand("contract", (bucket + 1) % 64, 101, "2026-11-22 11:30:00+00");
  EXPECT_EQ(Run("P-05", {}).header().etag(), header.etag()) << "another tenant's event";
  database_.Execute("update feed_sources set projection = '2 abc' where source = 'contract'");
  EXPECT_NE(Run("P-05", {}).header().etag(), header.etag()) << "rows that a snapshot brought";
  database_.Execute("update feed_sources set projection = ''");
  stand("contract", bucket, 8, "-infinity");
  EXPECT_NE(Run("P-05", {}).header().etag(), header.etag());
  EXPECT_FALSE(Run("P-05", {}).header().has_as_of()) << "not all that is kept is complete";
}

TEST_F(Doors, GiveTheSameTagForTheSameQuestion) {
  const auto tag = [&](const Parameters& parameters, const std::string& order_by = "") {
    return Run("P-05", parameters, order_by).header().etag();
  };
  EXPECT_EQ(tag({}),
            tag({{"period_start", "2026-11-09"},
                 {"period_end", "2026-11-15"},
                 {"aggregators", "leave_out"}}));
  EXPECT_NE(tag({}), tag({{"aggregators", "include"}}));
  EXPECT_NE(tag({}), tag({}, "client"));
  const std::string mine = tag({});
  tenant_ = MakeUuidV7(5, 5, 5);
  EXPECT_NE(tag({}), mine);
}

TEST_F(Doors, ExplainWithTheValuesWrittenIn) {
  pb::ExplainReportRequest request;
  request.set_name("reports/P-05");
  (*request.mutable_parameters())["reason"] = "O'Neill";
  const auto call = NewCall();
  const absl::StatusOr<pb::ExplainReportResponse> response =
      loop_.Run(ExplainReport(*call, deps_, request));
  ASSERT_THAT(response, IsOk());
  EXPECT_EQ(response->parameters().at("period_start"), "2026-11-09");
  EXPECT_THAT(response->sql(), HasSubstr("'{\"O''Neill\"}'::text[]"));
  EXPECT_THAT(response->sql(), HasSubstr("'2026-11-09'::date"));
  EXPECT_THAT(response->sql(), Not(HasSubstr(":period")));
  EXPECT_EQ(response->definition().id(), "P-05");
  EXPECT_NO_THROW(database_.Execute(response->sql()));
}

TEST_F(Doors, ListAndGetTheCatalogue) {
  const auto call = NewCall();
  const absl::StatusOr<pb::ListReportsResponse> list = loop_.Run(ListReports(*call, deps_, {}));
  ASSERT_THAT(list, IsOk());
  EXPECT_EQ(list->reports_size(), static_cast<int>(deps_.catalogue->reports().size()));
  pb::GetReportRequest request;
  request.set_name("reports/P-07");
  const absl::StatusOr<pb::ReportDefinition> report = loop_.Run(GetReport(*call, deps_, request));
  ASSERT_THAT(report, IsOk());
  EXPECT_EQ(report->title().pt_br(), "Histórico de clientes ativos");
}

TEST_F(Doors, CheckEveryQueryAgainstTheSchema) {
  EXPECT_THAT(CheckCatalogue(*deps_.catalogue, database_.app_conninfo()), IsOk());
}

TEST_F(Doors, HaveKeysThatMakeRowsUnique) {
  FillPortfolio();
  for (const Report& report : deps_.catalogue->reports()) {
    std::vector<std::string> keys;
    for (const auto& line : Pages(report.definition.id(), "", 1000)) {
      std::string key;
      for (int i = 0; i < report.definition.columns_size(); ++i) {
        if (report.definition.columns(i).role() == pb::KEY) absl::StrAppend(&key, line[i], "\n");
      }
      keys.push_back(key);
    }
    std::sort(keys.begin(), keys.end());
    EXPECT_EQ(std::adjacent_find(keys.begin(), keys.end()), keys.end()) << report.definition.id();
  }
}

}  // namespace
}  // namespace vinculo::reporting
