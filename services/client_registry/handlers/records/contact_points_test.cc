// Contact points through their RPCs. Today is 2026-11-22.

#include <gmock/gmock.h>

#include <string>
#include <vector>

#include "services/client_registry/domain/records/reasons.h"
#include "services/client_registry/handlers/records/contact_point_handlers.h"
#include "services/client_registry/handlers/records/records_test.h"

namespace vinculo::client_registry {
namespace {

using absl::StatusCode;
using ::testing::ElementsAre;
using testing::HasViolation;
using ::testing::IsEmpty;
using testing::IsError;
using testing::IsOk;

class ContactPointsTest : public RecordsTest {
 protected:
  absl::StatusOr<pb::ContactPoint> Add(const std::string& client,
                                       pb::ContactPoint::Kind kind,
                                       const std::string& value) {
    pb::CreateContactPointRequest request;
    request.mutable_contact_point()->set_client(client);
    request.mutable_contact_point()->set_kind(kind);
    request.mutable_contact_point()->set_value(value);
    return Serve(&CreateContactPoint, request);
  }
  pb::ContactPoint Get(const std::string& name) {
    pb::GetContactPointRequest request;
    request.set_name(name);
    return *Serve(&GetContactPoint, request);
  }
  std::vector<std::string> Listed(const std::string& filter) {
    pb::ListContactPointsRequest request;
    request.set_filter(filter);
    const auto listed = Serve(&ListContactPoints, request);
    if (!listed.ok()) return {std::string(listed.status().message())};
    std::vector<std::string> values;
    for (const auto& point : listed->contact_points()) values.push_back(point.value());
    return values;
  }
  std::vector<std::string> Found(const std::string& query) {
    pb::SearchClientsRequest request;
    request.set_query(query);
    std::vector<std::string> names;
    const auto found = Serve(&SearchClients, request);
    for (const auto& result : found->results()) names.push_back(result.client().name());
    return names;
  }
};

TEST_F(ContactPointsTest, AreMainAsLongAsTheClientSaysSo) {
  pb::Client ana;
  ana.set_display_name("Ana");
  ana.set_email("ana@exemplo.com");
  const std::string client = Create(ana)->name();
  const auto main = Add(client, pb::ContactPoint::EMAIL, "Ana@exemplo.com");
  const auto other = Add(client, pb::ContactPoint::EMAIL, "trabalho@exemplo.com");
  EXPECT_TRUE(main->main());
  EXPECT_FALSE(other->main());
  EXPECT_THAT(Listed("main = true"), ElementsAre("Ana@exemplo.com"));

  pb::UpdateClientRequest update;
  update.mutable_client()->set_name(client);
  update.mutable_client()->set_email("trabalho@exemplo.com");
  ASSERT_THAT(Serve(&UpdateClient, update), IsOk());
  EXPECT_FALSE(Get(main->name()).main());
  EXPECT_TRUE(Get(other->name()).main());
  EXPECT_EQ(Get(other->name()).etag(), other->etag());
}

TEST_F(ContactPointsTest, AreOnceOfAKind) {
  const std::string ana = NewClient();
  ASSERT_THAT(Add(ana, pb::ContactPoint::MOBILE, "(11) 96123-4567"), IsOk());
  EXPECT_THAT(Add(ana, pb::ContactPoint::MOBILE, "11961234567"),
              IsError(StatusCode::kAlreadyExists, kContactPointExists));
  EXPECT_THAT(Add(ana, pb::ContactPoint::WHATSAPP, "11961234567"), IsOk());
  EXPECT_THAT(Add(NewClient(), pb::ContactPoint::MOBILE, "11961234567"), IsOk());
}

//
TEST_F(ContactPointsTest, FindTheirClient) {
  const std::string ana = NewClient(), bia = NewClient("Bia");
  ASSERT_THAT(Add(ana, pb::ContactPoint::WHATSAPP, "11961234567"), IsOk());
  ASSERT_THAT(Add(bia, pb::ContactPoint::EMAIL, "Bia@exemplo.com"), IsOk());
  EXPECT_THAT(Found("(11) 96123-4567"), ElementsAre(ana));
  EXPECT_THAT(Found("bia@EXEMPLO.com"), ElementsAre(bia));
  EXPECT_THAT(Found("(11) 96123-4568"), IsEmpty());
}

TEST_F(ContactPointsTest, AreVerifiedAndSayHow) {
  const auto point = Add(NewClient(), pb::ContactPoint::EMAIL, "ana@exemplo.com");
  pb::VerifyContactPointRequest request;
  request.set_name(point->name());
  request.set_verification("  ");
  EXPECT_THAT(Serve(&VerifyContactPoint, request), HasViolation("verification", kTextRequired));
  request.set_verification("código digitado");
  request.set_etag(point->etag());
  const auto verified = Serve(&VerifyContactPoint, request);
  ASSERT_THAT(verified, IsOk());
  EXPECT_TRUE(verified->has_verify_time());
  EXPECT_EQ(verified->verification(), "código digitado");
  EXPECT_THAT(Serve(&VerifyContactPoint, request), IsError(StatusCode::kAborted, "ETAG_MISMATCH"));
  EXPECT_EQ(Events(point->name()), "2");
}

TEST_F(ContactPointsTest, KeepTheirValue) {
  const auto point = Add(NewClient(), pb::ContactPoint::EMAIL, "ana@exemplo.com");
  pb::UpdateContactPointRequest request;
  request.mutable_contact_point()->set_name(point->name());
  request.mutable_contact_point()->set_value("lima@exemplo.com");
  EXPECT_THAT(Serve(&UpdateContactPoint, request), HasViolation("value", "FIELD_IMMUTABLE"));
}

TEST_F(ContactPointsTest, AreDeleted) {
  const auto point = Add(NewClient(), pb::ContactPoint::EMAIL, "ana@exemplo.com");
  pb::DeleteContactPointRequest request;
  request.set_name(point->name());
  EXPECT_THAT(Serve(&DeleteContactPoint, request), IsOk());
  EXPECT_THAT(Found("ana@exemplo.com"), IsEmpty());
  EXPECT_EQ(Events(point->name()), "2");
}

//
TEST_F(ContactPointsTest, GoToTheSurvivorOfAMergeUnlessItHasThem) {
  const std::string ana = NewClient(), anna = NewClient("Anna");
  ASSERT_THAT(Add(ana, pb::ContactPoint::EMAIL, "ana@exemplo.com"), IsOk());
  ASSERT_THAT(Add(anna, pb::ContactPoint::EMAIL, "ANA@exemplo.com"), IsOk());
  ASSERT_THAT(Add(anna, pb::ContactPoint::MOBILE, "11961234567"), IsOk());
  ASSERT_THAT(Merge(ana, anna), IsOk());
  EXPECT_THAT(Listed("client = \"" + ana + "\""), ElementsAre("ana@exemplo.com", "+5511961234567"));
  EXPECT_THAT(Found("11961234567"), ElementsAre(ana));
}

}  // namespace
}  // namespace vinculo::client_registry
