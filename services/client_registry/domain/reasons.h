#pragma once
// Reasons of this service's errors and field violations; vinculo.client_registry.v1.ErrorReason
// documents them. Those of documents, phones, e-mail and addresses are in common/brazil/reasons.h.

namespace vinculo::client_registry {

inline constexpr char kExternalIdTaken[] = "EXTERNAL_ID_TAKEN";
inline constexpr char kNameRequired[] = "NAME_REQUIRED";
inline constexpr char kTextTooLong[] = "TEXT_TOO_LONG";
inline constexpr char kTextInvalid[] = "TEXT_INVALID";
inline constexpr char kTaxIdWrongKind[] = "TAX_ID_WRONG_KIND";
inline constexpr char kPhoneNotMobile[] = "PHONE_NOT_MOBILE";
inline constexpr char kBirthDateOutOfRange[] = "BIRTH_DATE_OUT_OF_RANGE";
inline constexpr char kTooManyGroups[] = "TOO_MANY_GROUPS";
inline constexpr char kGroupEmpty[] = "GROUP_EMPTY";
inline constexpr char kValueUnknown[] = "VALUE_UNKNOWN";
inline constexpr char kQueryLength[] = "QUERY_LENGTH";
// Portal logins.
inline constexpr char kLoginNameRequired[] = "LOGIN_NAME_REQUIRED";
inline constexpr char kLoginNameMalformed[] = "LOGIN_NAME_MALFORMED";
inline constexpr char kLoginNameTaken[] = "LOGIN_NAME_TAKEN";
inline constexpr char kLoginActive[] = "LOGIN_ACTIVE";
inline constexpr char kLoginDisabled[] = "LOGIN_DISABLED";
inline constexpr char kLoginRefused[] = "LOGIN_REFUSED";
inline constexpr char kTooManyAttempts[] = "TOO_MANY_ATTEMPTS";
inline constexpr char kResetNotRequested[] = "RESET_NOT_REQUESTED";
inline constexpr char kTokenRefused[] = "TOKEN_REFUSED";
inline constexpr char kPasswordChanged[] = "PASSWORD_CHANGED";
inline constexpr char kPasswordLength[] = "PASSWORD_LENGTH";
inline constexpr char kPasswordTooCommon[] = "PASSWORD_TOO_COMMON";
inline constexpr char kPasswordIsLogin[] = "PASSWORD_IS_LOGIN";
inline constexpr char kCardNumberRefused[] = "CARD_NUMBER_REFUSED";
inline constexpr char kTooManyDocuments[] = "TOO_MANY_DOCUMENTS";
inline constexpr char kDocumentNumberMalformed[] = "DOCUMENT_NUMBER_MALFORMED";
inline constexpr char kDocumentKindRequired[] = "DOCUMENT_KIND_REQUIRED";
inline constexpr char kIssueDateOutOfRange[] = "ISSUE_DATE_OUT_OF_RANGE";
inline constexpr char kTooManyCustomFields[] = "TOO_MANY_CUSTOM_FIELDS";
inline constexpr char kCustomValueInvalid[] = "CUSTOM_VALUE_INVALID";
inline constexpr char kClientArchived[] = "CLIENT_ARCHIVED";
inline constexpr char kClientNotArchived[] = "CLIENT_NOT_ARCHIVED";
inline constexpr char kClientReferred[] = "CLIENT_REFERRED";
inline constexpr char kCustomFieldUnknown[] = "CUSTOM_FIELD_UNKNOWN";
inline constexpr char kCustomFieldKeyMalformed[] = "CUSTOM_FIELD_KEY_MALFORMED";
inline constexpr char kLabelRequired[] = "LABEL_REQUIRED";
inline constexpr char kChoicesMismatch[] = "CHOICES_MISMATCH";
inline constexpr char kCustomFieldKeyTaken[] = "CUSTOM_FIELD_KEY_TAKEN";
inline constexpr char kPostalCodeOfAnotherState[] = "POSTAL_CODE_OF_ANOTHER_STATE";
inline constexpr char kTaxIdSuspicious[] = "TAX_ID_SUSPICIOUS";
inline constexpr char kBirthdaysOutOfRange[] = "BIRTHDAYS_OUT_OF_RANGE";
inline constexpr char kAsOfInFuture[] = "AS_OF_IN_FUTURE";
inline constexpr char kPeriodReversed[] = "PERIOD_REVERSED";
inline constexpr char kImportRevertBlocked[] = "IMPORT_REVERT_BLOCKED";
inline constexpr char kClientKeyRequired[] = "CLIENT_KEY_REQUIRED";
inline constexpr char kDeviceKindRequired[] = "DEVICE_KIND_REQUIRED";
inline constexpr char kDeviceIdRequired[] = "DEVICE_ID_REQUIRED";
inline constexpr char kDeviceEventIdRequired[] = "DEVICE_EVENT_ID_REQUIRED";
inline constexpr char kDenialReasonRequired[] = "DENIAL_REASON_REQUIRED";
inline constexpr char kDenialReasonUnexpected[] = "DENIAL_REASON_UNEXPECTED";
inline constexpr char kDenialDetailRequired[] = "DENIAL_DETAIL_REQUIRED";
inline constexpr char kAccessTimeAhead[] = "ACCESS_TIME_AHEAD";
inline constexpr char kAccessTimeTooOld[] = "ACCESS_TIME_TOO_OLD";
inline constexpr char kClientUnknown[] = "CLIENT_UNKNOWN";
inline constexpr char kDeviceEventReused[] = "DEVICE_EVENT_REUSED";
inline constexpr char kIngestMode[] = "INGEST_MODE";
inline constexpr char kAbsenceDaysOutOfRange[] = "ABSENCE_DAYS_OUT_OF_RANGE";
inline constexpr char kPresenceClassRequired[] = "PRESENCE_CLASS_REQUIRED";
inline constexpr char kPresenceTimeAhead[] = "PRESENCE_TIME_AHEAD";
inline constexpr char kPresenceTimeTooOld[] = "PRESENCE_TIME_TOO_OLD";
inline constexpr char kAssessorRequired[] = "ASSESSOR_REQUIRED";
inline constexpr char kDateInFuture[] = "DATE_IN_FUTURE";
inline constexpr char kValidityBeforeAssessment[] = "VALIDITY_BEFORE_ASSESSMENT";
inline constexpr char kMeasureUnknown[] = "MEASURE_UNKNOWN";
inline constexpr char kMeasureRepeated[] = "MEASURE_REPEATED";
inline constexpr char kMeasureOutOfRange[] = "MEASURE_OUT_OF_RANGE";
inline constexpr char kTooManyMeasures[] = "TOO_MANY_MEASURES";
inline constexpr char kTooManyAttachments[] = "TOO_MANY_ATTACHMENTS";
inline constexpr char kModalityCodeTaken[] = "MODALITY_CODE_TAKEN";
inline constexpr char kModalityCodeRequired[] = "MODALITY_CODE_REQUIRED";
inline constexpr char kGradesRequired[] = "GRADES_REQUIRED";
inline constexpr char kGradeCodeRequired[] = "GRADE_CODE_REQUIRED";
inline constexpr char kGradeRepeated[] = "GRADE_REPEATED";
inline constexpr char kRequirementOutOfRange[] = "REQUIREMENT_OUT_OF_RANGE";
inline constexpr char kGradeInUse[] = "GRADE_IN_USE";
inline constexpr char kGradeUnknown[] = "GRADE_UNKNOWN";
inline constexpr char kGradeNotLater[] = "GRADE_NOT_LATER";
inline constexpr char kGraduationExists[] = "GRADUATION_EXISTS";
inline constexpr char kGraduationRequirementsUnmet[] = "GRADUATION_REQUIREMENTS_UNMET";
inline constexpr char kLastGradeReached[] = "LAST_GRADE_REACHED";
inline constexpr char kNoPromotion[] = "NO_PROMOTION";
inline constexpr char kDateBeforeGrade[] = "DATE_BEFORE_GRADE";
inline constexpr char kCreditedClassesOutOfRange[] = "CREDITED_CLASSES_OUT_OF_RANGE";
inline constexpr char kPromoterRequired[] = "PROMOTER_REQUIRED";

// Policy, duplicates and merges.
inline constexpr char kFieldRequired[] = "FIELD_REQUIRED";
inline constexpr char kTaxIdMissing[] = "TAX_ID_REQUIRED";
inline constexpr char kPortalLoginMissing[] = "PORTAL_LOGIN_REQUIRED";
inline constexpr char kMobilePhoneMissing[] = "MOBILE_PHONE_REQUIRED";
inline constexpr char kMobilePhoneNotReal[] = "MOBILE_PHONE_NOT_REAL";
inline constexpr char kEmailMissing[] = "EMAIL_REQUIRED";
inline constexpr char kDuplicateTaxId[] = "DUPLICATE_TAX_ID";
inline constexpr char kTaxIdContended[] = "TAX_ID_CONTENDED";
inline constexpr char kDuplicateNotPermitted[] = "DUPLICATE_NOT_PERMITTED";
inline constexpr char kClientMerged[] = "CLIENT_MERGED";
inline constexpr char kMergeOfOne[] = "MERGE_OF_ONE";
inline constexpr char kMergeKindsDiffer[] = "MERGE_KINDS_DIFFER";
inline constexpr char kMergeUndone[] = "MERGE_UNDONE";
inline constexpr char kClientAnonymized[] = "CLIENT_ANONYMIZED";

// Documents.
inline constexpr char kDocumentStartExpected[] = "DOCUMENT_START_EXPECTED";
inline constexpr char kDocumentTypeUnknown[] = "DOCUMENT_TYPE_UNKNOWN";
inline constexpr char kDocumentTypeDiffers[] = "DOCUMENT_TYPE_DIFFERS";
inline constexpr char kDocumentTooLarge[] = "DOCUMENT_TOO_LARGE";
inline constexpr char kDocumentEmpty[] = "DOCUMENT_EMPTY";
inline constexpr char kDocumentHashDiffers[] = "DOCUMENT_HASH_DIFFERS";
inline constexpr char kDocumentIdTaken[] = "DOCUMENT_ID_TAKEN";
inline constexpr char kDocumentIdMalformed[] = "DOCUMENT_ID_MALFORMED";
inline constexpr char kValidUntilOutOfRange[] = "VALID_UNTIL_OUT_OF_RANGE";
inline constexpr char kHealthDocumentNotPermitted[] = "HEALTH_DOCUMENT_NOT_PERMITTED";
inline constexpr char kUploadsFull[] = "UPLOADS_FULL";
inline constexpr char kDocumentDeleted[] = "DOCUMENT_DELETED";

// Privacy.
inline constexpr char kClientHasObligations[] = "CLIENT_HAS_OBLIGATIONS";
inline constexpr char kObligationsOverrideNotPermitted[] = "OBLIGATIONS_OVERRIDE_NOT_PERMITTED";
inline constexpr char kReasonNamesSubject[] = "REASON_NAMES_SUBJECT";

}  // namespace vinculo::client_registry
