#include "common/config/tenant_list.h"

#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"

namespace vinculo::config {

absl::StatusOr<std::vector<Uuid>> ParseTenantList(absl::string_view text) {
  std::vector<Uuid> tenants;
  if (text.empty()) return tenants;
  for (const absl::string_view part : absl::StrSplit(text, ',')) {
    const absl::StatusOr<Uuid> tenant = Uuid::Parse(part);
    if (!tenant.ok()) {
      return absl::InvalidArgumentError(
          absl::StrCat("must be UUIDs of tenants with commas between them, not \"", part, "\""));
    }
    tenants.push_back(*tenant);
  }
  return tenants;
}

}  // namespace vinculo::config
