#include "services/fidelity/storage/privacy/personal_places.h"

namespace vinculo::fidelity {

const std::vector<privacy::Place>& PersonalPlaces() {
  static const auto* const places = new std::vector<privacy::Place>{
      {"alerts", "client_id", {"client_display_name"}},
  };
  return *places;
}

const std::vector<std::string>& ImpersonalColumns() {
  static const auto* const columns = new std::vector<std::string>();
  return *columns;
}

}  // namespace vinculo::fidelity
