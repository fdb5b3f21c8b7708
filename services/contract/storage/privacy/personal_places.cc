#include "services/contract/storage/privacy/personal_places.h"

namespace vinculo::contract {

const std::vector<privacy::Place>& PersonalPlaces() {
  static const auto* const places = new std::vector<privacy::Place>{
      {"contracts", "client_id", {"description"}},
      // Words of the tenant's list say nothing of a person, and reports count by them.
      {"contracts", "client_id", {"end_reason"}, "", "", "end_reason_id"},
      {"contracts", "client_id", {"inclusion_reason"}, "", "", "inclusion_reason_id"},
      {"access_blocks", "client_id", {"reason", "lift_reason"}, "contracts", "contract_id"},
      {"adjustment_items", "client_id", {"notice_evidence"}, "contracts", "contract_id"},
      {"contestations", "client_id", {"reason", "answer"}, "contracts", "contract_id"},
      {"contract_changes", "client_id", {"reason", "undo_reason"}, "contracts", "contract_id"},
      {"debt_notices", "client_id", {"evidence"}, "contracts", "contract_id"},
      {"pauses", "client_id", {"reason"}, "contracts", "contract_id"},
      {"payments", "client_id", {"reference", "reversal_reason"}},
      {"receivables", "client_id", {"description", "cancel_reason"}},
      {"releases", "client_id", {"reason"}, "contracts", "contract_id"},
      {"renegotiations", "client_id", {"reason"}},
      {"renewals", "client_id", {"reason"}, "contracts", "contract_id"},
      {"signature_requests", "client_id", {"cancel_reason"}, "contracts", "contract_id"},
      {"contract_fine_terms", "client_id", {"reason"}, "contracts", "contract_id"},
      {"credit_listings", "client_id", {"end_reason"}, "contracts", "contract_id"},
      {"credit_notices", "client_id", {"evidence"}, "contracts", "contract_id"},
      {"refunds", "client_id", {"reference"}, "contracts", "contract_id"},
      {"terminations", "client_id", {"waiver_evidence"}, "contracts", "contract_id"},
  };
  return *places;
}

const std::vector<std::string>& ImpersonalColumns() {
  static const auto* const columns = new std::vector<std::string>{
      "access_blocks.lifted_by",
      "adjustment_items.notice_channel",
      "class_packs.modality",
      "class_uses.presence",
      "contestations.answered_by",
      "contract_changes.actor",
      // Codes, days and amounts.
      "contract_changes.outcome",
      "contract_documents.actor",
      // The template's.
      "contract_documents.display_name",
      // Personal, and erased as domain/signature/kept_texts.h says: at once unless it was signed.
      "contract_documents.html",
      "contract_documents.sha256",
      "contract_fine_terms.actor",
      "contract_fine_terms.stated",
      "contracts.consultant",
      "contracts.external_id",
      "contracts.former_units",
      "contracts.unit",
      "holidays.display_name",
      "debt_notices.proven_by",
      "debt_policies.display_name",
      "credit_listings.bureau",
      "pauses.stops",
      "payments.external_id",
      "price_segments.actor",
      "price_segments.cause_ref",
      "receivables.external_id",
      "releases.actor",
      "renewals.actor",
      "signature_requests.actor",
      "signature_requests.document_sha256",
      "terminations.actor",
      // Days and amounts; its reason is erased by clients/forget_end_reasons.h.
      "terminations.outcome",
  };
  return *columns;
}

}  // namespace vinculo::contract
