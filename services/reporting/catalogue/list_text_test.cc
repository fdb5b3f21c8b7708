#include "services/reporting/catalogue/list_text.h"

#include <gmock/gmock.h>

#include "common/testing/matchers/matchers.h"

namespace vinculo::reporting {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using testing::IsOkAndHolds;

TEST(ListText, IsSeparatedByCommasWithoutSpacesAround) {
  EXPECT_THAT(SplitList(" Ouro , Prata,,"), IsOkAndHolds(ElementsAre("Ouro", "Prata")));
  EXPECT_THAT(SplitList("Fibra 500"), IsOkAndHolds(ElementsAre("Fibra 500")));
  EXPECT_THAT(SplitList(" , "), IsOkAndHolds(IsEmpty()));
}

TEST(ListText, HasValuesWithCommasInQuotes) {
  EXPECT_THAT(SplitList(R"("Turma A, manhã" , Natação)"),
              IsOkAndHolds(ElementsAre("Turma A, manhã", "Natação")));
  EXPECT_THAT(SplitList(R"("a ""b"" c","")"), IsOkAndHolds(ElementsAre("a \"b\" c")));
  EXPECT_THAT(SplitList(R"(5" tela)"), IsOkAndHolds(ElementsAre("5\" tela")));
}

TEST(ListText, RefusesQuotesThatDoNotCloseOrEndTooEarly) {
  EXPECT_FALSE(SplitList(R"("Turma A)").ok());
  EXPECT_FALSE(SplitList(R"("Turma""A)").ok());
  EXPECT_FALSE(SplitList(R"("Turma" A)").ok());
}

TEST(ListText, IsReadBackAsItWasWritten) {
  for (const std::vector<std::string>& values :
       {std::vector<std::string>{"Ouro", "Prata"}, {"a,b", "c\"d", "\""}, {}}) {
    EXPECT_THAT(SplitList(JoinList(values)), IsOkAndHolds(values));
  }
  EXPECT_EQ(JoinList({"Ouro", "a,b"}), "Ouro,\"a,b\"");
}

}  // namespace
}  // namespace vinculo::reporting
