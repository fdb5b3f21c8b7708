// A judo school's term: the roll is called, pupils are assessed, graded and promoted.

#include <gmock/gmock.h>

#include "services/client_registry/domain/reasons.h"
#include "services/client_registry/handlers/engagement/engagement_test.h"

namespace vinculo::client_registry {
namespace {

using absl::StatusCode;
using testing::IsError;
using testing::IsOk;

class FeatureR43SchoolTerm : public EngagementTest {
 protected:
  // Ten classes, two months, one evaluation to the blue belt.
  std::string Judo() {
    pb::CreateModalityRequest request;
    request.mutable_modality()->set_code("JUDO");
    auto& white = *request.mutable_modality()->add_grades();
    white.set_code("branca");
    white.set_required_classes(10);
    white.set_required_months(2);
    white.set_required_evaluations(1);
    request.mutable_modality()->add_grades()->set_code("azul");
    const auto created = Serve(&CreateModality, request);
    EXPECT_TRUE(created.ok()) << created.status();
    return created->name();
  }

  absl::StatusOr<pb::Graduation> Begin(const std::string& client, const std::string& modality) {
    pb::CreateGraduationRequest request;
    request.mutable_graduation()->set_client(client);
    request.mutable_graduation()->set_modality(modality);
    return Serve(&CreateGraduation, request);
  }
  absl::StatusOr<pb::Graduation> Get(const std::string& name) {
    pb::GetGraduationRequest request;
    request.set_name(name);
    return Serve(&GetGraduation, request);
  }
  absl::StatusOr<pb::Graduation> PromoteIt(const std::string& name, bool allow_unmet = false) {
    pb::PromoteGraduationRequest request;
    request.set_name(name);
    request.set_promoted_by("Sensei Ito");
    request.set_allow_unmet(allow_unmet);
    return Serve(&PromoteGraduation, request);
  }
  // The clients on a list, by the end of their names.
  template <class Response>
  static std::string Names(const absl::StatusOr<Response>& list) {
    EXPECT_TRUE(list.ok()) << list.status();
    std::string names;
    for (const auto& client : list->clients()) {
      absl::StrAppend(&names, client.client_display_name().substr(sizeof "Cliente"), " ");
    }
    return names;
  }
};

TEST_F(FeatureR43SchoolTerm, LeadsFromTheRollToTheNextBelt) {
  At("2026-02-02 08:00:00");
  const std::string leo = Client("LEO");
  Client("MIA");
  const std::string judo = Judo();
  pb::ListUngraduatedClientsRequest without;
  EXPECT_EQ(Names(Serve(&ListUngraduatedClients, without)), "LEO MIA ");
  const auto begun = Begin(leo, judo);
  ASSERT_THAT(begun, IsOk());
  EXPECT_EQ(begun->grade(), "branca");
  without.set_modality(judo);
  EXPECT_EQ(Names(Serve(&ListUngraduatedClients, without)), "MIA ");
  EXPECT_THAT(Begin(leo, judo), IsError(StatusCode::kAlreadyExists, kGraduationExists));

  // Nine classes on nine weeks; the entrance counts none of them twice.
  for (int week = 0; week < 9; ++week) {
    const std::string day = (On("2026-02-03") + 7 * week).ToString();
    At(day + " 17:55:00");
    ASSERT_THAT(Enter("LEO"), IsOk());
    At(day + " 18:00:00");
    ASSERT_THAT(Attend(leo, "JUDO", "infantil"), IsOk());
  }
  EXPECT_EQ(Count("presences"), "9");
  EXPECT_EQ(Get(begun->name())->progress().classes_done(), 9);
  EXPECT_EQ(Get(begun->name())->progress().months_done(), 1);
  EXPECT_THAT(PromoteIt(begun->name()),
              IsError(StatusCode::kFailedPrecondition, kGraduationRequirementsUnmet));

  At("2026-04-02 18:00:00");
  ASSERT_THAT(Attend(leo, "JUDO", "infantil"), IsOk());
  pb::EvaluateGraduationRequest evaluate;
  evaluate.set_name(begun->name());
  evaluate.mutable_evaluation()->set_evaluator("Sensei Ito");
  evaluate.mutable_evaluation()->set_passed(true);
  ASSERT_THAT(Serve(&EvaluateGraduation, evaluate), IsOk());
  const auto ready = Get(begun->name());
  EXPECT_EQ(ready->progress().percent(), 100);
  EXPECT_EQ(ready->progress().next_grade(), "azul");
  pb::ListGraduationsRequest list;
  list.set_filter("modality_code = \"JUDO\" AND grade = \"branca\"");
  const auto listed = Serve(&ListGraduations, list);
  ASSERT_THAT(listed, IsOk());
  ASSERT_EQ(listed->graduations_size(), 1);
  EXPECT_EQ(listed->graduations(0).progress().SerializeAsString(),
            ready->progress().SerializeAsString());

  const auto blue = PromoteIt(begun->name());
  ASSERT_THAT(blue, IsOk());
  EXPECT_EQ(blue->grade(), "azul");
  EXPECT_EQ(blue->history_size(), 2);
  EXPECT_EQ(blue->history(0).evaluations_size(), 1);
  EXPECT_THAT(PromoteIt(begun->name()),
              IsError(StatusCode::kFailedPrecondition, kLastGradeReached));
  EXPECT_EQ(Events("GraduationPromoted"), "1");

  pb::UndoPromotionRequest undo;
  undo.set_name(begun->name());
  undo.set_etag(begun->etag());
  EXPECT_THAT(Serve(&UndoPromotion, undo), IsError(StatusCode::kAborted, "ETAG_MISMATCH"));
  undo.clear_etag();
  const auto white = Serve(&UndoPromotion, undo);
  ASSERT_THAT(white, IsOk());
  EXPECT_EQ(white->grade(), "branca");
  EXPECT_EQ(white->since_date().month(), 2);
  EXPECT_EQ(white->progress().percent(), 100);
  EXPECT_TRUE(white->history(1).has_undo_time());
  // An evaluation after the undo stands beside those of the grade taken back.
  ASSERT_THAT(Serve(&EvaluateGraduation, evaluate), IsOk());
  EXPECT_EQ(Get(begun->name())->history(0).evaluations_size(), 2);
}

TEST_F(FeatureR43SchoolTerm, KeepsAGradeThatAPupilHas) {
  const std::string judo = Judo();
  ASSERT_THAT(Begin(Client("LEO"), judo), IsOk());
  pb::UpdateModalityRequest request;
  request.mutable_modality()->set_name(judo);
  request.mutable_modality()->add_grades()->set_code("azul");
  request.mutable_update_mask()->add_paths("grades");
  EXPECT_THAT(Serve(&UpdateModality, request),
              IsError(StatusCode::kFailedPrecondition, kGradeInUse));
  request.mutable_modality()->add_grades()->set_code("branca");
  EXPECT_THAT(Serve(&UpdateModality, request), IsOk());
  pb::CreateModalityRequest again;
  again.mutable_modality()->set_code("JUDO");
  again.mutable_modality()->add_grades()->set_code("branca");
  EXPECT_THAT(Serve(&CreateModality, again),
              IsError(StatusCode::kAlreadyExists, kModalityCodeTaken));
}

using FeatureR42Assessments = FeatureR43SchoolTerm;

TEST_F(FeatureR42Assessments, AreOverdueAfterTheirLastDayOrMissing) {
  At("2026-05-22 10:00:00");
  const std::string ana = Client("ANA");
  Client("BIA");
  Client("WILL", pb::WELLHUB);
  pb::CreateAssessmentRequest request;
  request.mutable_assessment()->set_client(ana);
  request.mutable_assessment()->set_assessor("Paula");
  auto& weight = *request.mutable_assessment()->add_measures();
  weight.set_key("weight_kg");
  weight.set_value(61.25);
  const auto created = Serve(&CreateAssessment, request);
  ASSERT_THAT(created, IsOk());
  EXPECT_EQ(created->valid_until_date().month(), 11);
  EXPECT_EQ(created->measures(0).value(), 61.25);

  pb::ListUnassessedClientsRequest overdue;
  pb::ListUnassessedClientsRequest never;
  never.set_never_assessed(true);
  At("2026-11-22 10:00:00");
  EXPECT_EQ(Names(Serve(&ListUnassessedClients, overdue)), "") << "its last day";
  EXPECT_EQ(Names(Serve(&ListUnassessedClients, never)), "BIA ");
  At("2026-11-23 10:00:00");
  const auto list = Serve(&ListUnassessedClients, overdue);
  EXPECT_EQ(Names(list), "ANA ");
  EXPECT_EQ(list->clients(0).days(), 1);
  never.set_include_aggregators(true);
  never.set_order_by("display_name");
  EXPECT_EQ(Names(Serve(&ListUnassessedClients, never)), "BIA WILL ");

  ASSERT_THAT(Serve(&CreateAssessment, request), IsOk());
  EXPECT_EQ(Names(Serve(&ListUnassessedClients, overdue)), "") << "a newer one is good";
  *overdue.mutable_as_of_date() = ToProto(On("2026-11-23"));
  EXPECT_EQ(Names(Serve(&ListUnassessedClients, overdue)), "");

  request.mutable_assessment()->set_client("clients/0190163d-8694-739b-aea5-966c26f8ad91");
  EXPECT_THAT(Serve(&CreateAssessment, request),
              IsError(StatusCode::kNotFound, "RESOURCE_NOT_FOUND"));
}

}  // namespace
}  // namespace vinculo::client_registry
