#include "services/client_registry/storage/engagement/graduation_repository.h"

#include <utility>

#include "absl/strings/string_view.h"
#include "common/base/resource_name.h"
#include "services/client_registry/domain/client.h"
#include "services/client_registry/domain/reasons.h"
#include "services/client_registry/storage/sql.h"

namespace vinculo::client_registry {
namespace {

constexpr int kGraduationColumns = 9;
constexpr int kModalityColumns = 10;

Modality ModalityFromRow(const db::Row& row, int column) {
  Modality modality;
  ModalityFields& fields = modality.fields;
  modality.id = row.GetUuid(column++);
  modality.version = row.Int(column++);
  fields.code = row.String(column++);
  fields.display_name = row.String(column++);
  const std::vector<std::string> codes = row.Strings(column++);
  const std::vector<int64_t> classes = row.Ints(column++);
  const std::vector<int64_t> months = row.Ints(column++);
  const std::vector<int64_t> evaluations = row.Ints(column++);
  for (size_t i = 0; i < codes.size(); ++i) {
    fields.grades.push_back({codes[i], classes[i], months[i], evaluations[i]});
  }
  modality.created_at = row.GetTime(column++);
  modality.updated_at = row.GetTime(column++);
  return modality;
}

// With its current step alone.
Graduation GraduationFromRow(const db::Row& row) {
  int column = 0;
  Graduation graduation;
  GradeStep current;
  graduation.id = row.GetUuid(column++);
  graduation.version = row.Int(column++);
  graduation.client_id = row.GetUuid(column++);
  graduation.modality_id = row.GetUuid(column++);
  current.grade = row.String(column++);
  current.since = row.GetDay(column++);
  current.credited_classes = row.Int(column++);
  graduation.created_at = row.GetTime(column++);
  graduation.updated_at = row.GetTime(column++);
  graduation.steps.push_back(std::move(current));
  return graduation;
}

// One column of the grades as an array.
template <class T>
std::vector<T> ColumnOf(const std::vector<Grade>& grades, T Grade::*field) {
  std::vector<T> column;
  for (const Grade& grade : grades) column.push_back(grade.*field);
  return column;
}

Task<Modality> OneModality(db::Tx& tx, const db::Statement& statement, Uuid id) {
  CO_ASSIGN_OR_RETURN(const db::Rows rows, co_await tx.Query(statement, tx.tenant(), id));
  if (rows.empty()) {
    co_return errors::ResourceNotFound("modality", FormatName(kModalityCollection, id));
  }
  co_return ModalityFromRow(rows[0], 0);
}

}  // namespace

const filter::Schema& ModalityListSchema() {
  using filter::Field;
  static const filter::Schema schema(
      Field::Uuid("name", "modality_id"),
      {Field::ResourceName("name", "modality_id", kModalityCollection),
       Field::Text("code", "code").Orderable(),
       Field::Text("display_name", "display_name").Orderable(),
       Field::Timestamp("create_time", "created_at").Orderable()});
  return schema;
}

const filter::Schema& GraduationListSchema() {
  using filter::Field;
  static const filter::Schema schema(
      Field::Uuid("name", "g.graduation_id"),
      {Field::ResourceName("name", "g.graduation_id", kGraduationCollection),
       Field::ResourceName("client", "g.client_id", kClientCollection),
       Field::ResourceName("modality", "g.modality_id", kModalityCollection),
       Field::Text("modality_code", "m.code"),
       Field::Text("grade", "g.grade"),
       Field::Day("since_date", "g.since_on").Orderable(),
       Field::Timestamp("create_time", "g.created_at").Orderable()});
  return schema;
}

Task<Modality> ModalityRepository::Get(Uuid id) { return OneModality(tx_, sql::kGetModality, id); }

Task<Modality> ModalityRepository::GetForUpdate(Uuid id) {
  return OneModality(tx_, tx_.locking() ? sql::kGetModalityForUpdate : sql::kGetModality, id);
}

Task<ModalityPage> ModalityRepository::List(const filter::ListQuery& query) {
  const filter::ListSql list = query.Sql(sql::kListModalities.text, db::Params::Of(tx_.tenant()));
  CO_ASSIGN_OR_RETURN(const db::Rows rows, co_await tx_.QueryText(list.text, list.params));
  ModalityPage page;
  for (int i = 0; i < query.RowsOnPage(rows); ++i) {
    page.modalities.push_back(ModalityFromRow(rows[i], 0));
  }
  page.next_page_token = query.NextPageToken(rows);
  co_return page;
}

Task<std::vector<std::string>> ModalityRepository::GradesInUse(Uuid id) {
  CO_ASSIGN_OR_RETURN(const db::Rows rows,
                      co_await tx_.Query(sql::kFindGradesInUse, tx_.tenant(), id));
  std::vector<std::string> grades;
  for (const db::Row row : rows) grades.push_back(row.String(0));
  co_return grades;
}

void ModalityRepository::Insert(const Modality& modality) {
  const ModalityFields& fields = modality.fields;
  tx_.OnConstraint(
      "modalities_code_unique",
      errors::AlreadyExists(
          kModalityCodeTaken, "another modality has this code", {{"code", fields.code}}));
  tx_.Enqueue(sql::kInsertModality,
              tx_.tenant(),
              modality.id,
              modality.version,
              fields.code,
              fields.display_name,
              ColumnOf(fields.grades, &Grade::code),
              ColumnOf(fields.grades, &Grade::required_classes),
              ColumnOf(fields.grades, &Grade::required_months),
              ColumnOf(fields.grades, &Grade::required_evaluations),
              modality.created_at,
              modality.updated_at);
}

void ModalityRepository::Save(const Modality& modality) {
  const ModalityFields& fields = modality.fields;
  tx_.Enqueue(sql::kUpdateModality,
              tx_.tenant(),
              modality.id,
              modality.version - 1,
              modality.version,
              fields.display_name,
              ColumnOf(fields.grades, &Grade::code),
              ColumnOf(fields.grades, &Grade::required_classes),
              ColumnOf(fields.grades, &Grade::required_months),
              ColumnOf(fields.grades, &Grade::required_evaluations),
              modality.updated_at);
}

Task<Graduation> GraduationRepository::WithSteps(Graduation graduation) {
  CO_ASSIGN_OR_RETURN(const db::Rows steps,
                      co_await tx_.Query(sql::kListGraduationSteps, tx_.tenant(), graduation.id));
  CO_ASSIGN_OR_RETURN(
      const db::Rows evaluations,
      co_await tx_.Query(sql::kListGraduationEvaluations, tx_.tenant(), graduation.id));
  graduation.steps.clear();
  for (const db::Row row : steps) {
    graduation.steps.push_back({.grade = row.String(0),
                                .since = row.GetDay(1),
                                .promoted_by = row.String(2),
                                .credited_classes = row.Int(3),
                                .undone_at = row.FindTime(4)});
  }
  for (const db::Row row : evaluations) {
    graduation.steps[static_cast<size_t>(row.Int(0))].evaluations.push_back(
        {row.GetDay(1), row.String(2), row.Bool(3), row.String(4)});
  }
  co_return graduation;
}

Task<Graduation> GraduationRepository::Get(Uuid id) {
  CO_ASSIGN_OR_RETURN(const db::Rows rows,
                      co_await tx_.Query(sql::kGetGraduation, tx_.tenant(), id));
  if (rows.empty()) {
    co_return errors::ResourceNotFound("graduation", FormatName(kGraduationCollection, id));
  }
  co_return co_await WithSteps(GraduationFromRow(rows[0]));
}

Task<Graduation> GraduationRepository::GetForUpdate(Uuid id) {
  if (tx_.locking()) {
    CO_RETURN_IF_ERROR(
        (co_await tx_.Query(sql::kGetGraduationForUpdate, tx_.tenant(), id)).status());
  }
  co_return co_await Get(id);
}

Task<GraduationPage> GraduationRepository::List(const filter::ListQuery& query) {
  const filter::ListSql list = query.Sql(sql::kListGraduations.text, db::Params::Of(tx_.tenant()));
  CO_ASSIGN_OR_RETURN(const db::Rows rows, co_await tx_.QueryText(list.text, list.params));
  GraduationPage page;
  for (int i = 0; i < query.RowsOnPage(rows); ++i) {
    page.graduations.push_back(
        {.graduation = GraduationFromRow(rows[i]),
         .modality = ModalityFromRow(rows[i], kGraduationColumns),
         .classes = rows[i].Int(kGraduationColumns + kModalityColumns),
         .evaluations_passed = rows[i].Int(kGraduationColumns + kModalityColumns + 1)});
  }
  page.next_page_token = query.NextPageToken(rows);
  co_return page;
}

Task<ListedClientPage> GraduationRepository::ListUngraduated(std::optional<Uuid> modality_id,
                                                             bool include_aggregators,
                                                             const filter::ListQuery& query) {
  const db::Params own = db::Params::Of(tx_.tenant(), include_aggregators, modality_id);
  co_return co_await ListClientsBy(tx_, sql::kListUngraduated, own, query);
}

Task<int64_t> GraduationRepository::CountClasses(const Graduation& graduation,
                                                 const Modality& modality) {
  CO_ASSIGN_OR_RETURN(const db::Rows rows,
                      co_await tx_.Query(sql::kCountClasses,
                                         tx_.tenant(),
                                         graduation.client_id,
                                         modality.fields.code,
                                         graduation.current().since));
  co_return rows[0].Int(0);
}

void GraduationRepository::Insert(const Graduation& graduation) {
  const std::string client = FormatName(kClientCollection, graduation.client_id);
  tx_.OnConstraint("graduations_one_a_modality",
                   errors::AlreadyExists(
                       kGraduationExists,
                       "the client has a graduation in this modality: promote it",
                       {{"client", client},
                        {"modality", FormatName(kModalityCollection, graduation.modality_id)}}));
  tx_.OnConstraint("graduations_of_a_client", errors::ResourceNotFound("client", client));
  const GradeStep& current = graduation.current();
  tx_.Enqueue(sql::kInsertGraduation,
              tx_.tenant(),
              graduation.id,
              graduation.version,
              graduation.client_id,
              graduation.modality_id,
              current.grade,
              current.since,
              current.credited_classes,
              graduation.created_at,
              graduation.updated_at);
  SaveSteps(graduation);
}

void GraduationRepository::Save(const Graduation& graduation) {
  const GradeStep& current = graduation.current();
  tx_.Enqueue(sql::kUpdateGraduation,
              tx_.tenant(),
              graduation.id,
              graduation.version - 1,
              graduation.version,
              current.grade,
              current.since,
              current.credited_classes,
              graduation.updated_at);
  SaveSteps(graduation);
}

void GraduationRepository::SaveSteps(const Graduation& graduation) {
  std::vector<int64_t> step, credited, step_of, place;
  std::vector<absl::string_view> grade, promoted_by, evaluator, notes;
  std::vector<Day> since, on;
  std::vector<std::optional<absl::Time>> undone_at;
  std::vector<bool> passed;
  for (const GradeStep& one : graduation.steps) {
    int64_t next_place = 0;
    for (const Evaluation& evaluation : one.evaluations) {
      step_of.push_back(static_cast<int64_t>(step.size()));
      place.push_back(next_place++);
      on.push_back(*evaluation.on);
      evaluator.push_back(evaluation.evaluator);
      passed.push_back(evaluation.passed);
      notes.push_back(evaluation.notes);
    }
    step.push_back(static_cast<int64_t>(step.size()));
    grade.push_back(one.grade);
    since.push_back(one.since);
    promoted_by.push_back(one.promoted_by);
    credited.push_back(one.credited_classes);
    undone_at.push_back(one.undone_at);
  }
  tx_.Enqueue(sql::kSaveGraduationSteps,
              tx_.tenant(),
              graduation.id,
              step,
              grade,
              since,
              promoted_by,
              credited,
              undone_at);
  if (place.empty()) return;
  tx_.Enqueue(sql::kInsertMissingEvaluations,
              tx_.tenant(),
              graduation.id,
              step_of,
              place,
              on,
              evaluator,
              passed,
              notes);
}

}  // namespace vinculo::client_registry
