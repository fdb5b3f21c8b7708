#include "services/contract/messages/convert_plan.h"

#include "absl/strings/str_cat.h"
#include "common/filter/etag.h"
#include "services/contract/messages/checked_values.h"
#include "services/contract/messages/convert_fine_terms.h"
#include "services/contract/storage/plan_repository.h"

namespace vinculo::contract {
using vinculo::ToProto;

v1::Plan ToProto(const Plan& plan) {
  v1::Plan message;
  message.set_name(FormatName(kPlans, plan.id));
  message.set_code(plan.code);
  message.set_display_name(plan.display_name);
  *message.mutable_price() = ToProto(plan.price);
  message.set_billing_period(static_cast<v1::BillingPeriod>(plan.billing_period));
  message.set_payment_condition(static_cast<v1::PaymentCondition>(plan.payment_condition));
  message.set_loyalty_months(plan.loyalty_months);
  message.set_term_months(plan.term_months);
  message.mutable_billing_days()->Add(plan.billing_days.begin(), plan.billing_days.end());
  message.mutable_modalities()->Add(plan.modalities.begin(), plan.modalities.end());
  if (plan.class_pack) {
    message.mutable_class_pack()->set_classes(plan.class_pack->classes);
    message.mutable_class_pack()->set_validity_days(plan.class_pack->validity_days);
  }
  for (const Benefit& benefit : plan.benefits) *message.add_benefits() = ToProto(benefit);
  if (plan.fine_terms != FineTerms()) *message.mutable_fine_terms() = ToProto(plan.fine_terms);
  if (plan.document_template) {
    message.set_document_template(FormatName(kDocumentTemplates, *plan.document_template));
  }
  message.set_version(plan.version);
  message.set_etag(filter::EtagOf(plan.version));
  *message.mutable_create_time() = ToProto(plan.created_at);
  *message.mutable_update_time() = ToProto(plan.updated_at);
  if (plan.archived_at) *message.mutable_archive_time() = ToProto(*plan.archived_at);
  return message;
}

Plan FromProto(const v1::Plan& message, errors::FieldViolations* violations) {
  Plan plan;
  plan.code = message.code();
  plan.display_name = message.display_name();
  plan.price = MoneyFromProto("price", true, message.price(), violations).value_or(Money());
  plan.billing_period =
      EnumFromProto<BillingPeriod>("billing_period",
                                   message.billing_period(),
                                   v1::BillingPeriod_IsValid(message.billing_period()),
                                   violations)
          .value_or(BillingPeriod::kMonthly);
  plan.payment_condition =
      EnumFromProto<PaymentCondition>("payment_condition",
                                      message.payment_condition(),
                                      v1::PaymentCondition_IsValid(message.payment_condition()),
                                      violations)
          .value_or(PaymentCondition::kPostpaid);
  plan.loyalty_months = message.loyalty_months();
  plan.term_months = message.term_months();
  plan.billing_days.assign(message.billing_days().begin(), message.billing_days().end());
  plan.modalities.assign(message.modalities().begin(), message.modalities().end());
  if (message.has_class_pack()) {
    plan.class_pack =
        PlanClasses{message.class_pack().classes(), message.class_pack().validity_days()};
  }
  plan.benefits = BenefitsFromProto(message.benefits(), violations);
  plan.fine_terms = FineTermsFromProto(message.fine_terms(), violations);
  if (!message.document_template().empty()) {
    plan.document_template = IdFromProto(
        "document_template", kDocumentTemplates, message.document_template(), violations);
  }
  CheckPlan(plan, violations);
  return plan;
}

}  // namespace vinculo::contract
