#pragma once
#include <memory>

#include "absl/time/time.h"
#include "common/db/database.h"
#include "common/filter/page_token.h"
#include "services/reporting/catalogue/catalogue.h"

namespace vinculo::reporting {

// What handlers are given.
struct Deps {
  db::Database db;
  std::shared_ptr<const Catalogue> catalogue;
  std::shared_ptr<const filter::PageTokens> page_tokens;
  // The tenants' zone: which day is today.
  absl::TimeZone zone;
};

}  // namespace vinculo::reporting
