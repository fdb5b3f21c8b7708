#include <optional>
#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"
#include "common/base/clock.h"
#include "common/base/resource_name.h"
#include "common/filter/etag.h"
#include "services/contract/domain/terms/transfer.h"
#include "services/contract/handlers/await_clients.h"
#include "services/contract/handlers/pricing/cancel_planned.h"
#include "services/contract/handlers/termination/end_receivables.h"
#include "services/contract/handlers/terms/transfer_handlers.h"
#include "services/contract/messages/checked_values.h"
#include "services/contract/messages/contract_event.h"
#include "services/contract/messages/convert.h"
#include "services/contract/messages/convert_class_pack.h"
#include "services/contract/messages/convert_fine.h"
#include "services/contract/storage/contract_repository.h"
#include "services/contract/storage/pricing/price_timeline_repository.h"
#include "services/contract/storage/termination/fine_terms_repository.h"
#include "services/contract/storage/terms/billing_stop_repository.h"
#include "services/contract/storage/terms/class_pack_repository.h"

namespace vinculo::contract {
namespace {

// Class packs go along with the contract, and the presences that used them.
void MovePacks(db::Tx& tx, std::vector<ClassPack> packs, const Transfer& transfer) {
  ClassPackRepository repository(tx);
  for (ClassPack& pack : packs) {
    pack = TakenOver(std::move(pack), transfer.to.id);
    repository.Save(pack, tx.call().now());
    PublishChanged(tx, pack);
  }
  repository.MoveUses(transfer.from.id, transfer.to.id);
}

// C-23. What was agreed by hand about leaving early goes along, too.
void SaveFineTerms(db::Tx& tx,
                   const std::optional<StatedFineTerms>& by_hand,
                   const Transfer& transfer) {
  if (!by_hand) return;
  ContractFineTerms terms = TakenOver(FromStated(transfer.from, *by_hand), transfer.to);
  terms.actor = tx.call().principal().actor;
  terms.reason = absl::StrCat("Transferência de ", FormatName(kContracts, transfer.from.id));
  terms.updated_at = tx.call().now();
  StatedFineTerms stated = Stated(terms);
  FineTermsRepository(tx).Save(transfer.to.id, stated);
  terms.version = stated.version;
  Publish(tx, EventOf(terms));
}

}  // namespace

Task<pb::TransferContractResponse> TransferContract(rpc::Call& call,
                                                    const Deps& deps,
                                                    const pb::TransferContractRequest& req) {
  CO_ASSIGN_OR_RETURN(const Uuid id, ParseName(kContracts, req.name()));
  const Day today = CivilDay(call.now(), deps.time_zone);
  TransferOrder order{.to_contract = deps.ids->Next(), .on = today, .reason = req.reason()};
  errors::FieldViolations violations;
  order.to_client = IdFromProto("client", kClients, req.client(), &violations);
  order.on =
      DayFromProto("transfer_date", req.has_transfer_date(), req.transfer_date(), &violations)
          .value_or(today);
  CO_RETURN_IF_ERROR(violations.ToStatus());
  CO_ASSIGN_OR_RETURN(order.to_client, co_await AwaitClient(call, deps, order.to_client));

  CO_ASSIGN_OR_RETURN(const policies::PolicyCache::Shared policies,
                      co_await deps.policies->Get(call, deps.db));
  const Uuid refund_id = deps.ids->Next();

  co_return co_await deps.db.WriteOnce(call, [&](db::Tx& tx) -> Task<pb::TransferContractResponse> {
    ContractRepository contracts(tx);
    CO_ASSIGN_OR_RETURN(const Contract contract, co_await contracts.Get(id));
    CO_RETURN_IF_ERROR(filter::CheckEtag(req.etag(), contract.version));
    CO_ASSIGN_OR_RETURN(const PriceTimeline prices, co_await PriceTimelineRepository(tx).Get(id));
    CO_RETURN_IF_ERROR(CheckPriceStays(prices, order.on));
    CO_ASSIGN_OR_RETURN(Transfer transfer, Transferred(contract, order, today));
    CO_ASSIGN_OR_RETURN(std::vector<ClassPack> packs, co_await ClassPackRepository(tx).Find(id));
    CO_ASSIGN_OR_RETURN(const std::optional<StatedFineTerms> fine_terms,
                        co_await FineTermsRepository(tx).Find(id));
    CO_ASSIGN_OR_RETURN(CancelledChanges cancelled, co_await CancelPlanned(tx, transfer.from));
    EndToCut end{
        .ended = transfer.from, .apart = cancelled.charges, .today = today, .refund = refund_id};
    CO_ASSIGN_OR_RETURN(CutReceivables cut,
                        co_await CutAfterEnd(tx, std::move(end), policies->Of(contract.unit)));
    transfer.to = ChargedAfter(std::move(transfer.to), cut.paid_on);
    transfer.to.created_at = call.now();
    transfer.to.updated_at = call.now();
    contracts.Insert(transfer.to);
    if (transfer.to.billing == Billing::kNotCharging) {
      BillingStopRepository(tx).Save({.contract = transfer.to.id, .from = order.on});
    }
    PostEnded(tx, deps, transfer.from, std::move(cut));
    Post(tx, std::move(cancelled));
    MovePacks(tx, std::move(packs), transfer);
    SaveFineTerms(tx, fine_terms, transfer);
    Publish(tx, EventOf(transfer.to, call.now(), deps.time_zone));
    pb::TransferContractResponse response;
    *response.mutable_ended() = ToProto(transfer.from);
    *response.mutable_begun() = ToProto(transfer.to);
    co_return response;
  });
}

}  // namespace vinculo::contract
