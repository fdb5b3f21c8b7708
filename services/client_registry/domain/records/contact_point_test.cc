#include "services/client_registry/domain/records/contact_point.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "common/testing/matchers/matchers.h"
#include "services/client_registry/domain/records/reasons.h"

namespace vinculo::client_registry {
namespace {

using vinculo::testing::HasViolation;
using vinculo::testing::IsOk;
using Kind = ContactPointKind;

struct ValueCase {
  const char* name;
  Kind kind;
  const char* typed;
  const char* stored;
  const char* key;
};
class ContactValueTest : public ::testing::TestWithParam<ValueCase> {};

TEST_P(ContactValueTest, IsReadAsTheClientsOwn) {
  errors::FieldViolations violations;
  const ContactPointFields fields =
      CheckedContactPoint({.kind = GetParam().kind, .value = GetParam().typed}, violations);
  EXPECT_THAT(violations.ToStatus(), IsOk());
  EXPECT_EQ(fields.value, GetParam().stored);
  EXPECT_EQ(ContactKey(fields), GetParam().key);
}

INSTANTIATE_TEST_SUITE_P(
    RuleR17,
    ContactValueTest,
    ::testing::Values(
        ValueCase{"Mobile", Kind::kMobile, "(11) 96123-4567", "+5511961234567", "+5511961234567"},
        ValueCase{"Whatsapp", Kind::kWhatsapp, "11961234567", "+5511961234567", "+5511961234567"},
        ValueCase{"FixedLine", Kind::kPhone, "(11) 3123-4567", "+551131234567", "+551131234567"},
        ValueCase{"AMobileIsAPhoneToo",
                  Kind::kPhone,
                  "11 96123-4567",
                  "+5511961234567",
                  "+5511961234567"},
        ValueCase{"Email", Kind::kEmail, " Ana@Exemplo.COM", "Ana@exemplo.com", "ana@exemplo.com"}),
    [](const auto& row) { return std::string(row.param.name); });

struct BadCase {
  const char* name;
  Kind kind;
  const char* typed;
  const char* reason;
};
class BadContactTest : public ::testing::TestWithParam<BadCase> {};

TEST_P(BadContactTest, IsRefused) {
  errors::FieldViolations violations;
  (void)CheckedContactPoint({.kind = GetParam().kind, .value = GetParam().typed}, violations);
  EXPECT_THAT(violations.ToStatus(), HasViolation("contact_point.value", GetParam().reason));
}

INSTANTIATE_TEST_SUITE_P(
    RuleR17,
    BadContactTest,
    ::testing::Values(BadCase{"NoEmail", Kind::kEmail, "ana@", "EMAIL_MALFORMED"},
                      BadCase{"NoPhone", Kind::kPhone, "190", "PHONE_INVALID"},
                      BadCase{"FixedMobile", Kind::kMobile, "1131234567", kPhoneNotMobile},
                      BadCase{"FixedWhatsapp", Kind::kWhatsapp, "1131234567", kPhoneNotMobile}),
    [](const auto& row) { return std::string(row.param.name); });

TEST(IsMain, FollowsWhatTheClientSays) {
  const ClientFields client{
      .email = "Ana@exemplo.com", .mobile_phone = "+5511961234567", .phone = "+551131234567"};
  EXPECT_TRUE(IsMain({.kind = Kind::kEmail, .value = "ana@exemplo.com"}, client));
  EXPECT_FALSE(IsMain({.kind = Kind::kEmail, .value = "lima@exemplo.com"}, client));
  EXPECT_TRUE(IsMain({.kind = Kind::kMobile, .value = "+5511961234567"}, client));
  EXPECT_TRUE(IsMain({.kind = Kind::kWhatsapp, .value = "+5511961234567"}, client));
  EXPECT_FALSE(IsMain({.kind = Kind::kPhone, .value = "+5511961234567"}, client));
  EXPECT_TRUE(IsMain({.kind = Kind::kPhone, .value = "+551131234567"}, client));
}

}  // namespace
}  // namespace vinculo::client_registry
