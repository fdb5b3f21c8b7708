#include "services/reporting/clients/contract_rows.h"

#include <algorithm>

#include "common/base/resource_name.h"
#include "common/base/status_macros.h"
#include "common/rpc/convert.h"
#include "services/reporting/clients/enum_text.h"

namespace vinculo::reporting {

using ::vinculo::FromProto;

namespace v1 = contract::v1;

namespace {

Stage StageOf(v1::Lifecycle lifecycle) {
  switch (lifecycle) {
    case v1::ACTIVE:
      return Stage::kActive;
    case v1::SUSPENDED:
      return Stage::kSuspended;
    case v1::ENDED:
      return Stage::kEnded;
    default:
      return Stage::kNotStarted;
  }
}

absl::StatusOr<std::optional<Day>> FindDay(absl::string_view field,
                                           bool present,
                                           const google::type::Date& date) {
  if (!present) return std::nullopt;
  ASSIGN_OR_RETURN(const Day day, FromProto(field, date));
  return day;
}

absl::Status ReadDates(const v1::Contract& contract, ContractRow& row) {
  ASSIGN_OR_RETURN(
      row.activated_on,
      FindDay("activation_date", contract.has_activation_date(), contract.activation_date()));
  ASSIGN_OR_RETURN(row.renewed_on,
                   FindDay("renewal_date", contract.has_renewal_date(), contract.renewal_date()));
  ASSIGN_OR_RETURN(
      row.expires_on,
      FindDay("expiration_date", contract.has_expiration_date(), contract.expiration_date()));
  ASSIGN_OR_RETURN(row.ends_on, FindDay("end_date", contract.has_end_date(), contract.end_date()));
  ASSIGN_OR_RETURN(row.financial_base_on,
                   FindDay("financial_base_date",
                           contract.has_financial_base_date(),
                           contract.financial_base_date()));
  ASSIGN_OR_RETURN(
      row.paid_until_on,
      FindDay("paid_until_date", contract.has_paid_until_date(), contract.paid_until_date()));
  return absl::OkStatus();
}

void ReadForce(const v1::Contract& contract, Day told_on, ContractRow& row) {
  const ContractState state{.stage = StageOf(contract.lifecycle()),
                            .blocked = contract.access() == v1::BLOCKED,
                            .activated_on = row.activated_on,
                            .ends_on = row.ends_on};
  row.in_force = InForceOf(state);
  if (!row.in_force.from.has_value() || state.stage == Stage::kEnded) return;
  row.standing = StandingChange{std::max(told_on, *row.in_force.from), StandingOf(state)};
}

}  // namespace

absl::StatusOr<PlanRow> FromProto(const v1::Plan& plan, int64_t version) {
  PlanRow row;
  ASSIGN_OR_RETURN(row.plan, ParseName("plans/", plan.name()));
  row.version = version;
  row.code = plan.code();
  row.display_name = plan.display_name();
  row.modalities.assign(plan.modalities().begin(), plan.modalities().end());
  return row;
}

absl::StatusOr<ContractRow> FromProto(const v1::Contract& contract, int64_t version, Day told_on) {
  ContractRow row;
  ASSIGN_OR_RETURN(row.contract, ParseName("contracts/", contract.name()));
  row.version = version;
  ASSIGN_OR_RETURN(row.client, ParseName("clients/", contract.client(), "client"));
  if (!contract.plan().empty()) {
    ASSIGN_OR_RETURN(row.plan, ParseName("plans/", contract.plan(), "plan"));
  }
  row.description = NonEmpty(contract.description());
  row.lifecycle = v1::Lifecycle_Name(contract.lifecycle());
  row.access = EnumText(contract.access(), &v1::Access_Name<v1::Access>).value_or("NORMAL");
  row.end_kind = EnumText(contract.end_kind(), &v1::EndKind_Name<v1::EndKind>);
  row.end_reason = NonEmpty(contract.end_reason());
  row.end_reason_name = NonEmpty(contract.end_reason_name());
  row.counts_as_churn = contract.counts_as_churn();
  row.taken_over = !contract.transferred_from().empty();
  ASSIGN_OR_RETURN(row.price, FromProto("price", contract.price()));
  row.billing_period =
      EnumText(contract.billing_period(), &v1::BillingPeriod_Name<v1::BillingPeriod>);
  row.payment_condition =
      EnumText(contract.payment_condition(), &v1::PaymentCondition_Name<v1::PaymentCondition>);
  ASSIGN_OR_RETURN(row.total_value, FromProto("total_value", contract.total_value()));
  row.consultant = NonEmpty(contract.consultant());
  row.unit = NonEmpty(contract.unit());
  row.external_id = NonEmpty(contract.external_id());
  RETURN_IF_ERROR(ReadDates(contract, row));
  ReadForce(contract, told_on, row);
  return row;
}

}  // namespace vinculo::reporting
