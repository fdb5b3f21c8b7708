#pragma once
// C-33. vinculo.denials.v1.DenialService, the same in every service with a database.

#include "common/base/task.h"
#include "common/db/database.h"
#include "common/filter/page_token.h"
#include "common/rpc/call.h"
#include "common/rpc/server.h"
#include "vinculo/denials/v1/denial_service.pb.h"

namespace vinculo::denials {

struct DenialDeps {
  db::Database db;
  const filter::PageTokens* page_tokens = nullptr;
};

Task<v1::ListDenialsResponse> ListDenials(rpc::Call& call,
                                          const DenialDeps& deps,
                                          const v1::ListDenialsRequest& req);

// What the page tokens point to outlives the server.
void AddDenialService(rpc::Server& server, const DenialDeps& deps);

}  // namespace vinculo::denials
