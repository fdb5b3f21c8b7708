#include "common/base/resource_name.h"
#include "services/contract/handlers/termination/credit_handlers.h"
#include "services/contract/messages/convert_credit.h"
#include "services/contract/storage/termination/credit_repository.h"

namespace vinculo::contract {

Task<pb::CreditListingRecord> GetCreditListing(rpc::Call& call,
                                               const Deps& deps,
                                               const pb::GetCreditListingRequest& req) {
  CO_ASSIGN_OR_RETURN(const Uuid id, ParseName(kCreditListings, req.name()));
  co_return co_await deps.db.Read(call, [id](db::Tx& tx) -> Task<pb::CreditListingRecord> {
    CreditRepository credits(tx);
    CO_ASSIGN_OR_RETURN(const CreditListingRecord found, co_await credits.GetListing(id));
    co_return ToProto(found);
  });
}

}  // namespace vinculo::contract
