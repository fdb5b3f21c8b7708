#include "services/client_registry/storage/merge/client_places.h"

namespace vinculo::client_registry {

const std::vector<MovedPlace>& MovedPlaces() {
  static const auto* const places = new std::vector<MovedPlace>{
      {"accesses", "client_id", {"accessed_at", "access_id"}},
      {"presences", "client_id", {"presence_id"}},
      {"assessments", "client_id", {"assessment_id"}},
      {"graduations", "client_id", {"graduation_id"}, {{"modality_id"}}},
      {"client_links", "client_id", {"link_id"}, std::vector<std::string>{"kind", "held_once"}},
      {"client_links",
       "related_client_id",
       {"link_id"},
       std::vector<std::string>{"client_id", "kind"}},
      {"contact_points",
       "client_id",
       {"contact_point_id"},
       std::vector<std::string>{"kind", "value_key"}},
      {"contact_consents", "client_id", {"consent_id"}},
      {"client_credits", "client_id", {"credit_id"}},
      {"client_credit_uses", "client_id", {"use_id"}},
      {"interactions", "client_id", {"interaction_id"}},
      {"evolutions", "client_id", {"evolution_id"}},
      {"payment_cards", "client_id", {"card_id"}},
      {"documents", "client_id", {"document_id"}},
  };
  return *places;
}

const std::vector<FixedPlace>& FixedPlaces() {
  static const auto* const places = new std::vector<FixedPlace>{
      {"clients", "client_id", "the clients themselves"},
      {"client_activities", "client_id", "derived from payments, merged ones included"},
      {"client_activity_changes", "client_id", "derived from payments, merged ones included"},
      {"client_archivings", "client_id", "tells when this very record was archived"},
      {"client_attendance", "client_id", "derived anew from the presences and accesses of both"},
      {"client_contracts", "client_id", "follows the contract service, which moves its contracts"},
      {"client_payments", "client_id", "found through clients.merged_into"},
      {"client_receivables", "client_id", "found through clients.merged_into"},
      {"import_changes", "client_id", "tells what an import did to this very record"},
      {"portal_logins", "client_id", "a login stays with the client that was invited"},
      {"portal_login_tokens", "client_id", "belongs to the login"},
      {"client_merges", "survivor_id", "says who was merged"},
      {"client_merges", "absorbed_id", "says who was merged"},
  };
  return *places;
}

}  // namespace vinculo::client_registry
