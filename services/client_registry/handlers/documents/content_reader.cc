#include "services/client_registry/handlers/documents/content_reader.h"

#include <utility>

#include "absl/strings/str_cat.h"
#include "common/errors/errors.h"
#include "services/client_registry/domain/reasons.h"
#include "services/client_registry/storage/documents/document_repository.h"

namespace vinculo::client_registry {
namespace {

absl::Status Deleted() {
  return errors::Aborted(kDocumentDeleted, "the document was deleted while it was being read");
}

}  // namespace

Task<std::string> ContentReader::Next() {
  if (read_bytes_ >= document_.size_bytes) {
    CO_RETURN_IF_ERROR(CheckWhole());
    co_return std::string();
  }
  CO_ASSIGN_OR_RETURN(std::string piece, co_await Read());
  if (piece.empty()) co_return Deleted();
  hash_.Add(piece);
  read_bytes_ += static_cast<int64_t>(piece.size());
  ++pieces_;
  co_return piece;
}

Task<std::string> ContentReader::Read() {
  if (!document_.file) co_return co_await ReadPiece();
  auto read = co_await deps_.contents->Read(
      call_, *document_.file, read_bytes_, DocumentRepository::kPieceBytes);
  if (absl::IsNotFound(read.status())) co_return Deleted();
  co_return std::move(read);
}

Task<std::string> ContentReader::ReadPiece() {
  const Uuid id = document_.id;
  const int ordinal = pieces_;
  co_return co_await deps_.db.ReadLong(call_, [id, ordinal](db::Tx& tx) -> Task<std::string> {
    DocumentRepository documents(tx);
    CO_ASSIGN_OR_RETURN(std::optional<std::string> piece,
                        co_await documents.FindPiece(id, ordinal));
    co_return piece ? *std::move(piece) : std::string();
  });
}

absl::Status ContentReader::CheckWhole() {
  if (read_bytes_ == document_.size_bytes && hash_.Finish() == document_.sha256) {
    return absl::OkStatus();
  }
  return errors::Internal(absl::StrCat(
      "the content of document ", document_.id.ToString(), " is not the one that was attached"));
}

}  // namespace vinculo::client_registry
