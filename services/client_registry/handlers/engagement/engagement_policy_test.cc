// What tenants and units decide about engagement.

#include <gmock/gmock.h>

#include "services/client_registry/domain/policy/registry_parameters.h"
#include "services/client_registry/domain/reasons.h"
#include "services/client_registry/handlers/engagement/engagement_test.h"

namespace vinculo::client_registry {
namespace {

using testing::HasViolation;
using testing::IsOk;

class FeatureR40EngagementPolicy : public EngagementTest {
 protected:
  void ChooseNumber(const std::string& key, int64_t number, const std::string& unit = "") {
    parameters::v1::Value value;
    value.set_number(number);
    Choose(key, value, unit);
  }
  absl::StatusOr<pb::Access> EnterAt(const std::string& unit, const std::string& external_id) {
    pb::DeviceEvent event = Entry(external_id);
    event.set_unit(unit);
    return Record(event);
  }
};

TEST_F(FeatureR40EngagementPolicy, LetsASchoolCountTheRollAlone) {
  parameters::v1::Value off;
  off.set_switch_value(false);
  Choose(kPresenceFromAccess, off, "Colégio");
  const std::string leo = Client("LEO");
  EXPECT_EQ(EnterAt("Colégio", "LEO")->presence(), "");
  ASSERT_THAT(Attend(leo, "", "5A"), IsOk());
  EXPECT_EQ(Count("presences"), "1");
  At("2026-11-22 18:00:00");
  EXPECT_NE(EnterAt("Academia", "LEO")->presence(), "");
}

TEST_F(FeatureR40EngagementPolicy, SaysWhatIsOneVisit) {
  ChooseNumber(kVisitWindowMinutes, 30);
  Client("ANA");
  At("2026-11-22 12:00:00");
  EXPECT_NE(Enter("ANA")->presence(), "");
  At("2026-11-22 12:29:59");
  EXPECT_EQ(Enter("ANA")->presence(), "");
  At("2026-11-22 12:30:00");
  EXPECT_NE(Enter("ANA")->presence(), "");
}

TEST_F(FeatureR40EngagementPolicy, SaysHowOftenAnAggregatorPays) {
  ChooseNumber(kAggregatorVisitsPerDay, 2, "Centro");
  Client("WILL", pb::WELLHUB);
  At("2026-11-22 07:00:00");
  EXPECT_NE(EnterAt("Centro", "WILL")->presence(), "");
  At("2026-11-22 12:00:00");
  EXPECT_EQ(EnterAt("Norte", "WILL")->denial_reason(), pb::AGGREGATOR_DAILY_LIMIT);
  EXPECT_NE(EnterAt("Centro", "WILL")->presence(), "");
}

TEST_F(FeatureR40EngagementPolicy, SaysHowFarAClockMayBeAhead) {
  ChooseNumber(kDeviceClockAheadMinutes, 0);
  Client("ANA");
  pb::DeviceEvent event = Entry("ANA");
  *event.mutable_access_time() = ToProto(options_.now + absl::Seconds(1));
  EXPECT_THAT(Record(event), HasViolation("event.access_time", kAccessTimeAhead));
  *event.mutable_access_time() = ToProto(options_.now);
  EXPECT_THAT(Record(event), IsOk());
}

TEST_F(FeatureR40EngagementPolicy, SaysHowLongAnAssessmentIsGoodForInTheClientsUnit) {
  ChooseNumber(kAssessmentValidityMonths, 3, "Centro");
  pb::Client client;
  client.set_display_name("Ana");
  client.set_unit("Centro");
  pb::CreateAssessmentRequest request;
  request.mutable_assessment()->set_client(Create(client)->name());
  request.mutable_assessment()->set_assessor("Paula");
  const auto assessed = Serve(&CreateAssessment, request);
  ASSERT_THAT(assessed, IsOk());
  EXPECT_EQ(assessed->valid_until_date().month(), 2);

  ChooseNumber(kAssessmentValidityMonths, 12, "Centro");
  pb::UpdateAssessmentRequest update;
  *update.mutable_assessment() = *assessed;
  update.mutable_assessment()->clear_valid_until_date();
  update.mutable_update_mask()->add_paths("valid_until_date");
  const auto longer = Serve(&UpdateAssessment, update);
  ASSERT_THAT(longer, IsOk());
  EXPECT_EQ(longer->valid_until_date().year(), 2027);
  EXPECT_EQ(longer->valid_until_date().month(), 11);
}

}  // namespace
}  // namespace vinculo::client_registry
