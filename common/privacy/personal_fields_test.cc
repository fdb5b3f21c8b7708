#include "common/privacy/personal_fields.h"

#include <gmock/gmock.h>

#include "google/protobuf/unknown_field_set.h"
#include "google/protobuf/util/message_differencer.h"
#include "vinculo/client_registry/v1/client_events.pb.h"
#include "vinculo/client_registry/v1/merge_events.pb.h"
#include "vinculo/client_registry/v1/portal_login_events.pb.h"

namespace vinculo::privacy {
namespace {

namespace registry = ::vinculo::client_registry::v1;

constexpr char kAna[] = "clients/00000000-0000-7000-8000-000000000001";
constexpr char kBia[] = "clients/00000000-0000-7000-8000-000000000002";

registry::Client ClientOf(const std::string& name) {
  registry::Client client;
  client.set_name(name);
  client.set_display_name("Marca");
  client.mutable_birth_date()->set_year(1990);
  client.mutable_address()->set_street("Rua Marca");
  client.mutable_address()->set_city("Recife");
  client.add_identity_documents()->set_number("123");
  (*client.mutable_custom_fields())["height"].set_number(1.82);
  (*client.mutable_custom_fields())["nick"].set_text("Marca");
  client.set_vip(true);
  client.set_import_id("x");
  return client;
}

TEST(RuleR38PersonalFields, AreTakenOutOfTheSubjectAlone) {
  registry::ClientsImported imported;
  *imported.add_clients() = ClientOf(kAna);
  *imported.add_clients() = ClientOf(kBia);
  EXPECT_TRUE(ErasePersonalFields(imported, kAna));
  const registry::Client& ana = imported.clients(0);
  EXPECT_EQ(ana.DebugString().find("Marca"), std::string::npos) << ana.DebugString();
  EXPECT_FALSE(ana.has_birth_date());
  EXPECT_EQ(ana.identity_documents(0).number(), "");
  EXPECT_EQ(ana.custom_fields().at("height").value_case(), registry::CustomValue::VALUE_NOT_SET);
  EXPECT_EQ(ana.address().city(), "Recife") << "what reports count stays";
  EXPECT_TRUE(ana.vip());
  EXPECT_TRUE(
      google::protobuf::util::MessageDifferencer::Equals(imported.clients(1), ClientOf(kBia)));
  EXPECT_FALSE(ErasePersonalFields(imported, kAna)) << "there is nothing left";
}

TEST(RuleR38PersonalFields, AreFoundByNamesThatBeginWithTheSubject) {
  registry::PortalLoginInvited invited;
  invited.mutable_portal_login()->set_name(std::string(kAna) + "/portalLogin");
  invited.mutable_portal_login()->set_login_name("marca@exemplo.com.br");
  EXPECT_FALSE(ErasePersonalFields(invited, kBia));
  EXPECT_TRUE(ErasePersonalFields(invited, kAna));
  EXPECT_EQ(invited.portal_login().login_name(), "");
}

TEST(RuleR38PersonalFields, StayWithTheSurvivorOfAnUndoneMerge) {
  registry::ClientUpdated updated;
  *updated.mutable_client() = ClientOf(kBia);
  updated.mutable_released()->set_client(kAna);
  EXPECT_FALSE(ErasePersonalFields(updated, kAna));
  EXPECT_EQ(updated.client().display_name(), "Marca");
}

TEST(RuleR38PersonalFields, StayWithSomebodyElseWhoNamesTheSubject) {
  registry::ClientsMerged merged;
  merged.mutable_merge()->set_survivor(kAna);
  merged.mutable_merge()->set_absorbed(kBia);
  merged.mutable_merge()->set_reason("Marca");
  *merged.mutable_absorbed() = ClientOf(kBia);
  merged.mutable_absorbed()->set_merged_into(kAna);
  EXPECT_TRUE(ErasePersonalFields(merged, kAna));
  EXPECT_EQ(merged.merge().reason(), "");
  EXPECT_EQ(merged.absorbed().display_name(), "Marca");
}

TEST(RuleR38PersonalFields, AreNoneOnceTheClientIsAnonymised) {
  registry::ClientCreated created;
  *created.mutable_client() = ClientOf(kAna);
  created.mutable_client()->mutable_anonymize_time()->set_seconds(1);
  EXPECT_FALSE(ErasePersonalFields(created, kAna)) << "what it is called then is nobody's name";
}

// A later release told something of her that this one does not know, and nothing else.
TEST(RuleR38PersonalFields, OfALaterReleaseGoToo) {
  registry::ClientCreated created;
  created.mutable_client()->set_name(kAna);
  google::protobuf::UnknownFieldSet* const unknown =
      created.client().GetReflection()->MutableUnknownFields(created.mutable_client());
  unknown->AddLengthDelimited(9999, "Marca");
  const auto erased = WithoutPersonalFields(
      "vinculo.client_registry.v1.ClientCreated", created.SerializeAsString(), kAna);
  ASSERT_TRUE(erased.ok());
  ASSERT_TRUE(erased->has_value());
  EXPECT_EQ((*erased)->find("Marca"), std::string::npos);
}

TEST(RuleR38PersonalFields, AreTakenOutOfWhatIsStored) {
  registry::ClientCreated created;
  *created.mutable_client() = ClientOf(kAna);
  const auto erased = WithoutPersonalFields(
      "vinculo.client_registry.v1.ClientCreated", created.SerializeAsString(), kAna);
  ASSERT_TRUE(erased.ok());
  ASSERT_TRUE(erased->has_value());
  EXPECT_EQ((*erased)->find("Marca"), std::string::npos);
  const auto again =
      WithoutPersonalFields("vinculo.client_registry.v1.ClientCreated", **erased, kAna);
  ASSERT_TRUE(again.ok());
  EXPECT_FALSE(again->has_value());
  EXPECT_FALSE(WithoutPersonalFields("vinculo.Unknown", "", kAna).ok());
  EXPECT_EQ(AnswerOf("/vinculo.client_registry.v1.ClientService/CreateClient"),
            "vinculo.client_registry.v1.Client");
  EXPECT_EQ(AnswerOf("/vinculo.Unknown/Method"), "");
}

}  // namespace
}  // namespace vinculo::privacy
