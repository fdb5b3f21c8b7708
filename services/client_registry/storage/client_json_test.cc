#include "services/client_registry/storage/client_json.h"

#include <gtest/gtest.h>

namespace vinculo::client_registry {
namespace {

using namespace std::chrono;  // NOLINT: 2026y / November / 22
constexpr Day kDay{2020y / January / 31};

TEST(ClientJson, ReadsBackWhatItWrote) {
  const Address address{.street = "Rua \"A\"", .city = "São João", .postal_code = "01310200"};
  EXPECT_EQ(AddressOf(*AddressJson(address)), address);

  const std::vector<IdentityDocument> documents{
      {.kind = IdentityDocumentKind::kRg, .number = "12345678X", .issuer = "SSP", .state = "SP"},
      {.kind = IdentityDocumentKind::kCnh, .number = "01234567890", .issue_date = kDay}};
  EXPECT_EQ(IdentityDocumentsOf(*IdentityDocumentsJson(documents)), documents);

  // R-28
  const CustomFields fields{{"height", 1.82},
                            {"shirt_size", "M"},
                            {"since", kDay},
                            {"said_since", "2020-01-31"},
                            {"steps", 1e15},
                            {"tenth", 0.1},
                            {"vegan", true}};
  EXPECT_EQ(CustomFieldsOf(*CustomFieldsJson(fields)), fields);
}

TEST(ClientJson, IsNullWhereThereIsNothing) {
  EXPECT_EQ(AddressJson(Address()), std::nullopt);
  EXPECT_EQ(IdentityDocumentsJson({}), std::nullopt);
  EXPECT_EQ(CustomFieldsJson({}), std::nullopt);
}

TEST(ClientJson, KeepsUtf8AndMendsWhatIsNot) {
  EXPECT_EQ(*AddressJson({.city = "São"}), R"({"city":"São"})");
  EXPECT_EQ(*AddressJson({.city = "S\xE3o"}), "{\"city\":\"S\xEF\xBF\xBDo\"}");
}

}  // namespace
}  // namespace vinculo::client_registry
