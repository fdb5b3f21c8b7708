// A real portfolio with known answers, as events through the appliers of both feeds. Where the data
// is absent the tests skip, and say so.

#include <gmock/gmock.h>

#include <fstream>

#include "absl/strings/numbers.h"
#include "absl/strings/str_split.h"
#include "common/rpc/convert.h"
#include "services/reporting/clients/client_feed.h"
#include "services/reporting/clients/contract_feed.h"
#include "services/reporting/handlers/testing_reports.h"
#include "vinculo/client_registry/v1/client_events.pb.h"
#include "vinculo/contract/v1/contract_events.pb.h"

namespace vinculo::reporting {
namespace {

using ::testing::ElementsAre;

constexpr char kData[] = VINCULO_SOURCE_DIR "/../shared/data/interconnect/contract.csv";
constexpr int kRowsPerEvent = 500;

// One line of the file: days in text; no end: in force at 2020-02-01, when the file was made.
struct Line {
  std::string from;
  std::string until;
};

std::vector<Line> ReadLines() {
  std::vector<Line> lines;
  std::ifstream file(kData);
  std::string text;
  std::getline(file, text);
  while (std::getline(file, text)) {
    const std::vector<std::string> cells = absl::StrSplit(text, ',');
    lines.push_back({cells[1], cells[2] == "No" ? "" : cells[2].substr(0, 10)});
  }
  return lines;
}

class KnownAnswers : public ReportTest {
 protected:
  void SetUp() override {
    lines_ = ReadLines();
    if (lines_.empty()) GTEST_SKIP() << kData << " is not there";
    ClientFeed clients;
    ContractFeed contracts(SaoPaulo());
    // The contracts first: the feeds do not wait for each other.
    ApplyEvents(contracts, ContractEvents());
    ApplyEvents(clients, ClientEvents());
  }

  void ApplyEvents(feed::Applier& applier, const std::vector<feed::v1::Event>& events) {
    Write([&](pqxx::transaction_base& tx) {
      EXPECT_THAT(applier.Apply(tx, tenant_, events), testing::IsOk());
    });
  }

  static feed::v1::Event ToEvent(const google::protobuf::Message& payload) {
    feed::v1::Event event;
    event.set_version(1);
    event.mutable_occurred_at()->set_seconds(1580558400);
    event.mutable_payload()->PackFrom(payload);
    return event;
  }

  std::vector<feed::v1::Event> ClientEvents() const {
    std::vector<feed::v1::Event> events;
    client_registry::v1::ClientsImported imported;
    for (size_t i = 0; i < lines_.size(); ++i) {
      client_registry::v1::Client* client = imported.add_clients();
      client->set_name(ClientName(static_cast<int>(i)));
      client->set_display_name(absl::StrCat("Cliente ", i));
      if (imported.clients_size() < kRowsPerEvent && i + 1 < lines_.size()) continue;
      events.push_back(ToEvent(imported));
      imported.clear_clients();
    }
    return events;
  }

  std::vector<feed::v1::Event> ContractEvents() const {
    std::vector<feed::v1::Event> events;
    contract::v1::ContractsImported imported;
    for (size_t i = 0; i < lines_.size(); ++i) {
      contract::v1::Contract* contract = imported.add_contracts();
      contract->set_name(ContractName(static_cast<int>(i)));
      contract->set_client(ClientName(static_cast<int>(i)));
      contract->set_lifecycle(contract::v1::ACTIVE);
      *contract->mutable_activation_date() = ToProto(*Day::Parse(lines_[i].from));
      if (!lines_[i].until.empty()) {
        contract->set_lifecycle(contract::v1::ENDED);
        contract->set_end_kind(contract::v1::CANCELLED);
        contract->set_counts_as_churn(true);
        *contract->mutable_end_date() = ToProto(*Day::Parse(lines_[i].until));
      }
      if (imported.contracts_size() < kRowsPerEvent && i + 1 < lines_.size()) continue;
      events.push_back(ToEvent(imported));
      imported.clear_contracts();
    }
    return events;
  }

  int InForceOn(const std::string& day) const {
    int count = 0;
    for (const Line& line : lines_) {
      count += line.from <= day && (line.until.empty() || day < line.until);
    }
    return count;
  }

  std::vector<Line> lines_;
};

TEST_F(KnownAnswers, InForceEvadedAndNewAgreeWithTheFile) {
  EXPECT_EQ(Run("P-00", {{"as_of", "2020-02-01"}, {"payment_condition", ""}}).total_rows(), 5174);

  EXPECT_EQ(
      Run("P-05", {{"period_start", "2019-10-01"}, {"period_end", "2020-02-01"}}).total_rows(),
      1869);
  std::vector<int64_t> by_month;
  for (const char* month : {"2019-10-01", "2019-11-01", "2019-12-01", "2020-01-01"}) {
    by_month.push_back(
        Run("P-05",
            {{"period_start", month}, {"period_end", LastOfMonth(*Day::Parse(month)).ToString()}})
            .total_rows());
  }
  EXPECT_THAT(by_month, ElementsAre(458, 485, 466, 460));

  const pb::RunReportResponse history =
      Run("P-07", {{"period_start", "2013-01-01"}, {"period_end", "2020-02-01"}});
  EXPECT_EQ(history.rows_size(), 12 * 7 + 2);
  for (const pb::Row& row : history.rows()) {
    const std::string day = CellsOf(history, row, {"day"});
    EXPECT_EQ(CellsOf(history, row, {"active", "in_force"}),
              absl::StrCat(InForceOn(day), " ", InForceOn(day)))
        << day;
  }
  EXPECT_EQ(CellsOf(history, history.rows(history.rows_size() - 1), {"active"}), "5174");

  std::map<std::string, int64_t> began;
  for (const Line& line : lines_) ++began[line.from];
  for (const auto& [month, count] : began) {
    EXPECT_EQ(
        Run("P-17",
            {{"period_start", month}, {"period_end", LastOfMonth(*Day::Parse(month)).ToString()}})
            .total_rows(),
        count)
        << month;
  }
  const pb::RunReportResponse statistics =
      Run("P-16", {{"period_start", "2013-01-01"}, {"period_end", "2020-02-01"}});
  EXPECT_EQ(
      CellsOf(statistics, statistics.totals(), {"adhesions", "returns", "closings", "balance"}),
      "7043 0 1869 5174");
}

TEST_F(KnownAnswers, StayWhenTheFeedsComeAgain) {
  ClientFeed clients;
  ContractFeed contracts(SaoPaulo());
  ApplyEvents(clients, ClientEvents());
  ApplyEvents(contracts, ContractEvents());
  EXPECT_EQ(Cells("P-07",
                  {{"period_start", "2020-02-01"}, {"period_end", "2020-02-01"}},
                  {"active", "in_force"}),
            std::vector<std::string>{"5174 5174"});
}

}  // namespace
}  // namespace vinculo::reporting
