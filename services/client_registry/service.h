#pragma once
#include "common/rpc/server.h"
#include "services/client_registry/deps.h"
#include "services/client_registry/handlers/documents/document_deps.h"
#include "services/client_registry/other_services.h"

namespace vinculo::client_registry {

// The services of vinculo.client_registry.v1, but those below.
void AddMethods(rpc::Server& server, const Deps& deps);
// Those of documents and of personal data, and the registry's part of vinculo.privacy.v1.
void AddDocumentMethods(rpc::Server& server, const DocumentDeps& deps);

// ClientPageService, which asks other services.
void AddClientPages(rpc::Server& server, const Deps& deps, const OtherServices& others);

}  // namespace vinculo::client_registry
