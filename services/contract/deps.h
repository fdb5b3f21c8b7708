#pragma once

#include <memory>

#include "absl/time/time.h"
#include "common/base/clock.h"
#include "common/db/database.h"
#include "common/filter/page_token.h"

namespace vinculo::contract {

// What the handlers work with. Copied for each method table.
struct Deps {
  db::Database db;
  IdSource* ids;  // outlives the server
  std::shared_ptr<const filter::PageTokens> page_tokens;
  absl::TimeZone zone;  // of business dates
  absl::Duration
      client_wait;  // longest wait for a client that the registry's feed has not told of yet
};

}  // namespace vinculo::contract
