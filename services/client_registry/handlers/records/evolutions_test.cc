// Evolutions through their RPCs. Today is 2026-11-22.

#include <gmock/gmock.h>

#include <string>
#include <vector>

#include "services/client_registry/domain/records/reasons.h"
#include "services/client_registry/handlers/records/evolution_handlers.h"
#include "services/client_registry/handlers/records/records_test.h"

namespace vinculo::client_registry {
namespace {

using absl::StatusCode;
using ::testing::ElementsAre;
using testing::HasViolation;
using testing::IsError;
using testing::IsOk;

class EvolutionsTest : public RecordsTest {
 protected:
  absl::StatusOr<pb::Evolution> Note(const std::string& client,
                                     const std::string& text,
                                     const std::string& corrects = "",
                                     int day = 22) {
    pb::CreateEvolutionRequest request;
    request.mutable_evolution()->set_client(client);
    request.mutable_evolution()->set_text(text);
    request.mutable_evolution()->set_corrects(corrects);
    *request.mutable_evolution()->mutable_evolution_date() = DateOf(2026, 11, day);
    return Serve(&CreateEvolution, request);
  }
  std::vector<std::string> Listed(const std::string& filter) {
    pb::ListEvolutionsRequest request;
    request.set_filter(filter);
    const auto listed = Serve(&ListEvolutions, request);
    if (!listed.ok()) return {std::string(listed.status().message())};
    std::vector<std::string> texts;
    for (const auto& evolution : listed->evolutions()) texts.push_back(evolution.text());
    return texts;
  }
};

TEST_F(EvolutionsTest, AreListedByPeriod) {
  const std::string ana = NewClient();
  ASSERT_THAT(Note(ana, "primeira", "", 1), IsOk());
  ASSERT_THAT(Note(ana, "segunda", "", 15), IsOk());
  ASSERT_THAT(Note(ana, "terceira\ncom linhas", "", 22), IsOk());
  EXPECT_THAT(Listed("client = \"" + ana +
                     "\" AND evolution_date >= 2026-11-01 AND "
                     "evolution_date <= 2026-11-15"),
              ElementsAre("segunda", "primeira"));
  EXPECT_THAT(Note(ana, "amanhã", "", 23), HasViolation("evolution.evolution_date", kDateInFuture));
}

TEST_F(EvolutionsTest, AreCorrectedByAnotherAndStay) {
  const std::string ana = NewClient();
  const auto wrong = Note(ana, "joelho esquerdo");
  const auto right = Note(ana, "joelho direito", wrong->name());
  ASSERT_THAT(right, IsOk());
  EXPECT_THAT(Listed(""), ElementsAre("joelho direito"));
  EXPECT_THAT(Listed("corrected = true"), ElementsAre("joelho esquerdo"));
  pb::GetEvolutionRequest request;
  request.set_name(wrong->name());
  EXPECT_EQ(Serve(&GetEvolution, request)->corrected_by(), right->name());
  EXPECT_THAT(Note(ana, "os dois", wrong->name()),
              IsError(StatusCode::kFailedPrecondition, kEvolutionCorrected));
  EXPECT_THAT(Note(ana, "os dois", right->name()), IsOk());
  EXPECT_THAT(Note(NewClient("Bia"), "de outra", right->name()),
              HasViolation("evolution.corrects", kCorrectionOfAnotherClient));
}

TEST_F(EvolutionsTest, AreCorrectedOnceAlsoAtOnce) {
  const std::string ana = NewClient();
  pb::CreateEvolutionRequest request;
  request.mutable_evolution()->set_client(ana);
  request.mutable_evolution()->set_text("joelho direito");
  request.mutable_evolution()->set_corrects(Note(ana, "joelho esquerdo")->name());
  int stood = 0;
  for (const auto& answer :
       ServeAtOnce(&CreateEvolution, std::vector<pb::CreateEvolutionRequest>(3, request))) {
    stood += answer.ok() ? 1 : 0;
    if (answer.ok()) continue;
    EXPECT_THAT(answer, IsError(StatusCode::kFailedPrecondition, kEvolutionCorrected));
  }
  EXPECT_EQ(stood, 1);
}

//
TEST_F(EvolutionsTest, GoToTheSurvivorOfAMerge) {
  const std::string ana = NewClient(), anna = NewClient("Anna");
  ASSERT_THAT(Note(anna, "boa aula"), IsOk());
  ASSERT_THAT(Merge(ana, anna), IsOk());
  EXPECT_THAT(Listed("client = \"" + ana + "\""), ElementsAre("boa aula"));
  EXPECT_THAT(Note(anna, "outra"), IsError(StatusCode::kFailedPrecondition, kClientMerged));
}

}  // namespace
}  // namespace vinculo::client_registry
