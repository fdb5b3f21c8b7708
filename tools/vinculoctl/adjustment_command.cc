#include "tools/vinculoctl/adjustment_command.h"

#include <chrono>
#include <iostream>
#include <memory>
#include <thread>
#include <vector>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "common/base/day.h"
#include "tools/vinculoctl/adjustment_lists.h"
#include "tools/vinculoctl/adjustment_text.h"
#include "tools/vinculoctl/enum_words.h"
#include "tools/vinculoctl/percent.h"
#include "tools/vinculoctl/progress.h"
#include "tools/vinculoctl/texts.h"
#include "vinculo/contract/v1/adjustment_service.grpc.pb.h"

namespace vinculo::ctl {
namespace {

namespace pb = ::vinculo::contract::v1;
using Stub = pb::AdjustmentService::Stub;

constexpr std::chrono::milliseconds kPoll{300};
constexpr int kItemsShown = 10;

struct AdjustmentOptions {
  std::string run;
  std::string filter;
  std::string data_base;
  std::string first;
  std::string last;
  std::string index;
  std::string month;
  std::string rate;
  std::string floor;
  std::string cap;
  std::string reason;
};

std::unique_ptr<Stub> Open(const Connection& connection) {
  return pb::AdjustmentService::NewStub(connection.Open(connection.contract));
}

std::string Named(const std::string& text) {
  return absl::StartsWith(text, "adjustmentRuns/") ? text : absl::StrCat("adjustmentRuns/", text);
}

// False, with a complaint, when the text is no day; an empty one is left out.
bool ReadDay(const std::string& text,
             google::type::Date* (pb::AdjustmentRun::*date)(),
             pb::AdjustmentRun* run) {
  if (text.empty()) return true;
  const absl::StatusOr<Day> day = Day::Parse(text.size() == 7 ? text + "-01" : text);
  if (!day.ok()) {
    Complain(Say(text::kAdjustmentDay, text));
    return false;
  }
  google::type::Date* to = (run->*date)();
  to->set_year(day->year());
  to->set_month(day->month());
  to->set_day(day->day_of_month());
  return true;
}

bool ReadRate(const std::string& text,
              void (pb::AdjustmentRun::*set)(int32_t),
              pb::AdjustmentRun* run) {
  if (text.empty()) return true;
  const std::optional<int32_t> millionths = ReadPercent(text);
  if (!millionths) {
    Complain(Say(text::kAdjustmentPercent, text));
    return false;
  }
  (run->*set)(*millionths);
  return true;
}

// What the options ask for; false, with a complaint, when one cannot be read.
bool ReadRun(const AdjustmentOptions& options, pb::AdjustmentRun* run) {
  run->set_filter(options.filter);
  run->set_reason(options.reason);
  const bool data_base = !options.data_base.empty();
  run->set_rule(data_base ? pb::AdjustmentRun::DATA_BASE : pb::AdjustmentRun::ANNIVERSARY);
  pb::PriceIndex index = pb::PRICE_INDEX_UNSPECIFIED;
  if (pb::PriceIndex_Parse(options.index, &index)) run->set_index(index);
  return ReadDay(data_base ? options.data_base : options.first,
                 &pb::AdjustmentRun::mutable_first_date,
                 run) &&
         ReadDay(options.last, &pb::AdjustmentRun::mutable_last_date, run) &&
         ReadDay(options.month, &pb::AdjustmentRun::mutable_index_month, run) &&
         ReadRate(options.rate, &pb::AdjustmentRun::set_fixed_rate_ppm, run) &&
         ReadRate(options.floor, &pb::AdjustmentRun::set_floor_rate_ppm, run) &&
         ReadRate(options.cap, &pb::AdjustmentRun::set_cap_rate_ppm, run);
}

// The first items of the run by filter and order, under a heading.
int PrintItems(const Connection& connection,
               Stub& stub,
               const Text& heading,
               const std::string& filter,
               const std::string& order_by) {
  pb::ListAdjustmentItemsRequest request;
  request.set_filter(filter);
  request.set_order_by(order_by);
  request.set_page_size(kItemsShown);
  pb::ListAdjustmentItemsResponse page;
  const auto status = stub.ListAdjustmentItems(connection.Context().get(), request, &page);
  if (!status.ok()) return Explain(status);
  if (page.adjustment_items().empty()) return kOk;
  std::cout << Say(heading) << "\n"
            << ItemsText({page.adjustment_items().begin(), page.adjustment_items().end()});
  return kOk;
}

int Print(const Connection& connection, Stub& stub, const pb::AdjustmentRun& run) {
  std::cout << RunText(run);
  const std::string own = absl::StrCat("run = \"", run.name(), "\"");
  const int largest = PrintItems(connection,
                                 stub,
                                 text::kAdjustmentLargest,
                                 absl::StrCat(own, " AND state != BARRED"),
                                 "monthly_rise desc");
  if (largest != kOk) return largest;
  return PrintItems(connection,
                    stub,
                    text::kAdjustmentHeldUp,
                    absl::StrCat(own, " AND finding != NONE"),
                    "open_date");
}

bool AtWork(pb::AdjustmentRun::State state) {
  return state == pb::AdjustmentRun::SIMULATING || state == pb::AdjustmentRun::NOTIFYING ||
         state == pb::AdjustmentRun::APPLYING || state == pb::AdjustmentRun::UNDOING;
}

// Until the step is done, with its progress.
int Await(const Connection& connection, Stub& stub, pb::AdjustmentRun run) {
  pb::GetAdjustmentRunRequest request;
  request.set_name(run.name());
  {
    Progress progress(Word(run.state()), run.adjustable());
    while (AtWork(run.state())) {
      std::this_thread::sleep_for(kPoll);
      const auto status = stub.GetAdjustmentRun(connection.Context().get(), request, &run);
      if (!status.ok()) return Explain(status);
      progress.Set(run.handled());
    }
  }
  return Print(connection, stub, run);
}

int Simulate(const Connection& connection, const AdjustmentOptions& options) {
  pb::CreateAdjustmentRunRequest request;
  if (!ReadRun(options, request.mutable_adjustment_run())) return kUsage;
  request.set_request_id(NewRequestId());
  const std::unique_ptr<Stub> stub = Open(connection);
  pb::AdjustmentRun run;
  const auto status = stub->CreateAdjustmentRun(connection.Context().get(), request, &run);
  if (!status.ok()) return Explain(status);
  return Await(connection, *stub, run);
}

// A step of a run, and its end.
template <class Request>
int Ask(const Connection& connection,
        const AdjustmentOptions& options,
        grpc::Status (Stub::*step)(grpc::ClientContext*, const Request&, pb::AdjustmentRun*)) {
  Request request;
  request.set_name(Named(options.run));
  request.set_request_id(NewRequestId());
  const std::unique_ptr<Stub> stub = Open(connection);
  pb::AdjustmentRun run;
  const auto status = ((*stub).*step)(connection.Context().get(), request, &run);
  if (!status.ok()) return Explain(status);
  return Await(connection, *stub, run);
}

int Show(const Connection& connection, const AdjustmentOptions& options) {
  pb::GetAdjustmentRunRequest request;
  request.set_name(Named(options.run));
  const std::unique_ptr<Stub> stub = Open(connection);
  pb::AdjustmentRun run;
  const auto status = stub->GetAdjustmentRun(connection.Context().get(), request, &run);
  if (!status.ok()) return Explain(status);
  return Print(connection, *stub, run);
}

void AddSimulate(CLI::App& app, AdjustmentOptions& options) {
  app.add_option("--filter", options.filter, Say(text::kAdjustmentFilter));
  app.add_option("--first", options.first, Say(text::kAdjustmentFirst));
  app.add_option("--last", options.last, Say(text::kAdjustmentLast));
  app.add_option("--data-base", options.data_base, Say(text::kAdjustmentDataBase));
  app.add_option("--index", options.index, Say(text::kIndexName))
      ->check(CLI::IsMember({"IGP_M", "IPCA", "IST"}));
  app.add_option("--month", options.month, Say(text::kAdjustmentMonth));
  app.add_option("--rate", options.rate, Say(text::kAdjustmentFixed));
  app.add_option("--floor", options.floor, Say(text::kAdjustmentFloor));
  app.add_option("--cap", options.cap, Say(text::kAdjustmentCap));
  app.add_option("--reason", options.reason, Say(text::kReasonKept));
}

}  // namespace

void AddAdjustments(CLI::App& app, const Connection& connection, int* code) {
  CLI::App* adjustment = app.add_subcommand("adjustment", Say(text::kAdjustmentHelp));
  adjustment->require_subcommand(1);
  const auto options = std::make_shared<AdjustmentOptions>();
  CLI::App* simulate = adjustment->add_subcommand("simulate", Say(text::kAdjustmentSimulate));
  AddSimulate(*simulate, *options);
  simulate->callback([=, &connection] { *code = Simulate(connection, *options); });
  const auto add = [=](const char* name, const Text& help) {
    CLI::App* step = adjustment->add_subcommand(name, Say(help));
    step->add_option("run", options->run, Say(text::kAdjustment))->required();
    return step;
  };
  add("notify", text::kAdjustmentNotify)->callback([=, &connection] {
    *code = Ask<pb::NotifyAdjustmentRunRequest>(connection, *options, &Stub::NotifyAdjustmentRun);
  });
  add("apply", text::kAdjustmentApply)->callback([=, &connection] {
    *code = Ask<pb::ApplyAdjustmentRunRequest>(connection, *options, &Stub::ApplyAdjustmentRun);
  });
  add("undo", text::kAdjustmentUndo)->callback([=, &connection] {
    *code = Ask<pb::UndoAdjustmentRunRequest>(connection, *options, &Stub::UndoAdjustmentRun);
  });
  add("show", text::kAdjustmentShow)->callback([=, &connection] {
    *code = Show(connection, *options);
  });
  AddAdjustmentLists(*adjustment, connection, code);
}

}  // namespace vinculo::ctl
