// One person registered twice, who trains under both records: what becomes of her visits when the
// records are merged, and when that is undone.

#include <gmock/gmock.h>

#include "services/client_registry/handlers/engagement/engagement_test.h"
#include "services/client_registry/handlers/merge/handlers.h"

namespace vinculo::client_registry {
namespace {

using testing::IsOk;

class RuleR29MergedVisits : public EngagementTest {
 protected:
  absl::StatusOr<v1::Merge> Merge(const std::string& survivor, const std::string& absorbed) {
    v1::MergeClientsRequest request;
    request.set_survivor(survivor);
    request.set_absorbed(absorbed);
    request.set_reason("the same person");
    return Serve(&MergeClients, request);
  }
  absl::StatusOr<v1::Merge> Undo(const v1::Merge& merge) {
    v1::UndoMergeRequest request;
    request.set_name(merge.name());
    request.set_reason("two persons after all");
    return Serve(&UndoMerge, request);
  }
  std::string Modality(const std::string& code) {
    pb::CreateModalityRequest request;
    request.mutable_modality()->set_code(code);
    request.mutable_modality()->add_grades()->set_code("branca");
    return Serve(&CreateModality, request)->name();
  }
  void Graduate(const std::string& client, const std::string& modality) {
    pb::CreateGraduationRequest request;
    request.mutable_graduation()->set_client(client);
    request.mutable_graduation()->set_modality(modality);
    ASSERT_THAT(Serve(&CreateGraduation, request), IsOk());
  }
  void Assess(const std::string& client) {
    pb::CreateAssessmentRequest request;
    request.mutable_assessment()->set_client(client);
    request.mutable_assessment()->set_assessor("Paula");
    ASSERT_THAT(Serve(&CreateAssessment, request), IsOk());
  }
  // The rows of a table that are this client's.
  std::string Of(const std::string& client, const std::string& table) {
    return Count(absl::StrCat(table, " WHERE client_id = '", client.substr(8), "'"));
  }
};

TEST_F(RuleR29MergedVisits, GoToTheSurvivorAndComeBack) {
  At("2026-11-10 18:00:00");
  const std::string ana = Client("ANA");
  const std::string anna = Client("ANNA");
  ASSERT_THAT(Enter("ANA"), IsOk());
  At("2026-11-18 18:00:00");
  ASSERT_THAT(Enter("ANNA"), IsOk());
  ASSERT_THAT(Attend(anna, "JUDO"), IsOk());
  Assess(anna);
  const std::string judo = Modality("JUDO");
  const std::string yoga = Modality("YOGA");
  Graduate(ana, judo);
  Graduate(anna, judo);
  Graduate(anna, yoga);

  At("2026-11-22 10:00:00");
  EXPECT_EQ(Absentees(1), "ANA:12 ANNA:4");
  const auto merge = Merge(ana, anna);
  ASSERT_THAT(merge, IsOk());
  EXPECT_EQ(Absentees(1), "ANA:4");
  EXPECT_EQ(Of(ana, "accesses"), "2");
  EXPECT_EQ(Of(ana, "presences"), "2");
  EXPECT_EQ(Of(ana, "assessments"), "1");
  EXPECT_EQ(Of(ana, "graduations"), "2") << "her judo, and the yoga of the other record";
  EXPECT_EQ(Of(anna, "graduations"), "1") << "the judo that the survivor has already";

  // The card of the merged record opens the door to the survivor.
  EXPECT_EQ(Enter("ANNA")->client(), ana);
  EXPECT_EQ(Absentees(1), "");

  ASSERT_THAT(Undo(*merge), IsOk());
  EXPECT_EQ(Of(ana, "accesses"), "2") << "what came after the merge stays";
  EXPECT_EQ(Of(anna, "accesses"), "1");
  EXPECT_EQ(Of(anna, "presences"), "1");
  EXPECT_EQ(Of(anna, "assessments"), "1");
  EXPECT_EQ(Of(anna, "graduations"), "2");
  At("2026-11-23 10:00:00");
  EXPECT_EQ(Absentees(1), "ANA:1 ANNA:5");
}

// A first visit on its way while its client is merged away: it counts for the survivor.
TEST_F(RuleR29MergedVisits, LeaveNobodyWithoutAttendance) {
  const std::string ana = Client("ANA");
  const std::string anna = Client("ANNA");
  ASSERT_THAT(Merge(ana, anna), IsOk());
  EXPECT_EQ(Count("client_attendance WHERE version = 1 AND last_presence_on IS NULL"), "2");
  EXPECT_EQ(Enter("ANNA")->client(), ana);
  EXPECT_EQ(Of(ana, "presences"), "1");
}

}  // namespace
}  // namespace vinculo::client_registry
