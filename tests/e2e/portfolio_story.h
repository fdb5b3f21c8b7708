#pragma once
// What stories of a portfolio do by real calls before their own part: clients, plans, contracts.

#include <chrono>
#include <memory>
#include <string>

#include "absl/strings/str_cat.h"
#include "absl/time/civil_time.h"
#include "common/base/day.h"
#include "gtest/gtest.h"
#include "tests/e2e/suite.h"
#include "vinculo/client_registry/v1/client_service.grpc.pb.h"
#include "vinculo/contract/v1/contract_service.grpc.pb.h"

namespace vinculo::e2e {

class PortfolioStory : public testing::Test {
 protected:
  explicit PortfolioStory(SuiteOptions options = {}) : suite_(std::move(options)) {}

  // The answer of a call that has to succeed, with a request id of its own where it takes one:
  //   Call("contract", &v1::PlanService::Stub::CreatePlan, request)
  template <class Stub, class Request, class Response>
  Response Call(const std::string& service,
                grpc::Status (Stub::*method)(grpc::ClientContext*, const Request&, Response*),
                Request request) {
    if constexpr (requires { request.set_request_id(""); }) request.set_request_id(NewId());
    Stub stub(suite_.Channel(service));
    Response response;
    const grpc::Status status = (stub.*method)(Context().get(), request, &response);
    EXPECT_TRUE(status.ok()) << request.GetTypeName() << ": " << status.error_message();
    return response;
  }
  static std::unique_ptr<grpc::ClientContext> Context();
  std::string NewId();

  client_registry::v1::Client NewClient(const client_registry::v1::Client& client);
  client_registry::v1::Client NewClient(const std::string& display_name);
  // Of 99 reais a month, binding for so many months, its documents by the template; its name.
  std::string NewPlan(const std::string& code,
                      int loyalty_months = 0,
                      const std::string& document_template = "");
  // In force since then; `plan` is a name.
  contract::v1::Contract Sell(const std::string& client, const std::string& plan, Day since);
  // Both: a contract on a plan of its own.
  contract::v1::Contract NewContract(const std::string& client,
                                     const std::string& plan_code,
                                     Day since,
                                     int loyalty_months = 0);
  static Day Today();

  Suite suite_;

 private:
  int ids_ = 0;
};

}  // namespace vinculo::e2e
