#include <gmock/gmock.h>

#include "common/brazil/reasons.h"
#include "services/client_registry/domain/reasons.h"
#include "services/client_registry/handlers/service_test.h"

namespace vinculo::client_registry {
namespace {

using testing::HasViolation;
using testing::IsError;
using testing::IsOk;

class CreateClientTest : public ServiceTest {};

pb::Client Joana() {
  pb::Client client;
  client.set_display_name("Joana D'Ávila");
  client.set_tax_id("111.444.777-35");
  client.set_external_id("C-1");
  return client;
}

TEST_F(CreateClientTest, StoresTheClientAndOneEvent) {
  const auto created = Create(Joana());
  ASSERT_THAT(created, IsOk());
  EXPECT_EQ(created->tax_id(), "11144477735");
  EXPECT_EQ(created->kind(), pb::PERSON);
  EXPECT_EQ(created->registration_date().day(), 22);
  EXPECT_EQ(Count("clients"), "1");
  EXPECT_EQ(Count("outbox_pending"), "1");
}

TEST_F(CreateClientTest, AnswersEveryViolationAtOnce) {
  pb::Client client;
  client.set_tax_id("11144477732");
  client.set_email("joana");
  client.mutable_birth_date()->set_year(2026);
  client.mutable_birth_date()->set_month(13);
  client.mutable_birth_date()->set_day(1);
  const auto refused = Create(client);
  EXPECT_THAT(refused, HasViolation("client.display_name", kNameRequired));
  EXPECT_THAT(refused, HasViolation("client.tax_id", brazil::kTaxIdCheckDigits));
  EXPECT_THAT(refused, HasViolation("client.email", brazil::kEmailMalformed));
  EXPECT_THAT(refused, HasViolation("client.birth_date", "DATE_INVALID"));
  EXPECT_EQ(Count("clients"), "0");
  EXPECT_EQ(Count("outbox_pending"), "0");
}

//
TEST_F(CreateClientTest, ShowsTheNameAndTakesTheRegistrationForTheStaffs) {
  pb::Client client = Joana();
  client.set_display_name("JOANA DE SOUZA");
  const auto created = Create(client);
  ASSERT_THAT(created, IsOk());
  EXPECT_EQ(created->display_name(), "JOANA DE SOUZA");
  EXPECT_EQ(created->screen_name(), "Joana de Souza");
  EXPECT_EQ(created->origin(), pb::STAFF);
}

//
TEST_F(CreateClientTest, WarnsOfAPostalCodeOfAnotherState) {
  pb::Client client = Joana();
  client.mutable_address()->set_postal_code("95076-000");
  client.mutable_address()->set_state("SP");
  const auto created = Create(client);
  ASSERT_THAT(created, IsOk());
  ASSERT_EQ(created->warnings_size(), 1);
  EXPECT_EQ(created->warnings(0).field(), "address.postal_code");
  EXPECT_EQ(created->warnings(0).reason(), kPostalCodeOfAnotherState);
}

TEST_F(CreateClientTest, RefusesATakenExternalId) {
  ASSERT_THAT(Create(Joana()), IsOk());
  EXPECT_THAT(Create(Joana()), IsError(absl::StatusCode::kAlreadyExists, kExternalIdTaken));
  EXPECT_EQ(Count("outbox_pending"), "1");
}

TEST_F(CreateClientTest, LetsManyClientsHaveNoExternalId) {
  pb::Client client = Joana();
  client.clear_external_id();
  client.clear_tax_id();
  EXPECT_THAT(Create(client), IsOk());
  EXPECT_THAT(Create(client), IsOk());
}

TEST_F(CreateClientTest, LetsTwoTenantsUseOneExternalId) {
  ASSERT_THAT(Create(Joana()), IsOk());
  options_.tenant = testing::SequentialIds::At(77);
  EXPECT_THAT(Create(Joana()), IsOk());
}

//
TEST_F(CreateClientTest, KeepsEveryPartOfAClient) {
  pb::Client client = Joana();
  client.set_trade_name("Ateliê D'Ávila");
  client.set_campaign("Verão 2026");
  client.mutable_billing_address()->set_city("Santos");
  pb::IdentityDocument& rg = *client.add_identity_documents();
  rg.set_kind(pb::RG);
  rg.set_number("12.345.678-x");
  rg.set_state("sp");
  rg.mutable_issue_date()->set_year(2020);
  rg.mutable_issue_date()->set_month(1);
  rg.mutable_issue_date()->set_day(31);
  database_.Execute(absl::StrCat(
      "INSERT INTO custom_fields SELECT '",
      options_.tenant.ToString(),
      "', gen_random_uuid(), 1, key, type, key, key, '{}', 0, false, now(), now() FROM (VALUES "
      "('shirt_size', 1), ('height', 2), ('vegan', 3), ('since', 4)) AS f (key, type)"));
  (*client.mutable_custom_fields())["shirt_size"].set_text("M");
  (*client.mutable_custom_fields())["height"].set_number(1.82);
  (*client.mutable_custom_fields())["vegan"].set_flag(false);
  *(*client.mutable_custom_fields())["since"].mutable_date() = rg.issue_date();
  const auto created = Create(client);
  ASSERT_THAT(created, IsOk());
  EXPECT_EQ(created->identity_documents(0).number(), "12345678X");
  EXPECT_EQ(created->activity(), pb::LEAD);
  EXPECT_FALSE(created->has_archive_time());

  pb::GetClientRequest get;
  get.set_name(created->name());
  const auto read = Serve(&GetClient, get);
  ASSERT_THAT(read, IsOk());
  EXPECT_EQ(read->DebugString(), created->DebugString());
}

class UpdateClientTest : public ServiceTest {};

TEST_F(UpdateClientTest, WritesNothingWhenNothingChanges) {
  const auto created = Create(Joana());
  ASSERT_THAT(created, IsOk());
  pb::UpdateClientRequest request;
  *request.mutable_client() = *created;
  const auto updated = Serve(&UpdateClient, request);
  ASSERT_THAT(updated, IsOk());
  EXPECT_EQ(updated->etag(), created->etag());
  EXPECT_EQ(Count("outbox_pending"), "1");
}

TEST_F(UpdateClientTest, TellsTheFieldsThatChanged) {
  const auto created = Create(Joana());
  ASSERT_THAT(created, IsOk());
  pb::UpdateClientRequest request;
  request.mutable_client()->set_name(created->name());
  request.mutable_client()->mutable_address()->set_city("Santos");
  request.mutable_update_mask()->add_paths("address.city");
  const auto updated = Serve(&UpdateClient, request);
  ASSERT_THAT(updated, IsOk());
  EXPECT_EQ(updated->address().city(), "Santos");
  EXPECT_EQ(updated->display_name(), "Joana D'Ávila");
  EXPECT_NE(updated->etag(), created->etag());
  EXPECT_EQ(Count("outbox_pending"), "2");
}

TEST_F(UpdateClientTest, RefusesAnExternalIdThatAnotherClientHas) {
  ASSERT_THAT(Create(Joana()), IsOk());
  pb::Client other = Joana();
  other.set_external_id("C-2");
  other.clear_tax_id();
  const auto created = Create(other);
  ASSERT_THAT(created, IsOk());
  pb::UpdateClientRequest request;
  request.mutable_client()->set_name(created->name());
  request.mutable_client()->set_external_id("C-1");
  EXPECT_THAT(Serve(&UpdateClient, request),
              IsError(absl::StatusCode::kAlreadyExists, kExternalIdTaken));
}

}  // namespace
}  // namespace vinculo::client_registry
