#include "tools/vinculoctl/demo_command.h"

#include <iostream>

#include "absl/strings/str_cat.h"
#include "absl/time/clock.h"
#include "common/base/uuid.h"
#include "tools/vinculoctl/import_run.h"
#include "tools/vinculoctl/service_commands.h"
#include "tools/vinculoctl/texts.h"
#include "vinculo/reporting/v1/report_service.grpc.pb.h"

namespace vinculo::ctl {
namespace {

constexpr int kNoticeDays = 30;
constexpr absl::Duration kReportsWait = absl::Minutes(5);

// Rows of a list in memory; the list's element becomes the row through `fill`.
template <class T, class Row>
class ListSource final : public RowSource {
 public:
  using Fill = void (*)(const T&, Row*);
  ListSource(const std::vector<T>& list, Fill fill) : list_(list), fill_(fill) {}
  absl::Status Rewind() override {
    next_ = 0;
    return absl::OkStatus();
  }
  absl::StatusOr<bool> Next(google::protobuf::Message* row,
                            int64_t* line,
                            std::vector<FieldError>*) override {
    if (next_ == list_.size()) return false;
    fill_(list_[next_], static_cast<Row*>(row));
    *line = static_cast<int64_t>(++next_);
    return true;
  }
  int64_t total() const override { return static_cast<int64_t>(list_.size()); }

 private:
  const std::vector<T>& list_;
  Fill fill_;
  size_t next_ = 0;
};

// The same portfolio is the same import.
std::string ImportId(const demo::PortfolioSpec& spec, absl::string_view what) {
  return MakeUuidFromName(Uuid(),
                          absl::StrCat("demo ",
                                       what,
                                       " ",
                                       spec.seed,
                                       " ",
                                       spec.clients,
                                       " ",
                                       spec.years,
                                       " ",
                                       spec.today.ToString()))
      .ToString();
}

// True once reporting has applied everything that was committed before `instant`.
int WaitForReports(const Connection& connection, absl::Time instant) {
  const auto stub = reporting::v1::ReportService::NewStub(connection.Open(connection.reporting));
  reporting::v1::RunReportRequest request;
  request.set_name("reports/P-17");
  request.set_page_size(1);
  for (const absl::Time give_up = absl::Now() + kReportsWait; absl::Now() < give_up;
       absl::SleepFor(absl::Milliseconds(300))) {
    reporting::v1::RunReportResponse response;
    const auto status = stub->RunReport(connection.Context().get(), request, &response);
    if (!status.ok() && status.error_code() != grpc::StatusCode::UNAVAILABLE)
      return Explain(status);
    if (status.ok() && absl::FromUnixSeconds(response.header().as_of().seconds()) >= instant)
      return kOk;
  }
  Complain(Say(text::kReportsBehind));
  return kUnavailable;
}

}  // namespace

int LoadDemo(const Connection& connection, const demo::PortfolioSpec& spec) {
  using ClientRow = client_registry::v1::ImportClientsRequest::Row;
  using ContractRow = contract::v1::ImportContractsRequest::Row;
  const demo::Portfolio portfolio = demo::MakePortfolio(spec);
  for (const auto& plan : portfolio.plans) {
    PlanOptions options;
    options.code = plan.code();
    options.display_name = plan.display_name();
    options.price = absl::StrCat(
        plan.price().units(), ".", absl::Dec(plan.price().nanos() / 10'000'000, absl::kZeroPad2));
    options.loyalty_months = plan.loyalty_months();
    options.term_months = plan.term_months();
    options.prepaid = plan.payment_condition() == contract::v1::PREPAID;
    if (const int code = CreatePlan(connection, options); code != kOk) return code;
  }
  ImportOptions options;
  options.label = Say(text::kClients);
  options.import_id = ImportId(spec, "clients");
  ListSource<client_registry::v1::Client, ClientRow> clients(
      portfolio.clients,
      [](const auto& client, ClientRow* row) { *row->mutable_client() = client; });
  if (const int code = RunImport(*ClientImport(connection), options, &clients); code != kOk)
    return code;
  options.label = Say(text::kContracts);
  options.import_id = ImportId(spec, "contracts");
  ListSource<ContractRow, ContractRow> contracts(
      portfolio.contracts, [](const auto& from, ContractRow* row) { *row = from; });
  if (const int code = RunImport(*ContractImport(connection), options, &contracts); code != kOk)
    return code;
  if (const int code = EnsureLoyaltyRule(connection, Say(text::kDemoRule), kNoticeDays);
      code != kOk) {
    return code;
  }
  const absl::Time loaded = absl::Now();
  if (const int code = WaitForReports(connection, loaded); code != kOk) return code;
  return RunCycle(connection, "");
}

}  // namespace vinculo::ctl
