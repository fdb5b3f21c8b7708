#include "services/client_registry/domain/records/of_age.h"

#include "common/base/resource_name.h"
#include "common/errors/errors.h"
#include "services/client_registry/domain/records/reasons.h"

namespace vinculo::client_registry {
namespace {

constexpr int kMonthsToMajority = 18 * 12;

}  // namespace

Day OfAgeFrom(Day birth_date) { return AddMonthsLegal(birth_date, kMonthsToMajority); }

absl::Status CheckResponsibleOf(const ClientLinkFields& link, const Client& related) {
  if (link.kind != LinkKind::kResponsible) return absl::OkStatus();
  const ClientFields& fields = related.fields;
  if (fields.kind == ClientKind::kCompany || !fields.birth_date) return absl::OkStatus();
  const Day of_age = OfAgeFrom(*fields.birth_date);
  if (link.first_on >= of_age) return absl::OkStatus();
  return errors::FailedPrecondition(
      kResponsibleIsMinor,
      "who is responsible for another is of age: name somebody else, or begin later",
      {{"client", FormatName(kClientCollection, related.id)}, {"of_age_date", of_age.ToString()}});
}

}  // namespace vinculo::client_registry
