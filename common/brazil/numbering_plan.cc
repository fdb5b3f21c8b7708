#include "common/brazil/numbering_plan.h"

#include <phonenumbers/logger.h>
#include <phonenumbers/phonenumberutil.h>

namespace vinculo::brazil {
namespace {

using i18n::phonenumbers::PhoneNumber;
using i18n::phonenumbers::PhoneNumberUtil;

constexpr int kBrazil = 55;

const PhoneNumberUtil& Plans() {
  static const PhoneNumberUtil* const plans = [] {
    PhoneNumberUtil* const loaded = PhoneNumberUtil::GetInstance();
    // Its default logger prints to standard output, with the number.
    loaded->SetLogger(new i18n::phonenumbers::NullLogger());
    return loaded;
  }();
  return *plans;
}

PhoneType FromPlan(PhoneNumberUtil::PhoneNumberType type) {
  switch (type) {
    case PhoneNumberUtil::MOBILE:
      return PhoneType::kMobile;
    case PhoneNumberUtil::FIXED_LINE:
      return PhoneType::kFixed;
    case PhoneNumberUtil::FIXED_LINE_OR_MOBILE:
      return PhoneType::kFixedOrMobile;
    case PhoneNumberUtil::TOLL_FREE:
      return PhoneType::kTollFree;
    case PhoneNumberUtil::SHARED_COST:
      return PhoneType::kSharedCost;
    case PhoneNumberUtil::PREMIUM_RATE:
      return PhoneType::kPremiumRate;
    default:
      return PhoneType::kOther;
  }
}

}  // namespace

std::optional<PlannedNumber> FindInNumberingPlans(absl::string_view text) {
  PhoneNumber number;
  const auto read = Plans().Parse(std::string(text), "BR", &number);
  if (read != PhoneNumberUtil::NO_PARSING_ERROR || !Plans().IsValidNumber(number))
    return std::nullopt;
  PlannedNumber found;
  Plans().Format(number, PhoneNumberUtil::E164, &found.e164);
  found.type = FromPlan(Plans().GetNumberType(number));
  return found;
}

std::string FormatByNumberingPlan(const std::string& e164) {
  PhoneNumber number;
  if (Plans().Parse(e164, "ZZ", &number) != PhoneNumberUtil::NO_PARSING_ERROR) return e164;
  std::string formatted;
  Plans().Format(
      number,
      number.country_code() == kBrazil ? PhoneNumberUtil::NATIONAL : PhoneNumberUtil::INTERNATIONAL,
      &formatted);
  return formatted;
}

}  // namespace vinculo::brazil
