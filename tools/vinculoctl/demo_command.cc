#include "tools/vinculoctl/demo_command.h"

#include <iostream>

#include "absl/strings/str_cat.h"
#include "absl/time/clock.h"
#include "common/base/uuid.h"
#include "tools/vinculoctl/import_run.h"
#include "tools/vinculoctl/policy_command.h"
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

int CreatePlans(const Connection& connection, const demo::Portfolio& portfolio) {
  for (const contract::v1::Plan& plan : portfolio.plans) {
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
  return kOk;
}

// What an open debt leads to, by line of business (C-28).
int ChooseDebtPolicies(const Connection& connection, const demo::Portfolio& portfolio) {
  for (const auto& [unit, debt_policy] : portfolio.debt_policies) {
    PolicyOptions options;
    options.of = "contract";
    options.unit = unit;
    options.values = {absl::StrCat("debt_policy=", debt_policy)};
    options.reason = Say(text::kDemoPolicy);
    parameters::v1::Policy policy;
    if (const int code = ChoosePolicy(connection, options, &policy); code != kOk) return code;
  }
  return kOk;
}

template <class T, class Row>
int ImportList(const ImportTarget& target,
               const std::string& label,
               const std::string& import_id,
               const std::vector<T>& list,
               void (*fill)(const T&, Row*)) {
  ImportOptions options;
  options.label = label;
  options.import_id = import_id;
  ListSource<T, Row> source(list, fill);
  return RunImport(target, options, &source);
}

template <class Row>
int ImportRows(const ImportTarget& target,
               const std::string& label,
               const std::string& import_id,
               const std::vector<Row>& rows) {
  return ImportList<Row, Row>(
      target, label, import_id, rows, [](const Row& from, Row* row) { *row = from; });
}

int ImportPortfolio(const Connection& connection,
                    const demo::PortfolioSpec& spec,
                    const demo::Portfolio& portfolio) {
  using ClientRow = client_registry::v1::ImportClientsRequest::Row;
  using client_registry::v1::Client;
  if (const int code = ImportList<Client, ClientRow>(
          *ClientImport(connection),
          Say(text::kClients),
          ImportId(spec, "clients"),
          portfolio.clients,
          [](const Client& client, ClientRow* row) { *row->mutable_client() = client; });
      code != kOk) {
    return code;
  }
  if (const int code = ImportRows(*ContractImport(connection),
                                  Say(text::kContracts),
                                  ImportId(spec, "contracts"),
                                  portfolio.contracts);
      code != kOk) {
    return code;
  }
  if (const int code = ImportRows(*ReceivableImport(connection),
                                  Say(text::kReceivables),
                                  ImportId(spec, "receivables"),
                                  portfolio.receivables);
      code != kOk) {
    return code;
  }
  return ImportRows(*PaymentImport(connection),
                    Say(text::kPayments),
                    ImportId(spec, "payments"),
                    portfolio.payments);
}

}  // namespace

int LoadDemo(const Connection& connection, const demo::PortfolioSpec& spec) {
  const demo::Portfolio portfolio = demo::MakePortfolio(spec);
  if (const int code = CreatePlans(connection, portfolio); code != kOk) return code;
  if (const int code = ChooseDebtPolicies(connection, portfolio); code != kOk) return code;
  if (const int code = ImportPortfolio(connection, spec, portfolio); code != kOk) return code;
  if (const int code = EnsureLoyaltyRule(connection, Say(text::kDemoRule), kNoticeDays);
      code != kOk) {
    return code;
  }
  if (const int code = WaitForReports(connection, absl::Now()); code != kOk) return code;
  return RunCycle(connection, "");
}

}  // namespace vinculo::ctl
