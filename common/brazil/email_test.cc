#include "common/brazil/email.h"

#include <gtest/gtest.h>

#include "absl/strings/str_cat.h"
#include "common/brazil/reasons.h"
#include "common/testing/matchers/matchers.h"

namespace vinculo::brazil {
namespace {

using ::vinculo::testing::HasViolation;
using ::vinculo::testing::IsOk;

TEST(Email, AcceptsAddressesInUse) {
  for (const char* text : {"joao.ninguem@gmail.com",
                           "user123@gmail.com",
                           "test.email@mydomain.co.uk",
                           "f99999999@place.university-campus.ac.in",
                           "a@b.co",
                           "x+tag@example.com",
                           "o'brien_99@example.com.br",
                           "1@2.com"}) {
    ASSERT_THAT(Email::Parse(text), IsOk()) << text;
    EXPECT_EQ(Email::Parse(text)->value(), text);
  }
}

TEST(Email, RefusesWhatIsNoAddress) {
  for (const char* text : {"",
                           "joao",
                           ".joao.ninguem@gmail.com",
                           "joao.@gmail.com",
                           "joao..ninguem@gmail.com",
                           "joao ninguem@gmail.com",
                           "@missing_username.com",
                           "user@incomplete.",
                           "user@.incomplete",
                           "user@inva!id.com",
                           "user@localhost",
                           "a@b@c.com",
                           "user@-a.com",
                           "user@a-.com",
                           "user@a..com",
                           "user@a_b.com",
                           "user@1.2.3.4",
                           "user@[1.2.3.4]",
                           "\"joao\"@gmail.com",
                           "joao<joao@gmail.com>",
                           "joao@gmail.com;maria@gmail.com",
                           "jo\xC3\xA3o@gmail.com",
                           "user@exa mple.com",
                           "user@xn--\xE2\x82\xAC.com"}) {
    EXPECT_THAT(Email::Parse(text), HasViolation("email", kEmailMalformed)) << text;
  }
}

TEST(Email, KeepsTheLocalPartAndLowersTheDomain) {
  const auto email = Email::Parse("  Joao.Silva+Vip@GMAIL.Com\xC2\xA0\n");
  ASSERT_THAT(email, IsOk());
  EXPECT_EQ(email->value(), "Joao.Silva+Vip@gmail.com");
  EXPECT_EQ(email->DedupeKey(), "joao.silva+vip@gmail.com");
}

TEST(Email, HasSixtyFourCharactersBeforeTheAtAtMost) {
  EXPECT_THAT(Email::Parse(std::string(64, 'a') + "@b.com"), IsOk());
  EXPECT_THAT(Email::Parse(std::string(65, 'a') + "@b.com"),
              HasViolation("email", kEmailMalformed));
}

TEST(Email, HasTwoHundredAndFiftyFourCharactersAtMost) {
  const std::string label63(63, 'a');
  const std::string longest = absl::StrCat("local@",
                                           label63,
                                           ".",
                                           label63,
                                           ".",
                                           label63,
                                           ".",
                                           std::string(254 - 6 - 3 * 64 - 4, 'b'),
                                           ".com");
  ASSERT_EQ(longest.size(), 254u);
  EXPECT_THAT(Email::Parse(longest), IsOk());
  EXPECT_THAT(Email::Parse("l" + longest), HasViolation("email", kEmailMalformed));
}

TEST(Email, HasLabelsOfSixtyThreeCharactersAtMost) {
  EXPECT_THAT(Email::Parse("a@" + std::string(63, 'b') + ".com"), IsOk());
  EXPECT_THAT(Email::Parse("a@" + std::string(64, 'b') + ".com"),
              HasViolation("email", kEmailMalformed));
}

TEST(Email, WritesInternationalDomainsInPunycode) {
  EXPECT_EQ(Email::Parse("vendas@caf\xC3\xA9.com.br")->value(), "vendas@xn--caf-dma.com.br");
  EXPECT_EQ(Email::Parse("vendas@CAF\xC3\x89.com.br")->value(), "vendas@xn--caf-dma.com.br");
  // The same name with the accent as a combining character.
  EXPECT_EQ(Email::Parse("vendas@cafe\xCC\x81.com.br")->value(), "vendas@xn--caf-dma.com.br");
}

TEST(Email, ShowsItsFirstLetterAndDomain) {
  EXPECT_EQ(Email::Parse("joao.ninguem@gmail.com")->Masked(), "j***@gmail.com");
  EXPECT_EQ(Email::Parse("j@gmail.com")->Masked(), "j***@gmail.com");
}

}  // namespace
}  // namespace vinculo::brazil
