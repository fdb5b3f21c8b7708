#include <gmock/gmock.h>

#include "services/reporting/domain/reasons.h"
#include "services/reporting/handlers/testing_reports.h"

namespace vinculo::reporting {
namespace {

using ::testing::ElementsAre;
using testing::HasViolation;
using ::testing::IsEmpty;

class SuggestValuesTest : public ReportTest {
 protected:
  absl::StatusOr<pb::SuggestValuesResponse> Suggest(const std::string& dimension,
                                                    const std::string& query,
                                                    int page_size = 0) {
    pb::SuggestValuesRequest request;
    request.set_dimension(dimension);
    request.set_query(query);
    request.set_page_size(page_size);
    const auto call = NewCall();
    return loop_.Run(SuggestValues(*call, deps_, request));
  }
  std::vector<std::string> Labels(const std::string& dimension, const std::string& query = "") {
    const absl::StatusOr<pb::SuggestValuesResponse> response = Suggest(dimension, query);
    EXPECT_THAT(response, testing::IsOk());
    std::vector<std::string> labels;
    for (const auto& suggestion : response->suggestions()) labels.push_back(suggestion.label());
    return labels;
  }
};

TEST_F(SuggestValuesTest, TellsWhatClientsPlansAndContractsHave) {
  ClientRow client = MakeClient(1);
  client.unit = "Centro";
  client.category = "Ouro";
  client.city = "São Paulo";
  client.groups = {"Turma B", "Turma A"};
  client.teacher = "Ana";
  client.consultant = "Rui";
  ContractRow contract = MakeContract(1, 1, "2019-01-01", "2020-01-10");
  contract.unit = "Zona Sul";
  contract.consultant = "Bia";
  PlanRow plan = MakePlan(1, "OURO");
  plan.modalities = {"Natação"};
  Apply({contract}, {client}, {plan});
  EXPECT_THAT(Labels("unit"), ElementsAre("Centro", "Zona Sul"));
  EXPECT_THAT(Labels("category"), ElementsAre("Ouro"));
  EXPECT_THAT(Labels("city"), ElementsAre("São Paulo"));
  EXPECT_THAT(Labels("group"), ElementsAre("Turma A", "Turma B"));
  EXPECT_THAT(Labels("teacher"), ElementsAre("Ana"));
  EXPECT_THAT(Labels("consultant"), ElementsAre("Bia", "Rui"));
  EXPECT_THAT(Labels("modality"), ElementsAre("Natação"));
  EXPECT_THAT(Labels("end_reason"), ElementsAre("Mudança"));
  EXPECT_THAT(Labels("plan"), ElementsAre("Plano OURO"));
  EXPECT_EQ(Suggest("plan", "")->suggestions(0).value(), "OURO");
}

TEST_F(SuggestValuesTest, FindsTheBeginningOfAnyWordWithoutCaseAndAccents) {
  ClientRow client = MakeClient(1);
  client.groups = {"Matrícula 2026", "Ação social", "50% off", "Vitória da Conquista"};
  Apply({}, {client});
  EXPECT_THAT(Labels("group", "MATRICULA"), ElementsAre("Matrícula 2026"));
  EXPECT_THAT(Labels("group", "açao so"), ElementsAre("Ação social"));
  EXPECT_THAT(Labels("group", "conq"), ElementsAre("Vitória da Conquista"));
  EXPECT_THAT(Labels("group", "onquista"), IsEmpty());
  EXPECT_THAT(Labels("group", "%"), IsEmpty());
  EXPECT_THAT(Labels("group", "50%"), ElementsAre("50% off"));
}

TEST_F(SuggestValuesTest, FindsAPlanByCodeAndByName) {
  PlanRow plan = MakePlan(1, "FIB-500");
  plan.display_name = "Fibra quinhentos";
  Apply({}, {}, {plan});
  EXPECT_THAT(Labels("plan", "fib-5"), ElementsAre("Fibra quinhentos"));
  EXPECT_THAT(Labels("plan", "quinh"), ElementsAre("Fibra quinhentos"));
  plan.version = 2;
  plan.display_name = "Fibra 500";
  Apply({}, {}, {plan});
  EXPECT_THAT(Labels("plan", "fib"), ElementsAre("Fibra 500"));
}

TEST_F(SuggestValuesTest, IsBoundedAndSaysThatThereIsMore) {
  ClientRow client = MakeClient(1);
  for (int i = 0; i < 21; ++i) client.groups.push_back(absl::StrCat("Turma ", 10 + i));
  Apply({}, {client});
  const absl::StatusOr<pb::SuggestValuesResponse> some = Suggest("group", "turma");
  EXPECT_EQ(some->suggestions_size(), 20);
  EXPECT_TRUE(some->more());
  const absl::StatusOr<pb::SuggestValuesResponse> all = Suggest("group", "turma", 21);
  EXPECT_EQ(all->suggestions_size(), 21);
  EXPECT_FALSE(all->more());
}

TEST_F(SuggestValuesTest, NeverTellsOfAnotherTenant) {
  ClientRow client = MakeClient(1);
  client.unit = "Centro";
  Apply({}, {client});
  tenant_ = MakeUuidV7(9, 9, 9);
  EXPECT_THAT(Labels("unit"), IsEmpty());
}

TEST_F(SuggestValuesTest, RefusesUnknownDimensionsAndLongQueriesTogether) {
  const absl::Status status = Suggest("client_name", std::string(101, 'x'), -1).status();
  EXPECT_THAT(status, HasViolation("dimension", kDimensionUnknown));
  EXPECT_THAT(status, HasViolation("query", kQueryTooLong));
  EXPECT_THAT(status, HasViolation("page_size", "PAGE_SIZE_NEGATIVE"));
  std::string hundred;
  for (int i = 0; i < 100; ++i) hundred += "ç";
  EXPECT_THAT(Suggest("unit", hundred), testing::IsOk());
}

}  // namespace
}  // namespace vinculo::reporting
