#include "services/client_registry/storage/engagement/assessment_repository.h"

#include "common/base/resource_name.h"
#include "services/client_registry/storage/sql.h"

namespace vinculo::client_registry {
namespace {

Assessment AssessmentFromRow(const db::Row& row) {
  int column = 0;
  Assessment assessment;
  AssessmentFields& fields = assessment.fields;
  assessment.id = row.GetUuid(column++);
  assessment.version = row.Int(column++);
  fields.client_id = row.GetUuid(column++);
  fields.assessor = row.String(column++);
  fields.on = row.GetDay(column++);
  fields.valid_until = row.GetDay(column++);
  const std::vector<std::string> keys = row.Strings(column++);
  const std::vector<int64_t> values = row.Ints(column++);
  for (size_t i = 0; i < keys.size(); ++i) fields.measures.push_back({keys[i], values[i]});
  fields.notes = row.String(column++);
  fields.attachments = row.Strings(column++);
  assessment.created_at = row.GetTime(column++);
  assessment.updated_at = row.GetTime(column++);
  return assessment;
}

std::vector<std::string> KeysOf(const std::vector<Measure>& measures) {
  std::vector<std::string> keys;
  for (const Measure& measure : measures) keys.push_back(measure.key);
  return keys;
}

std::vector<int64_t> ValuesOf(const std::vector<Measure>& measures) {
  std::vector<int64_t> values;
  for (const Measure& measure : measures) values.push_back(measure.thousandths);
  return values;
}

Task<Assessment> One(db::Tx& tx, const db::Statement& statement, Uuid id) {
  CO_ASSIGN_OR_RETURN(const db::Rows rows, co_await tx.Query(statement, tx.tenant(), id));
  if (rows.empty()) {
    co_return errors::ResourceNotFound("assessment", FormatName(kAssessmentCollection, id));
  }
  co_return AssessmentFromRow(rows[0]);
}

}  // namespace

const filter::Schema& AssessmentListSchema() {
  using filter::Field;
  static const filter::Schema schema(
      Field::Uuid("name", "assessment_id"),
      {Field::ResourceName("name", "assessment_id", kAssessmentCollection),
       Field::ResourceName("client", "client_id", kClientCollection),
       Field::Text("assessor", "assessor"),
       Field::Day("assessment_date", "assessed_on").Orderable(),
       Field::Day("valid_until_date", "valid_until_on").Orderable(),
       Field::Timestamp("create_time", "created_at").Orderable()});
  return schema;
}

Task<Assessment> AssessmentRepository::Get(Uuid id) { return One(tx_, sql::kGetAssessment, id); }

Task<Assessment> AssessmentRepository::GetForUpdate(Uuid id) {
  return One(tx_, tx_.locking() ? sql::kGetAssessmentForUpdate : sql::kGetAssessment, id);
}

Task<AssessmentPage> AssessmentRepository::List(const filter::ListQuery& query) {
  const filter::ListSql list = query.Sql(sql::kListAssessments.text, db::Params::Of(tx_.tenant()));
  CO_ASSIGN_OR_RETURN(const db::Rows rows, co_await tx_.QueryText(list.text, list.params));
  AssessmentPage page;
  for (int i = 0; i < query.RowsOnPage(rows); ++i) {
    page.assessments.push_back(AssessmentFromRow(rows[i]));
  }
  page.next_page_token = query.NextPageToken(rows);
  co_return page;
}

Task<ListedClientPage> AssessmentRepository::ListUnassessed(const UnassessedAsked& asked,
                                                            const filter::ListQuery& query) {
  const db::Statement& statement =
      asked.never_assessed ? sql::kListNeverAssessed : sql::kListOverdueAssessments;
  const db::Params own = db::Params::Of(tx_.tenant(), asked.include_aggregators, asked.as_of);
  co_return co_await ListClientsBy(tx_, statement, own, query);
}

void AssessmentRepository::Insert(const Assessment& assessment) {
  const AssessmentFields& fields = assessment.fields;
  tx_.OnConstraint(
      "assessments_of_a_client",
      errors::ResourceNotFound("client", FormatName(kClientCollection, fields.client_id)));
  tx_.Enqueue(sql::kInsertAssessment,
              tx_.tenant(),
              assessment.id,
              assessment.version,
              fields.client_id,
              fields.assessor,
              fields.on,
              fields.valid_until,
              KeysOf(fields.measures),
              ValuesOf(fields.measures),
              fields.notes,
              fields.attachments,
              assessment.created_at,
              assessment.updated_at);
}

void AssessmentRepository::Save(const Assessment& assessment) {
  const AssessmentFields& fields = assessment.fields;
  tx_.Enqueue(sql::kUpdateAssessment,
              tx_.tenant(),
              assessment.id,
              assessment.version - 1,
              assessment.version,
              fields.assessor,
              fields.on,
              fields.valid_until,
              KeysOf(fields.measures),
              ValuesOf(fields.measures),
              fields.notes,
              fields.attachments,
              assessment.updated_at);
}

}  // namespace vinculo::client_registry
