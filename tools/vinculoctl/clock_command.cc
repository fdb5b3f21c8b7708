#include "tools/vinculoctl/clock_command.h"

#include <algorithm>
#include <array>
#include <iostream>
#include <memory>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/time/time.h"
#include "tools/vinculoctl/day_jobs.h"
#include "tools/vinculoctl/shown_values.h"
#include "tools/vinculoctl/text_table.h"
#include "tools/vinculoctl/texts.h"
#include "vinculo/jobs/v1/job_service.grpc.pb.h"
#include "vinculo/sandbox/v1/sandbox_clock_service.grpc.pb.h"

namespace vinculo::ctl {
namespace {

namespace pb = ::vinculo::sandbox::v1;

constexpr int64_t kSecondsPerDay = 86'400;
constexpr absl::Duration kCycleTimeout = absl::Hours(1);

// One service with its clock and its daily jobs.
struct Service {
  std::string name;
  std::unique_ptr<pb::SandboxClockService::Stub> clock;
  std::unique_ptr<jobs::v1::JobService::Stub> jobs;
};

// In the order of `cycle`: who follows whom comes later.
std::vector<Service> Services(const Connection& connection) {
  const std::array<std::pair<const char*, const std::string*>, 4> addresses = {
      {{"client-registry", &connection.client_registry},
       {"contract", &connection.contract},
       {"fidelity", &connection.fidelity},
       {"reporting", &connection.reporting}}};
  std::vector<Service> services;
  for (const auto& [name, address] : addresses) {
    const auto channel = connection.Open(*address);
    services.push_back({.name = name,
                        .clock = pb::SandboxClockService::NewStub(channel),
                        .jobs = jobs::v1::JobService::NewStub(channel)});
  }
  return services;
}

int Get(const Connection& connection) {
  TextTable table({});
  for (const Service& service : Services(connection)) {
    pb::SandboxClock clock;
    const auto status = service.clock->GetSandboxClock(connection.Context().get(), {}, &clock);
    if (!status.ok()) return Explain(status);
    table.Add({service.name,
               Show(clock.sandbox_time()),
               absl::FormatDuration(absl::Seconds(clock.ahead().seconds())),
               Say(clock.listed() ? text::kClockListed : text::kClockNotListed)});
  }
  std::cout << table.ToString();
  return kOk;
}

// How far the furthest of them is: one that was away during a step catches up with it.
int Furthest(const Connection& connection,
             const std::vector<Service>& services,
             google::protobuf::Duration* ahead) {
  for (const Service& service : services) {
    pb::SandboxClock clock;
    const auto status = service.clock->GetSandboxClock(connection.Context().get(), {}, &clock);
    if (!status.ok()) return Explain(status);
    const auto further = [](const auto& a, const auto& b) {
      return std::make_pair(a.seconds(), a.nanos()) < std::make_pair(b.seconds(), b.nanos());
    };
    *ahead = std::max(*ahead, clock.ahead(), further);
  }
  return kOk;
}

// A day's jobs run in every service after all of their clocks have reached it.
int Step(const Connection& connection,
         const std::vector<Service>& services,
         const google::protobuf::Duration& ahead) {
  pb::AdvanceSandboxClockRequest request;
  *request.mutable_ahead() = ahead;
  std::vector<pb::SandboxClock> clocks;
  for (const Service& service : services) {
    const auto status = service.clock->AdvanceSandboxClock(
        connection.Context().get(), request, &clocks.emplace_back());
    if (!status.ok()) return Explain(status);
  }
  const DayJobsOptions options{
      .context = [&connection] { return connection.Context(kCycleTimeout); }};
  int64_t changed = 0;
  for (size_t i = 0; i < services.size(); ++i) {
    const auto status = RunDayJobs(*services[i].jobs, clocks[i].sandbox_date(), options, &changed);
    if (!status.ok()) return Explain(status);
  }
  std::cout << Show(clocks.back().sandbox_time()) << "  " << Say(text::kChanged, changed)
            << std::endl;
  return kOk;
}

// A day at a time, as time goes.
int Advance(const Connection& connection, int days) {
  const std::vector<Service> services = Services(connection);
  google::protobuf::Duration ahead;
  if (const int code = Furthest(connection, services, &ahead); code != kOk) return code;
  for (int day = 0; day < days; ++day) {
    ahead.set_seconds(ahead.seconds() + kSecondsPerDay);
    if (const int code = Step(connection, services, ahead); code != kOk) return code;
  }
  return kOk;
}

}  // namespace

void AddClock(CLI::App& app, const Connection& connection, int* code) {
  CLI::App* clock = app.add_subcommand("clock", Say(text::kClockHelp));
  clock->require_subcommand(1);
  CLI::App* get = clock->add_subcommand("get", Say(text::kClockGet));
  get->callback([&connection, code] { *code = Get(connection); });
  const auto days = std::make_shared<int>(1);
  CLI::App* advance = clock->add_subcommand("advance", Say(text::kClockAdvance));
  advance->add_option("--days", *days, Say(text::kClockDays))
      ->check(CLI::Range(1, 731))
      ->capture_default_str();
  advance->callback([&connection, days, code] { *code = Advance(connection, *days); });
}

}  // namespace vinculo::ctl
