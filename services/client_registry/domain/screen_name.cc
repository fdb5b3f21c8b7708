#include "services/client_registry/domain/screen_name.h"

#include "common/brazil/person_name.h"

namespace vinculo::client_registry {

std::string ScreenName(const ClientFields& fields) {
  if (fields.kind == ClientKind::kCompany) return fields.display_name;
  const bool social = !fields.social_name.empty();
  return brazil::NameDisplayCase(social ? fields.social_name : fields.display_name);
}

}  // namespace vinculo::client_registry
