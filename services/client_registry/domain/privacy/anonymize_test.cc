#include "services/client_registry/domain/privacy/anonymize.h"

#include <gtest/gtest.h>

namespace vinculo::client_registry {
namespace {

TEST(RuleR38Anonymize, LeavesWhatReportsCountAndNobody) {
  Client client;
  client.id = *Uuid::Parse("00000000-0000-7000-8000-000000000001");
  client.version = 3;
  ClientFields& fields = client.fields;
  fields.display_name = fields.social_name = fields.trade_name = "Ana";
  fields.kind = ClientKind::kPerson;
  fields.tax_id = "12345678909";
  fields.birth_date = Day{std::chrono::year(1990) / 1 / 1};
  fields.email = "ana@exemplo.com.br";
  fields.mobile_phone = fields.phone = "+5511961234567";
  fields.address = fields.billing_address = {.street = "Rua A",
                                             .number = "1",
                                             .complement = "B",
                                             .district = "Centro",
                                             .city = "Recife",
                                             .state = "PE",
                                             .postal_code = "50000000"};
  fields.identity_documents = {{.number = "123"}};
  fields.custom_fields["nick"] = std::string("Ana");
  fields.category = "Ouro";
  fields.unit = "Centro";
  fields.external_id = "C-1";
  fields.registration_date = Day{std::chrono::year(2020) / 1 / 1};
  client.archive_reason = "Ana moved";
  client.activity = Activity::kActive;

  Client expected = client;
  expected.version = 4;
  expected.archive_reason.clear();
  ClientFields& left = expected.fields;
  left = {};
  left.display_name = kAnonymousName;
  left.kind = ClientKind::kPerson;
  left.address = left.billing_address = {.city = "Recife", .state = "PE"};
  left.category = "Ouro";
  left.unit = "Centro";
  left.external_id = "C-1";
  left.registration_date = Day{std::chrono::year(2020) / 1 / 1};

  const Client anonymous = Anonymized(client, absl::FromUnixSeconds(5));
  EXPECT_EQ(anonymous.fields, expected.fields);
  EXPECT_EQ(anonymous.version, 4);
  EXPECT_EQ(anonymous.archive_reason, "");
  EXPECT_EQ(anonymous.anonymized_at, absl::FromUnixSeconds(5));
  EXPECT_EQ(anonymous.activity, Activity::kActive);
  EXPECT_EQ(anonymous.id, client.id);
}

}  // namespace
}  // namespace vinculo::client_registry
