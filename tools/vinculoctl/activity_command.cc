#include "tools/vinculoctl/activity_command.h"

#include <iostream>
#include <string>
#include <utility>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "common/base/day.h"
#include "tools/vinculoctl/texts.h"
#include "vinculo/client_registry/v1/activity_service.grpc.pb.h"

namespace vinculo::ctl {
namespace {

namespace pb = ::vinculo::client_registry::v1;

std::string Iso(const google::type::Date& date) {
  return absl::StrFormat("%04d-%02d-%02d", date.year(), date.month(), date.day());
}

void Print(const Text& label, const std::string& value) {
  std::cout << Say(label) << ": " << value << "\n";
}

void Print(const pb::ClientActivity& activity) {
  Print(text::kAsOf, Iso(activity.as_of()));
  Print(text::kActivity, pb::Activity_Name(activity.activity()));
  if (activity.has_since()) Print(text::kSince, Iso(activity.since()));
  if (activity.has_last_payment_date()) {
    Print(text::kLastPayment, Iso(activity.last_payment_date()));
  }
  if (activity.has_inactive_date()) Print(text::kInactiveOn, Iso(activity.inactive_date()));
}

void Print(const pb::CountByActivityResponse& counts) {
  Print(text::kAsOf, Iso(counts.as_of()));
  const std::pair<std::string, int64_t> lines[] = {{"LEAD", counts.leads()},
                                                   {"ACTIVE", counts.active()},
                                                   {"INACTIVE", counts.inactive()},
                                                   {Say(text::kAllClients), counts.all()},
                                                   {"ARCHIVED_CHURN", counts.archived_churn()},
                                                   {"ARCHIVED_LOST", counts.archived_lost()}};
  for (const auto& [name, count] : lines) std::cout << absl::StrFormat("%10d  %s\n", count, name);
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
  request.set_client(absl::StartsWith(options.client, "clients/")
                         ? options.client
                         : absl::StrCat("clients/", options.client));
  if (!options.as_of.empty()) *request.mutable_as_of() = as_of;
  pb::ClientActivity activity;
  const auto status = stub->GetClientActivity(connection.Context().get(), request, &activity);
  if (!status.ok()) return Explain(status);
  Print(activity);
  return kOk;
}

}  // namespace vinculo::ctl
