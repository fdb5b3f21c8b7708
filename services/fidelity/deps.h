#pragma once
#include "common/base/clock.h"
#include "common/db/database.h"
#include "common/filter/page_token.h"

namespace vinculo::fidelity {

// What the handlers work with. The pointers outlive the server.
struct Deps {
  db::Database db;
  IdSource* ids = nullptr;
  const filter::PageTokens* page_tokens = nullptr;
};

}  // namespace vinculo::fidelity
