#include "tools/vinculoctl/service_commands.h"

#include <iostream>
#include <utility>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "common/base/day.h"
#include "common/base/money.h"
#include "common/errors/errors.h"
#include "common/rpc/client_channel.h"
#include "tools/vinculoctl/event_line.h"
#include "tools/vinculoctl/texts.h"
#include "vinculo/contract/v1/plan_service.grpc.pb.h"
#include "vinculo/feed/v1/feed_service.grpc.pb.h"
#include "vinculo/fidelity/v1/alert_service.grpc.pb.h"
#include "vinculo/jobs/v1/job_service.grpc.pb.h"

namespace vinculo::ctl {
namespace {

constexpr double kCycleSeconds = 3600;

int RunCycleOf(const Connection& connection,
               const std::string& service,
               const std::string& address,
               const jobs::v1::RunDailyCycleRequest& request) {
  const auto stub = jobs::v1::JobService::NewStub(connection.Open(address));
  jobs::v1::RunDailyCycleResponse response;
  const auto status = stub->RunDailyCycle(
      connection.Context(absl::Seconds(kCycleSeconds)).get(), request, &response);
  if (!status.ok()) return Explain(status);
  for (const auto& result : response.results()) {
    const auto& day = result.business_date();
    std::cout << absl::StrFormat("%-15s %-26s %04d-%02d-%02d  %s\n",
                                 service,
                                 result.job(),
                                 day.year(),
                                 day.month(),
                                 day.day(),
                                 Say(text::kChanged, result.changed()));
  }
  return kOk;
}

}  // namespace

int RunCycle(const Connection& connection, const std::string& date) {
  jobs::v1::RunDailyCycleRequest request;
  if (!date.empty()) {
    const absl::StatusOr<Day> day = Day::Parse(date);
    if (!day.ok()) {
      Complain(Say(text::kCycleDate, date));
      return kUsage;
    }
    request.mutable_business_date()->set_year(day->year());
    request.mutable_business_date()->set_month(day->month());
    request.mutable_business_date()->set_day(day->day_of_month());
  }
  const std::pair<const char*, const std::string&> services[] = {
      {"client-registry", connection.client_registry},
      {"contract", connection.contract},
      {"fidelity", connection.fidelity},
      {"reporting", connection.reporting}};
  for (const auto& [name, address] : services) {
    const int code = RunCycleOf(connection, name, address, request);
    if (code != kOk) return code;
  }
  return kOk;
}

int TailFeed(const Connection& connection, const FeedOptions& options) {
  const std::string* address = nullptr;
  if (options.service == "client-registry") address = &connection.client_registry;
  if (options.service == "contract") address = &connection.contract;
  if (options.service == "fidelity") address = &connection.fidelity;
  if (address == nullptr) {
    Complain(Say(text::kFeedUnknown, options.service));
    return kUsage;
  }
  const auto stub = feed::v1::FeedService::NewStub(connection.Open(*address));
  feed::v1::WatchRequest request;
  for (const std::string& type : options.types) request.add_types(type);
  const auto context = connection.Context(absl::InfiniteDuration());
  const auto reader = stub->Watch(context.get(), request);
  feed::v1::WatchResponse batch;
  while (reader->Read(&batch)) {
    for (const auto& event : batch.events()) std::cout << EventLine(event) << "\n";
    std::cout.flush();
    if (batch.has_complete_until() && !options.follow) {
      context->TryCancel();
      while (reader->Read(&batch)) {
      }
      (void)reader->Finish();
      return kOk;
    }
  }
  return Explain(reader->Finish());
}

int CreatePlan(const Connection& connection, const PlanOptions& options) {
  const absl::StatusOr<Money> price = Money::Parse(options.price);
  if (!price.ok()) {
    Complain(Say(text::kPriceMalformed, options.price));
    return kUsage;
  }
  contract::v1::CreatePlanRequest request;
  request.set_request_id(NewRequestId());
  auto* plan = request.mutable_plan();
  plan->set_code(options.code);
  plan->set_display_name(options.display_name.empty() ? options.code : options.display_name);
  plan->mutable_price()->set_currency_code("BRL");
  plan->mutable_price()->set_units(price->cents() / 100);
  plan->mutable_price()->set_nanos(static_cast<int32_t>(price->cents() % 100 * 10'000'000));
  plan->set_loyalty_months(options.loyalty_months);
  plan->set_term_months(options.term_months);
  plan->set_payment_condition(options.prepaid ? contract::v1::PREPAID : contract::v1::POSTPAID);
  const auto stub = contract::v1::PlanService::NewStub(connection.Open(connection.contract));
  contract::v1::Plan created;
  const auto status = stub->CreatePlan(connection.Context().get(), request, &created);
  if (errors::ReasonOf(rpc::FromGrpc(status)) == "PLAN_CODE_TAKEN") {
    std::cout << Say(text::kPlanExists, options.code) << "\n";
    return kOk;
  }
  if (!status.ok()) return Explain(status);
  std::cout << created.name() << "  " << created.code() << "\n";
  return kOk;
}

int EnsureLoyaltyRule(const Connection& connection,
                      const std::string& display_name,
                      int days_before) {
  const auto stub = fidelity::v1::AlertService::NewStub(connection.Open(connection.fidelity));
  fidelity::v1::ListAlertRulesRequest list;
  list.set_page_size(1000);
  fidelity::v1::ListAlertRulesResponse rules;
  if (const auto status = stub->ListAlertRules(connection.Context().get(), list, &rules);
      !status.ok()) {
    return Explain(status);
  }
  for (const auto& rule : rules.alert_rules()) {
    if (rule.trigger() == fidelity::v1::LOYALTY_TERM_ENDS && rule.days_before() == days_before)
      return kOk;
  }
  fidelity::v1::CreateAlertRuleRequest request;
  request.set_request_id(NewRequestId());
  request.mutable_alert_rule()->set_display_name(display_name);
  request.mutable_alert_rule()->set_trigger(fidelity::v1::LOYALTY_TERM_ENDS);
  request.mutable_alert_rule()->set_days_before(days_before);
  fidelity::v1::AlertRule created;
  return Explain(stub->CreateAlertRule(connection.Context().get(), request, &created));
}

}  // namespace vinculo::ctl
