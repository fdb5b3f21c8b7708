// An anonymised client is nobody at the entrance, on the roll and at the assessor's: nothing
// of one's health, and no visit, comes to it again.

#include <gmock/gmock.h>

#include "services/client_registry/domain/reasons.h"
#include "services/client_registry/handlers/engagement/engagement_test.h"

namespace vinculo::client_registry {
namespace {

using absl::StatusCode;
using testing::IsError;
using testing::IsOk;

class RuleR38AnonymisedVisits : public EngagementTest {
 protected:
  void Anonymise(const std::string& client) {
    database_.Execute(
        "UPDATE clients SET anonymized_at = now(), display_name = 'ANONIMO' WHERE client_id = '" +
        client.substr(8) + "'");
  }
};

TEST_F(RuleR38AnonymisedVisits, AreThoseOfNobody) {
  const std::string ana = Client("ANA");
  Anonymise(ana);
  pb::DeviceEvent granted = Entry("ANA");
  granted.set_outcome(pb::ACCESS_GRANTED);
  EXPECT_THAT(Record(granted), IsError(StatusCode::kNotFound, kClientUnknown));
  const auto left_to_us = Enter("ANA");
  ASSERT_THAT(left_to_us, IsOk());
  EXPECT_EQ(left_to_us->outcome(), pb::ACCESS_DENIED);
  EXPECT_EQ(left_to_us->denial_reason(), pb::UNKNOWN_CLIENT);
  EXPECT_EQ(left_to_us->client(), "");
  EXPECT_THAT(Attend(ana, "judo", "turma 1"), IsError(StatusCode::kNotFound, "RESOURCE_NOT_FOUND"));
}

TEST_F(RuleR38AnonymisedVisits, BringNothingOfOnesHealth) {
  const std::string ana = Client("ANA");
  pb::CreateModalityRequest judo;
  judo.mutable_modality()->set_code("JUDO");
  judo.mutable_modality()->add_grades()->set_code("branca");
  pb::CreateGraduationRequest begin;
  begin.mutable_graduation()->set_client(ana);
  begin.mutable_graduation()->set_modality(Serve(&CreateModality, judo)->name());
  const auto graduation = Serve(&CreateGraduation, begin);
  ASSERT_THAT(graduation, IsOk());
  Anonymise(ana);
  pb::CreateAssessmentRequest assess;
  assess.mutable_assessment()->set_client(ana);
  assess.mutable_assessment()->set_assessor("Paula");
  EXPECT_THAT(Serve(&CreateAssessment, assess),
              IsError(StatusCode::kNotFound, "RESOURCE_NOT_FOUND"));
  pb::EvaluateGraduationRequest evaluate;
  evaluate.set_name(graduation->name());
  evaluate.mutable_evaluation()->set_evaluator("Ito");
  evaluate.mutable_evaluation()->set_passed(true);
  EXPECT_THAT(Serve(&EvaluateGraduation, evaluate),
              IsError(StatusCode::kFailedPrecondition, kClientAnonymized));
}

TEST_F(RuleR38AnonymisedVisits, AreNotDeletedWithAReason) {
  const std::string ana = Client("ANA");
  pb::DeletePresenceRequest request;
  request.set_name(Attend(ana, "judo", "turma 1")->name());
  request.set_reason("Ana was ill");
  Anonymise(ana);
  EXPECT_THAT(Serve(&DeletePresence, request),
              IsError(StatusCode::kFailedPrecondition, kClientAnonymized));
}

TEST_F(RuleR38AnonymisedVisits, AreMissedByNobody) {
  Anonymise(Client("ANA"));
  Client("BIA");
  pb::ListUnassessedClientsRequest never;
  never.set_never_assessed(true);
  const auto unassessed = Serve(&ListUnassessedClients, never);
  ASSERT_THAT(unassessed, IsOk());
  ASSERT_EQ(unassessed->clients_size(), 1);
  EXPECT_EQ(unassessed->clients(0).client_display_name(), "Cliente BIA");
}

}  // namespace
}  // namespace vinculo::client_registry
