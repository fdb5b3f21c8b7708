#include "services/client_registry/domain/records/link_overlap.h"

#include <string>

#include "common/base/resource_name.h"
#include "common/errors/errors.h"
#include "services/client_registry/domain/records/reasons.h"

namespace vinculo::client_registry {
namespace {

bool BeginsByTheEndOf(const ClientLinkFields& link, const ClientLinkFields& other) {
  return !other.last_on || link.first_on <= *other.last_on;
}

bool ShareADay(const ClientLinkFields& one, const ClientLinkFields& other) {
  return BeginsByTheEndOf(one, other) && BeginsByTheEndOf(other, one);
}

bool ExcludeEachOther(const ClientLinkFields& one, const ClientLinkFields& other) {
  return one.kind == LinkKind::kPayer || one.related == other.related;
}

}  // namespace

absl::Status CheckNoOverlap(const ClientLink& link, const std::vector<ClientLink>& others) {
  for (const ClientLink& other : others) {
    if (other.id == link.id || !ExcludeEachOther(link.fields, other.fields)) continue;
    if (!ShareADay(link.fields, other.fields)) continue;
    const std::string last = other.fields.last_on ? other.fields.last_on->ToString() : "";
    return errors::FailedPrecondition(
        kLinkOverlaps,
        "another link holds on some of these days: end that one before this one begins",
        {{"client_link", FormatName(kClientLinkCollection, other.id)},
         {"first_date", other.fields.first_on.ToString()},
         {"last_date", last}});
  }
  return absl::OkStatus();
}

}  // namespace vinculo::client_registry
