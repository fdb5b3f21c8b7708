#include "services/contract/messages/convert.h"

#include <optional>
#include <string>
#include <utility>

#include "absl/strings/str_cat.h"
#include "common/base/resource_name.h"
#include "common/filter/etag.h"
#include "services/contract/messages/checked_values.h"
#include "services/contract/messages/names.h"
#include "services/contract/storage/contract_repository.h"
#include "services/contract/storage/plan_repository.h"

namespace vinculo::contract {
namespace {

void Set(const std::optional<Day>& day,
         google::type::Date* (pb::Contract::*mutable_date)(),
         pb::Contract* contract) {
  if (day) *(contract->*mutable_date)() = ToProto(*day);
}

std::optional<BillingPeriod> PeriodFromProto(int number, errors::FieldViolations* violations) {
  return EnumFromProto<BillingPeriod>(
      "billing_period", number, pb::BillingPeriod_IsValid(number), violations);
}

std::optional<PaymentCondition> ConditionFromProto(int number,
                                                   errors::FieldViolations* violations) {
  return EnumFromProto<PaymentCondition>(
      "payment_condition", number, pb::PaymentCondition_IsValid(number), violations);
}

}  // namespace

pb::Contract ToProto(const Contract& contract) {
  pb::Contract message;
  message.set_name(FormatName(kContracts, contract.id));
  message.set_client(FormatName(kClients, contract.client));
  message.set_plan(FormatName(kPlans, contract.plan));
  message.set_description(contract.description);
  message.set_lifecycle(static_cast<pb::Lifecycle>(contract.lifecycle));
  message.set_access(static_cast<pb::Access>(contract.access));
  if (contract.end_kind) message.set_end_kind(static_cast<pb::EndKind>(*contract.end_kind));
  message.set_end_reason(contract.end_reason);
  message.set_counts_as_churn(contract.counts_as_churn);
  *message.mutable_price() = ToProto(contract.price);
  message.set_billing_period(static_cast<pb::BillingPeriod>(contract.billing_period));
  message.set_payment_condition(static_cast<pb::PaymentCondition>(contract.payment_condition));
  *message.mutable_total_value() = ToProto(contract.total_value);
  message.set_billing_day(contract.billing_day.value_or(0));
  message.set_loyalty_months(contract.loyalty_months);
  message.set_term_months(contract.term_months);
  Set(contract.starts_on, &pb::Contract::mutable_start_date, &message);
  Set(contract.activated_on, &pb::Contract::mutable_activation_date, &message);
  Set(contract.renewed_on, &pb::Contract::mutable_renewal_date, &message);
  Set(contract.expires_on, &pb::Contract::mutable_expiration_date, &message);
  Set(contract.ends_on, &pb::Contract::mutable_end_date, &message);
  Set(contract.financial_base_on, &pb::Contract::mutable_financial_base_date, &message);
  Set(contract.paid_until_on, &pb::Contract::mutable_paid_until_date, &message);
  message.set_consultant(contract.consultant);
  message.set_unit(contract.unit);
  message.set_inclusion_reason(contract.inclusion_reason);
  message.set_external_id(contract.external_id);
  message.set_billing(static_cast<pb::Billing>(contract.billing));
  message.set_credit_listing(static_cast<pb::CreditListing>(contract.credit_listing));
  message.set_charge_type(static_cast<pb::ChargeType>(contract.charge_type));
  message.set_auto_renew(contract.auto_renew);
  Set(contract.resumes_on, &pb::Contract::mutable_resume_date, &message);
  message.set_transferred_from(NameOrEmpty(kContracts, contract.transferred_from));
  message.set_transferred_to(NameOrEmpty(kContracts, contract.transferred_to));
  message.set_plan_version(contract.plan_version);
  message.set_inclusion_reason_name(NameOrEmpty(kReasons, contract.inclusion_reason_id));
  message.set_end_reason_name(NameOrEmpty(kReasons, contract.end_reason_id));
  message.set_etag(filter::EtagOf(contract.version));
  *message.mutable_create_time() = ToProto(contract.created_at);
  *message.mutable_update_time() = ToProto(contract.updated_at);
  return message;
}

ContractTerms TermsFromProto(const pb::Contract& message, errors::FieldViolations* violations) {
  ContractTerms terms;
  terms.description = message.description();
  terms.price = MoneyFromProto("price", message.has_price(), message.price(), violations);
  terms.billing_period = PeriodFromProto(message.billing_period(), violations);
  terms.payment_condition = ConditionFromProto(message.payment_condition(), violations);
  if (message.billing_day() != 0) terms.billing_day = message.billing_day();
  terms.charge_type = EnumFromProto<ChargeType>("charge_type",
                                                message.charge_type(),
                                                pb::ChargeType_IsValid(message.charge_type()),
                                                violations);
  if (message.has_auto_renew()) terms.auto_renew = message.auto_renew();
  if (message.has_loyalty_months()) terms.loyalty_months = message.loyalty_months();
  if (message.has_term_months()) terms.term_months = message.term_months();
  terms.starts_on =
      DayFromProto("start_date", message.has_start_date(), message.start_date(), violations);
  terms.financial_base_on = DayFromProto("financial_base_date",
                                         message.has_financial_base_date(),
                                         message.financial_base_date(),
                                         violations);
  terms.consultant = message.consultant();
  terms.unit = message.unit();
  terms.inclusion_reason = message.inclusion_reason();
  terms.external_id = message.external_id();
  CheckTerms(terms, violations);
  return terms;
}

Uuid ClientFromProto(const pb::Contract& message, errors::FieldViolations* violations) {
  return IdFromProto("client", kClients, message.client(), violations);
}

Uuid PlanFromProto(const pb::Contract& message, errors::FieldViolations* violations) {
  return IdFromProto("plan", kPlans, message.plan(), violations);
}

ContractHistory HistoryFromProto(const pb::Contract& message, errors::FieldViolations* violations) {
  ContractHistory history;
  if (message.lifecycle() == pb::DRAFT || message.lifecycle() == pb::ENDED) {
    history.lifecycle = static_cast<Lifecycle>(message.lifecycle());
  }
  history.activated_on = DayFromProto(
      "activation_date", message.has_activation_date(), message.activation_date(), violations);
  history.renewed_on =
      DayFromProto("renewal_date", message.has_renewal_date(), message.renewal_date(), violations);
  history.paid_until_on = DayFromProto(
      "paid_until_date", message.has_paid_until_date(), message.paid_until_date(), violations);
  history.ends_on =
      DayFromProto("end_date", message.has_end_date(), message.end_date(), violations);
  history.end_kind = EnumFromProto<EndKind>(
      "end_kind", message.end_kind(), pb::EndKind_IsValid(message.end_kind()), violations);
  history.end_reason = message.end_reason();
  return history;
}

absl::StatusOr<std::optional<Day>> ActivationFromProto(const pb::ActivateContractRequest& request) {
  errors::FieldViolations violations;
  const std::optional<Day> day = DayFromProto(
      "activation_date", request.has_activation_date(), request.activation_date(), &violations);
  if (!violations.empty()) return violations.ToStatus();
  return day;
}

absl::StatusOr<Ending> FromProto(const pb::EndContractRequest& request) {
  errors::FieldViolations violations;
  const std::optional<EndKind> kind = EnumFromProto<EndKind>(
      "kind", request.kind(), pb::EndKind_IsValid(request.kind()), &violations);
  Ending ending{.kind = kind.value_or(EndKind::kCancelled), .reason = request.reason()};
  ending.ends_on =
      DayFromProto("end_date", request.has_end_date(), request.end_date(), &violations);
  if (request.has_counts_as_churn()) ending.counts_as_churn = request.counts_as_churn();
  if (!violations.empty()) return violations.ToStatus();
  return ending;
}

absl::Status Under(absl::string_view parent, const errors::FieldViolations& violations) {
  errors::FieldViolations under;
  for (const errors::FieldViolations::Violation& violation : violations.list()) {
    under.Add(absl::StrCat(parent, ".", violation.field), violation.reason, violation.description);
  }
  return under.ToStatus();
}

}  // namespace vinculo::contract
