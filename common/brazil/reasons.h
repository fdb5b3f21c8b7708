#pragma once
// Reasons of the field violations that this folder makes; services document them in their enum of
// reasons.

namespace vinculo::brazil {

inline constexpr char kTaxIdMalformed[] = "TAX_ID_MALFORMED";
inline constexpr char kTaxIdCheckDigits[] = "TAX_ID_CHECK_DIGITS";
inline constexpr char kEmailMalformed[] = "EMAIL_MALFORMED";
inline constexpr char kPhoneInvalid[] = "PHONE_INVALID";
inline constexpr char kPostalCodeMalformed[] = "POSTAL_CODE_MALFORMED";
inline constexpr char kStateUnknown[] = "STATE_UNKNOWN";

}  // namespace vinculo::brazil
