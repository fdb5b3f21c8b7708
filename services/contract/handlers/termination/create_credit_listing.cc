#include <optional>
#include <utility>
#include <vector>

#include "common/base/clock.h"
#include "common/base/resource_name.h"
#include "services/contract/domain/policy/termination_parameters.h"
#include "services/contract/handlers/termination/credit_handlers.h"
#include "services/contract/handlers/termination/listed_contract.h"
#include "services/contract/messages/convert.h"
#include "services/contract/messages/convert_credit.h"
#include "services/contract/storage/contract_repository.h"
#include "services/contract/storage/termination/credit_repository.h"

namespace vinculo::contract {
namespace {

// A contract whose axis says that a notice went out, without one here, was brought from elsewhere.
CreditNotice NoticeOrNone(const std::optional<CreditNotice>& notice) {
  return notice.value_or(CreditNotice{.channel = CreditNoticeChannel::kEmail});
}

}  // namespace

Task<pb::CreditListingRecord> CreateCreditListing(rpc::Call& call,
                                                  const Deps& deps,
                                                  const pb::CreateCreditListingRequest& req) {
  const Day today = CivilDay(call.now(), deps.time_zone);
  errors::FieldViolations violations;
  CreditListingRecord asked = FromProto(req.credit_listing(), &violations);
  CO_RETURN_IF_ERROR(Under("credit_listing", violations));
  CO_ASSIGN_OR_RETURN(const policies::PolicyCache::Shared policies,
                      co_await deps.policies->Get(call, deps.db));
  asked.id = deps.ids->Next();
  asked.listed_on = today;
  asked.created_at = asked.updated_at = call.now();

  co_return co_await deps.db.WriteOnce(call, [&](db::Tx& tx) -> Task<pb::CreditListingRecord> {
    ContractRepository contracts(tx);
    CreditRepository credits(tx);
    CO_ASSIGN_OR_RETURN(Contract contract, co_await contracts.Get(asked.contract));
    CO_ASSIGN_OR_RETURN(contract, WithListing(std::move(contract), CreditListing::kListed));
    CreditListingRecord listing = asked;
    listing.client = contract.client;
    CO_ASSIGN_OR_RETURN(const std::vector<Receivable> owed,
                        co_await OpenReceivablesOf(tx, contract));
    CO_ASSIGN_OR_RETURN(const std::optional<CreditNotice> last,
                        co_await credits.LastNotice(contract.id));
    const CreditNotice notice = NoticeOrNone(last);
    const auto days = static_cast<int>(policies->Of(contract.unit).Number(kCreditNoticeDays));
    CO_ASSIGN_OR_RETURN(listing.debt, ListableDebt(notice, days, owed, today));
    listing.notice = notice.id;
    credits.Insert(listing);
    Publish(tx, EventOf(listing));
    PostListing(tx, contract, FormatName(kCreditListings, listing.id), deps.time_zone);
    co_return ToProto(listing);
  });
}

}  // namespace vinculo::contract
