#include "common/csv/separator.h"

#include <gtest/gtest.h>

namespace vinculo::csv {
namespace {

TEST(DetectSeparator, FindsEachOfTheFour) {
  EXPECT_EQ(DetectSeparator("name,tax_id\nMaria,1\n"), ',');
  EXPECT_EQ(DetectSeparator("name;tax_id\nMaria;1\n"), ';');
  EXPECT_EQ(DetectSeparator("name\ttax_id\nMaria\t1\n"), '\t');
  EXPECT_EQ(DetectSeparator("name|tax_id\nMaria|1\n"), '|');
}

TEST(DetectSeparator, IsNotMisledByDecimalCommas) {
  EXPECT_EQ(DetectSeparator("1;2,50;3,40\n2;1,00;9,90\n"), ';');
  EXPECT_EQ(DetectSeparator("name;value\nMaria;2,50\n"), ';');
}

TEST(DetectSeparator, LooksOutsideQuotes) {
  EXPECT_EQ(DetectSeparator("\"Silva; Maria; Ana\",1\n\"Souza; Jo\",2\n"), ',');
  EXPECT_EQ(DetectSeparator("\"a;b\nc;d\";x|y\n\"a;b\";x|y\n"), ';');
}

TEST(DetectSeparator, TakesTheOneThatLinesAgreeOn) {
  EXPECT_EQ(DetectSeparator("a,b,c|d\n1|2\n3|4\n5|6\n"), '|');
}

TEST(DetectSeparator, IsACommaWhereThereIsNone) {
  EXPECT_EQ(DetectSeparator(""), ',');
  EXPECT_EQ(DetectSeparator("name\nMaria\n"), ',');
}

}  // namespace
}  // namespace vinculo::csv
