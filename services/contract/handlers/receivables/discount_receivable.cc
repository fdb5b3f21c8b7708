#include "common/base/resource_name.h"
#include "common/filter/etag.h"
#include "services/contract/domain/field_checks.h"
#include "services/contract/domain/receivables/discount.h"
#include "services/contract/domain/receivables/reasons.h"
#include "services/contract/handlers/receivables/charging_rules.h"
#include "services/contract/handlers/receivables/moved_contracts.h"
#include "services/contract/handlers/receivables/receivable_handlers.h"
#include "services/contract/messages/checked_values.h"
#include "services/contract/messages/receivable_messages.h"

namespace vinculo::contract {

Task<pb::Receivable> DiscountReceivable(rpc::Call& call,
                                        const Deps& deps,
                                        const pb::DiscountReceivableRequest& req) {
  CO_ASSIGN_OR_RETURN(const Uuid id, ParseName(kReceivables, req.name()));
  CO_ASSIGN_OR_RETURN(const ChargingRules rules, co_await RulesOf(call, deps));
  errors::FieldViolations violations;
  const Money discount = Read("amount", FromProto("amount", req.amount()), &violations);
  if (discount < Money()) violations.Add("amount", kAmountInvalid, "give an amount from 0 on");
  CheckRequiredText("reason", req.reason(), kReasonMax, &violations);
  CO_RETURN_IF_ERROR(violations.ToStatus());

  co_return co_await deps.db.WriteOnce(call, [&](db::Tx& tx) -> Task<pb::Receivable> {
    ReceivableRepository receivables(tx);
    CO_ASSIGN_OR_RETURN(Receivable receivable, co_await receivables.Get(id));
    CO_RETURN_IF_ERROR(filter::CheckEtag(req.etag(), receivable.version));
    PaymentTerms terms{.paid_on = rules.today, .today = rules.today};
    std::vector<Receivable> one{receivable};
    CO_ASSIGN_OR_RETURN(terms.late, co_await LateTermsOf(tx, rules, std::move(one), rules.today));
    CO_ASSIGN_OR_RETURN(receivable,
                        Discounted(receivable, discount, req.waive_late_charges(), terms));
    CO_ASSIGN_OR_RETURN(const std::vector<MovedContract> moved,
                        co_await MovePaidUntil(tx, {receivable}));
    Post(tx, receivable, req.reason());
    Post(tx, deps, moved);
    co_return ToProto(receivable);
  });
}

}  // namespace vinculo::contract
