#pragma once
// Reasons of errors of documents and signatures, as documented in
// vinculo/contract/v1/error_reason.proto.

namespace vinculo::contract {

inline constexpr char kTemplateCodeTaken[] = "TEMPLATE_CODE_TAKEN";
inline constexpr char kTemplateArchived[] = "TEMPLATE_ARCHIVED";
inline constexpr char kTemplateVersionUnknown[] = "TEMPLATE_VERSION_UNKNOWN";
inline constexpr char kDocumentErased[] = "DOCUMENT_ERASED";
inline constexpr char kSignatureState[] = "SIGNATURE_STATE";
inline constexpr char kSignatureOpen[] = "SIGNATURE_OPEN";
inline constexpr char kSignerTaxIdInvalid[] = "SIGNER_TAX_ID_INVALID";
inline constexpr char kSignerEmailInvalid[] = "SIGNER_EMAIL_INVALID";
inline constexpr char kSignerPhoneInvalid[] = "SIGNER_PHONE_INVALID";
inline constexpr char kSignerContactRequired[] = "SIGNER_CONTACT_REQUIRED";
inline constexpr char kSignerRepeated[] = "SIGNER_REPEATED";
inline constexpr char kExpiryOutOfRange[] = "EXPIRY_OUT_OF_RANGE";
inline constexpr char kLinkRefused[] = "LINK_REFUSED";
inline constexpr char kSigningCodeNotRequested[] = "SIGNING_CODE_NOT_REQUESTED";
inline constexpr char kSignerNotConfirmed[] = "SIGNER_NOT_CONFIRMED";
inline constexpr char kDocumentDiffers[] = "DOCUMENT_DIFFERS";
inline constexpr char kTemplateRequired[] = "TEMPLATE_REQUIRED";
inline constexpr char kTooManyAttempts[] = "TOO_MANY_ATTEMPTS";

}  // namespace vinculo::contract
