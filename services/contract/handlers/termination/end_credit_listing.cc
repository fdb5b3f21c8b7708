#include <utility>

#include "common/base/clock.h"
#include "common/base/resource_name.h"
#include "common/filter/etag.h"
#include "services/contract/domain/field_checks.h"
#include "services/contract/handlers/termination/credit_handlers.h"
#include "services/contract/handlers/termination/listed_contract.h"
#include "services/contract/messages/convert_credit.h"
#include "services/contract/storage/contract_repository.h"
#include "services/contract/storage/termination/credit_repository.h"

namespace vinculo::contract {

Task<pb::CreditListingRecord> EndCreditListing(rpc::Call& call,
                                               const Deps& deps,
                                               const pb::EndCreditListingRequest& req) {
  CO_ASSIGN_OR_RETURN(const Uuid id, ParseName(kCreditListings, req.name()));
  const Day today = CivilDay(call.now(), deps.time_zone);
  errors::FieldViolations violations;
  CheckRequiredText("reason", req.reason(), kReasonMax, &violations);
  CO_RETURN_IF_ERROR(violations.ToStatus());

  co_return co_await deps.db.WriteOnce(call, [&](db::Tx& tx) -> Task<pb::CreditListingRecord> {
    CreditRepository credits(tx);
    ContractRepository contracts(tx);
    CO_ASSIGN_OR_RETURN(CreditListingRecord listing, co_await credits.GetListing(id));
    CO_RETURN_IF_ERROR(filter::CheckEtag(req.etag(), listing.version));
    CO_ASSIGN_OR_RETURN(listing, Ended(std::move(listing), req.reason(), today));
    CO_ASSIGN_OR_RETURN(Contract contract, co_await contracts.Get(listing.contract));
    // ChangeCreditListing may have been there before.
    const bool listed = contract.credit_listing == CreditListing::kListed;
    if (listed) contract.credit_listing = CreditListing::kNotListed;
    credits.SaveEnded(listing, call.now());
    Publish(tx, EventOf(listing));
    if (listed) {
      PostListing(tx, contract, FormatName(kCreditListings, listing.id), deps.time_zone);
    }
    co_return ToProto(listing);
  });
}

}  // namespace vinculo::contract
