#include "services/client_registry/domain/screen_name.h"

#include <gtest/gtest.h>

namespace vinculo::client_registry {
namespace {

TEST(RuleR15ScreenName, IsTheNameOfAPersonWithCapitals) {
  ClientFields fields{.display_name = "MARIA DA SILVA E SOUZA", .kind = ClientKind::kPerson};
  EXPECT_EQ(ScreenName(fields), "Maria da Silva e Souza");
  fields.display_name = "joão d'ávila";
  EXPECT_EQ(ScreenName(fields), "João D'Ávila");
}

TEST(RuleR15ScreenName, LeavesMixedCaseAsTyped) {
  EXPECT_EQ(ScreenName({.display_name = "Ana McDonald", .kind = ClientKind::kPerson}),
            "Ana McDonald");
}

TEST(RuleR15ScreenName, IsTheSocialNameWhereThereIsOne) {
  EXPECT_EQ(ScreenName({.display_name = "JOSÉ DE LIMA",
                        .social_name = "JULIANA DE LIMA",
                        .kind = ClientKind::kPerson}),
            "Juliana de Lima");
}

TEST(RuleR15ScreenName, LeavesTheNamesOfCompanies) {
  EXPECT_EQ(ScreenName({.display_name = "TIM S.A.", .kind = ClientKind::kCompany}), "TIM S.A.");
}

}  // namespace
}  // namespace vinculo::client_registry
