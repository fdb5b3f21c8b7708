#include <gmock/gmock.h>

#include <string>
#include <vector>

#include "services/client_registry/domain/reasons.h"
#include "services/client_registry/handlers/labels/handlers.h"
#include "services/client_registry/handlers/service_test.h"

namespace vinculo::client_registry {
namespace {

using ::testing::ElementsAre;
using testing::HasViolation;
using ::testing::IsEmpty;
using testing::IsOk;

//
class LabelsTest : public ServiceTest {
 protected:
  pb::Client ClientIn(std::vector<std::string> groups, const std::string& category = "") {
    pb::Client client;
    client.set_display_name("Ana");
    client.mutable_groups()->Assign(groups.begin(), groups.end());
    client.set_category(category);
    return *Create(client);
  }
  std::vector<std::string> Groups(const std::string& filter = "") {
    pb::ListGroupsRequest request;
    request.set_filter(filter);
    std::vector<std::string> titles;
    const auto list = Serve(&ListGroups, request);
    for (const pb::Label& group : list->groups()) {
      titles.push_back(absl::StrCat(group.title(), " ", group.clients()));
    }
    return titles;
  }
  std::vector<std::string> Categories() {
    std::vector<std::string> titles;
    const auto list = Serve(&ListCategories, pb::ListCategoriesRequest());
    for (const pb::Label& category : list->categories()) {
      titles.push_back(absl::StrCat(category.title(), " ", category.clients()));
    }
    return titles;
  }
  absl::StatusOr<pb::RenameGroupResponse> RenameTo(const std::string& from, const std::string& to) {
    pb::RenameGroupRequest request;
    request.set_title(from);
    request.set_new_title(to);
    return Serve(&RenameGroup, request);
  }
  pb::Client Get(const pb::Client& client) {
    pb::GetClientRequest request;
    request.set_name(client.name());
    return *Serve(&GetClient, request);
  }
};

TEST_F(LabelsTest, AreListedWithTheirClients) {
  ClientIn({"Matrícula 2026", "VIP"}, "Ouro");
  ClientIn({"Matrícula 2026"}, "Ouro");
  ClientIn({}, "");
  EXPECT_THAT(Groups(), ElementsAre("Matrícula 2026 2", "VIP 1"));
  EXPECT_THAT(Groups("clients > 1"), ElementsAre("Matrícula 2026 2"));
  EXPECT_THAT(Categories(), ElementsAre("Ouro 2"));
}

TEST_F(LabelsTest, TakeTheirClientsAlongWhenRenamed) {
  const pb::Client ana = ClientIn({"A", "B"});
  const pb::Client bia = ClientIn({"B", "C"});
  const auto renamed = RenameTo("B", " C ");
  ASSERT_THAT(renamed, IsOk());
  EXPECT_EQ(renamed->clients(), 2);
  EXPECT_THAT(Get(ana).groups(), ElementsAre("A", "C"));
  EXPECT_THAT(Get(bia).groups(), ElementsAre("C"));
  EXPECT_EQ(Get(ana).etag(), "\"2\"");
  EXPECT_EQ(Count("outbox_pending"), "4");
  EXPECT_EQ(RenameTo("B", "C")->clients(), 0);
}

TEST_F(LabelsTest, AreTakenOffByAnEmptyName) {
  const pb::Client ana = ClientIn({"A", "B"}, "Ouro");
  ASSERT_THAT(RenameTo("A", ""), IsOk());
  EXPECT_THAT(Get(ana).groups(), ElementsAre("B"));
  pb::RenameCategoryRequest category;
  category.set_title("Ouro");
  EXPECT_EQ(Serve(&RenameCategory, category)->clients(), 1);
  EXPECT_EQ(Get(ana).category(), "");
  EXPECT_THAT(Categories(), IsEmpty());
}

TEST_F(LabelsTest, AreRenamedInSteps) {
  database_.Execute(
      "INSERT INTO clients (tenant_id, client_id, version, created_at, updated_at, display_name, "
      "social_name, kind, tax_id, sex, email, mobile_phone, phone, street, street_number, "
      "complement, district, city, state, postal_code, group_names, category, vip, aggregator, "
      "origin, unit, consultant, teacher, registered_on, external_id, email_key, name_key, "
      "name_hashes) SELECT '" +
      options_.tenant.ToString() +
      "', gen_random_uuid(), 1, now(), now(), 'n', '', 1, '', 0, '', '', '', '', '', '', '', '', "
      "'', '', '{B}', '', false, 0, 0, '', '', '', '2026-01-01', '', '', 'N', '{}' "
      "FROM generate_series(1, 1001)");
  EXPECT_EQ(RenameTo("B", "C")->clients(), 1001);
  EXPECT_THAT(Groups(), ElementsAre("C 1001"));
  EXPECT_EQ(Count("outbox_pending"), "1001");
}

TEST_F(LabelsTest, RefuseABadName) {
  EXPECT_THAT(RenameTo("B", std::string(81, 'x')), HasViolation("new_title", kTextTooLong));
}

}  // namespace
}  // namespace vinculo::client_registry
