#pragma once
// Changes of contracts, as a caller makes them.

#include <string>

#include "common/base/resource_name.h"
#include "services/contract/domain/pricing/reasons.h"
#include "services/contract/handlers/pricing/handlers.h"
#include "services/contract/handlers/service_test.h"

namespace vinculo::contract {

class PricingTest : public ServiceTest {
 protected:
  // A plan at a price, monthly unless said otherwise, that allows every billing day.
  pb::Plan PlanAt(const std::string& code,
                  Money price,
                  pb::BillingPeriod period = pb::MONTHLY,
                  int loyalty_months = 0) {
    pb::CreatePlanRequest request;
    request.mutable_plan()->set_code(code);
    request.mutable_plan()->set_display_name(code);
    *request.mutable_plan()->mutable_price() = ToProto(price);
    request.mutable_plan()->set_billing_period(period);
    request.mutable_plan()->set_loyalty_months(loyalty_months);
    absl::StatusOr<pb::Plan> made = Serve(&CreatePlan, request);
    EXPECT_THAT(made, testing::IsOk());
    return *made;
  }

  pb::Contract Read(const std::string& name) {
    pb::GetContractRequest request;
    request.set_name(name);
    absl::StatusOr<pb::Contract> contract = Serve(&GetContract, request);
    EXPECT_THAT(contract, testing::IsOk());
    return *contract;
  }
  pb::Price PriceOn(const std::string& contract, Day day) {
    pb::GetPriceRequest request;
    request.set_contract(contract);
    *request.mutable_date() = ToProto(day);
    absl::StatusOr<pb::Price> price = Serve(&GetPrice, request);
    EXPECT_THAT(price, testing::IsOk());
    return *price;
  }
  Money AmountOn(const std::string& contract, Day day) {
    return FromProto("", PriceOn(contract, day).terms().price()).value();
  }

  static pb::ChangeRequest Ask(const pb::Contract& contract) {
    pb::ChangeRequest change;
    change.set_contract(contract.name());
    return change;
  }
  static pb::ChangeRequest AskPlan(const pb::Contract& contract, const pb::Plan& plan) {
    pb::ChangeRequest change = Ask(contract);
    change.set_plan(plan.name());
    return change;
  }

  absl::StatusOr<pb::PreviewChangeResponse> Preview(const pb::ChangeRequest& change) {
    pb::PreviewChangeRequest request;
    *request.mutable_change() = change;
    return Serve(&PreviewChange, request);
  }
  absl::StatusOr<pb::Change> Apply(const pb::ChangeRequest& change, const std::string& token) {
    pb::ApplyChangeRequest request;
    *request.mutable_change() = change;
    request.set_preview_token(token);
    return Serve(&ApplyChange, request);
  }
  // Previewed and applied.
  pb::Change Make(const pb::ChangeRequest& change) {
    const absl::StatusOr<pb::PreviewChangeResponse> preview = Preview(change);
    EXPECT_THAT(preview, testing::IsOk());
    absl::StatusOr<pb::Change> made = Apply(change, preview->preview_token());
    EXPECT_THAT(made, testing::IsOk());
    return *made;
  }
  absl::StatusOr<pb::Change> Discount(const pb::Discount& discount) {
    pb::PreviewDiscountRequest preview;
    *preview.mutable_discount() = discount;
    const absl::StatusOr<pb::PreviewDiscountResponse> previewed = Serve(&PreviewDiscount, preview);
    if (!previewed.ok()) return previewed.status();
    pb::GrantDiscountRequest request;
    *request.mutable_discount() = discount;
    request.set_preview_token(previewed->preview_token());
    return Serve(&GrantDiscount, request);
  }
  absl::StatusOr<pb::Change> Override(const pb::PriceOverride& price) {
    pb::PreviewPriceOverrideRequest preview;
    *preview.mutable_override() = price;
    const absl::StatusOr<pb::PreviewPriceOverrideResponse> previewed =
        Serve(&PreviewPriceOverride, preview);
    if (!previewed.ok()) return previewed.status();
    pb::OverridePriceRequest request;
    *request.mutable_override() = price;
    request.set_preview_token(previewed->preview_token());
    return Serve(&OverridePrice, request);
  }
  absl::StatusOr<pb::Change> Undo(const std::string& change) {
    pb::UndoChangeRequest request;
    request.set_name(change);
    request.set_reason("Pedido do cliente");
    return Serve(&UndoChange, request);
  }
};

}  // namespace vinculo::contract
