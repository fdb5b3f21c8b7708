#include "services/reporting/handlers/csv_sums.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace vinculo::reporting {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

pb::ReportDefinition Definition() {
  pb::ReportDefinition definition;
  definition.add_columns()->set_type(pb::TEXT);
  pb::ColumnDefinition* const contracts = definition.add_columns();
  contracts->set_type(pb::INTEGER);
  contracts->set_additive(true);
  pb::ColumnDefinition* const revenue = definition.add_columns();
  revenue->set_type(pb::MONEY);
  revenue->set_additive(true);
  return definition;
}

TEST(CsvSums, AddsIntegersAndCentavosOverAllParts) {
  CsvSums sums(Definition(), CsvDialect::kRfc4180);
  sums.Take("Ana,1,10.05\nRui,2,-0.50\n");
  sums.Take("Eva,3,1000.00\n");
  EXPECT_THAT(sums.sums(), ElementsAre(6, 100955));
}

TEST(CsvSums, ReadsTheDecimalCommaOfExcel) {
  CsvSums sums(Definition(), CsvDialect::kExcelBr);
  sums.Take("Ana;1;10,05\nRui;2;-0,50\n");
  EXPECT_THAT(sums.sums(), ElementsAre(3, 955));
}

TEST(CsvSums, CountsNothingWhereNothingIsKnown) {
  CsvSums sums(Definition(), CsvDialect::kRfc4180);
  sums.Take("Ana,,\n,5,0.07\n");
  EXPECT_THAT(sums.sums(), ElementsAre(5, 7));
}

TEST(CsvSums, LeavesSeparatorsAndLineFeedsWithinQuotesAlone) {
  CsvSums sums(Definition(), CsvDialect::kRfc4180);
  sums.Take("\"Silva, \"\"Ana\"\"\n9,9.99\",1,0.01\nRui,2,0.02\n");
  EXPECT_THAT(sums.sums(), ElementsAre(3, 3));
}

TEST(CsvSums, OfAReportWithoutAdditiveColumnsAreNone) {
  pb::ReportDefinition definition;
  definition.add_columns()->set_type(pb::TEXT);
  CsvSums sums(definition, CsvDialect::kRfc4180);
  sums.Take("Ana\n");
  EXPECT_THAT(sums.sums(), IsEmpty());
}

}  // namespace
}  // namespace vinculo::reporting
