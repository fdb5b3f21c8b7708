#include <utility>
#include <vector>

#include "common/base/resource_name.h"
#include "services/contract/handlers/receivables/charging_rules.h"
#include "services/contract/handlers/receivables/receivable_handlers.h"
#include "services/contract/messages/checked_values.h"
#include "services/contract/storage/receivables/receivable_repository.h"

namespace vinculo::contract {
namespace {

struct Quoted {
  Receivable receivable;
  LateTerms terms;
  Day on_time;
};

Task<Quoted> Quote(db::Tx& tx, ChargingRules rules, Uuid id, Day day) {
  Quoted quoted;
  ReceivableRepository receivables(tx);
  CO_ASSIGN_OR_RETURN(quoted.receivable, co_await receivables.Get(id));
  std::vector<Receivable> one{quoted.receivable};
  CO_ASSIGN_OR_RETURN(quoted.terms, co_await LateTermsOf(tx, rules, std::move(one), day));
  CO_ASSIGN_OR_RETURN(
      quoted.on_time,
      co_await LastDayOnTimeOf(tx, rules, quoted.receivable.contract, quoted.receivable.due_on));
  co_return quoted;
}

}  // namespace

Task<pb::ReceivableQuote> QuoteReceivable(rpc::Call& call,
                                          const Deps& deps,
                                          const pb::QuoteReceivableRequest& req) {
  CO_ASSIGN_OR_RETURN(const Uuid id, ParseName(kReceivables, req.name()));
  CO_ASSIGN_OR_RETURN(const ChargingRules rules, co_await RulesOf(call, deps));
  errors::FieldViolations violations;
  const Day day = DayFromProto("pay_date", req.has_pay_date(), req.pay_date(), &violations)
                      .value_or(rules.today);
  CO_RETURN_IF_ERROR(violations.ToStatus());
  CO_ASSIGN_OR_RETURN(const Quoted quoted,
                      co_await deps.db.Read(call, [&rules, id, day](db::Tx& tx) -> Task<Quoted> {
                        co_return co_await Quote(tx, rules, id, day);
                      }));
  const Receivable& receivable = quoted.receivable;
  CO_RETURN_IF_ERROR(CheckStartsFrom(ReceivableVerb::kPay, receivable.state));
  const LateCharges late = quoted.terms.ChargesOf(receivable, day);

  pb::ReceivableQuote quote;
  quote.set_receivable(req.name());
  *quote.mutable_pay_date() = ToProto(day);
  *quote.mutable_open_amount() = ToProto(receivable.open);
  quote.set_days_late(late.days_late);
  *quote.mutable_late_fine() = ToProto(late.fine);
  *quote.mutable_late_interest() = ToProto(late.interest);
  *quote.mutable_total_amount() = ToProto(receivable.open + late.total());
  *quote.mutable_on_time_until_date() = ToProto(quoted.on_time);
  co_return quote;
}

}  // namespace vinculo::contract
