#pragma once
// C-22. A price adjustment in bulk as an operator makes it, step by step, in a story of a
// portfolio.

#include <string>

#include "absl/strings/str_cat.h"
#include "common/rpc/convert.h"
#include "gtest/gtest.h"
#include "tests/e2e/portfolio_story.h"
#include "vinculo/contract/v1/adjustment_service.grpc.pb.h"

namespace vinculo::e2e {

template <class Story>
class AdjustmentSteps : public Story {
 protected:
  using Story::Story;
  using AdjustmentRun = contract::v1::AdjustmentRun;
  using Adjustments = contract::v1::AdjustmentService::Stub;

  // Its name, once the worker has simulated it.
  std::string Simulate(const AdjustmentRun& wanted) {
    contract::v1::CreateAdjustmentRunRequest create;
    *create.mutable_adjustment_run() = wanted;
    const std::string run = this->Call(kService, &Adjustments::CreateAdjustmentRun, create).name();
    Await(run, AdjustmentRun::SIMULATED);
    return run;
  }
  // Told to every client, proven, and applied.
  void TellAndApply(const std::string& run) {
    Step(&Adjustments::NotifyAdjustmentRun, run, AdjustmentRun::NOTIFIED);
    ProveNotices(run);
    Step(&Adjustments::ApplyAdjustmentRun, run, AdjustmentRun::APPLIED);
  }
  void Undo(const std::string& run) {
    Step(&Adjustments::UndoAdjustmentRun, run, AdjustmentRun::UNDONE);
  }

 private:
  static constexpr char kService[] = "contract";

  // Asks for a step of the run, until the worker has done it.
  template <class Request>
  void Step(grpc::Status (Adjustments::*step)(grpc::ClientContext*, const Request&, AdjustmentRun*),
            const std::string& run,
            AdjustmentRun::State done) {
    Request request;
    request.set_name(run);
    this->Call(kService, step, request);
    Await(run, done);
  }
  void Await(const std::string& run, AdjustmentRun::State state) {
    contract::v1::GetAdjustmentRunRequest get;
    get.set_name(run);
    EXPECT_TRUE(Eventually(30, [&] {
      return this->Call(kService, &Adjustments::GetAdjustmentRun, get).state() == state;
    })) << AdjustmentRun::State_Name(state);
  }
  void ProveNotices(const std::string& run) {
    contract::v1::ListAdjustmentItemsRequest list;
    list.set_filter(absl::StrCat("run = \"", run, "\" AND state = NOTIFIED"));
    const auto items = this->Call(kService, &Adjustments::ListAdjustmentItems, list);
    for (const contract::v1::AdjustmentItem& item : items.adjustment_items()) {
      contract::v1::RecordAdjustmentNoticeRequest prove;
      prove.set_name(item.name());
      *prove.mutable_delivery_date() = ToProto(Story::Today());
      prove.set_channel("E_MAIL");
      prove.set_evidence("250 OK");
      this->Call(kService, &Adjustments::RecordAdjustmentNotice, prove);
    }
  }
};

}  // namespace vinculo::e2e
