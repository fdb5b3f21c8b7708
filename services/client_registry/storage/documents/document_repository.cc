#include "services/client_registry/storage/documents/document_repository.h"

#include "common/base/resource_name.h"
#include "common/errors/errors.h"
#include "services/client_registry/domain/client.h"
#include "services/client_registry/domain/reasons.h"
#include "services/client_registry/storage/sql.h"

namespace vinculo::client_registry {

Document DocumentFromRow(const db::Row& row) {
  return {.id = row.GetUuid(0),
          .client = row.GetUuid(1),
          .kind = static_cast<DocumentKind>(row.Int(2)),
          .file_name = row.String(3),
          .content_type = row.String(4),
          .size_bytes = row.Int(5),
          .sha256 = row.String(6),
          .issued_on = row.GetDay(7),
          .valid_until = row.FindDay(8),
          .note = row.String(9),
          .file = row.FindUuid(10),
          .created_at = row.GetTime(11),
          .actor = row.String(12)};
}

const filter::Schema& DocumentListSchema() {
  using filter::Field;
  static const filter::Schema schema(
      Field::Uuid("name", "document_id"),
      {Field::ResourceName("name", "document_id", kDocumentCollection),
       Field::ResourceName("client", "client_id", kClientCollection),
       Field::Enum("kind",
                   "kind",
                   {{"IDENTITY_SCAN", 1},
                    {"CONTRACT_SCAN", 2},
                    {"MEDICAL_EXAM", 3},
                    {"PAR_Q", 4},
                    {"OTHER_SCAN", 5}}),
       Field::Text("mime_type", "content_type"),
       Field::Int("size_bytes", "size_bytes").Orderable(),
       Field::Day("issue_date", "issued_on").Orderable(),
       Field::Day("valid_until_date", "valid_until").Nullable(),
       Field::Timestamp("create_time", "created_at").Orderable(),
       Field::Text("actor", "created_by")});
  return schema;
}

const filter::Schema& MissingDocumentListSchema() {
  using filter::Field;
  static const filter::Schema schema(
      Field::Uuid("client", "c.client_id"),
      {Field::ResourceName("client", "c.client_id", kClientCollection),
       Field::Text("client_display_name", "c.display_name").Orderable(),
       Field::Text("unit", "c.unit"),
       Field::Text("category", "c.category"),
       Field::Enum("activity", "c.activity", {{"LEAD", 1}, {"ACTIVE", 2}, {"INACTIVE", 3}}),
       Field::Enum("aggregator",
                   "c.aggregator",
                   {{"AGGREGATOR_UNSPECIFIED", 0}, {"WELLHUB", 1}, {"TOTALPASS", 2}}),
       Field::Text("teacher", "c.teacher"),
       Field::Text("consultant", "c.consultant")});
  return schema;
}

Task<std::optional<Document>> DocumentRepository::Find(Uuid id) {
  CO_ASSIGN_OR_RETURN(const db::Rows rows, co_await tx_.Query(sql::kGetDocument, tx_.tenant(), id));
  std::optional<Document> document;
  if (!rows.empty()) document = DocumentFromRow(rows[0]);
  co_return document;
}

Task<Document> DocumentRepository::Get(Uuid id) {
  CO_ASSIGN_OR_RETURN(std::optional<Document> document, co_await Find(id));
  if (!document) {
    co_return errors::ResourceNotFound("document", FormatName(kDocumentCollection, id));
  }
  co_return *std::move(document);
}

Task<DocumentPage> DocumentRepository::List(const filter::ListQuery& query) {
  const filter::ListSql list = query.Sql(sql::kListDocuments.text, db::Params::Of(tx_.tenant()));
  CO_ASSIGN_OR_RETURN(const db::Rows rows, co_await tx_.QueryText(list.text, list.params));
  DocumentPage page;
  for (int i = 0; i < query.RowsOnPage(rows); ++i) {
    page.documents.push_back(DocumentFromRow(rows[i]));
  }
  page.next_page_token = query.NextPageToken(rows);
  co_return page;
}

Task<MissingDocumentPage> DocumentRepository::ListMissing(const filter::ListQuery& query,
                                                          DocumentKind kind,
                                                          Day day) {
  const filter::ListSql list =
      query.Sql(sql::kListMissingDocuments.text,
                db::Params::Of(tx_.tenant(), static_cast<int64_t>(kind), day));
  CO_ASSIGN_OR_RETURN(const db::Rows rows, co_await tx_.QueryText(list.text, list.params));
  MissingDocumentPage page;
  for (int i = 0; i < query.RowsOnPage(rows); ++i) {
    page.clients.push_back({.client = rows[i].GetUuid(0),
                            .display_name = rows[i].String(1),
                            .expired_on = rows[i].FindDay(2)});
  }
  page.next_page_token = query.NextPageToken(rows);
  co_return page;
}

void DocumentRepository::Insert(const Document& document) {
  tx_.OnConstraint("documents_pkey",
                   errors::AlreadyExists(kDocumentIdTaken,
                                         "another document has this id: make a new one",
                                         {{"document_id", document.id.ToString()}}));
  tx_.Enqueue(sql::kInsertDocument,
              tx_.tenant(),
              document.id,
              document.client,
              static_cast<int64_t>(document.kind),
              document.file_name,
              document.content_type,
              document.size_bytes,
              db::Bytes{document.sha256},
              document.issued_on,
              document.valid_until,
              document.note,
              document.file,
              document.created_at,
              document.actor);
}

Task<void> DocumentRepository::InsertContent(Uuid document, absl::string_view content) {
  for (int ordinal = 0; !content.empty(); ++ordinal) {
    const db::Bytes piece{content.substr(0, kPieceBytes)};
    CO_RETURN_IF_ERROR(
        (co_await tx_.Query(sql::kInsertDocumentPiece, tx_.tenant(), document, ordinal, piece))
            .status());
    content.remove_prefix(piece.value.size());
  }
  co_return absl::OkStatus();
}

Task<std::optional<std::string>> DocumentRepository::FindPiece(Uuid document, int ordinal) {
  CO_ASSIGN_OR_RETURN(const db::Rows rows,
                      co_await tx_.Query(sql::kGetDocumentPiece, tx_.tenant(), document, ordinal));
  std::optional<std::string> piece;
  if (!rows.empty()) piece = rows[0].String(0);
  co_return piece;
}

void DocumentRepository::Delete(Uuid id) { tx_.Enqueue(sql::kDeleteDocument, tx_.tenant(), id); }

}  // namespace vinculo::client_registry
