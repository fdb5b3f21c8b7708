#include "services/client_registry/domain/client_warnings.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "common/testing/matchers/matchers.h"
#include "services/client_registry/domain/reasons.h"

namespace vinculo::client_registry {
namespace {

using ::testing::ElementsAre;
using ::testing::Field;
using ::testing::IsEmpty;

struct CepCase {
  const char* name;
  const char* postal_code;
  const char* state;
  bool warned;
};
class PostalCodeWarningTest : public ::testing::TestWithParam<CepCase> {};

TEST_P(PostalCodeWarningTest, WhereTheStateIsAnother) {
  ClientFields fields;
  fields.billing_address.postal_code = GetParam().postal_code;
  fields.billing_address.state = GetParam().state;
  if (!GetParam().warned) {
    EXPECT_THAT(Warnings(fields), IsEmpty());
    return;
  }
  EXPECT_THAT(Warnings(fields),
              ElementsAre(AllOf(Field(&FieldWarning::field, "billing_address.postal_code"),
                                Field(&FieldWarning::reason, kPostalCodeOfAnotherState))));
}

INSTANTIATE_TEST_VINCULO_P(RuleR16,
                           PostalCodeWarningTest,
                           ::testing::Values(CepCase{"LastOfSaoPaulo", "19999999", "SP", false},
                                             CepCase{"FirstOfRio", "20000000", "SP", true},
                                             CepCase{"FirstOfRioInRio", "20000000", "RJ", false},
                                             CepCase{"CaxiasDoSul", "95076000", "SP", true},
                                             CepCase{"NoState", "95076000", "", false},
                                             CepCase{"NoPostalCode", "", "SP", false},
                                             CepCase{"OfNoState", "00999999", "SP", false}));

TEST(RuleR16Warnings, KnowTheCpfThatPeopleMakeUp) {
  ClientFields fields;
  fields.tax_id = "12345678909";
  EXPECT_THAT(Warnings(fields), ElementsAre(Field(&FieldWarning::reason, kTaxIdSuspicious)));
  fields.tax_id = "11144477735";
  EXPECT_THAT(Warnings(fields), IsEmpty());
}

}  // namespace
}  // namespace vinculo::client_registry
