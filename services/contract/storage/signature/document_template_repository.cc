#include "services/contract/storage/signature/document_template_repository.h"

#include "absl/strings/str_cat.h"
#include "common/base/resource_name.h"
#include "common/errors/errors.h"
#include "services/contract/domain/signature/reasons.h"
#include "services/contract/storage/sql.h"

namespace vinculo::contract {
DocumentTemplate DocumentTemplateFromRow(const db::Row& row) {
  DocumentTemplate read;
  read.id = row.GetUuid(0);
  read.version = row.Int(1);
  read.code = row.String(2);
  read.display_name = row.String(3);
  read.language = row.String(4);
  read.body_version = static_cast<int>(row.Int(5));
  read.archived_at = row.FindTime(6);
  read.created_at = row.GetTime(7);
  read.updated_at = row.GetTime(8);
  read.body = row.String(9);
  return read;
}

const filter::Schema& DocumentTemplateFields() {
  using filter::Field;
  static const filter::Schema schema(
      Field::Uuid("name", "template_id"),
      {Field::ResourceName("name", "template_id", kTemplateCollection),
       Field::Text("code", "code").Orderable(),
       Field::Text("display_name", "display_name").Orderable(),
       Field::Text("language_code", "language"),
       Field::Int("body_version", "body_version"),
       Field::Timestamp("archive_time", "archived_at").Nullable(),
       Field::Timestamp("create_time", "created_at").Orderable(),
       Field::Timestamp("update_time", "updated_at")});
  return schema;
}

Task<DocumentTemplate> DocumentTemplateRepository::Get(Uuid id) {
  const db::Statement& statement =
      tx_.locking() ? sql::kGetDocumentTemplateForUpdate : sql::kGetDocumentTemplate;
  CO_ASSIGN_OR_RETURN(const db::Rows rows, co_await tx_.Query(statement, tx_.tenant(), id));
  if (rows.empty()) {
    co_return errors::ResourceNotFound("documentTemplate", FormatName(kTemplateCollection, id));
  }
  co_return DocumentTemplateFromRow(rows[0]);
}

Task<std::string> DocumentTemplateRepository::GetBody(DocumentTemplate of, int body_version) {
  CO_ASSIGN_OR_RETURN(
      const db::Rows rows,
      co_await tx_.Query(sql::kGetDocumentTemplateBody, tx_.tenant(), of.id, body_version));
  if (rows.empty()) {
    co_return errors::NotFound(
        kTemplateVersionUnknown,
        "the template has no such version",
        {{"body_version", absl::StrCat(body_version)}, {"newest", absl::StrCat(of.body_version)}});
  }
  co_return rows[0].String(0);
}

Task<DocumentTemplateRepository::Page> DocumentTemplateRepository::List(
    const filter::ListQuery& query) {
  const filter::ListSql list =
      query.Sql(sql::kListDocumentTemplates.text, db::Params::Of(tx_.tenant()));
  CO_ASSIGN_OR_RETURN(const db::Rows rows, co_await tx_.QueryText(list.text, list.params));
  Page page;
  for (int i = 0; i < query.RowsOnPage(rows); ++i)
    page.templates.push_back(DocumentTemplateFromRow(rows[i]));
  page.next_page_token = query.NextPageToken(rows);
  co_return page;
}

void DocumentTemplateRepository::Insert(const DocumentTemplate& added) {
  tx_.OnConstraint(
      "document_templates_code_unique",
      errors::AlreadyExists(
          kTemplateCodeTaken, "another template has this code", {{"code", added.code}}));
  tx_.Enqueue(sql::kInsertDocumentTemplate,
              tx_.tenant(),
              added.id,
              added.version,
              added.code,
              added.display_name,
              added.language,
              added.body_version,
              added.created_at,
              added.updated_at);
  tx_.Enqueue(
      sql::kInsertDocumentTemplateBody, tx_.tenant(), added.id, added.body_version, added.body);
}

void DocumentTemplateRepository::Save(const DocumentTemplate& changed) {
  tx_.Enqueue(sql::kUpdateDocumentTemplate,
              tx_.tenant(),
              changed.id,
              changed.version,
              changed.display_name,
              changed.body_version,
              changed.archived_at,
              changed.updated_at);
  tx_.Enqueue(sql::kInsertDocumentTemplateBody,
              tx_.tenant(),
              changed.id,
              changed.body_version,
              changed.body);
}

}  // namespace vinculo::contract
