#include "tools/vinculoctl/adjustment_lists.h"

#include <iostream>
#include <memory>
#include <string>
#include <vector>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "common/base/day.h"
#include "tools/vinculoctl/adjustment_text.h"
#include "tools/vinculoctl/texts.h"
#include "vinculo/contract/v1/adjustment_service.grpc.pb.h"

namespace vinculo::ctl {
namespace {

namespace pb = ::vinculo::contract::v1;
using Stub = pb::AdjustmentService::Stub;

struct ListOptions {
  std::string run;
  std::string filter;
  std::string contract;
  std::string date;
  std::string channel;
  std::string evidence;
};

std::unique_ptr<Stub> Open(const Connection& connection) {
  return pb::AdjustmentService::NewStub(connection.Open(connection.contract));
}

std::string Named(absl::string_view collection, const std::string& text) {
  return absl::StartsWith(text, collection) ? text : absl::StrCat(collection, text);
}

int ListRuns(const Connection& connection, const ListOptions& options) {
  const std::unique_ptr<Stub> stub = Open(connection);
  pb::ListAdjustmentRunsRequest request;
  request.set_filter(options.filter);
  request.set_order_by("create_time desc");
  request.set_page_size(1000);
  std::vector<pb::AdjustmentRun> runs;
  do {
    pb::ListAdjustmentRunsResponse page;
    const auto status = stub->ListAdjustmentRuns(connection.Context().get(), request, &page);
    if (!status.ok()) return Explain(status);
    runs.insert(runs.end(), page.adjustment_runs().begin(), page.adjustment_runs().end());
    request.set_page_token(page.next_page_token());
  } while (!request.page_token().empty());
  std::cout << RunsText(runs);
  return kOk;
}

// Those of the run by filter, all pages.
int FindItems(const Connection& connection,
              Stub& stub,
              const std::string& run,
              const std::string& filter,
              std::vector<pb::AdjustmentItem>* items) {
  pb::ListAdjustmentItemsRequest request;
  request.set_filter(absl::StrCat("run = \"", Named("adjustmentRuns/", run), "\""));
  if (!filter.empty()) request.set_filter(absl::StrCat(request.filter(), " AND (", filter, ")"));
  request.set_page_size(1000);
  do {
    pb::ListAdjustmentItemsResponse page;
    const auto status = stub.ListAdjustmentItems(connection.Context().get(), request, &page);
    if (!status.ok()) return Explain(status);
    items->insert(items->end(), page.adjustment_items().begin(), page.adjustment_items().end());
    request.set_page_token(page.next_page_token());
  } while (!request.page_token().empty());
  return kOk;
}

int ListItems(const Connection& connection, const ListOptions& options) {
  std::vector<pb::AdjustmentItem> items;
  const int code = FindItems(connection, *Open(connection), options.run, options.filter, &items);
  if (code == kOk) std::cout << ItemsText(items);
  return code;
}

// What was asked for and came, contract by contract: a notice that came too late bars its contract.
int Prove(const Connection& connection, const ListOptions& options) {
  const absl::StatusOr<Day> day = Day::Parse(options.date);
  if (!day.ok()) {
    Complain(Say(text::kCycleDate, options.date));
    return kUsage;
  }
  std::string filter = "state = NOTIFIED";
  if (!options.contract.empty()) {
    absl::StrAppend(&filter, " AND contract = \"", Named("contracts/", options.contract), "\"");
  }
  const std::unique_ptr<Stub> stub = Open(connection);
  std::vector<pb::AdjustmentItem> items;
  const int code = FindItems(connection, *stub, options.run, filter, &items);
  if (code != kOk) return code;
  if (items.empty()) {
    Complain(Say(text::kAdjustmentNothingToProve));
    return kRefused;
  }
  int in_time = 0;
  for (const pb::AdjustmentItem& item : items) {
    pb::RecordAdjustmentNoticeRequest request;
    request.set_name(item.name());
    request.set_request_id(NewRequestId());
    request.mutable_delivery_date()->set_year(day->year());
    request.mutable_delivery_date()->set_month(day->month());
    request.mutable_delivery_date()->set_day(day->day_of_month());
    request.set_channel(options.channel);
    request.set_evidence(options.evidence);
    pb::AdjustmentItem proven;
    const auto status = stub->RecordAdjustmentNotice(connection.Context().get(), request, &proven);
    if (!status.ok()) return Explain(status);
    if (proven.state() == pb::AdjustmentItem::NOTICE_PROVEN) ++in_time;
  }
  std::cout << Say(text::kAdjustmentProven, in_time, items.size() - in_time) << "\n";
  return kOk;
}

}  // namespace

void AddAdjustmentLists(CLI::App& adjustment, const Connection& connection, int* code) {
  const auto options = std::make_shared<ListOptions>();
  CLI::App* list = adjustment.add_subcommand("list", Say(text::kAdjustmentList));
  list->add_option("--filter", options->filter, Say(text::kAdjustmentListFilter));
  list->callback([=, &connection] { *code = ListRuns(connection, *options); });
  CLI::App* items = adjustment.add_subcommand("items", Say(text::kAdjustmentItems));
  items->add_option("run", options->run, Say(text::kAdjustment))->required();
  items->add_option("--filter", options->filter, Say(text::kAdjustmentItemsFilter));
  items->callback([=, &connection] { *code = ListItems(connection, *options); });
  CLI::App* prove = adjustment.add_subcommand("prove", Say(text::kAdjustmentProve));
  prove->add_option("run", options->run, Say(text::kAdjustment))->required();
  prove->add_option("--contract", options->contract, Say(text::kContractName));
  prove->add_option("--date", options->date, Say(text::kAdjustmentProveDate))->required();
  prove->add_option("--channel", options->channel, Say(text::kAdjustmentProveChannel))->required();
  prove->add_option("--evidence", options->evidence, Say(text::kAdjustmentProveEvidence))
      ->required();
  prove->callback([=, &connection] { *code = Prove(connection, *options); });
}

}  // namespace vinculo::ctl
