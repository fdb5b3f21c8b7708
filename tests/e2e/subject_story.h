#pragma once
// What every story of an anonymised client does around its own part: it marks a client, looks
// for the marks before, has the client anonymised as an operator does, and looks for them again:
// in every table, event and answer that a dump holds, in the reports and in the logs.

#include <chrono>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/time/civil_time.h"
#include "common/base/day.h"
#include "gtest/gtest.h"
#include "tests/e2e/personal_marks.h"
#include "tests/e2e/suite.h"
#include "vinculo/client_registry/v1/client_service.grpc.pb.h"
#include "vinculo/contract/v1/contract_service.grpc.pb.h"

namespace vinculo::e2e {

class SubjectStory : public testing::Test {
 protected:
  explicit SubjectStory(const Marks& marks) : marks_(marks) {}

  // What the story writes into the field.
  std::string Mark(const std::string& field) const { return marks_.at(field); }

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

  // The client that is anonymised: of a story that is not about it, one with a name alone.
  client_registry::v1::Client NewClient(const client_registry::v1::Client& client);
  client_registry::v1::Client NewClient(const std::string& display_name);
  // Of 99 reais a month, bound for so many months, its documents by the template; its name.
  std::string NewPlan(const std::string& code,
                      int loyalty_months = 0,
                      const std::string& document_template = "");
  // In force since then, on a plan of its own.
  contract::v1::Contract NewContract(const std::string& client,
                                     const std::string& plan_code,
                                     Day since,
                                     int loyalty_months = 0);
  // Ten reais of the contract that were due forty days ago, which is older than the test; its name.
  std::string NewOldDebt(const std::string& contract);
  static Day Today();

  // Every mark of the story stands somewhere.
  void ExpectMarked();
  // As an operator does it, who types the client's name. `flags`: further ones of vinculoctl.
  void Anonymize(const client_registry::v1::Client& subject, std::vector<std::string> flags = {});
  // No mark stands anywhere, and the proof of the erasure holds.
  void ExpectForgotten();

  // The reports by their ids, once all that was done is in them, over the days of the stories and
  // every choice: the rows, without what is personal and in no order, and after them the totals.
  using Told = std::map<std::string, std::vector<std::string>>;
  Told Reports();
  static void ExpectRows(const Told& reports, const std::vector<std::string>& ids);
  std::string Logs();

  const Marks& marks_;
  Suite suite_;

 private:
  int ids_ = 0;
};

}  // namespace vinculo::e2e
