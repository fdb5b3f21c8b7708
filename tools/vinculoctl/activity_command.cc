#include "tools/vinculoctl/activity_command.h"

#include <iostream>
#include <string>

#include "absl/strings/str_cat.h"
#include "common/base/day.h"
#include "tools/vinculoctl/client_name.h"
#include "tools/vinculoctl/shown_values.h"
#include "tools/vinculoctl/text_table.h"
#include "tools/vinculoctl/texts.h"
#include "vinculo/client_registry/v1/activity_service.grpc.pb.h"

namespace vinculo::ctl {
namespace {

namespace pb = ::vinculo::client_registry::v1;

void Print(const Text& label, const std::string& value) {
  std::cout << Say(label) << ": " << value << "\n";
}

void Print(const pb::ClientActivity& activity) {
  Print(text::kAsOf, Show(activity.as_of()));
  Print(text::kActivity, Show(activity.activity()));
  if (activity.has_since()) Print(text::kSince, Show(activity.since()));
  if (activity.has_last_payment_date()) {
    Print(text::kLastPayment, Show(activity.last_payment_date()));
  }
  if (activity.has_inactive_date()) Print(text::kInactiveOn, Show(activity.inactive_date()));
}

void Print(const pb::CountByActivityResponse& counts) {
  Print(text::kAsOf, Show(counts.as_of()));
  TextTable table({0});
  table.Add({absl::StrCat(counts.leads()), Show(pb::LEAD)});
  table.Add({absl::StrCat(counts.active()), Show(pb::ACTIVE)});
  table.Add({absl::StrCat(counts.inactive()), Show(pb::INACTIVE)});
  table.Add({absl::StrCat(counts.all()), Say(text::kAllClients)});
  table.Add({absl::StrCat(counts.archived_churn()), Show(pb::ARCHIVED_CHURN)});
  table.Add({absl::StrCat(counts.archived_lost()), Show(pb::ARCHIVED_LOST)});
  std::cout << table.ToString("  ");
}

}  // namespace

int ShowActivity(const Connection& connection, const ActivityOptions& options) {
  google::type::Date as_of;
  if (!options.as_of.empty()) {
    const absl::StatusOr<Day> day = Day::Parse(options.as_of);
    if (!day.ok()) {
      Complain(Say(text::kAsOfMalformed, options.as_of));
      return kUsage;
    }
    as_of.set_year(day->year());
    as_of.set_month(day->month());
    as_of.set_day(day->day_of_month());
  }
  const auto stub = pb::ActivityService::NewStub(connection.Open(connection.client_registry));
  if (options.client.empty()) {
    pb::CountByActivityRequest request;
    if (!options.as_of.empty()) *request.mutable_as_of() = as_of;
    pb::CountByActivityResponse counts;
    const auto status = stub->CountByActivity(connection.Context().get(), request, &counts);
    if (!status.ok()) return Explain(status);
    Print(counts);
    return kOk;
  }
  pb::GetClientActivityRequest request;
  const int found = FindClientName(connection, options.client, request.mutable_client());
  if (found != kOk) return found;
  if (!options.as_of.empty()) *request.mutable_as_of() = as_of;
  pb::ClientActivity activity;
  const auto status = stub->GetClientActivity(connection.Context().get(), request, &activity);
  if (!status.ok()) return Explain(status);
  Print(activity);
  return kOk;
}

}  // namespace vinculo::ctl
