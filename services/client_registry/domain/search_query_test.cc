#include "services/client_registry/domain/search_query.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "common/testing/matchers/matchers.h"
#include "services/client_registry/domain/reasons.h"

namespace vinculo::client_registry {
namespace {

using vinculo::testing::HasViolation;
using vinculo::testing::IsOk;

struct ReadCase {
  const char* name;
  const char* query;
  const char* tax_id;
  const char* phone;
  const char* email;
  const char* name_key;
};
class ReadSearchQueryTest : public ::testing::TestWithParam<ReadCase> {};

TEST_P(ReadSearchQueryTest, SaysWhatTheLineMayMean) {
  const auto read = ReadSearchQuery(GetParam().query);
  ASSERT_THAT(read, IsOk());
  EXPECT_EQ(read->tax_id, GetParam().tax_id);
  EXPECT_EQ(read->phone, GetParam().phone);
  EXPECT_EQ(read->email, GetParam().email);
  EXPECT_EQ(read->name_key, GetParam().name_key);
}

INSTANTIATE_TEST_VINCULO_P(
    RuleR36,
    ReadSearchQueryTest,
    ::testing::Values(ReadCase{"Cpf", "111.444.777-35", "11144477735", "", "", ""},
                      ReadCase{"Phone", "(11) 96123-4567", "", "+5511961234567", "", ""},
                      ReadCase{
                          "CnpjWithLetters", "12.abc.345/01de-35", "12ABC34501DE35", "", "", ""},
                      ReadCase{"Email", " Joana@Exemplo.com ", "", "", "joana@exemplo.com", ""},
                      ReadCase{"HalfAnEmail", "joana@", "", "", "", ""},
                      ReadCase{"Name", "joão d'ávila", "", "", "", "JOAO DAVILA"},
                      ReadCase{"NameWithANumber", "João 2", "", "", "", "JOAO 2"},
                      ReadCase{"DigitsThatAreNothing", "123456", "", "", "", ""}));

TEST(RuleR36ReadSearchQuery, EveryLineMayBeAnExternalId) {
  EXPECT_EQ(ReadSearchQuery(" C-17 ")->external_id, "C-17");
  EXPECT_EQ(ReadSearchQuery("123456")->external_id, "123456");
}

TEST(RuleR36ReadSearchQuery, RefusesLinesTooShortOrTooLong) {
  EXPECT_THAT(ReadSearchQuery(" é "), HasViolation("query", kQueryLength));
  EXPECT_THAT(ReadSearchQuery("éa"), IsOk());
  EXPECT_THAT(ReadSearchQuery(std::string(200, 'a')), IsOk());
  EXPECT_THAT(ReadSearchQuery(std::string(201, 'a')), HasViolation("query", kQueryLength));
}

}  // namespace
}  // namespace vinculo::client_registry
