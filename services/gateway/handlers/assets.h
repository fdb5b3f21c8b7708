#pragma once

#include "absl/strings/string_view.h"
#include "absl/types/span.h"
#include "services/gateway/http/router.h"

namespace vinculo::gateway {

// A file of the pages. Views into memory that lives as long as the process.
struct Asset {
  absl::string_view path;  // "/index.html", "/assets/app-AB12.js"
  absl::string_view content_type;
  absl::string_view tag;  // hash of the content
  absl::string_view plain;
  absl::string_view gzip;
};

// What web/ builds to, in the binary.
absl::Span<const Asset> EmbeddedAssets();

// The pages (/, /reports, /reports/{id}: all the same document, whose script shows the one asked
// for) and their assets. An asset's name has a hash of its content, so it is kept for good; the
// document is revalidated each time. `assets` outlives the router and has "/index.html".
void AddPageRoutes(Router& router, absl::Span<const Asset> assets);

}  // namespace vinculo::gateway
