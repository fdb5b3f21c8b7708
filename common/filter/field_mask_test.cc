#include "common/filter/field_mask.h"

#include <gtest/gtest.h>

#include "common/testing/matchers/matchers.h"
#include "vinculo/client_registry/v1/client_service.pb.h"

namespace vinculo::filter {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using vinculo::client_registry::v1::Client;
using vinculo::testing::HasViolation;
using vinculo::testing::IsOk;
using vinculo::testing::IsOkAndHolds;

google::protobuf::FieldMask Mask(std::initializer_list<const char*> paths) {
  google::protobuf::FieldMask mask;
  for (const char* path : paths) mask.add_paths(path);
  return mask;
}

Client Ana() {
  Client client;
  client.set_name("clients/1");
  client.set_display_name("Ana");
  client.set_category("A");
  client.mutable_address()->set_city("Natal");
  client.mutable_address()->set_state("RN");
  client.add_groups("one");
  client.mutable_create_time()->set_seconds(1);
  return client;
}

TEST(ApplyMask, CopiesWhatItNamesAndNothingElse) {
  Client client = Ana();
  Client patch;
  patch.set_display_name("Bia");
  patch.set_category("B");
  EXPECT_THAT(ApplyMask(Mask({"display_name"}), patch, client),
              IsOkAndHolds(ElementsAre("display_name")));
  EXPECT_EQ(client.display_name(), "Bia");
  EXPECT_EQ(client.category(), "A");
}

TEST(ApplyMask, ClearsWhatItNamesAndThePatchLeavesOut) {
  Client client = Ana();
  EXPECT_THAT(ApplyMask(Mask({"category", "groups"}), Client(), client),
              IsOkAndHolds(ElementsAre("category", "groups")));
  EXPECT_EQ(client.category(), "");
  EXPECT_EQ(client.groups_size(), 0);
}

TEST(ApplyMask, ReachesIntoMessages) {
  Client client = Ana();
  Client patch;
  patch.mutable_address()->set_city("Recife");
  EXPECT_THAT(ApplyMask(Mask({"address.city"}), patch, client),
              IsOkAndHolds(ElementsAre("address.city")));
  EXPECT_EQ(client.address().city(), "Recife");
  EXPECT_EQ(client.address().state(), "RN");
}

TEST(ApplyMask, ClearingInAnUnsetMessageChangesNothing) {
  Client client;
  EXPECT_THAT(ApplyMask(Mask({"address.city"}), Client(), client), IsOkAndHolds(IsEmpty()));
  EXPECT_FALSE(client.has_address());
}

TEST(ApplyMask, ReplacesWholeListsAndMessages) {
  Client client = Ana();
  Client patch;
  patch.add_groups("two");
  patch.mutable_address()->set_city("Recife");
  EXPECT_THAT(ApplyMask(Mask({"groups", "address"}), patch, client),
              IsOkAndHolds(ElementsAre("address", "groups")));
  EXPECT_THAT(client.groups(), ElementsAre("two"));
  EXPECT_EQ(client.address().state(), "");
}

TEST(ApplyMask, EmptyNamesTheFieldsThatAreSet) {
  Client client = Ana();
  Client patch;
  patch.set_category("B");
  EXPECT_THAT(ApplyMask(Mask({}), patch, client), IsOkAndHolds(ElementsAre("category")));
  EXPECT_EQ(client.display_name(), "Ana");
}

TEST(ApplyMask, StarReplacesEverythingButTheOutputFields) {
  Client client = Ana();
  Client patch;
  patch.set_display_name("Bia");
  ASSERT_THAT(ApplyMask(Mask({"*"}), patch, client), IsOk());
  EXPECT_EQ(client.display_name(), "Bia");
  EXPECT_EQ(client.category(), "");
  EXPECT_FALSE(client.has_address());
  EXPECT_EQ(client.name(), "clients/1");
  EXPECT_EQ(client.create_time().seconds(), 1);
}

TEST(ApplyMask, IgnoresOutputFieldsThatItNames) {
  Client client = Ana();
  Client patch;
  patch.set_name("clients/2");
  patch.mutable_create_time()->set_seconds(9);
  EXPECT_THAT(ApplyMask(Mask({"name", "create_time", "create_time.seconds"}), patch, client),
              IsOkAndHolds(IsEmpty()));
  EXPECT_EQ(client.name(), "clients/1");
}

TEST(ApplyMask, TellsOnlyWhatChanged) {
  Client client = Ana();
  Client patch = Ana();
  patch.set_vip(true);
  EXPECT_THAT(ApplyMask(Mask({"display_name", "vip", "groups"}), patch, client),
              IsOkAndHolds(ElementsAre("vip")));
}

TEST(ApplyMask, RefusesUnknownPathsTogetherAndChangesNothing) {
  Client client = Ana();
  Client patch;
  patch.set_display_name("Bia");
  for (const char* path : {"nme", "address.cty", "groups.one", "display_name.x", "", "address."}) {
    const auto result = ApplyMask(Mask({"display_name", path}), patch, client);
    EXPECT_THAT(result, HasViolation("update_mask", "FIELD_MASK_PATH")) << path;
  }
  EXPECT_THAT(ApplyMask(Mask({"*", "vip"}), patch, client),
              HasViolation("update_mask", "FIELD_MASK_PATH"));
  EXPECT_EQ(client.display_name(), "Ana");
}

}  // namespace
}  // namespace vinculo::filter
