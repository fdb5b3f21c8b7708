#include "tools/vinculoctl/pricing_command.h"

#include <google/protobuf/util/json_util.h>

#include <iostream>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "common/base/day.h"
#include "common/base/money.h"
#include "tools/vinculoctl/pricing_text.h"
#include "tools/vinculoctl/texts.h"
#include "vinculo/contract/v1/change_service.grpc.pb.h"
#include "vinculo/contract/v1/price_service.grpc.pb.h"

namespace vinculo::ctl {
namespace {

namespace pb = ::vinculo::contract::v1;

std::string Named(absl::string_view collection, const std::string& text) {
  return absl::StartsWith(text, collection) ? text : absl::StrCat(collection, text);
}

// False: the day is malformed, and said so.
bool ReadDay(const std::string& text, google::type::Date* date) {
  const absl::StatusOr<Day> day = Day::Parse(text);
  if (!day.ok()) {
    Complain(Say(text::kCycleDate, text));
    return false;
  }
  date->set_year(day->year());
  date->set_month(day->month());
  date->set_day(day->day_of_month());
  return true;
}

bool ReadPrice(const std::string& text, google::type::Money* money) {
  const absl::StatusOr<Money> price = Money::Parse(text);
  if (!price.ok()) {
    Complain(Say(text::kPriceMalformed, text));
    return false;
  }
  money->set_currency_code("BRL");
  money->set_units(price->cents() / 100);
  money->set_nanos(static_cast<int32_t>(price->cents() % 100) * 10'000'000);
  return true;
}

void PrintJson(const google::protobuf::Message& message) {
  google::protobuf::util::JsonPrintOptions options;
  options.add_whitespace = true;
  std::string text;
  google::protobuf::util::MessageToJsonString(message, &text, options);
  std::cout << text;
}

}  // namespace

int ShowPrice(const Connection& connection, const PriceAtOptions& options) {
  pb::GetPriceRequest request;
  request.set_contract(Named("contracts/", options.contract));
  if (!options.date.empty() && !ReadDay(options.date, request.mutable_date())) return kUsage;
  const auto stub = pb::PriceService::NewStub(connection.Open(connection.contract));
  pb::Price price;
  const auto status = stub->GetPrice(connection.Context().get(), request, &price);
  if (!status.ok()) return Explain(status);
  if (options.json) {
    PrintJson(price);
  } else {
    std::cout << PriceText(price);
  }
  return kOk;
}

int ShowChangePreview(const Connection& connection, const PreviewChangeOptions& options) {
  pb::PreviewChangeRequest request;
  pb::ChangeRequest& change = *request.mutable_change();
  change.set_contract(Named("contracts/", options.contract));
  if (!options.date.empty() && !ReadDay(options.date, change.mutable_effective_date())) {
    return kUsage;
  }
  if (!options.plan.empty()) change.set_plan(Named("plans/", options.plan));
  if (!options.price.empty() && !ReadPrice(options.price, change.mutable_price())) return kUsage;
  change.set_billing_day(options.billing_day);
  pb::LoyaltyEffect effect = pb::LOYALTY_EFFECT_UNSPECIFIED;
  if (pb::LoyaltyEffect_Parse(options.loyalty, &effect)) change.set_loyalty_effect(effect);
  const auto stub = pb::ChangeService::NewStub(connection.Open(connection.contract));
  pb::PreviewChangeResponse preview;
  const auto status = stub->PreviewChange(connection.Context().get(), request, &preview);
  if (!status.ok()) return Explain(status);
  if (options.json) {
    PrintJson(preview);
  } else {
    std::cout << OutcomeText(preview.outcome());
  }
  return kOk;
}

}  // namespace vinculo::ctl
