#include "common/base/resource_name.h"
#include "services/contract/domain/receivables/due_date.h"
#include "services/contract/handlers/receivables/charging_rules.h"
#include "services/contract/handlers/receivables/read_request.h"
#include "services/contract/handlers/receivables/receivable_handlers.h"
#include "services/contract/storage/receivables/receivable_repository.h"

namespace vinculo::contract {

Task<pb::ReceivableQuote> QuoteReceivable(rpc::Call& call,
                                          const Deps& deps,
                                          const pb::QuoteReceivableRequest& req) {
  CO_ASSIGN_OR_RETURN(const Uuid id, ParseName(kReceivables, req.name()));
  CO_ASSIGN_OR_RETURN(const ChargingRules rules, co_await RulesOf(call, deps));
  errors::FieldViolations violations;
  const Day day =
      ReadDay("pay_date", req.has_pay_date(), req.pay_date(), violations).value_or(rules.today);
  CO_RETURN_IF_ERROR(violations.ToStatus());
  CO_ASSIGN_OR_RETURN(const Receivable receivable,
                      co_await deps.db.Read(call, [id](db::Tx& tx) -> Task<Receivable> {
                        ReceivableRepository receivables(tx);
                        co_return co_await receivables.Get(id);
                      }));
  CO_RETURN_IF_ERROR(CheckStartsFrom(ReceivableVerb::kPay, receivable.state));
  const LateCharges late = ChargesOn(AccountOf(receivable), day, rules.rates, rules.calendar);

  pb::ReceivableQuote quote;
  quote.set_receivable(req.name());
  *quote.mutable_pay_date() = ToProto(day);
  *quote.mutable_open_amount() = ToProto(receivable.open);
  quote.set_days_late(late.days_late);
  *quote.mutable_late_fine() = ToProto(late.fine);
  *quote.mutable_late_interest() = ToProto(late.interest);
  *quote.mutable_total_amount() = ToProto(receivable.open + late.total());
  *quote.mutable_on_time_until_date() =
      ToProto(LastDayOnTime(receivable.due_on, rules.rates.grace_days, rules.calendar));
  co_return quote;
}

}  // namespace vinculo::contract
