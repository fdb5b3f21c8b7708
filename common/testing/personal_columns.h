#pragma once
// What holds for every schema that tells of clients, written once and instantiated by each
// service:
//
//   TEST_F(ContractSchema, SaysWhatAnonymisingDoesWithEachText) {
//     EXPECT_THAT(testing::UnlistedTexts(database_, PersonalPlaces(), ImpersonalColumns(),
//                                        {.own_table = "client_refs"}),
//                 ::testing::IsEmpty());
//     EXPECT_THAT(testing::MissingPlaces(database_, PersonalPlaces()), ::testing::IsEmpty());
//   }

#include <string>
#include <vector>

#include "common/privacy/erasure.h"
#include "common/testing/database.h"

namespace vinculo::testing {

// Which rows tell of a client.
struct OfClients {
  // The service's table of the clients themselves, which is emptied column by column.
  std::string own_table;
  // Columns, of type uuid, by which a row is a client's: LIKE patterns.
  std::vector<std::string> columns = {"%client_id", "contract_id", "receivable_id", "payment_id"};
};

// One sentence per column of texts, bytes or JSON in a table that tells of clients which is neither
// erased with a client nor said to be impersonal: it would stay after the client was anonymised.
// `impersonal`: "table.column".
std::vector<std::string> UnlistedTexts(const Database& database,
                                       const std::vector<privacy::Place>& places,
                                       const std::vector<std::string>& impersonal,
                                       const OfClients& of_clients);

// One sentence per column of the places that no table has.
std::vector<std::string> MissingPlaces(const Database& database,
                                       const std::vector<privacy::Place>& places);

}  // namespace vinculo::testing
