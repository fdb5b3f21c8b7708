#include "services/contract/storage/privacy/personal_places.h"

namespace vinculo::contract {

const std::vector<privacy::Place>& PersonalPlaces() {
  static const auto* const places = new std::vector<privacy::Place>{
      {"contracts", "client_id", {"description"}},
      {"access_blocks", "client_id", {"reason", "lift_reason"}, "contracts", "contract_id"},
      {"contract_changes", "client_id", {"reason", "undo_reason"}, "contracts", "contract_id"},
      {"contract_fine_terms", "client_id", {"reason"}, "contracts", "contract_id"},
      {"credit_listings", "client_id", {"end_reason"}, "contracts", "contract_id"},
      {"credit_notices", "client_id", {"evidence"}, "contracts", "contract_id"},
      {"pauses", "client_id", {"reason"}, "contracts", "contract_id"},
      {"payments", "client_id", {"reference", "reversal_reason"}},
      {"receivables", "client_id", {"description", "cancel_reason"}},
      {"refunds", "client_id", {"reference"}, "contracts", "contract_id"},
      {"renegotiations", "client_id", {"reason"}},
      {"renewals", "client_id", {"reason"}, "contracts", "contract_id"},
      {"terminations", "client_id", {"waiver_evidence"}, "contracts", "contract_id"},
  };
  return *places;
}

const std::vector<std::string>& ImpersonalColumns() {
  static const auto* const columns = new std::vector<std::string>{
      "access_blocks.lifted_by",
      "class_packs.modality",
      "class_uses.presence",
      "contract_changes.actor",
      // Codes, days and amounts.
      "contract_changes.outcome",
      "contract_fine_terms.actor",
      "contract_fine_terms.stated",
      "contracts.consultant",
      "contracts.end_reason",
      "contracts.external_id",
      "contracts.inclusion_reason",
      "contracts.unit",
      "credit_listings.bureau",
      "pauses.stops",
      "payments.external_id",
      "price_segments.actor",
      "price_segments.cause_ref",
      "receivables.external_id",
      "renewals.actor",
      "terminations.actor",
      "terminations.outcome",
  };
  return *columns;
}

}  // namespace vinculo::contract
