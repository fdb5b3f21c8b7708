#include <utility>

#include "absl/strings/str_cat.h"
#include "common/base/clock.h"
#include "common/rpc/convert.h"
#include "services/contract/handlers/adjustment/adjustment_handlers.h"
#include "services/contract/messages/checked_values.h"
#include "services/contract/messages/convert_adjustment.h"
#include "services/contract/storage/adjustment/price_index_repository.h"

namespace vinculo::contract {
namespace {

std::vector<PriceIndexRate> RatesFrom(const pb::PutPriceIndexRatesRequest& req,
                                      const rpc::Call& call,
                                      errors::FieldViolations* violations) {
  std::vector<PriceIndexRate> rates;
  for (int i = 0; i < req.rates_size(); ++i) {
    const pb::PriceIndexRate& message = req.rates(i);
    const std::string field = absl::StrCat("rates[", i, "]");
    PriceIndexRate rate{.rate = Rate(message.rate_ppm()),
                        .actor = call.principal().actor,
                        .created_at = call.now(),
                        .updated_at = call.now()};
    rate.index = IndexFromProto(field + ".index", message.index(), violations).value_or(rate.index);
    const absl::StatusOr<Day> month = vinculo::FromProto(field + ".month", message.month());
    violations->AddFrom(field + ".month", month.status());
    if (month.ok()) rate.month_on = FirstOfMonth(*month);
    rates.push_back(std::move(rate));
  }
  return rates;
}

}  // namespace

Task<pb::PutPriceIndexRatesResponse> PutPriceIndexRates(rpc::Call& call,
                                                        const Deps& deps,
                                                        const pb::PutPriceIndexRatesRequest& req) {
  errors::FieldViolations violations;
  std::vector<PriceIndexRate> rates = RatesFrom(req, call, &violations);
  CO_RETURN_IF_ERROR(violations.ToStatus());
  CheckIndexRates(rates, CivilDay(call.now(), deps.time_zone), &violations);
  CO_RETURN_IF_ERROR(violations.ToStatus());
  for (PriceIndexRate& rate : rates) rate.id = deps.ids->Next();
  const Uuid id = deps.ids->Next();

  co_return co_await deps.db.WriteOnce(
      call, [&call, &rates, id](db::Tx& tx) -> Task<pb::PutPriceIndexRatesResponse> {
        PriceIndexRepository(tx).Put(rates, call.now());
        Publish(tx, RatesPut(id, rates, call.now()));
        pb::PutPriceIndexRatesResponse response;
        response.set_rates(static_cast<int32_t>(rates.size()));
        co_return response;
      });
}

}  // namespace vinculo::contract
