#include "common/rpc/remote_service.h"
#include "services/client_registry/handlers/page/page_parts.h"
#include "vinculo/contract/v1/contract_service.pb.h"

namespace vinculo::client_registry {
namespace {

namespace contract = ::vinculo::contract::v1;

constexpr int kContractsMax = 100;

contract::Contract* AddTo(v1::ClientPage::ContractsPart& part, contract::Lifecycle lifecycle) {
  switch (lifecycle) {
    case contract::ACTIVE:
    case contract::SUSPENDED:
      return part.add_in_force();
    case contract::ENDED:
      return part.add_past();
    default:
      return part.add_upcoming();
  }
}

}  // namespace

Task<void> AddContracts(PageDraft& draft) {
  contract::ListContractsRequest request;
  request.set_page_size(kContractsMax);
  request.set_filter(OfClient(draft));
  request.set_order_by("activation_date desc");
  CO_ASSIGN_OR_RETURN(
      contract::ListContractsResponse answer,
      co_await draft.others.contract->Ask<contract::ListContractsResponse>(
          draft.call, "vinculo.contract.v1.ContractService/ListContracts", request));
  auto& part = *draft.page.mutable_contracts();
  for (contract::Contract& one : *answer.mutable_contracts()) {
    AddTo(part, one.lifecycle())->Swap(&one);
  }
  part.set_incomplete(!answer.next_page_token().empty());
  co_return absl::OkStatus();
}

}  // namespace vinculo::client_registry
