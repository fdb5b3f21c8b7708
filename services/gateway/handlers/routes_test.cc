// The routes over HTTP, with a reporting service in the same process.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <atomic>
#include <nlohmann/json.hpp>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/synchronization/notification.h"
#include "common/errors/errors.h"
#include "services/gateway/testing/eventually.h"
#include "services/gateway/testing/http_connection.h"
#include "services/gateway/testing/whole_gateway.h"

namespace vinculo::gateway {
namespace {

using nlohmann::json;
using ::testing::HasSubstr;

class RoutesTest : public ::testing::Test {
 protected:
  RoutesTest() {
    pb::ReportDefinition& report = *fake().reports.add_reports();
    report.set_id("P-05");
    report.set_version(3);
    report.mutable_title()->set_pt_br("Evasão");
    report.mutable_title()->set_en("Evasion");
    report.set_group("clients");
    report.set_active_meaning(pb::NOT_EVADED);
    auto& column = *report.add_columns();
    column.set_id("kind");
    column.set_type(pb::TEXT);
    (*column.mutable_values())["EXPIRED"].set_pt_br("Vencido");
    (*column.mutable_values())["CANCELLED"].set_pt_br("Cancelado");
    auto& parameter = *report.add_parameters();
    parameter.set_id("period_start");
    parameter.set_type(pb::DAY);
    parameter.set_default_value("today-7");

    fake().header.set_name("reports/P-05");
    fake().header.set_version(3);
    fake().header.set_etag("\"positions-1\"");
    fake().header.mutable_as_of()->set_seconds(1795345950);  // 2026-11-22T11:12:30Z
    (*fake().header.mutable_feed_positions())["contract"] = 7;
    (*fake().header.mutable_parameters())["period_start"] = "2026-11-15";
    for (const char* id : {"name", "days", "value", "on", "vip", "rate", "none"}) {
      fake().header.add_column_ids(id);
    }
    fake().header.add_masked_column_ids("name");
    for (pb::Row* row : {fake().page.add_rows(), fake().page.mutable_totals()}) {
      row->add_values()->set_text("Ana \"Zé\" Souza");
      row->add_values()->set_integer(9007199254740993);
      row->add_values()->set_money_cents(123450);
      row->add_values()->set_date("2026-11-30");
      row->add_values()->set_boolean(true);
      row->add_values()->set_decimal("0.0312");
      row->add_values();
    }
    fake().page.set_total_rows(41);
    fake().page.set_next_page_token("next");
  }

  FakeReportService& fake() { return gateway_.reporting(); }
  HttpReply Ask(absl::string_view target,
                const std::vector<std::pair<std::string, std::string>>& headers = {}) {
    return Get(gateway_.port(), target, headers);
  }

  // A download of `parts` parts of `size` bytes.
  void DownloadsParts(int parts, size_t size) {
    fake().download = [parts, size](grpc::ServerContext*, const FakeReportService::Write& write) {
      pb::DownloadReportResponse part;
      for (int i = 0; i < parts; ++i) {
        part.set_data(std::string(size, static_cast<char>('a' + i % 26)));
        if (!write(part)) return absl::CancelledError("the reader left");
      }
      pb::DownloadReportResponse last;
      last.mutable_trailer();
      write(last);
      return absl::OkStatus();
    };
  }

