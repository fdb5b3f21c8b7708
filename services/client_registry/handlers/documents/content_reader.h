#pragma once
#include <string>

#include "common/auth/sha256.h"
#include "common/base/task.h"
#include "common/rpc/call.h"
#include "services/client_registry/domain/documents/document.h"
#include "services/client_registry/handlers/documents/document_deps.h"

namespace vinculo::client_registry {

// Gives the content of a document, piece by piece, wherever it lies. Between two pieces nothing is
// held: a slow reader costs no connection.
class ContentReader {
 public:
  ContentReader(rpc::Call& call, const DocumentDeps& deps, const Document& document)
      : call_(call), deps_(deps), document_(document) {}

  // The next piece; empty at the end, where the whole has proved to be what was attached. ABORTED
  // DOCUMENT_DELETED when it goes meanwhile.
  Task<std::string> Next();

 private:
  Task<std::string> Read();
  Task<std::string> ReadPiece();
  absl::Status CheckWhole();

  rpc::Call& call_;
  const DocumentDeps& deps_;
  const Document& document_;
  auth::Sha256 hash_;
  int64_t read_bytes_ = 0;
  int pieces_ = 0;
};

}  // namespace vinculo::client_registry
