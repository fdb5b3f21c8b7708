#pragma once
#include <string>
#include <utility>

#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"

namespace vinculo::brazil {

enum class PhoneType {
  kMobile,
  kFixed,
  kFixedOrMobile,  // countries whose plan does not tell them apart
  kTollFree,       // 0800
  kSharedCost,     // 0300, 4004, 3003
  kPremiumRate,    // 0900
  kOther,          // voice over IP, pagers and the like of other countries
};
// "MOBILE", "TOLL_FREE".
absl::string_view ToString(PhoneType type);

enum class PhoneReading {
  kTyped,     // what a person enters now
  kImported,  // old records too: mobile numbers of 8 digits get the ninth digit
};

// A telephone number (docs/brazil.md section 4, Resolução Anatel 553/2010 for the ninth digit).
class Phone {
 public:
  // Reads the forms in use in Brazil: with or without +55 or 55, the trunk 0, 0 and a carrier code,
  // punctuation and Unicode hyphens; numbers of other countries begin with +. 55 at the beginning
  // is the country where 12 or 13 digits follow from it, and the area code of Rio Grande do Sul
  // where 10 or 11 do. Refused: 00 and a country code, which is dialled in other countries;
  // emergency and service numbers (190); what no plan has. A violation of "phone": PHONE_INVALID.
  // No message repeats the number (LGPD).
  static absl::StatusOr<Phone> Parse(absl::string_view text,
                                     PhoneReading reading = PhoneReading::kTyped);

  const std::string& e164() const { return e164_; }  // "+5511961234567"
  PhoneType type() const { return type_; }
  // The ninth digit was put in by PhoneReading::kImported; keep the number as it came beside it.
  bool ninth_digit_added() const { return ninth_digit_added_; }
  // Whether an SMS or WhatsApp message may be sent to it; never to 0800, 0300, 4004 and fixed
  // lines.
  bool CanReceiveMessages() const {
    return type_ == PhoneType::kMobile || type_ == PhoneType::kFixedOrMobile;
  }
  std::string Formatted() const;  // "(11) 96123-4567"; other countries "+1 650-253-0000"
  // For screens and logs that need not show it whole (LGPD): the last four digits, and the area
  // code of a Brazilian line: "(11) *****-4567", "+*******0000".
  std::string Masked() const;

  bool operator==(const Phone&) const = default;

 private:
  Phone(std::string e164, PhoneType type, bool ninth_digit_added)
      : e164_(std::move(e164)), type_(type), ninth_digit_added_(ninth_digit_added) {}
  std::string e164_;
  PhoneType type_;
  bool ninth_digit_added_;
};

// Loads the numbering plans, some 5 ms and 4 MB once in the process. Without it the first number
// that is not a plain Brazilian fixed or mobile one pays for it.
void WarmUpPhones();

}  // namespace vinculo::brazil
