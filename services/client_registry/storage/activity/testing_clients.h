#pragma once
// Clients and payments as rows, for tests of what follows from them.

#include <string>

#include "absl/strings/str_cat.h"
#include "common/testing/database.h"
#include "common/testing/fakes.h"
#include "common/testing/loop.h"

namespace vinculo::client_registry {

inline std::string IdOf(int client) { return testing::SequentialIds::At(client).ToString(); }

// Clients of the test's tenant, registered on a day, with the ids of the numbers `first` to `last`.
inline void PlantClients(const testing::Database& database,
                         int first,
                         int last,
                         const std::string& registered_on = "2020-01-01") {
  std::string ids;
  for (int client = first; client <= last; ++client) {
    absl::StrAppend(&ids, ids.empty() ? "" : ",", IdOf(client));
  }
  database.Execute(absl::StrCat(
      "INSERT INTO clients (tenant_id, client_id, version, created_at, updated_at, display_name, "
      "social_name, kind, tax_id, sex, email, mobile_phone, phone, street, street_number, "
      "complement, district, city, state, postal_code, group_names, category, vip, aggregator, "
      "origin, unit, consultant, teacher, registered_on, external_id, email_key, name_key, "
      "name_hashes) SELECT '",
      testing::TestTenant().ToString(),
      "', id, 1, now(), now(), 'Ana', '', 1, '', 0, '', '', '', '', '', '', '', '', '', '', '{}', "
      "'', false, 0, 0, '', '', '', '",
      registered_on,
      "', '', '', '', '{}' FROM unnest('{",
      ids,
      "}'::uuid[]) AS id"));
}

// A payment of each of `count` planted clients from number 1 on, on a day (SQL, by the client's
// number i).
inline void PlantPayments(const testing::Database& database,
                          int count,
                          const std::string& paid_on) {
  database.Execute(absl::StrCat(
      "INSERT INTO client_payments SELECT '",
      testing::TestTenant().ToString(),
      "', gen_random_uuid(), 1, client_id, ",
      paid_on,
      ", 9990, true, false FROM (SELECT client_id, row_number() OVER (ORDER BY client_id)::int AS "
      "i FROM clients) c WHERE i <= ",
      count));
}

}  // namespace vinculo::client_registry
