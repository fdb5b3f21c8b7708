#include "services/client_registry/domain/checked_fields.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <limits>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "common/brazil/reasons.h"
#include "common/testing/matchers/matchers.h"
#include "services/client_registry/domain/reasons.h"

namespace vinculo::client_registry {
namespace {

using ::testing::ElementsAre;
using ::testing::SizeIs;
using vinculo::testing::HasViolation;
using namespace std::chrono;  // NOLINT: 2026y / November / 22

constexpr Day kToday{2026y / November / 22};

ClientFields Joana() {
  ClientFields fields;
  fields.display_name = "Joana D'Ávila";
  return fields;
}

struct Checked {
  ClientFields fields;
  errors::FieldViolations violations;
};

Checked Check(ClientFields fields, Source source = Source::kTyped) {
  Checked checked;
  checked.fields = CheckedFields(std::move(fields), source, kToday, "client.", checked.violations);
  return checked;
}

std::string Repeated(absl::string_view text, int times) {
  std::string repeated;
  for (int i = 0; i < times; ++i) absl::StrAppend(&repeated, text);
  return repeated;
}

IdentityDocument Rg(const std::string& number) {
  return {.kind = IdentityDocumentKind::kRg, .number = number};
}

// A field made bad, and how it is answered.
struct RefusedCase {
  const char* name;
  void (*spoil)(ClientFields&);
  const char* field;
  const char* reason;
};
class CheckedFieldsRefusesTest : public ::testing::TestWithParam<RefusedCase> {};

TEST_P(CheckedFieldsRefusesTest, NamesFieldAndReason) {
  ClientFields fields = Joana();
  GetParam().spoil(fields);
  const Checked checked = Check(std::move(fields));
  EXPECT_THAT(checked.violations.list(), SizeIs(1));
  EXPECT_THAT(checked.violations.ToStatus(), HasViolation(GetParam().field, GetParam().reason));
}

INSTANTIATE_TEST_VINCULO_P(
    RuleR10,
    CheckedFieldsRefusesTest,
    ::testing::Values(RefusedCase{"NoName",
                                  [](ClientFields& f) { f.display_name = ""; },
                                  "client.display_name",
                                  kNameRequired},
                      RefusedCase{"NameOfSpaces",
                                  [](ClientFields& f) { f.display_name = " \t "; },
                                  "client.display_name",
                                  kNameRequired},
                      RefusedCase{"NameOf201Characters",
                                  [](ClientFields& f) { f.display_name = Repeated("é", 201); },
                                  "client.display_name",
                                  kTextTooLong},
                      RefusedCase{"DocumentTooShort",
                                  [](ClientFields& f) { f.tax_id = "1114447773"; },
                                  "client.tax_id",
                                  brazil::kTaxIdMalformed},
                      RefusedCase{"CpfWithWrongCheckDigits",
                                  [](ClientFields& f) { f.tax_id = "11144477732"; },
                                  "client.tax_id",
                                  brazil::kTaxIdCheckDigits},
                      RefusedCase{"PersonWithACnpj",
                                  [](ClientFields& f) {
                                    f.kind = ClientKind::kPerson;
                                    f.tax_id = "12ABC34501DE35";
                                  },
                                  "client.tax_id",
                                  kTaxIdWrongKind},
                      RefusedCase{"CompanyWithACpf",
                                  [](ClientFields& f) {
                                    f.kind = ClientKind::kCompany;
                                    f.tax_id = "11144477735";
                                  },
                                  "client.tax_id",
                                  kTaxIdWrongKind},
                      RefusedCase{"UnknownKind",
                                  [](ClientFields& f) { f.kind = static_cast<ClientKind>(3); },
                                  "client.kind",
                                  kValueUnknown},
                      RefusedCase{"NegativeKind",
                                  [](ClientFields& f) { f.kind = static_cast<ClientKind>(-1); },
                                  "client.kind",
                                  kValueUnknown},
                      RefusedCase{"EmailWithoutDomain",
                                  [](ClientFields& f) { f.email = "joana@"; },
                                  "client.email",
                                  brazil::kEmailMalformed},
                      RefusedCase{"LetterAsPhone",
                                  [](ClientFields& f) { f.phone = "telefone"; },
                                  "client.phone",
                                  brazil::kPhoneInvalid},
                      RefusedCase{"FixedLineAsMobile",
                                  [](ClientFields& f) { f.mobile_phone = "(11) 3123-4567"; },
                                  "client.mobile_phone",
                                  kPhoneNotMobile},
                      RefusedCase{"TollFreeAsMobile",
                                  [](ClientFields& f) { f.mobile_phone = "0800 123 4567"; },
                                  "client.mobile_phone",
                                  kPhoneNotMobile},
                      RefusedCase{"ExternalIdOf101Characters",
                                  [](ClientFields& f) { f.external_id = Repeated("x", 101); },
                                  "client.external_id",
                                  kTextTooLong},
                      // R-13
                      RefusedCase{"LineBreakInAText",
                                  [](ClientFields& f) { f.category = "a\nb"; },
                                  "client.category",
                                  kTextInvalid}));

INSTANTIATE_TEST_VINCULO_P(
    RuleR12,
    CheckedFieldsRefusesTest,
    ::testing::Values(RefusedCase{"EmptyGroup",
                                  [](ClientFields& f) {
                                    f.groups = {"A", " "};
                                  },
                                  "client.groups[1]",
                                  kGroupEmpty},
                      RefusedCase{"TwentyOneGroups",
                                  [](ClientFields& f) {
                                    for (int i = 0; i < 21; ++i) {
                                      f.groups.push_back(absl::StrCat("Grupo ", i));
                                    }
                                  },
                                  "client.groups",
                                  kTooManyGroups},
                      RefusedCase{"GroupOf81Characters",
                                  [](ClientFields& f) { f.groups = {Repeated("ç", 81)}; },
                                  "client.groups[0]",
                                  kTextTooLong}));

INSTANTIATE_TEST_VINCULO_P(
    RuleR15,
    CheckedFieldsRefusesTest,
    ::testing::Values(RefusedCase{"BornTomorrow",
                                  [](ClientFields& f) { f.birth_date = kToday + 1; },
                                  "client.birth_date",
                                  kBirthDateOutOfRange},
                      RefusedCase{
                          "BornBefore1900",
                          [](ClientFields& f) { f.birth_date = Day{1899y / December / 31}; },
                          "client.birth_date",
                          kBirthDateOutOfRange},
                      RefusedCase{"UnknownSex",
                                  [](ClientFields& f) { f.sex = static_cast<Sex>(6); },
                                  "client.sex",
                                  kValueUnknown},
                      RefusedCase{"SocialNameOf201Characters",
                                  [](ClientFields& f) { f.social_name = Repeated("a", 201); },
                                  "client.social_name",
                                  kTextTooLong}));

INSTANTIATE_TEST_VINCULO_P(
    RuleR16,
    CheckedFieldsRefusesTest,
    ::testing::Values(RefusedCase{"PostalCodeOf7Digits",
                                  [](ClientFields& f) { f.address.postal_code = "0131020"; },
                                  "client.address.postal_code",
                                  brazil::kPostalCodeMalformed},
                      RefusedCase{"UnknownState",
                                  [](ClientFields& f) { f.address.state = "XX"; },
                                  "client.address.state",
                                  brazil::kStateUnknown}));

INSTANTIATE_TEST_VINCULO_P(
    RuleR16Documents,
    CheckedFieldsRefusesTest,
    ::testing::Values(
        RefusedCase{"BillingPostalCodeOf7Digits",
                    [](ClientFields& f) { f.billing_address.postal_code = "0131020"; },
                    "client.billing_address.postal_code",
                    brazil::kPostalCodeMalformed},
        RefusedCase{"ElevenDocuments",
                    [](ClientFields& f) {
                      for (int i = 0; i < 11; ++i) {
                        f.identity_documents.push_back(Rg(absl::StrCat(1000 + i)));
                      }
                    },
                    "client.identity_documents",
                    kTooManyDocuments},
        RefusedCase{"DocumentWithoutKind",
                    [](ClientFields& f) { f.identity_documents = {{.number = "1234"}}; },
                    "client.identity_documents[0].kind",
                    kDocumentKindRequired},
        RefusedCase{"DocumentOfUnknownKind",
                    [](ClientFields& f) {
                      f.identity_documents = {Rg("1234")};
                      f.identity_documents[0].kind = static_cast<IdentityDocumentKind>(8);
                    },
                    "client.identity_documents[0].kind",
                    kValueUnknown},
        RefusedCase{"RgOfThreeDigits",
                    [](ClientFields& f) {
                      f.identity_documents = {Rg("1234"), Rg("123")};
                    },
                    "client.identity_documents[1].number",
                    kDocumentNumberMalformed},
        RefusedCase{"DocumentOfAnUnknownState",
                    [](ClientFields& f) {
                      f.identity_documents = {Rg("1234")};
                      f.identity_documents[0].state = "XX";
                    },
                    "client.identity_documents[0].state",
                    brazil::kStateUnknown},
        RefusedCase{"DocumentIssuedTomorrow",
                    [](ClientFields& f) {
                      f.identity_documents = {Rg("1234")};
                      f.identity_documents[0].issue_date = kToday + 1;
                    },
                    "client.identity_documents[0].issue_date",
                    kIssueDateOutOfRange}));

constexpr char kCard[] = "4111 1111 1111 1111";
INSTANTIATE_TEST_VINCULO_P(
    RuleR26,
    CheckedFieldsRefusesTest,
    ::testing::Values(RefusedCase{"CardAsName",
                                  [](ClientFields& f) { f.display_name = kCard; },
                                  "client.display_name",
                                  kCardNumberRefused},
                      RefusedCase{"CardInAnAddress",
                                  [](ClientFields& f) { f.billing_address.complement = kCard; },
                                  "client.billing_address.complement",
                                  kCardNumberRefused},
                      RefusedCase{"CardAsGroup",
                                  [](ClientFields& f) { f.groups = {kCard}; },
                                  "client.groups[0]",
                                  kCardNumberRefused},
                      RefusedCase{"CardAsCampaign",
                                  [](ClientFields& f) { f.campaign = kCard; },
                                  "client.campaign",
                                  kCardNumberRefused},
                      RefusedCase{"CardAsOtherDocument",
                                  [](ClientFields& f) {
                                    f.identity_documents = {
                                        {.kind = IdentityDocumentKind::kOther, .number = kCard}};
                                  },
                                  "client.identity_documents[0].number",
                                  kCardNumberRefused},
                      RefusedCase{"CardInACustomField",
                                  [](ClientFields& f) { f.custom_fields["how"] = kCard; },
                                  "client.custom_fields.how",
                                  kCardNumberRefused}));

INSTANTIATE_TEST_VINCULO_P(
    RuleR28,
    CheckedFieldsRefusesTest,
    ::testing::Values(
        RefusedCase{"KeyInCapitals",
                    [](ClientFields& f) { f.custom_fields["Size"] = true; },
                    "client.custom_fields",
                    kCustomValueInvalid},
        RefusedCase{"KeyOf41Characters",
                    [](ClientFields& f) { f.custom_fields[Repeated("k", 41)] = true; },
                    "client.custom_fields",
                    kCustomValueInvalid},
        RefusedCase{"TextOf501Characters",
                    [](ClientFields& f) { f.custom_fields["how"] = Repeated("é", 501); },
                    "client.custom_fields.how",
                    kTextTooLong},
        RefusedCase{"InfiniteNumber",
                    [](ClientFields& f) {
                      f.custom_fields["height"] = std::numeric_limits<double>::infinity();
                    },
                    "client.custom_fields.height",
                    kCustomValueInvalid},
        RefusedCase{"HundredAndOneFields",
                    [](ClientFields& f) {
                      for (int i = 0; i < 101; ++i) f.custom_fields[absl::StrCat("k", i)] = true;
                    },
                    "client.custom_fields",
                    kTooManyCustomFields}));

INSTANTIATE_TEST_VINCULO_P(RuleR20,
                           CheckedFieldsRefusesTest,
                           ::testing::Values(RefusedCase{
                               "UnknownAggregator",
                               [](ClientFields& f) { f.aggregator = static_cast<Aggregator>(3); },
                               "client.aggregator",
                               kValueUnknown}));

INSTANTIATE_TEST_VINCULO_P(RuleR21,
                           CheckedFieldsRefusesTest,
                           ::testing::Values(RefusedCase{
                               "UnknownOrigin",
                               [](ClientFields& f) { f.origin = static_cast<Origin>(5); },
                               "client.origin",
                               kValueUnknown}));

// A field at the edge of what is good.
struct AcceptedCase {
  const char* name;
  void (*change)(ClientFields&);
};
class CheckedFieldsAcceptsTest : public ::testing::TestWithParam<AcceptedCase> {};

TEST_P(CheckedFieldsAcceptsTest, WithoutViolation) {
  ClientFields fields = Joana();
  GetParam().change(fields);
  EXPECT_THAT(Check(std::move(fields)).violations.list(), SizeIs(0));
}

INSTANTIATE_TEST_VINCULO_P(
    RuleR10,
    CheckedFieldsAcceptsTest,
    ::testing::Values(AcceptedCase{"NameAlone", [](ClientFields&) {}},
                      AcceptedCase{"NameOf200Characters",
                                   [](ClientFields& f) { f.display_name = Repeated("é", 200); }},
                      AcceptedCase{"ExternalIdOf100Characters",
                                   [](ClientFields& f) { f.external_id = Repeated("x", 100); }},
                      AcceptedCase{"FixedLineAsPhone",
                                   [](ClientFields& f) { f.phone = "(11) 3123-4567"; }},
                      AcceptedCase{"LastOfEachValue", [](ClientFields& f) {
                                     f.sex = Sex::kNotInformed;
                                     f.aggregator = Aggregator::kTotalpass;
                                     f.origin = Origin::kImport;
                                   }}));

INSTANTIATE_TEST_VINCULO_P(
    RuleR12,
    CheckedFieldsAcceptsTest,
    ::testing::Values(AcceptedCase{"TwentyGroups",
                                   [](ClientFields& f) {
                                     for (int i = 0; i < 20; ++i) {
                                       f.groups.push_back(absl::StrCat("Grupo ", i));
                                     }
                                   }},
                      AcceptedCase{"GroupOf80Characters",
                                   [](ClientFields& f) { f.groups = {Repeated("ç", 80)}; }}));

INSTANTIATE_TEST_VINCULO_P(
    RuleR15,
    CheckedFieldsAcceptsTest,
    ::testing::Values(AcceptedCase{"BornToday", [](ClientFields& f) { f.birth_date = kToday; }},
                      AcceptedCase{"BornOnTheFirstDayOf1900", [](ClientFields& f) {
                                     f.birth_date = Day{1900y / January / 1};
                                   }}));

INSTANTIATE_TEST_VINCULO_P(
    RuleR16,
    CheckedFieldsAcceptsTest,
    ::testing::Values(AcceptedCase{"TenDocuments",
                                   [](ClientFields& f) {
                                     for (int i = 0; i < 10; ++i) {
                                       f.identity_documents.push_back(Rg(absl::StrCat(1000 + i)));
                                     }
                                   }},
                      AcceptedCase{"DocumentIssuedToday", [](ClientFields& f) {
                                     f.identity_documents = {Rg("1234")};
                                     f.identity_documents[0].issue_date = kToday;
                                   }}));

INSTANTIATE_TEST_VINCULO_P(RuleR19,
                           CheckedFieldsAcceptsTest,
                           ::testing::Values(AcceptedCase{"NamesOf80Characters",
                                                          [](ClientFields& f) {
                                                            f.consultant = Repeated("ç", 80);
                                                            f.teacher = Repeated("ç", 80);
                                                          }}));

INSTANTIATE_TEST_VINCULO_P(RuleR26,
                           CheckedFieldsAcceptsTest,
                           ::testing::Values(AcceptedCase{
                               "AnIdOfAnotherSystemThatPassesTheLuhnTest",
                               [](ClientFields& f) { f.external_id = "4111111111111111"; }}));

INSTANTIATE_TEST_VINCULO_P(
    RuleR28,
    CheckedFieldsAcceptsTest,
    ::testing::Values(
        AcceptedCase{"TextOf500Characters",
                     [](ClientFields& f) { f.custom_fields["how"] = Repeated("é", 500); }},
        AcceptedCase{"KeyOf40Characters",
                     [](ClientFields& f) { f.custom_fields[Repeated("k", 40)] = true; }},
        AcceptedCase{"HundredFields", [](ClientFields& f) {
                       for (int i = 0; i < 100; ++i) {
                         f.custom_fields[absl::StrCat("k", i)] = true;
                       }
                     }}));

TEST(CheckedFields, ReportsEveryViolationAtOnce) {
  ClientFields fields;
  fields.tax_id = "11144477732";
  fields.email = "joana";
  fields.mobile_phone = "123";
  fields.address.state = "XX";
  fields.birth_date = kToday + 1;
  const absl::Status status = Check(std::move(fields)).violations.ToStatus();
  EXPECT_THAT(status, HasViolation("client.display_name", kNameRequired));
  EXPECT_THAT(status, HasViolation("client.tax_id", brazil::kTaxIdCheckDigits));
  EXPECT_THAT(status, HasViolation("client.email", brazil::kEmailMalformed));
  EXPECT_THAT(status, HasViolation("client.mobile_phone", brazil::kPhoneInvalid));
  EXPECT_THAT(status, HasViolation("client.address.state", brazil::kStateUnknown));
  EXPECT_THAT(status, HasViolation("client.birth_date", kBirthDateOutOfRange));
}

TEST(CheckedFields, StoresNormalForms) {
  ClientFields fields = Joana();
  fields.display_name = "  Joana   D'Ávila ";
  fields.tax_id = " 111.444.777-35 ";
  fields.email = " Joana@Exemplo.COM.BR ";
  fields.mobile_phone = "(11) 96123-4567";
  fields.address.postal_code = "01310-200";
  fields.address.state = "sp";
  fields.groups = {" Matrícula 2026 ", "VIP", "Matrícula 2026"};
  const Checked checked = Check(std::move(fields));
  EXPECT_TRUE(checked.violations.empty());
  EXPECT_EQ(checked.fields.display_name, "Joana D'Ávila");
  EXPECT_EQ(checked.fields.tax_id, "11144477735");
  EXPECT_EQ(checked.fields.email, "Joana@exemplo.com.br");
  EXPECT_EQ(checked.fields.mobile_phone, "+5511961234567");
  EXPECT_EQ(checked.fields.address.postal_code, "01310200");
  EXPECT_EQ(checked.fields.address.state, "SP");
  EXPECT_THAT(checked.fields.groups, ElementsAre("Matrícula 2026", "VIP"));
}

TEST(CheckedFields, AreTheSameWhenCheckedAgain) {
  ClientFields fields = Joana();
  fields.tax_id = "12.abc.345/01de-35";
  fields.phone = "11 3123 4567";
  fields.address.state = "rs";
  const Checked once = Check(std::move(fields));
  EXPECT_EQ(Check(once.fields).fields, once.fields);
}

TEST(CheckedFields, TakeTheKindFromTheDocument) {
  ClientFields person = Joana();
  person.tax_id = "11144477735";
  EXPECT_EQ(Check(person).fields.kind, ClientKind::kPerson);
  ClientFields company = Joana();
  company.tax_id = "12ABC34501DE35";
  EXPECT_EQ(Check(company).fields.kind, ClientKind::kCompany);
  EXPECT_EQ(Check(Joana()).fields.kind, ClientKind::kPerson);
}

TEST(CheckedFields, AreRegisteredTodayUnlessTheySayWhen) {
  EXPECT_EQ(Check(Joana()).fields.registration_date, kToday);
  ClientFields earlier = Joana();
  earlier.registration_date = Day{2019y / March / 1};
  EXPECT_EQ(Check(earlier).fields.registration_date, (Day{2019y / March / 1}));
}

TEST(CheckedFields, OfAnImportAreReadMoreForgivingly) {
  ClientFields fields = Joana();
  fields.tax_id = "191";  // a spreadsheet kept 9 or 10 digits at most
  EXPECT_THAT(Check(fields, Source::kImported).violations.ToStatus(),
              HasViolation("client.tax_id", brazil::kTaxIdMalformed));
  fields.tax_id = "1234567890";  // 012.345.678-90
  fields.mobile_phone = "(11) 8123-4567";
  const Checked imported = Check(fields, Source::kImported);
  EXPECT_TRUE(imported.violations.empty());
  EXPECT_EQ(imported.fields.tax_id, "01234567890");
  EXPECT_EQ(imported.fields.mobile_phone, "+5511981234567");
  EXPECT_EQ(imported.fields.origin, Origin::kImport);
  EXPECT_THAT(Check(fields).violations.ToStatus(),
              HasViolation("client.tax_id", brazil::kTaxIdMalformed));
}

TEST(CheckedFields, SayWhatAnImportMadeOfThem) {
  ClientFields fields = Joana();
  fields.tax_id = "1234567890";
  fields.mobile_phone = "(11) 8123-4567";
  errors::FieldViolations violations;
  std::vector<std::string> marks;
  CheckedFields(fields, Source::kImported, kToday, "", violations, &marks);
  EXPECT_THAT(marks, ElementsAre("tax_id:ZEROS_RESTORED", "mobile_phone:NINTH_DIGIT_ADDED"));
}

// R-16
TEST(CheckedFields, KeepADocumentOnceAndWithoutItsMask) {
  ClientFields fields = Joana();
  fields.identity_documents = {Rg("12.345.678-x"), Rg("12345678X")};
  const Checked checked = Check(std::move(fields));
  ASSERT_THAT(checked.fields.identity_documents, SizeIs(1));
  EXPECT_EQ(checked.fields.identity_documents[0].number, "12345678X");
}

TEST(CheckedFields, NeverRepeatPersonalDataInAMessage) {
  ClientFields fields = Joana();
  fields.tax_id = "11144477732";
  fields.email = "joana.secreta@";
  fields.mobile_phone = "99123456";
  for (const auto& violation : Check(std::move(fields)).violations.list()) {
    EXPECT_THAT(violation.description, ::testing::Not(::testing::HasSubstr("11144477732")));
    EXPECT_THAT(violation.description, ::testing::Not(::testing::HasSubstr("secreta")));
    EXPECT_THAT(violation.description, ::testing::Not(::testing::HasSubstr("99123456")));
  }
}

}  // namespace
}  // namespace vinculo::client_registry
