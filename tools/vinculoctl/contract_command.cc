#include "tools/vinculoctl/contract_command.h"

#include <algorithm>
#include <iostream>
#include <vector>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "common/base/day.h"
#include "common/rpc/convert.h"
#include "tools/vinculoctl/contract_text.h"
#include "vinculo/contract/v1/access_block_service.grpc.pb.h"
#include "vinculo/contract/v1/class_pack_service.grpc.pb.h"
#include "vinculo/contract/v1/contract_service.grpc.pb.h"
#include "vinculo/contract/v1/pause_service.grpc.pb.h"
#include "vinculo/contract/v1/price_service.grpc.pb.h"
#include "vinculo/contract/v1/renewal_service.grpc.pb.h"
#include "vinculo/sandbox/v1/sandbox_clock_service.grpc.pb.h"

namespace vinculo::ctl {
namespace {

namespace pb = ::vinculo::contract::v1;

constexpr int kPageSize = 1000;

// Appends every page of what the contract has of one kind. `list` is the stub's method, `records`
// gives those of a page.
template <class Request, class Response, class List, class Records, class Record>
grpc::Status ListAll(const Connection& connection,
                     const std::string& contract,
                     List list,
                     Records records,
                     std::vector<Record>& to) {
  Request request;
  request.set_page_size(kPageSize);
  request.set_filter(absl::StrCat("contract = \"", contract, "\""));
  for (;;) {
    Response response;
    const grpc::Status status = list(connection.Context().get(), request, &response);
    if (!status.ok()) return status;
    for (const Record& record : records(response)) to.push_back(record);
    if (response.next_page_token().empty()) return status;
    request.set_page_token(response.next_page_token());
  }
}

grpc::Status LoadPauses(const Connection& connection,
                        const std::string& contract,
                        ContractView& view) {
  const auto stub = pb::PauseService::NewStub(connection.Open(connection.contract));
  return ListAll<pb::ListPausesRequest, pb::ListPausesResponse>(
      connection,
      contract,
      [&stub](auto* context, const auto& request, auto* response) {
        return stub->ListPauses(context, request, response);
      },
      [](const auto& page) { return page.pauses(); },
      view.pauses);
}

grpc::Status LoadRenewals(const Connection& connection,
                          const std::string& contract,
                          ContractView& view) {
  const auto stub = pb::RenewalService::NewStub(connection.Open(connection.contract));
  return ListAll<pb::ListRenewalsRequest, pb::ListRenewalsResponse>(
      connection,
      contract,
      [&stub](auto* context, const auto& request, auto* response) {
        return stub->ListRenewals(context, request, response);
      },
      [](const auto& page) { return page.renewals(); },
      view.renewals);
}

grpc::Status LoadAccessBlocks(const Connection& connection,
                              const std::string& contract,
                              ContractView& view) {
  const auto stub = pb::AccessBlockService::NewStub(connection.Open(connection.contract));
  return ListAll<pb::ListAccessBlocksRequest, pb::ListAccessBlocksResponse>(
      connection,
      contract,
      [&stub](auto* context, const auto& request, auto* response) {
        return stub->ListAccessBlocks(context, request, response);
      },
      [](const auto& page) { return page.access_blocks(); },
      view.blocks);
}

grpc::Status LoadClassPacks(const Connection& connection,
                            const std::string& contract,
                            ContractView& view) {
  const auto stub = pb::ClassPackService::NewStub(connection.Open(connection.contract));
  return ListAll<pb::ListClassPacksRequest, pb::ListClassPacksResponse>(
      connection,
      contract,
      [&stub](auto* context, const auto& request, auto* response) {
        return stub->ListClassPacks(context, request, response);
      },
      [](const auto& page) { return page.class_packs(); },
      view.packs);
}

// The oldest first: of one day, the last one decides.
grpc::Status LoadPrices(const Connection& connection,
                        const std::string& contract,
                        ContractView& view) {
  const auto stub = pb::PriceService::NewStub(connection.Open(connection.contract));
  pb::ListPriceSegmentsRequest request;
  request.set_contract(contract);
  request.set_page_size(kPageSize);
  for (;;) {
    pb::ListPriceSegmentsResponse page;
    const grpc::Status status = stub->ListPriceSegments(connection.Context().get(), request, &page);
    if (!status.ok()) return status;
    for (const pb::PriceSegment& segment : page.segments()) view.prices.push_back(segment);
    if (page.next_page_token().empty()) break;
    request.set_page_token(page.next_page_token());
  }
  std::reverse(view.prices.begin(), view.prices.end());
  return grpc::Status::OK;
}

grpc::Status Load(const Connection& connection, const std::string& name, ContractView& view) {
  pb::GetContractRequest request;
  request.set_name(name);
  const auto stub = pb::ContractService::NewStub(connection.Open(connection.contract));
  const grpc::Status status =
      stub->GetContract(connection.Context().get(), request, &view.contract);
  if (!status.ok()) return status;
  for (const auto& load :
       {&LoadPauses, &LoadRenewals, &LoadAccessBlocks, &LoadClassPacks, &LoadPrices}) {
    const grpc::Status loaded = load(connection, name, view);
    if (!loaded.ok()) return loaded;
  }
  return status;
}

// "Today" of the contract service: a sandbox's clock may be ahead of this machine's.
grpc::Status LoadToday(const Connection& connection, Day* today) {
  sandbox::v1::SandboxClock clock;
  const auto stub = sandbox::v1::SandboxClockService::NewStub(connection.Open(connection.contract));
  const grpc::Status status = stub->GetSandboxClock(connection.Context().get(), {}, &clock);
  if (!status.ok()) return status;
  const absl::StatusOr<Day> day = vinculo::FromProto("sandbox_date", clock.sandbox_date());
  if (!day.ok()) return {grpc::StatusCode::INTERNAL, std::string(day.status().message())};
  *today = *day;
  return status;
}

}  // namespace

int ShowContract(const Connection& connection, const std::string& contract) {
  const std::string name =
      absl::StartsWith(contract, "contracts/") ? contract : absl::StrCat("contracts/", contract);
  ContractView view;
  Day today{};
  grpc::Status status = Load(connection, name, view);
  if (status.ok()) status = LoadToday(connection, &today);
  if (!status.ok()) return Explain(status);
  std::cout << ContractText(view, today);
  return kOk;
}

}  // namespace vinculo::ctl
