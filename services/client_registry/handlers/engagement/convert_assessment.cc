#include "services/client_registry/handlers/engagement/convert_assessment.h"

#include <cmath>
#include <string>

#include "absl/strings/str_cat.h"
#include "common/base/resource_name.h"
#include "common/filter/etag.h"
#include "common/rpc/convert.h"
#include "services/client_registry/domain/client.h"
#include "services/client_registry/domain/reasons.h"

namespace vinculo::client_registry {
namespace {

// Beyond every measure, and exact in thousandths.
constexpr double kMeasureMax = 1e9;

std::optional<Day> DayOf(const std::string& path,
                         bool present,
                         const google::type::Date& date,
                         errors::FieldViolations& violations) {
  if (!present) return std::nullopt;
  const absl::StatusOr<Day> day = vinculo::FromProto(path, date);
  violations.AddFrom(path, day.status());
  return day.ok() ? std::optional<Day>(*day) : std::nullopt;
}

}  // namespace

v1::Assessment ToProto(const Assessment& assessment) {
  const AssessmentFields& fields = assessment.fields;
  v1::Assessment to;
  to.set_name(FormatName(kAssessmentCollection, assessment.id));
  to.set_client(FormatName(kClientCollection, fields.client_id));
  to.set_assessor(fields.assessor);
  *to.mutable_assessment_date() = vinculo::ToProto(*fields.on);
  *to.mutable_valid_until_date() = vinculo::ToProto(*fields.valid_until);
  for (const Measure& measure : fields.measures) {
    v1::Measure& added = *to.add_measures();
    added.set_key(measure.key);
    added.set_value(static_cast<double>(measure.thousandths) / 1000);
  }
  to.set_notes(fields.notes);
  to.mutable_attachments()->Assign(fields.attachments.begin(), fields.attachments.end());
  to.set_etag(filter::EtagOf(assessment.version));
  *to.mutable_create_time() = vinculo::ToProto(assessment.created_at);
  *to.mutable_update_time() = vinculo::ToProto(assessment.updated_at);
  return to;
}

AssessmentFields FromProto(const v1::Assessment& assessment,
                           absl::string_view parent,
                           errors::FieldViolations& violations) {
  const auto path = [parent](absl::string_view field) { return absl::StrCat(parent, field); };
  AssessmentFields fields{.assessor = assessment.assessor(), .notes = assessment.notes()};
  const absl::StatusOr<Uuid> client =
      ParseName(kClientCollection, assessment.client(), path("client"));
  violations.AddFrom(path("client"), client.status());
  if (client.ok()) fields.client_id = *client;
  fields.on = DayOf(path("assessment_date"),
                    assessment.has_assessment_date(),
                    assessment.assessment_date(),
                    violations);
  fields.valid_until = DayOf(path("valid_until_date"),
                             assessment.has_valid_until_date(),
                             assessment.valid_until_date(),
                             violations);
  for (const v1::Measure& measure : assessment.measures()) {
    // Also false of what is no number.
    const bool in_range = std::abs(measure.value()) <= kMeasureMax;
    if (!in_range) {
      violations.Add(path("measures"), kMeasureOutOfRange, "has a value that nobody can have");
      continue;
    }
    fields.measures.push_back({measure.key(), std::llround(measure.value() * 1000)});
  }
  fields.attachments.assign(assessment.attachments().begin(), assessment.attachments().end());
  return fields;
}

}  // namespace vinculo::client_registry
