#pragma once
#include <optional>
#include <string>
#include <vector>

#include "absl/strings/string_view.h"
#include "common/base/task.h"
#include "common/db/row.h"
#include "common/db/tx.h"
#include "common/filter/list_query.h"
#include "services/client_registry/domain/documents/document.h"

namespace vinculo::client_registry {

// The columns of get_document.sql.
Document DocumentFromRow(const db::Row& row);

struct DocumentPage {
  std::vector<Document> documents;
  std::string next_page_token;  // empty on the last page
};

// A client without a valid document of a kind.
struct MissingDocument {
  Uuid client;
  std::string display_name;
  std::optional<Day> expired_on;  // until when the last one was valid
};

struct MissingDocumentPage {
  std::vector<MissingDocument> clients;
  std::string next_page_token;
};

// What the lists filter and order by.
const filter::Schema& DocumentListSchema();
const filter::Schema& MissingDocumentListSchema();

// The documents of the unit of work's tenant, and the pieces of those whose content is kept here.
class DocumentRepository {
 public:
  explicit DocumentRepository(db::Tx& tx) : tx_(tx) {}

  Task<std::optional<Document>> Find(Uuid id);
  // NOT_FOUND when there is none.
  Task<Document> Get(Uuid id);
  Task<DocumentPage> List(const filter::ListQuery& query);
  // As the day ends.
  Task<MissingDocumentPage> ListMissing(const filter::ListQuery& query, DocumentKind kind, Day day);

  // Queued. DOCUMENT_ID_TAKEN when another document has the id.
  void Insert(const Document& document);
  // In pieces of kPieceBytes.
  Task<void> InsertContent(Uuid document, absl::string_view content);
  // The piece at that place, from 0; nothing behind the last one, and where the document is gone.
  Task<std::optional<std::string>> FindPiece(Uuid document, int ordinal);
  // Queued, with its pieces.
  void Delete(Uuid id);

  static constexpr size_t kPieceBytes = 256 * 1024;

 private:
  db::Tx& tx_;
};

}  // namespace vinculo::client_registry
