#include "services/gateway/http/json_writer.h"

#include <gtest/gtest.h>

#include <limits>
#include <nlohmann/json.hpp>
#include <string>

namespace vinculo::gateway {
namespace {

template <class Write>
std::string Written(Write write) {
  std::string out;
  JsonWriter json(out);
  write(json);
  return out;
}

TEST(JsonWriter, PutsCommasBetweenMembersAndElements) {
  EXPECT_EQ(Written([](JsonWriter& json) {
              json.BeginObject();
              json.Key("a");
              json.BeginArray();
              json.Int(1);
              json.BeginObject();
              json.EndObject();
              json.Null();
              json.EndArray();
              json.Key("b");
              json.Bool(true);
              json.EndObject();
            }),
            R"({"a":[1,{},null],"b":true})");
}

TEST(JsonWriter, EscapesSoThatAParserReadsTheSameText) {
  std::string text = "Ação \"x\" \\ / \u2028 <script>";
  for (char c = 1; c < 0x20; ++c) text.push_back(c);
  const std::string written = Written([&](JsonWriter& json) { json.String(text); });
  EXPECT_EQ(nlohmann::json::parse(written).get<std::string>(), text);
}

TEST(JsonWriter, WritesMoneyInReaisWithTwoPlaces) {
  EXPECT_EQ(Written([](JsonWriter& json) { json.Money(123450); }), "1234.50");
  EXPECT_EQ(Written([](JsonWriter& json) { json.Money(-5); }), "-0.05");
}

TEST(JsonWriter, KeepsEveryDigitOfIntegers) {
  EXPECT_EQ(Written([](JsonWriter& json) { json.Int(std::numeric_limits<int64_t>::min()); }),
            "-9223372036854775808");
}

TEST(JsonWriter, KeepsTheDigitsOfDecimals) {
  for (const char* digits : {"0.0312", "-12.50", "0", "100000000000000000000.000000000000000001"}) {
    EXPECT_EQ(Written([&](JsonWriter& json) { json.Decimal(digits); }), digits);
  }
}

TEST(JsonWriter, WritesNullForWhatIsNoFiniteNumber) {
  for (const char* digits : {"NaN", "Infinity", "", "-", ".5", "5.", "01", "1e3", "1,5", "--1"}) {
    EXPECT_EQ(Written([&](JsonWriter& json) { json.Decimal(digits); }), "null") << digits;
  }
}

}  // namespace
}  // namespace vinculo::gateway
