#pragma once
// What a tenant decides about its registry, as
// a whole or unit by unit: one entry a parameter. Whoever needs a new one adds its key here, its
// declaration in the .cc, and its line in policy_service.proto.

#include "common/parameters/parameter.h"

namespace vinculo::client_registry {

inline constexpr char kDuplicateTaxIdParameter[] = "duplicate_tax_id";
inline constexpr char kTaxIdRequired[] = "tax_id_required";
inline constexpr char kPortalLoginRequired[] = "portal_login_required";
inline constexpr char kMobilePhoneRequired[] = "mobile_phone_required";
inline constexpr char kEmailRequired[] = "email_required";
inline constexpr char kRequiredFieldsOfLead[] = "required_fields_lead";
inline constexpr char kRequiredFieldsOfSale[] = "required_fields_sale";
inline constexpr char kRequiredFieldsOfActivation[] = "required_fields_activation";
inline constexpr char kActivityDays[] = "activity_days";
inline constexpr char kLeapDayBirthday[] = "leap_day_birthday";
inline constexpr char kVisitWindowMinutes[] = "visit_window_minutes";
inline constexpr char kPresenceFromAccess[] = "presence_from_access";
inline constexpr char kAggregatorVisitsPerDay[] = "aggregator_visits_per_day";
inline constexpr char kDeviceClockAheadMinutes[] = "device_clock_ahead_minutes";
inline constexpr char kAssessmentValidityMonths[] = "assessment_validity_months";
inline constexpr char kDocumentMegabytesMax[] = "document_megabytes_max";
inline constexpr char kDocumentValidityMonths[] = "document_validity_months";

const parameters::Table& RegistryParameters();

}  // namespace vinculo::client_registry