  // What a test shares with the service's threads: outlives them.
  absl::Notification started_;
  absl::Notification finish_;
  absl::Notification cancelled_;
  std::atomic<int> written_{0};
  WholeGateway gateway_;
};

TEST_F(RoutesTest, ListsReportsInTheAskedLanguageWithBothLabels) {
  const HttpReply reply = Ask("/v1/reports?lang=en");
  ASSERT_EQ(reply.status, 200);
  EXPECT_EQ(reply.headers.Get("Content-Type"), "application/json; charset=utf-8");
  EXPECT_EQ(reply.headers.Get("Content-Language"), "en");
  const json report = json::parse(reply.body)["reports"][0];
  EXPECT_EQ(report["id"], "P-05");
  EXPECT_EQ(report["title"], "Evasion");
  EXPECT_EQ(report["titles"]["pt-BR"], "Evasão");
  EXPECT_EQ(report["active_meaning"], "NOT_EVADED");
}

TEST_F(RoutesTest, DescribesAReport) {
  const json report = json::parse(Ask("/v1/reports/P-05").body);
  EXPECT_EQ(report["title"], "Evasão");
  EXPECT_EQ(report["columns"][0]["values"]["EXPIRED"]["label"], "Vencido");
  EXPECT_EQ(report["parameters"][0]["type"], "DAY");
  EXPECT_TRUE(report["chart"].is_null());
}

TEST_F(RoutesTest, AnswersRowsWithExactNumbers) {
  const HttpReply reply =
      Ask("/v1/reports/P-05/rows?period_start=2026-11-15&page_size=10&order_by=days%20desc");
  ASSERT_EQ(reply.status, 200);
  EXPECT_THAT(
      reply.body,
      HasSubstr(
          R"("days":9007199254740993,"value":1234.50,"on":"2026-11-30","vip":true,"rate":0.0312,"none":null)"));
  const json page = json::parse(reply.body);
  EXPECT_EQ(page["rows"][0]["name"], "Ana \"Zé\" Souza");
  EXPECT_EQ(page["total_rows"], 41);
  EXPECT_EQ(page["next_page_token"], "next");
  EXPECT_EQ(page["as_of"], "2026-11-22T11:12:30Z");
  EXPECT_EQ(page["masked_columns"][0], "name");
  EXPECT_EQ(page["parameters"]["period_start"], "2026-11-15");
  EXPECT_EQ(reply.headers.Get("Last-Modified"), "Sun, 22 Nov 2026 11:12:30 GMT");
  EXPECT_EQ(reply.headers.Get("Vinculo-Feed-Positions"), "contract=7");
  const pb::RunReportRequest run = fake().LastRun();
  EXPECT_EQ(run.name(), "reports/P-05");
  EXPECT_EQ(run.page_size(), 10);
  EXPECT_EQ(run.order_by(), "days desc");
  EXPECT_EQ(run.parameters().size(), 1u);
}

TEST_F(RoutesTest, RuleH1AnswersNotModifiedWithoutRunningTheReport) {
  const std::string tag(Ask("/v1/reports/P-05/rows").headers.Get("ETag"));
  EXPECT_EQ(fake().CallsOf("RunReport"), 1);
  const HttpReply again = Ask("/v1/reports/P-05/rows", {{"If-None-Match", tag}});
  EXPECT_EQ(again.status, 304);
  EXPECT_EQ(again.headers.Get("ETag"), tag);
  EXPECT_EQ(again.headers.Get("Vinculo-As-Of"), "2026-11-22T11:12:30Z");
  EXPECT_EQ(fake().CallsOf("RunReport"), 1);
  fake().header.set_etag("\"positions-2\"");
  EXPECT_EQ(Ask("/v1/reports/P-05/rows", {{"If-None-Match", tag}}).status, 200);
}

TEST_F(RoutesTest, RuleH1GivesEachRepresentationItsOwnTag) {
  std::set<std::string> tags;
  const auto add = [&](absl::string_view target,
                       const std::vector<std::pair<std::string, std::string>>& headers = {}) {
    const HttpReply reply = Ask(target, headers);
    EXPECT_EQ(reply.headers.Get("Vary"), "Accept-Encoding, Accept-Language, Authorization");
    EXPECT_EQ(reply.headers.Get("Cache-Control"), "private, no-cache");
    tags.insert(std::string(reply.headers.Get("ETag")));
  };
  add("/v1/reports/P-05/rows");
  add("/v1/reports/P-05/rows", {{"Accept-Encoding", "gzip"}});
  add("/v1/reports/P-05/rows?page_size=7");
  add("/v1/reports/P-05/rows?page_token=x");
  add("/v1/reports/P-05/rows?order_by=days");
  add("/v1/reports/P-05.csv");
  add("/v1/reports/P-05.csv", {{"Accept-Encoding", "gzip"}});
  add("/v1/reports/P-05.csv?dialect=excel-br");
  add("/v1/reports/P-05.csv?lang=en");
  add("/v1/reports");
  add("/v1/reports?lang=en");
  EXPECT_EQ(tags.size(), 11u);
}

TEST_F(RoutesTest, StreamsACsvFile) {
  DownloadsParts(100, 1000);
  const HttpReply reply = Ask("/v1/reports/P-05.csv?dialect=excel-br&lang=en&plan=Ouro");
  ASSERT_EQ(reply.status, 200);
  EXPECT_TRUE(reply.whole);
  EXPECT_EQ(reply.body.size(), 100'000u);
  EXPECT_EQ(reply.headers.Get("Content-Type"), "text/csv; charset=utf-8; header=present");
  EXPECT_EQ(reply.headers.Get("Accept-Ranges"), "none");
  const pb::DownloadReportRequest download = fake().LastDownload();
  EXPECT_EQ(download.format(), pb::CSV_EXCEL_BR);
  EXPECT_EQ(download.language(), "en");
  EXPECT_EQ(download.parameters().at("plan"), "Ouro");
}

TEST_F(RoutesTest, RuleH6NamesTheFileByTitleDayAndInstant) {
  EXPECT_EQ(Ask("/v1/reports/P-05.csv").headers.Get("Content-Disposition"),
            "attachment; filename=\"evasao_2026-11-22_asof-20261122T111230Z.csv\"; "
            "filename*=UTF-8''evas%C3%A3o_2026-11-22_asof-20261122T111230Z.csv");
}

TEST_F(RoutesTest, RuleH3CompressesAFileAsItStreams) {
  DownloadsParts(100, 10'000);
  const HttpReply reply = Ask("/v1/reports/P-05.csv", {{"Accept-Encoding", "gzip"}});
  EXPECT_EQ(reply.headers.Get("Content-Encoding"), "gzip");
  ASSERT_TRUE(reply.whole);
  EXPECT_LT(reply.body.size(), 100'000u);
  EXPECT_EQ(Gunzip(reply.body).size(), 1'000'000u);
}

TEST_F(RoutesTest, RuleH4CutsAFileThatFailsHalfWay) {
  fake().download = [](grpc::ServerContext*, const FakeReportService::Write& write) {
    pb::DownloadReportResponse part;
    part.set_data("name,days\r\n");
    write(part);
    return absl::InternalError("the database went away");
  };
  for (const char* encoding : {"identity", "gzip"}) {
    const HttpReply reply = Ask("/v1/reports/P-05.csv", {{"Accept-Encoding", encoding}});
    EXPECT_EQ(reply.status, 200);
    EXPECT_FALSE(reply.whole) << encoding;
    EXPECT_EQ(reply.body.find("database"), std::string::npos);
  }
}

TEST_F(RoutesTest, RuleH4CutsAFileWithoutATrailer) {
  fake().download = [](grpc::ServerContext*, const FakeReportService::Write& write) {
    pb::DownloadReportResponse part;
    part.set_data("name,days\r\n");
    write(part);
    return absl::OkStatus();
  };
  EXPECT_FALSE(Ask("/v1/reports/P-05.csv").whole);
}

TEST_F(RoutesTest, RuleH5CancelsADownloadWhoseClientLeaves) {
  fake().download = [&](grpc::ServerContext* context, const FakeReportService::Write& write) {
    EXPECT_TRUE(Eventually([&] { return context->IsCancelled(); }));
    cancelled_.Notify();
    return absl::CancelledError("");
  };
  {
    HttpConnection connection(gateway_.port());
    connection.Send("GET /v1/reports/P-05.csv HTTP/1.1\r\nHost: x\r\n\r\n");
    EXPECT_NE(connection.ReadSome(1), "");
  }
  EXPECT_TRUE(cancelled_.WaitForNotificationWithTimeout(absl::Seconds(10)));
}

TEST_F(RoutesTest, RuleH5CancelsARunWhoseClientLeaves) {
  fake().run = [&](const pb::RunReportRequest&) -> absl::StatusOr<pb::RunReportResponse> {
    started_.Notify();
    finish_.WaitForNotification();
    return fake().page;
  };
  HttpConnection connection(gateway_.port());
  connection.Send("GET /v1/reports/P-05/rows HTTP/1.1\r\nHost: x\r\n\r\n");
  started_.WaitForNotification();
  connection.Close();
  // The exchange ends while the service still works: nobody waits for it.
  EXPECT_TRUE(Eventually([&] {
    const auto exchanges = gateway_.exchanges();
    return exchanges.size() == 1 && exchanges[0].end == Exchange::End::kClientGone;
  }));
  finish_.Notify();
}

TEST_F(RoutesTest, RuleH5SlowsReportingToThePaceOfASlowReader) {
  fake().download = [&](grpc::ServerContext*, const FakeReportService::Write& write) {
    pb::DownloadReportResponse part;
    part.set_data(std::string(256 << 10, 'x'));
    while (write(part)) ++written_;
    return absl::CancelledError("");
  };
  HttpConnection connection(gateway_.port(), 4096);
  connection.Send("GET /v1/reports/P-05.csv HTTP/1.1\r\nHost: x\r\n\r\n");
  EXPECT_NE(connection.ReadSome(1), "");
  int before = -1;
  int rests = 0;
  EXPECT_TRUE(Eventually([&] {
    const int now = written_.load();
    rests = now == before ? rests + 1 : 0;
    before = now;
    return rests == 20;
  }));
  EXPECT_LT(written_.load(), 200);  // 50 MiB: socket and HTTP/2 windows, not the file
}

TEST_F(RoutesTest, AnswersHeadOfAFileWithoutReadingIt) {
  DownloadsParts(1000, 64 << 10);
  HttpConnection connection(gateway_.port());
  connection.Send(
      "HEAD /v1/reports/P-05.csv HTTP/1.1\r\nHost: x\r\n\r\nHEAD /v1/reports HTTP/1.1\r\nHost: "
      "x\r\n\r\n");
  const HttpReply head = connection.Read(/*head=*/true);
  EXPECT_EQ(head.status, 200);
  EXPECT_THAT(std::string(head.headers.Get("Content-Disposition")), HasSubstr("evasao"));
  EXPECT_EQ(connection.Read(/*head=*/true).status, 200);
}

TEST_F(RoutesTest, PassesErrorsOnWithTheirReasonAndFields) {
  errors::FieldViolations violations;
  violations.Add("period_start", "PARAMETER_INVALID", "use YYYY-MM-DD");
  violations.Add("x", "PARAMETER_UNKNOWN", "no such parameter");
  fake().failure = violations.ToStatus();
  for (const char* target :
       {"/v1/reports/P-05/rows?x=1", "/v1/reports/P-05.csv?x=1", "/v1/reports/P-05/explain?x=1"}) {
    const HttpReply reply = Ask(target, {{"X-Request-Id", "r-77"}});
    EXPECT_EQ(reply.status, 400) << target;
    const json error = json::parse(reply.body)["error"];
    EXPECT_EQ(error["code"], "INVALID_ARGUMENT");
    EXPECT_EQ(error["reason"], "INVALID_FIELDS");
    EXPECT_EQ(error["details"].size(), 2u);
    EXPECT_EQ(error["request_id"], "r-77");
  }
}

TEST_F(RoutesTest, SaysThatAReportIsUnknown) {
  const HttpReply reply = Ask("/v1/reports/P-99");
  EXPECT_EQ(reply.status, 404);
  EXPECT_EQ(json::parse(reply.body)["error"]["reason"], "RESOURCE_NOT_FOUND");
}

TEST_F(RoutesTest, RefusesWhatTheAddressDoesNotKnow) {
  EXPECT_EQ(Ask("/v1/reports?page_size=1").status, 400);
  EXPECT_EQ(Ask("/v1/reports/P-05?x=1").status, 400);
  EXPECT_EQ(Ask("/v1/reports/P-05/rows?page_size=ten").status, 400);
  EXPECT_EQ(Ask("/v1/reports/P-05.csv?dialect=latin1").status, 400);
  EXPECT_EQ(Ask("/v1/reports?lang=fr").status, 400);
  EXPECT_EQ(Ask("/v1/suggestions/plan?x=1").status, 400);
  EXPECT_EQ(Ask("/v1/suggestions/plan?page_size=ten").status, 400);
  EXPECT_EQ(fake().CallsOf("RunReport") + fake().CallsOf("ListReports"), 0);
}

TEST_F(RoutesTest, ExplainsAReport) {
  *fake().explanation.mutable_definition() = fake().reports.reports(0);
  (*fake().explanation.mutable_parameters())["period_start"] = "2026-11-15";
  fake().explanation.set_sql("select 1");
  const json explained = json::parse(Ask("/v1/reports/P-05/explain").body);
  EXPECT_EQ(explained["sql"], "select 1");
  EXPECT_EQ(explained["definition"]["id"], "P-05");
  EXPECT_EQ(explained["parameters"]["period_start"], "2026-11-15");
}

TEST_F(RoutesTest, SuggestsValuesOfADimension) {
  pb::SuggestValuesRequest asked;
  fake().suggest = [&](const pb::SuggestValuesRequest& request) {
    asked = request;
    pb::SuggestValuesResponse found;
    found.add_suggestions()->set_value("FIBRA-500");
    found.mutable_suggestions(0)->set_label("Fibra 500 Mega");
    found.set_more(true);
    return found;
  };
  const json answer =
      json::parse(Ask("/v1/suggestions/plan?q=fibra%20500&page_size=1&lang=en").body);
  EXPECT_EQ(answer, json::parse(R"({"dimension": "plan", "more": true,
                            "suggestions": [{"value": "FIBRA-500", "label": "Fibra 500 Mega"}]})"));
  EXPECT_EQ(asked.dimension(), "plan");
  EXPECT_EQ(asked.query(), "fibra 500");
  EXPECT_EQ(asked.page_size(), 1);
}

TEST_F(RoutesTest, FailsOnARowThatDoesNotFitItsColumns) {
  fake().page.mutable_rows(0)->add_values()->set_integer(1);
  EXPECT_EQ(Ask("/v1/reports/P-05/rows").status, 500);
}

TEST_F(RoutesTest, SendsTenantRequestIdAndTraceInLocalMode) {
  Ask("/v1/reports",
      {{"X-Request-Id", "r-1"},
       {"traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"}});
  const auto metadata = fake().LastMetadata();
  EXPECT_EQ(metadata.find("vinculo-tenant")->second, "00000000-0000-7000-8000-000000000001");
  EXPECT_EQ(metadata.find("x-request-id")->second, "r-1");
  EXPECT_EQ(metadata.find("traceparent")->second,
            "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");
  EXPECT_EQ(metadata.count("authorization"), 0u);
}

TEST_F(RoutesTest, PassesATokenOnInsteadOfATenant) {
  Ask("/v1/reports", {{"Authorization", "Bearer abc.def"}});
  const auto metadata = fake().LastMetadata();
  EXPECT_EQ(metadata.find("authorization")->second, "Bearer abc.def");
  EXPECT_EQ(metadata.count("vinculo-tenant"), 0u);
}

TEST_F(RoutesTest, SaysWhenReportingIsAway) {
  fake().failure = absl::UnavailableError("connect to 10.1.2.3 failed");
  const HttpReply reply = Ask("/v1/reports");
  EXPECT_EQ(reply.status, 503);
  EXPECT_EQ(reply.headers.Get("Retry-After"), "1");
  EXPECT_EQ(reply.body.find("10.1.2.3"), std::string::npos);
}

// G-06
TEST(RoutesWithAuthentication, RuleH9AsksForAToken) {
  WholeGateway gateway("");
  for (const char* target : {"/v1/reports",
                             "/v1/reports/P-05",
                             "/v1/reports/P-05/rows",
                             "/v1/reports/P-05.csv",
                             "/v1/suggestions/plan"}) {
    const HttpReply reply = Get(gateway.port(), target);
    EXPECT_EQ(reply.status, 401) << target;
    EXPECT_EQ(reply.headers.Get("WWW-Authenticate"), "Bearer realm=\"vinculo\"");
  }
  EXPECT_EQ(Get(gateway.port(), "/v1/reports", {{"Authorization", "Basic eDp5"}}).status, 401);
  EXPECT_EQ(Get(gateway.port(), "/v1/reports", {{"Authorization", "Bearer t"}}).status, 200);
  EXPECT_EQ(Get(gateway.port(), "/v1/reports", {{"Authorization", "Bearer t\xE9"}}).status, 401);
}

}  // namespace
}  // namespace vinculo::gateway
