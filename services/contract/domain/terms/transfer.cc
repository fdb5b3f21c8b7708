#include "services/contract/domain/terms/transfer.h"

#include <algorithm>
#include <utility>

#include "common/base/status_macros.h"
#include "common/errors/errors.h"
#include "services/contract/domain/end.h"
#include "services/contract/domain/lifecycle_transitions.h"
#include "services/contract/domain/pricing/price_at.h"
#include "services/contract/domain/terms/reasons.h"

namespace vinculo::contract {
namespace {

Contract Successor(const Contract& contract, const TransferOrder& order) {
  Contract to = contract;
  to.id = order.to_contract;
  to.client = order.to_client;
  to.version = 1;
  to.access = Access::kNormal;
  to.credit_listing = CreditListing::kNotListed;
  to.starts_on = order.on;
  to.activated_on = order.on;
  to.renewed_on.reset();
  to.financial_base_on = order.on;
  to.paid_until_on.reset();
  to.initial_price = contract.price;
  to.initial_plan = contract.plan;
  to.initial_billing_period = contract.billing_period;
  to.transferred_from = contract.id;
  to.transferred_to.reset();
  to.external_id.clear();
  // What was written of who had it, and why it was transferred, stays with that contract.
  to.description.clear();
  to.inclusion_reason.clear();
  to.inclusion_reason_id.reset();
  return ChargedAfter(std::move(to), contract.paid_until_on);
}

}  // namespace

absl::StatusOr<Transfer> Transferred(const Contract& contract,
                                     const TransferOrder& order,
                                     Day today) {
  RETURN_IF_ERROR(CheckStartsFrom(Verb::kTransfer, contract.lifecycle));
  if (order.to_client == contract.client) {
    return errors::FailedPrecondition(kTransferToSameClient,
                                      "the client owns the contract already");
  }
  ASSIGN_OR_RETURN(Contract from,
                   End(contract,
                       {.kind = EndKind::kTransferred, .reason = order.reason, .ends_on = order.on},
                       today));
  from.transferred_to = order.to_contract;
  return Transfer{std::move(from), Successor(contract, order)};
}

Contract ChargedAfter(Contract to, std::optional<Day> paid_on) {
  if (paid_on) to.financial_base_on = std::max(*to.financial_base_on, *paid_on + 1);
  return to;
}

absl::Status CheckPriceStays(const PriceTimeline& timeline, Day on) {
  const std::optional<PriceStretch> next = NextPrice(timeline.initial, timeline.segments, on);
  if (!next) return absl::OkStatus();
  return errors::FailedPrecondition(
      kTransferPricePlanned,
      "the contract is to have another price: undo the planned change, or wait for it",
      {{"from_date", next->from.ToString()}, {"price", next->terms.price.ToString()}});
}

}  // namespace vinculo::contract
