#include "services/client_registry/storage/privacy/personal_places.h"

namespace vinculo::client_registry {

const std::vector<privacy::Place>& PersonalPlaces() {
  static const auto* const places = new std::vector<privacy::Place>{
      {"portal_login_tokens", "client_id", {}},
      {"portal_logins", "client_id", {}},
      {"documents", "client_id", {}},
      {"import_changes", "client_id", {"before"}},
      {"import_errors", "resource_id", {"raw_value", "message"}},
      {"accesses", "client_id", {"denial_detail"}},
      {"presences", "client_id", {"delete_reason"}},
      // Of one's health.
      {"assessments", "client_id", {}},
      {"graduation_evaluations", "client_id", {"notes"}, "graduations", "graduation_id"},
      {"client_links", "client_id", {"relationship"}},
      {"client_links", "related_client_id", {"relationship"}},
      {"contact_points", "client_id", {}},
      // What was answered, when and to which text stays: the ledger proves it without the person.
      {"contact_consents", "client_id", {"evidence"}},
      {"client_credits", "client_id", {"reason"}},
      {"client_credit_entries", "client_id", {"reason"}, "client_credits", "credit_id"},
      {"client_credit_uses", "client_id", {"reverse_reason"}},
      {"interactions", "client_id", {"subject", "notes"}},
      {"evolutions", "client_id", {}},
      {"payment_cards", "client_id", {}},
      {"client_merges",
       "survivor_id",
       {"reason", "undo_reason", "survivor_before", "survivor_after"}},
      {"client_merges",
       "absorbed_id",
       {"reason", "undo_reason", "survivor_before", "survivor_after"}},
  };
  return *places;
}

const std::vector<std::string>& ImpersonalColumns() {
  static const auto* const columns = new std::vector<std::string>{
      "accesses.device_event_id",
      "accesses.device_id",
      "accesses.unit",
      "client_credit_uses.actor",
      "client_credit_uses.reference",
      "client_credits.actor",
      "client_credits.reference",
      "client_links.held_once",
      "client_merges.changed_fields",
      "client_merges.merged_by",
      "client_merges.undone_by",
      "contact_consents.actor",
      "contact_consents.shown_text",
      "contact_consents.text_version",
      "graduations.grade",
      "import_errors.field",
      "import_errors.reason",
      "interactions.external_id",
      "interactions.staff",
      "presences.activity",
      "presences.class_id",
      "presences.modality",
      "presences.teacher",
      "presences.unit",
  };
  return *columns;
}

}  // namespace vinculo::client_registry
