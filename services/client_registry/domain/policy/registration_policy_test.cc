#include "services/client_registry/domain/policy/registration_policy.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "services/client_registry/domain/policy/registry_parameters.h"
#include "services/client_registry/domain/policy/requirable_fields.h"

namespace vinculo::client_registry {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

parameters::Values ValuesOf(const std::vector<std::pair<std::string, std::string>>& chosen) {
  std::vector<parameters::Chosen> list;
  for (const auto& [key, text] : chosen) list.push_back({.key = key, .text = text});
  return parameters::Policies(RegistryParameters(), list).Of("");
}

std::vector<std::string> Missing(const ClientFields& fields, const RegistrationPolicy& policy) {
  errors::FieldViolations violations;
  CheckRequired(fields, policy, "client.", violations);
  std::vector<std::string> missing;
  for (const auto& violation : violations.list()) {
    missing.push_back(violation.field + " " + violation.reason);
  }
  return missing;
}

const ClientFields kOnlyAName{.display_name = "Ana", .kind = ClientKind::kPerson};

TEST(RuleR21Origin, IsStaffWhereNobodySays) {
  EXPECT_EQ(OriginOf(Origin::kUnspecified), Origin::kStaff);
  EXPECT_EQ(OriginOf(Origin::kSite), Origin::kSite);
  EXPECT_EQ(OriginOf(Origin::kImport), Origin::kImport);
}

TEST(RuleR07Context, IsASaleUnlessTheClientCameByItselfOrByAnImport) {
  const auto context = [](Origin origin) {
    return ContextOf(RegistrationContext::kUnspecified, origin);
  };
  EXPECT_EQ(context(Origin::kUnspecified), RegistrationContext::kSale);
  EXPECT_EQ(context(Origin::kStaff), RegistrationContext::kSale);
  EXPECT_EQ(context(Origin::kSite), RegistrationContext::kLead);
  EXPECT_EQ(context(Origin::kApp), RegistrationContext::kLead);
  EXPECT_EQ(context(Origin::kImport), RegistrationContext::kLead);
  EXPECT_EQ(ContextOf(RegistrationContext::kActivation, Origin::kSite),
            RegistrationContext::kActivation);
}

TEST(RuleR01Policy, RefusesDuplicatesUnlessTheTenantSaysOtherwise) {
  EXPECT_EQ(PolicyFor(ValuesOf({}), RegistrationContext::kSale).duplicate_tax_id,
            DuplicateTaxId::kRefuse);
  const auto policy = [](const char* choice) {
    return PolicyFor(ValuesOf({{"duplicate_tax_id", choice}}), RegistrationContext::kLead)
        .duplicate_tax_id;
  };
  EXPECT_EQ(policy("ALLOW"), DuplicateTaxId::kAllow);
  EXPECT_EQ(policy("WARN"), DuplicateTaxId::kWarn);
  EXPECT_EQ(policy("REFUSE_WITH_DEBT"), DuplicateTaxId::kRefuseWithDebt);
}

TEST(RegistrationPolicy, AsksForNothingMoreByDefault) {
  for (const auto context :
       {RegistrationContext::kLead, RegistrationContext::kSale, RegistrationContext::kActivation}) {
    EXPECT_THAT(Missing(kOnlyAName, PolicyFor(ValuesOf({}), context)), IsEmpty());
  }
}

TEST(RuleR02TaxIdRequired, HoldsAtASaleAndNotOfALead) {
  const auto values = ValuesOf({{"tax_id_required", "true"}});
  EXPECT_THAT(Missing(kOnlyAName, PolicyFor(values, RegistrationContext::kSale)),
              ElementsAre("client.tax_id TAX_ID_REQUIRED"));
  EXPECT_THAT(Missing(kOnlyAName, PolicyFor(values, RegistrationContext::kLead)), IsEmpty());
}

TEST(RuleR03PortalLoginRequired, AsksForTheEmailOfTheInvitation) {
  const RegistrationPolicy policy{.portal_login_required = true};
  EXPECT_THAT(Missing(kOnlyAName, policy), ElementsAre("client.email PORTAL_LOGIN_REQUIRED"));
  ClientFields with_email = kOnlyAName;
  with_email.email = "ana@exemplo.com.br";
  EXPECT_THAT(Missing(with_email, policy), IsEmpty());
}

TEST(RuleR04MobilePhoneRequired, AsksForARealOne) {
  const RegistrationPolicy policy{.mobile_phone_required = true};
  EXPECT_THAT(Missing(kOnlyAName, policy),
              ElementsAre("client.mobile_phone MOBILE_PHONE_REQUIRED"));
  ClientFields fields = kOnlyAName;
  fields.mobile_phone = "+5511999999999";
  EXPECT_THAT(Missing(fields, policy), ElementsAre("client.mobile_phone MOBILE_PHONE_NOT_REAL"));
  fields.mobile_phone = "+5511961234567";
  EXPECT_THAT(Missing(fields, policy), IsEmpty());
}

TEST(RuleR05EmailRequired, AsksForTheMainEmail) {
  EXPECT_THAT(Missing(kOnlyAName, {.email_required = true}),
              ElementsAre("client.email EMAIL_REQUIRED"));
}

TEST(RuleR07RequiredFields, AnswersEveryViolationOnce) {
  const auto values =
      ValuesOf({{"tax_id_required", "true"},
                {"email_required", "true"},
                {"portal_login_required", "true"},
                {"required_fields_sale", "address.city,custom.shirt_size,email,tax_id"},
                {"required_fields_lead", "phone"}});
  EXPECT_THAT(Missing(kOnlyAName, PolicyFor(values, RegistrationContext::kSale)),
              ElementsAre("client.tax_id TAX_ID_REQUIRED",
                          "client.email EMAIL_REQUIRED",
                          "client.address.city FIELD_REQUIRED",
                          "client.custom.shirt_size FIELD_REQUIRED"));
  EXPECT_THAT(Missing(kOnlyAName, PolicyFor(values, RegistrationContext::kLead)),
              ElementsAre("client.phone FIELD_REQUIRED"));
}

TEST(RuleR07RequiredFields, AskNoBirthDateOfACompanyAndNoTradeNameOfAPerson) {
  ClientFields company = kOnlyAName;
  company.kind = ClientKind::kCompany;
  const RegistrationPolicy policy{.required_fields = {"birth_date", "trade_name"}};
  EXPECT_THAT(Missing(company, policy), ElementsAre("client.trade_name FIELD_REQUIRED"));
  EXPECT_THAT(Missing(kOnlyAName, policy), ElementsAre("client.birth_date FIELD_REQUIRED"));
}

TEST(RuleR07RequiredFields, FindACustomField) {
  ClientFields fields = kOnlyAName;
  fields.custom_fields["shirt_size"] = "M";
  EXPECT_THAT(Missing(fields, {.required_fields = {"custom.shirt_size"}}), IsEmpty());
}

TEST(RuleR07RequiredFields, CanEachBeGiven) {
  using namespace std::chrono;  // NOLINT: a day
  const Address address{.street = "a",
                        .number = "1",
                        .complement = "b",
                        .district = "c",
                        .city = "d",
                        .state = "SP",
                        .postal_code = "01310200"};
  const ClientFields full{.social_name = "s",
                          .kind = ClientKind::kPerson,
                          .tax_id = "1",
                          .birth_date = Day{year(1990) / January / 1},
                          .sex = Sex::kOther,
                          .email = "e",
                          .mobile_phone = "m",
                          .phone = "p",
                          .address = address,
                          .groups = {"g"},
                          .category = "c",
                          .origin = Origin::kStaff,
                          .unit = "u",
                          .consultant = "c",
                          .teacher = "t",
                          .external_id = "x",
                          .billing_address = address,
                          .identity_documents = {{.number = "1234"}},
                          .campaign = "c"};
  EXPECT_THAT(Missing(full, {.required_fields = RequirableFieldPaths()}), IsEmpty());
  EXPECT_EQ(Missing(kOnlyAName, {.required_fields = RequirableFieldPaths()}).size(),
            RequirableFieldPaths().size() - 1);  // no trade name of a person
}

}  // namespace
}  // namespace vinculo::client_registry
