#include "services/contract/messages/convert_plan.h"

#include "absl/strings/str_cat.h"
#include "common/filter/etag.h"
#include "services/contract/messages/checked_values.h"
#include "services/contract/storage/plan_repository.h"

namespace vinculo::contract {
namespace {

using vinculo::ToProto;

v1::FineTerms ToProto(const FineTerms& terms) {
  v1::FineTerms message;
  message.set_method(static_cast<v1::FineMethod>(terms.method));
  message.set_basis_points(terms.basis_points);
  for (const FineStep& step : terms.steps) {
    v1::FineTerms::Step& added = *message.add_steps();
    added.set_from_month(step.from_month);
    added.set_basis_points(step.basis_points);
  }
  if (terms.max_amount) *message.mutable_max_amount() = ToProto(*terms.max_amount);
  message.set_max_months(terms.max_months);
  return message;
}

FineTerms FromProto(const v1::FineTerms& message, errors::FieldViolations* violations) {
  FineTerms terms;
  terms.method = EnumFromProto<FineMethod>("fine_terms.method",
                                           message.method(),
                                           v1::FineMethod_IsValid(message.method()),
                                           violations)
                     .value_or(FineMethod::kNone);
  terms.basis_points = message.basis_points();
  for (const v1::FineTerms::Step& step : message.steps()) {
    terms.steps.push_back({step.from_month(), step.basis_points()});
  }
  terms.max_amount = MoneyFromProto(
      "fine_terms.max_amount", message.has_max_amount(), message.max_amount(), violations);
  terms.max_months = message.max_months();
  return terms;
}

std::vector<Benefit> BenefitsFromProto(const v1::Plan& message,
                                       errors::FieldViolations* violations) {
  std::vector<Benefit> benefits;
  for (const v1::Benefit& benefit : message.benefits()) {
    const std::string field = absl::StrCat("benefits[", benefits.size(), "].value");
    benefits.push_back(
        {benefit.description(),
         MoneyFromProto(field, true, benefit.value(), violations).value_or(Money())});
  }
  return benefits;
}

}  // namespace

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
  for (const Benefit& benefit : plan.benefits) {
    v1::Benefit& added = *message.add_benefits();
    added.set_description(benefit.description);
    *added.mutable_value() = ToProto(benefit.value);
  }
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
  plan.benefits = BenefitsFromProto(message, violations);
  plan.fine_terms = FromProto(message.fine_terms(), violations);
  if (!message.document_template().empty()) {
    plan.document_template = IdFromProto(
        "document_template", kDocumentTemplates, message.document_template(), violations);
  }
  CheckPlan(plan, violations);
  return plan;
}

}  // namespace vinculo::contract
