#include "common/brazil/phone.h"

#include <gtest/gtest.h>

#include <random>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "common/brazil/area_code.h"
#include "common/brazil/numbering_plan.h"
#include "common/brazil/plain_phone.h"
#include "common/brazil/reasons.h"
#include "common/brazil/test_vectors.h"
#include "common/testing/matchers/matchers.h"

namespace vinculo::brazil {
namespace {

using ::vinculo::testing::HasViolation;
using ::vinculo::testing::IsOk;

TEST(Phone, AgreesWithEveryTestVector) {
  const auto rows = TestVectors("phone.tsv");
  ASSERT_GT(rows.size(), 30u);
  for (const auto& row : rows) {
    const auto phone = Phone::Parse(row[0]);
    ASSERT_EQ(phone.ok(), row[2] == "1") << row[0];
    if (!phone.ok()) continue;
    EXPECT_EQ(phone->e164(), row[1]) << row[0];
    if (row[3] ==
        "2") {  // the oracle's number for FIXED_LINE_OR_MOBILE; its national form lacks the country
      EXPECT_EQ(phone->type(), PhoneType::kFixedOrMobile) << row[0];
      EXPECT_EQ(phone->Formatted(), "+1 650-253-0000");
    } else {
      EXPECT_EQ(ToString(phone->type()), row[3]) << row[0];
      EXPECT_EQ(phone->Formatted(), row[4]) << row[0];
    }
  }
}

struct FormCase {
  const char* text;
  const char* e164;
};

TEST(Phone, ReadsTheFormsInUse) {
  for (const FormCase& c : {
           FormCase{"11961234567", "+5511961234567"},
           {"+55 (11) 96123-4567", "+5511961234567"},
           {"55 11 96123 4567", "+5511961234567"},
           {"(011) 96123-4567", "+5511961234567"},
           {"0 15 11 96123-4567", "+5511961234567"},
           {"0 21 (11) 2345-6789", "+551123456789"},
           {"11.96123.4567", "+5511961234567"},
           {"(41)\xC2\xA0"
            "93500\xE2\x80\x91"
            "4475",
            "+5541935004475"},
           {"55991234567", "+5555991234567"},
           {"5532211234", "+555532211234"},
           {"5511961234567", "+5511961234567"},
           {"+351 912 345 678", "+351912345678"},
           {"0800 123 4567", "+558001234567"},
           {"0300 123 4567", "+553001234567"},
       }) {
    ASSERT_THAT(Phone::Parse(c.text), IsOk()) << c.text;
    EXPECT_EQ(Phone::Parse(c.text)->e164(), c.e164) << c.text;
  }
}

TEST(Phone, RefusesWhatNobodyCanCall) {
  for (const char* text : {"",
                           "   ",
                           "abc",
                           "190",
                           "96123-4567",
                           "10961234567",
                           "1161234567",
                           "119612345678",
                           "+",
                           "0",
                           "+55",
                           "+5510961234567",
                           "(11) 96123-4567 / 96123-4568",

                           "11 96123-4567 Maria",
                           "0800 FLOWERS",
                           "11961234567119612345671196123456711961234567"}) {
    EXPECT_THAT(Phone::Parse(text), HasViolation("phone", kPhoneInvalid)) << text;
  }
}

TEST(Phone, RefusesTheInternationalPrefixOfOtherCountries) {
  for (const char* text :
       {"005511961234567", "00 55 11 96123-4567", "0011961234567", "00 1 650 253 0000"}) {
    for (const PhoneReading reading : {PhoneReading::kTyped, PhoneReading::kImported}) {
      EXPECT_THAT(Phone::Parse(text, reading), HasViolation("phone", kPhoneInvalid)) << text;
    }
  }
}

TEST(Phone, GetsTheNinthDigitOnImportOnly) {
  for (const char* text :
       {"1161234567", "(11) 6123-4567", "+55 11 6123-4567", "551161234567", "01161234567"}) {
    EXPECT_THAT(Phone::Parse(text), HasViolation("phone", kPhoneInvalid)) << text;
    const auto imported = Phone::Parse(text, PhoneReading::kImported);
    ASSERT_THAT(imported, IsOk()) << text;
    EXPECT_EQ(imported->e164(), "+5511961234567") << text;
    EXPECT_EQ(imported->type(), PhoneType::kMobile);
    EXPECT_TRUE(imported->ninth_digit_added());
  }
}

TEST(Phone, GetsTheNinthDigitFromSixToNineOnly) {
  for (int first = 0; first <= 9; ++first) {
    const std::string text = absl::StrCat("11", first, "1234567");
    const auto imported = Phone::Parse(text, PhoneReading::kImported);
    if (first >= 6) {
      ASSERT_THAT(imported, IsOk()) << text;
      EXPECT_EQ(imported->e164(), absl::StrCat("+55119", first, "1234567"));
      EXPECT_TRUE(imported->ninth_digit_added());
    } else if (first >= 2) {
      ASSERT_THAT(imported, IsOk()) << text;
      EXPECT_EQ(imported->type(), PhoneType::kFixed);
      EXPECT_FALSE(imported->ninth_digit_added());
    } else {
      EXPECT_THAT(imported, HasViolation("phone", kPhoneInvalid)) << text;
    }
  }
}

TEST(Phone, LeavesNewNumbersAsTheyAreOnImport) {
  const auto imported = Phone::Parse("(11) 96123-4567", PhoneReading::kImported);
  ASSERT_THAT(imported, IsOk());
  EXPECT_EQ(imported->e164(), "+5511961234567");
  EXPECT_FALSE(imported->ninth_digit_added());
}

TEST(Phone, TakesMessagesOnlyWhereThereIsAMobile) {
  EXPECT_TRUE(Phone::Parse("11961234567")->CanReceiveMessages());
  EXPECT_TRUE(Phone::Parse("+1 650 253 0000")->CanReceiveMessages());
  for (const char* text :
       {"1123456789", "0800 123 4567", "0300 123 4567", "40041234", "30031234", "0900 123 4567"}) {
    ASSERT_THAT(Phone::Parse(text), IsOk()) << text;
    EXPECT_FALSE(Phone::Parse(text)->CanReceiveMessages()) << text;
  }
}

TEST(Phone, HidesItsMiddle) {
  EXPECT_EQ(Phone::Parse("11961234567")->Masked(), "(11) *****-4567");
  EXPECT_EQ(Phone::Parse("1123456789")->Masked(), "(11) ****-6789");
  EXPECT_EQ(Phone::Parse("+1 650 253 0000")->Masked(), "+*******0000");
}

// What libphonenumber says of the same text, as far as the fast path answers it.
void ExpectAgreement(const std::string& text) {
  const auto plain = ReadPlainPhone(text, PhoneReading::kTyped);
  const auto planned = FindInNumberingPlans(text);
  if (plain) {
    ASSERT_TRUE(planned.has_value()) << text;
    ASSERT_EQ(absl::StrCat("+55", plain->national), planned->e164) << text;
    ASSERT_EQ(plain->type, planned->type) << text;
  } else if (planned) {
    const bool plain_type =
        planned->type == PhoneType::kMobile || planned->type == PhoneType::kFixed;
    ASSERT_FALSE(plain_type && planned->e164.substr(0, 3) == "+55") << text;
  }
}

TEST(PlainPhone, AgreesWithLibphonenumberOnEveryAreaCodeAndFirstDigits) {
  for (int area = 10; area < 100; ++area) {
    for (int first = 0; first < 100; ++first) {
      ExpectAgreement(absl::StrFormat("%d%02d123456", area, first));
      ExpectAgreement(absl::StrFormat("%d%02d1234567", area, first));
    }
  }
}

TEST(PlainPhone, AgreesWithLibphonenumberOnTheWaysOfWriting) {
  std::mt19937_64 random(20261122);
  const auto digit = [&](int from, int to) {
    return std::uniform_int_distribution<int>(from, to)(random);
  };
  const char* const kCarriers[] = {"12", "14", "15", "21", "23", "31", "41"};
  for (int i = 0; i < 3000; ++i) {
    const int area = digit(11, 99);
    const bool mobile = digit(0, 1) == 1;
    const std::string front =
        mobile ? absl::StrCat(9, digit(1000, 9999)) : absl::StrCat(digit(2000, 5999));
    const std::string back = absl::StrCat(digit(1000, 9999));
    const char* const carrier = kCarriers[digit(0, 6)];
    ExpectAgreement(absl::StrCat("(", area, ") ", front, "-", back));
    ExpectAgreement(absl::StrCat("+55 ", area, " ", front, " ", back));
    ExpectAgreement(absl::StrCat("+55", area, front, back));
    ExpectAgreement(absl::StrCat("55", area, front, back));
    ExpectAgreement(absl::StrCat("0", area, front, "-", back));
    ExpectAgreement(absl::StrCat("0 ", carrier, " ", area, " ", front, back));
    ExpectAgreement(absl::StrCat("(", area, ") ", front, "\xE2\x80\x91", back));
  }
}

TEST(PlainPhone, LeavesTheRestToTheNumberingPlans) {
  for (const char* text :
       {"0800 123 4567", "40041234", "190", "+16502530000", "11 96123x4567", "1+1961234567"}) {
    EXPECT_FALSE(ReadPlainPhone(text, PhoneReading::kTyped).has_value()) << text;
  }
}

}  // namespace
}  // namespace vinculo::brazil
