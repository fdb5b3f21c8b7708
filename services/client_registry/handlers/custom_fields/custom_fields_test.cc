#include <gmock/gmock.h>

#include <string>
#include <vector>

#include "services/client_registry/domain/reasons.h"
#include "services/client_registry/handlers/custom_fields/handlers.h"
#include "services/client_registry/handlers/service_test.h"

namespace vinculo::client_registry {
namespace {

using ::testing::ElementsAre;
using testing::HasViolation;
using testing::IsError;
using testing::IsOk;

//
class CustomFieldsTest : public ServiceTest {
 protected:
  absl::StatusOr<pb::CustomField> Define(const std::string& key,
                                         pb::CustomFieldType type,
                                         std::vector<std::string> choices = {}) {
    pb::CreateCustomFieldRequest request;
    request.mutable_custom_field()->set_key(key);
    request.mutable_custom_field()->set_type(type);
    request.mutable_custom_field()->set_label_pt(key);
    request.mutable_custom_field()->mutable_choices()->Assign(choices.begin(), choices.end());
    return Serve(&CreateCustomField, request);
  }
  static pb::Client Ana() {
    pb::Client client;
    client.set_display_name("Ana");
    return client;
  }
  std::vector<std::string> Listed(const std::string& filter) {
    pb::ListClientsRequest request;
    request.set_filter(filter);
    request.set_order_by("display_name");
    const auto list = Serve(&ListClients, request);
    if (!list.ok()) return {std::string(list.status().message())};
    std::vector<std::string> names;
    for (const pb::Client& client : list->clients()) names.push_back(client.display_name());
    return names;
  }
  absl::StatusOr<pb::CustomField> Delete(const pb::CustomField& field) {
    pb::DeleteCustomFieldRequest request;
    request.set_name(field.name());
    request.set_etag(field.etag());
    return Serve(&DeleteCustomField, request);
  }
};

TEST_F(CustomFieldsTest, CheckWhatClientsAreGiven) {
  ASSERT_THAT(Define("shirt_size", pb::CHOICE, {"P", "M"}), IsOk());
  pb::Client client = Ana();
  (*client.mutable_custom_fields())["shirt_size"].set_text("XG");
  (*client.mutable_custom_fields())["shoe_size"].set_number(38);
  EXPECT_THAT(Create(client), HasViolation("client.custom_fields.shirt_size", kCustomValueInvalid));
  EXPECT_THAT(Create(client), HasViolation("client.custom_fields.shoe_size", kCustomFieldUnknown));
  client.mutable_custom_fields()->erase("shoe_size");
  (*client.mutable_custom_fields())["shirt_size"].set_text("M");
  EXPECT_THAT(Create(client), IsOk());
}

TEST_F(CustomFieldsTest, LeaveValuesOfAnArchivedFieldAsTheyAre) {
  const auto field = Define("how", pb::TEXT);
  pb::Client client = Ana();
  (*client.mutable_custom_fields())["how"].set_text("amiga");
  const auto created = Create(client);
  ASSERT_THAT(created, IsOk());
  const auto archived = Delete(*field);
  ASSERT_THAT(archived, IsOk());
  EXPECT_TRUE(archived->archived());
  EXPECT_EQ(Delete(*archived)->etag(), archived->etag());

  pb::UpdateClientRequest update;
  *update.mutable_client() = *created;
  update.mutable_client()->set_vip(true);
  const auto updated = Serve(&UpdateClient, update);
  ASSERT_THAT(updated, IsOk());
  EXPECT_EQ(updated->custom_fields().at("how").text(), "amiga");
  update.mutable_client()->set_etag("");
  (*update.mutable_client()->mutable_custom_fields())["how"].set_text("site");
  EXPECT_THAT(Serve(&UpdateClient, update),
              HasViolation("client.custom_fields.how", kCustomFieldUnknown));
}

TEST_F(CustomFieldsTest, HaveAKeyForThemselves) {
  const auto field = Define("how", pb::TEXT);
  ASSERT_THAT(Delete(*field), IsOk());
  EXPECT_THAT(Define("how", pb::BOOL),
              IsError(absl::StatusCode::kAlreadyExists, kCustomFieldKeyTaken));
}

TEST_F(CustomFieldsTest, KeepTheirTypeAndMayComeBack) {
  const auto archived = Delete(*Define("how", pb::TEXT));
  pb::UpdateCustomFieldRequest update;
  update.mutable_custom_field()->set_name(archived->name());
  update.mutable_custom_field()->set_type(pb::BOOL);
  EXPECT_THAT(Serve(&UpdateCustomField, update), HasViolation("type", "FIELD_IMMUTABLE"));
  update.mutable_custom_field()->clear_type();
  update.mutable_update_mask()->add_paths("archived");
  EXPECT_FALSE(Serve(&UpdateCustomField, update)->archived());
}

TEST_F(CustomFieldsTest, AreAtMostAHundred) {
  database_.Execute(
      absl::StrCat("INSERT INTO custom_fields SELECT '",
                   options_.tenant.ToString(),
                   "', gen_random_uuid(), 1, 'k' || g, 1, 'k', 'k', '{}', 0, false, now(), now() "
                   "FROM generate_series(1, 100) g"));
  EXPECT_THAT(Define("one_more", pb::TEXT),
              IsError(absl::StatusCode::kFailedPrecondition, kTooManyCustomFields));
}

TEST_F(CustomFieldsTest, AreFilteredByInTheOrderOfTheirType) {
  ASSERT_THAT(Define("shirt_size", pb::CHOICE, {"P", "M"}), IsOk());
  ASSERT_THAT(Define("height", pb::NUMBER), IsOk());
  ASSERT_THAT(Define("vegan", pb::BOOL), IsOk());
  ASSERT_THAT(Define("since", pb::DATE), IsOk());
  const auto make = [&](const char* name, const char* size, double height, int year) {
    pb::Client client = Ana();
    client.set_display_name(name);
    (*client.mutable_custom_fields())["shirt_size"].set_text(size);
    (*client.mutable_custom_fields())["height"].set_number(height);
    (*client.mutable_custom_fields())["vegan"].set_flag(height < 10);
    google::type::Date& since = *(*client.mutable_custom_fields())["since"].mutable_date();
    since.set_year(year);
    since.set_month(1);
    since.set_day(31);
    EXPECT_THAT(Create(client), IsOk());
  };
  make("Ana", "M", 9.5, 2019);
  make("Bia", "P", 10.25, 2021);
  EXPECT_THAT(Create(Ana()), IsOk());  // without any
  EXPECT_THAT(Listed("custom.shirt_size = \"M\""), ElementsAre("Ana"));
  EXPECT_THAT(Listed("custom.height = 10.250"), ElementsAre("Bia"));
  EXPECT_THAT(Listed("custom.shirt_size != \"M\" AND custom.height:*"), ElementsAre("Bia"));
  EXPECT_THAT(Listed("custom.height > 9.5"), ElementsAre("Bia"));
  EXPECT_THAT(Listed("custom.height >= 9.5"), ElementsAre("Ana", "Bia"));
  EXPECT_THAT(Listed("custom.vegan = true"), ElementsAre("Ana"));
  EXPECT_THAT(Listed("custom.since >= \"2020-01-01\" AND custom.shirt_size = \"P\""),
              ElementsAre("Bia"));
  EXPECT_THAT(Listed("custom.shirt_size:*"), ElementsAre("Ana", "Bia"));
  EXPECT_THAT(Listed("NOT custom.height > 9.5"), ElementsAre("Ana", "Ana"));
  pb::ListClientsRequest unknown;
  unknown.set_filter("custom.unknown = 1");
  EXPECT_THAT(Serve(&ListClients, unknown), HasViolation("filter", "FILTER_UNKNOWN_FIELD"));
}

}  // namespace
}  // namespace vinculo::client_registry
