#pragma once
// Reasons of errors that templates give; a service that has templates documents them in its
// ErrorReason.

namespace vinculo::documents {

inline constexpr char kTemplateTooLong[] = "TEMPLATE_TOO_LONG";
inline constexpr char kTemplateNotText[] = "TEMPLATE_NOT_TEXT";
inline constexpr char kTemplateFieldUnknown[] = "TEMPLATE_FIELD_UNKNOWN";
inline constexpr char kTemplateMarkRefused[] = "TEMPLATE_MARK_REFUSED";
inline constexpr char kTemplateTagRefused[] = "TEMPLATE_TAG_REFUSED";
inline constexpr char kTemplateNotBalanced[] = "TEMPLATE_NOT_BALANCED";
inline constexpr char kTemplateTooDeep[] = "TEMPLATE_TOO_DEEP";
inline constexpr char kDocumentTooLong[] = "DOCUMENT_TOO_LONG";

}  // namespace vinculo::documents
