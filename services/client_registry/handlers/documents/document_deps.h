#pragma once
#include "services/client_registry/deps.h"
#include "services/client_registry/handlers/documents/document_contents.h"

namespace vinculo::client_registry {

// What the handlers of documents, and those of privacy, work with besides. The pointer outlives the
// server.
struct DocumentDeps : Deps {
  // Where contents of documents lie outside the database.
  DocumentContents* contents = nullptr;
};

}  // namespace vinculo::client_registry
