#include "tools/vinculoctl/row_mapping.h"

#include "absl/strings/str_cat.h"
#include "common/testing/matchers/matchers.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "vinculo/client_registry/v1/client_service.pb.h"
#include "vinculo/contract/v1/contract_service.pb.h"

namespace vinculo::ctl {
namespace {

using client_registry::v1::Client;
using contract::v1::ImportContractsRequest;
using testing::IsError;

RowMapping Bind(const MappingSpec& spec, const std::vector<std::string>& header) {
  auto mapping = RowMapping::Bind(spec, header, Client::descriptor(), {});
  EXPECT_TRUE(mapping.ok()) << mapping.status();
  return *std::move(mapping);
}

// R-37
TEST(RowMapping, TakesColumnsNamedLikeFieldsByThemselves) {
  const RowMapping mapping = Bind({}, {"display_name", "address.city", "shoe_size"});
  Client client;
  EXPECT_TRUE(mapping.Apply({"Ana", "Natal", "37"}, &client).empty());
  EXPECT_EQ(client.display_name(), "Ana");
  EXPECT_EQ(client.address().city(), "Natal");
  EXPECT_EQ(mapping.unused_columns(), std::vector<std::string>{"shoe_size"});
}

TEST(RowMapping, ReadsBothDateForms) {
  const RowMapping mapping = Bind({}, {"birth_date", "registration_date"});
  Client client;
  EXPECT_TRUE(mapping.Apply({"31/01/1980", "2019-12-01 00:00:00"}, &client).empty());
  EXPECT_EQ(client.birth_date().month(), 1);
  EXPECT_EQ(client.birth_date().day(), 31);
  EXPECT_EQ(client.registration_date().month(), 12);
}

TEST(RowMapping, NamesEveryFieldThatCannotBeRead) {
  const RowMapping mapping = Bind({}, {"birth_date", "vip", "sex", "display_name"});
  Client client;
  const auto errors = mapping.Apply({"31/02/1980", "maybe", "X", "Ana"}, &client);
  ASSERT_EQ(errors.size(), 3u);
  EXPECT_EQ(errors[0].field, "birth_date");
  EXPECT_EQ(errors[0].reason, "DATE_INVALID");
  EXPECT_EQ(errors[1].field, "vip");
  EXPECT_EQ(errors[2].reason, "VALUE_UNKNOWN");
  EXPECT_EQ(client.display_name(), "Ana");
}

TEST(RowMapping, ReplacesValuesAndLeavesNullsOut) {
  MappingSpec spec;
  spec.columns = {{"sex", "gender"}, {"category", "kind"}};
  spec.values["sex"] = {{"F", "FEMALE"}};
  spec.constants = {{"origin", "IMPORT"}};
  spec.nulls = {"No"};
  const RowMapping mapping = Bind(spec, {"gender", "kind"});
  Client client;
  EXPECT_TRUE(mapping.Apply({"F", "No"}, &client).empty());
  EXPECT_EQ(client.sex(), client_registry::v1::FEMALE);
  EXPECT_EQ(client.origin(), client_registry::v1::IMPORT);
  EXPECT_EQ(client.category(), "");
}

TEST(RowMapping, RefusesAColumnThatTheFileLacks) {
  MappingSpec spec;
  spec.columns = {{"display_name", "nome"}};
  EXPECT_THAT(RowMapping::Bind(spec, {"name"}, Client::descriptor(), {}).status(),
              IsError(absl::StatusCode::kInvalidArgument, "COLUMN_MISSING"));
}

TEST(RowMapping, RefusesAFieldThatDoesNotExist) {
  MappingSpec spec;
  spec.columns = {{"shoe_size", "size"}};
  EXPECT_THAT(RowMapping::Bind(spec, {"size"}, Client::descriptor(), {}).status(),
              IsError(absl::StatusCode::kInvalidArgument, "MAPPING_FIELD_UNKNOWN"));
}

TEST(RowMapping, RefusesAFileWithoutAnyKnownColumn) {
  EXPECT_THAT(RowMapping::Bind({}, {"a", "b"}, Client::descriptor(), {}).status(),
              IsError(absl::StatusCode::kInvalidArgument, "COLUMN_MISSING"));
}

TEST(RowMapping, FindsNestedFieldsBehindAPrefix) {
  auto mapping = RowMapping::Bind({},
                                  {"client_external_id", "price", "end_date"},
                                  ImportContractsRequest::Row::descriptor(),
                                  {"contract."});
  ASSERT_TRUE(mapping.ok());
  ImportContractsRequest::Row row;
  EXPECT_TRUE(mapping->Apply({"C1", "R$ 1.234,56", ""}, &row).empty());
  EXPECT_EQ(row.client_external_id(), "C1");
  EXPECT_EQ(row.contract().price().units(), 1234);
  EXPECT_EQ(row.contract().price().nanos(), 560'000'000);
  EXPECT_FALSE(row.contract().has_end_date());
}

TEST(RowMapping, ReadsDatesByTheFormOfTheMapping) {
  MappingSpec spec;
  spec.dates = {{"birth_date", "MM/DD/YYYY"}, {"*", "YYYYMMDD"}};
  const RowMapping mapping = Bind(spec, {"birth_date", "registration_date"});
  Client client;
  EXPECT_TRUE(mapping.Apply({"12/31/1980", "20191201"}, &client).empty());
  EXPECT_EQ(client.birth_date().day(), 31);
  EXPECT_EQ(client.registration_date().month(), 12);
  EXPECT_EQ(mapping.Apply({"31/12/1980", "2019-12-01"}, &client).size(), 2u);
  EXPECT_EQ(mapping.Apply({"1", "2"}, &client).size(), 2u);
  EXPECT_TRUE(mapping.Apply({"12/31/1980 00:00", "20191201"}, &client).empty());
  EXPECT_EQ(mapping.Apply({"12/31/19805", "201912011"}, &client).size(), 2u);
}

struct AmountCase {
  const char* decimal;
  const char* cell;
  int64_t cents;  // -1: no amount
};

TEST(RowMapping, ReadsAmountsByTheDecimalOfTheMapping) {
  for (const AmountCase& row : {AmountCase{"comma", "1.234,50", 1'234'50},
                                AmountCase{"comma", "1.234", 1'234'00},
                                AmountCase{"comma", "R$ 1 234,5", 1'234'50},
                                AmountCase{"comma", "99,90", 99'90},
                                AmountCase{"comma", "99", 99'00},
                                AmountCase{"comma", "99.90", -1},
                                AmountCase{"comma", "9.9", -1},
                                AmountCase{"comma", "1,234.50", -1},
                                AmountCase{"dot", "1,234.50", 1'234'50},
                                AmountCase{"dot", "1,234", 1'234'00},
                                AmountCase{"dot", "1234.5", 1'234'50},
                                AmountCase{"dot", "99.90", 99'90},
                                AmountCase{"dot", "99,90", -1},
                                AmountCase{"dot", "1.234,50", -1}}) {
    SCOPED_TRACE(absl::StrCat(row.decimal, " ", row.cell));
    MappingSpec spec;
    spec.decimal = row.decimal;
    auto mapping =
        RowMapping::Bind(spec, {"price"}, ImportContractsRequest::Row::descriptor(), {"contract."});
    ASSERT_TRUE(mapping.ok());
    ImportContractsRequest::Row read;
    const auto errors = mapping->Apply({row.cell}, &read);
    EXPECT_EQ(errors.empty(), row.cents >= 0);
    if (!errors.empty()) continue;
    const auto& price = read.contract().price();
    EXPECT_EQ(price.units() * 100 + price.nanos() / 10'000'000, row.cents);
  }
}

TEST(RowMapping, ReadsListsAsJsonToo) {
  const RowMapping mapping = Bind({}, {"groups", "identity_documents"});
  Client client;
  EXPECT_TRUE(
      mapping.Apply({R"(["A|B", "C"])", R"([{"kind": "RG", "number": "1234"}])"}, &client).empty());
  ASSERT_EQ(client.groups_size(), 2);
  EXPECT_EQ(client.groups(0), "A|B");
  ASSERT_EQ(client.identity_documents_size(), 1);
  EXPECT_EQ(client.identity_documents(0).kind(), client_registry::v1::RG);
  Client other;
  const auto errors = mapping.Apply({"A", "RG 1234"}, &other);
  ASSERT_EQ(errors.size(), 1u);
  EXPECT_EQ(errors[0].reason, "JSON_INVALID");
  EXPECT_EQ(mapping.Apply({"", R"([], "vip": true)"}, &other).size(), 1u);
  EXPECT_FALSE(other.vip()) << "a cell is its own field";
}

TEST(MappingSpec, RefusesFormsThatAreNone) {
  EXPECT_THAT(MappingSpec::ParseJson(R"({"dates": {"*": "DD/MM"}})").status(),
              IsError(absl::StatusCode::kInvalidArgument, "MAPPING_MALFORMED"));
  EXPECT_THAT(MappingSpec::ParseJson(R"({"decimal": ","})").status(),
              IsError(absl::StatusCode::kInvalidArgument, "MAPPING_MALFORMED"));
}

TEST(MappingSpec, ReadsAMappingFile) {
  const auto spec =
      MappingSpec::ParseJson(R"({"columns": {"display_name": "nome"}, "nulls": ["-"]})");
  ASSERT_TRUE(spec.ok());
  EXPECT_EQ(spec->columns.at("display_name"), "nome");
}

TEST(MappingSpec, RefusesWhatItDoesNotKnow) {
  EXPECT_THAT(MappingSpec::ParseJson(R"({"colums": {}})").status(),
              IsError(absl::StatusCode::kInvalidArgument, "MAPPING_MALFORMED"));
  EXPECT_THAT(MappingSpec::ParseJson("{").status(),
              IsError(absl::StatusCode::kInvalidArgument, "MAPPING_MALFORMED"));
}

}  // namespace
}  // namespace vinculo::ctl
