#include "services/contract/messages/convert_fine_terms.h"

#include <string>

#include "absl/strings/str_cat.h"
#include "services/contract/messages/checked_values.h"

namespace vinculo::contract {

v1::FineTerms ToProto(const FineTerms& terms) {
  v1::FineTerms message;
  message.set_method(static_cast<v1::FineMethod>(terms.method));
  message.set_basis_points(terms.basis_points);
  for (const FineStep& step : terms.steps) {
    v1::FineTerms::Step& added = *message.add_steps();
    added.set_from_month(step.from_month);
    added.set_basis_points(step.basis_points);
  }
  if (terms.max_amount) *message.mutable_max_amount() = vinculo::ToProto(*terms.max_amount);
  message.set_max_months(terms.max_months);
  return message;
}

v1::Benefit ToProto(const Benefit& benefit) {
  v1::Benefit message;
  message.set_description(benefit.description);
  *message.mutable_value() = vinculo::ToProto(benefit.value);
  message.set_amortization(static_cast<v1::BenefitAmortization>(benefit.amortization));
  message.set_amortization_months(benefit.amortization_months);
  return message;
}

FineTerms FineTermsFromProto(const v1::FineTerms& message, errors::FieldViolations* violations) {
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

std::vector<Benefit> BenefitsFromProto(
    const google::protobuf::RepeatedPtrField<v1::Benefit>& message,
    errors::FieldViolations* violations) {
  std::vector<Benefit> benefits;
  for (const v1::Benefit& benefit : message) {
    const std::string field = absl::StrCat("benefits[", benefits.size(), "]");
    Benefit read{.description = benefit.description(),
                 .amortization_months = benefit.amortization_months()};
    read.value = MoneyFromProto(absl::StrCat(field, ".value"), true, benefit.value(), violations)
                     .value_or(Money());
    read.amortization =
        EnumFromProto<BenefitAmortization>(absl::StrCat(field, ".amortization"),
                                           benefit.amortization(),
                                           v1::BenefitAmortization_IsValid(benefit.amortization()),
                                           violations)
            .value_or(BenefitAmortization::kByMonth);
    benefits.push_back(std::move(read));
  }
  return benefits;
}

}  // namespace vinculo::contract
