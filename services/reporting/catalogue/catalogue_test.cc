#include "services/reporting/catalogue/catalogue.h"

#include "absl/strings/str_cat.h"
#include "absl/strings/str_replace.h"
#include "common/testing/matchers/matchers.h"
#include "services/reporting/catalogue/parameter_values.h"

namespace vinculo::reporting {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::vinculo::testing::HasViolation;
using ::vinculo::testing::IsError;
using ::vinculo::testing::IsOk;

constexpr char kDeclaration[] = R"pb(
  id: "P-98"
  version: 1
  title { pt_br: "T" en: "T" }
  description { pt_br: "D" en: "D" }
  grain { pt_br: "G" en: "G" }
  entity_set: "things"
  group: "clients"
  default_order: "day desc"
  chart { kind: BAR x: "day" }
  columns {
    id: "id"
    label { pt_br: "I" en: "I" }
    type: TEXT
    role: KEY
  }
  columns {
    id: "day"
    label { pt_br: "D" en: "D" }
    type: DATE
    role: TIME
  }
  columns {
    id: "phone"
    label { pt_br: "F" en: "P" }
    type: TEXT
    role: DIMENSION
    pii: "CONTACT"
  }
  columns {
    id: "amount"
    label { pt_br: "V" en: "A" }
    type: MONEY
    role: MEASURE
    additive: true
  }
  parameters {
    id: "period_start"
    label { pt_br: "I" en: "S" }
    type: DAY
    default_value: "today-7"
  }
  parameters {
    id: "period_end"
    label { pt_br: "F" en: "E" }
    type: DAY
    default_value: "today"
  }
  parameters {
    id: "unit"
    label { pt_br: "U" en: "U" }
    type: CHOICES
  }
  parameters {
    id: "kind"
    label { pt_br: "T" en: "K" }
    type: CHOICES
    default_value: "A"
    choices {
      value: "A"
      label { pt_br: "a" en: "a" }
    }
    choices {
      value: "B"
      label { pt_br: "b" en: "b" }
    }
  }
  parameters {
    id: "one"
    label { pt_br: "U" en: "O" }
    type: CHOICE
    default_value: "x"
    choices {
      value: "x"
      label { pt_br: "x" en: "x" }
    }
    choices {
      value: "y"
      label { pt_br: "y" en: "y" }
    }
  }
  parameters {
    id: "flag"
    label { pt_br: "S" en: "F" }
    type: FLAG
    default_value: "false"
  }
  parameters {
    id: "least"
    label { pt_br: "M" en: "L" }
    type: NUMBER
  }
)pb";
constexpr char kQuery[] =
    "select id, day, phone, amount from t where tenant_id = :tenant and day between :period_start "
    "and :period_end "
    "and unit = any(:unit) and kind = any(:kind) and one = :one and flag = :flag and n >= :least";

absl::StatusOr<Report> With(const std::string& declaration, const std::string& query = kQuery) {
  return ParseReport({"P-98", declaration.c_str(), query.c_str()});
}

std::string Changed(absl::string_view from, absl::string_view to) {
  const std::string changed = absl::StrReplaceAll(kDeclaration, {{from, to}});
  EXPECT_NE(changed, kDeclaration) << from;
  return changed;
}

TEST(Catalogue, HoldsTheReportsInTheOrderOfTheirIds) {
  const absl::StatusOr<Catalogue> catalogue = Catalogue::Load(EmbeddedReports());
  ASSERT_THAT(catalogue, IsOk());
  std::vector<std::string> ids;
  for (const Report& report : catalogue->reports()) ids.push_back(report.definition.id());
  EXPECT_THAT(
      ids,
      ElementsAre(
          "P-00", "P-05", "P-07", "P-11", "P-15", "P-16", "P-17", "P-37", "P-37R", "P-38", "P-39"));
}

TEST(Catalogue, FindsByResourceName) {
  const absl::StatusOr<Catalogue> catalogue = Catalogue::Load(EmbeddedReports());
  ASSERT_THAT(catalogue, IsOk());
  ASSERT_THAT(catalogue->Get("reports/P-05"), IsOk());
  EXPECT_EQ((*catalogue->Get("reports/P-05"))->definition.entity_set(), "evaded_clients");
  for (const char* name : {"P-05", "reports/P-99", "reports/", ""}) {
    EXPECT_THAT(catalogue->Get(name), IsError(absl::StatusCode::kNotFound, "RESOURCE_NOT_FOUND"))
        << name;
  }
}

TEST(ParseReport, ReadsADeclaration) { EXPECT_THAT(With(kDeclaration), IsOk()); }

struct FaultCase {
  const char* name;
  const char* from;
  const char* to;
  const char* fault;
};
class ParseReportFaults : public ::testing::TestWithParam<FaultCase> {};

TEST_P(ParseReportFaults, AreNamed) {
  const absl::StatusOr<Report> report = With(Changed(GetParam().from, GetParam().to));
  ASSERT_FALSE(report.ok());
  EXPECT_THAT(std::string(report.status().message()), HasSubstr("report P-98"));
  EXPECT_THAT(std::string(report.status().message()), HasSubstr(GetParam().fault));
}

INSTANTIATE_TEST_VINCULO_P(
    Declarations,
    ParseReportFaults,
    ::testing::Values(
        FaultCase{"UnknownField", "version: 1", "versoin: 1", "versoin"},
        FaultCase{"OtherId", "id: \"P-98\"", "id: \"P-97\"", "folder"},
        FaultCase{"NoVersion", "version: 1", "", "version"},
        FaultCase{"NoTitleInEnglish",
                  "title { pt_br: \"T\" en: \"T\" }",
                  "title { pt_br: \"T\" }",
                  "title needs a label in both languages"},
        FaultCase{"NoPortugueseColumn",
                  "label { pt_br: \"F\" en: \"P\" }",
                  "label { en: \"P\" }",
                  "column phone needs a label"},
        FaultCase{"NoKey", "role: KEY", "role: DIMENSION", "no KEY column"},
        FaultCase{
            "TwoColumnsOfOneName", "id: \"phone\"", "id: \"day\"", "column day is there twice"},
        FaultCase{"CamelCase", "id: \"phone\"", "id: \"thePhone\"", "not snake_case"},
        FaultCase{"AddedUpDates",
                  "type: DATE",
                  "type: DATE additive: true",
                  "column day: only whole numbers"},
        FaultCase{"UnknownPii", "pii: \"CONTACT\"", "pii: \"PHONE\"", "unknown pii"},
        FaultCase{"MaskedMoney", "type: MONEY", "type: MONEY pii: \"CONTACT\"", "can be masked"},
        FaultCase{"UndeclaredParameter", "id: \"least\"", "id: \"most\"", "uses :least"},
        FaultCase{
            "BadDefault", "default_value: \"today-7\"", "default_value: \"soon\"", "bad default"},
        FaultCase{"NoDefault", "default_value: \"x\"", "", "needs a default"},
        FaultCase{"DefaultNoChoice", "default_value: \"x\"", "default_value: \"z\"", "bad default"},
        FaultCase{
            "UnknownOrder", "default_order: \"day desc\"", "default_order: \"date\"", "order"},
        FaultCase{"UnknownChartColumn", "x: \"day\"", "x: \"date\"", "chart: no column date"},
        FaultCase{"BarsOfWhatIsNoSum",
                  "chart { kind: BAR x: \"day\" }",
                  "chart { kind: BAR x: \"day\" y: \"phone\" }",
                  "column phone is not additive"},
        FaultCase{"UnknownGroup", "group: \"clients\"", "group: \"people\"", "group"}));

TEST(ParseReport, RefusesAParameterThatTheQueryDoesNotUse) {
  const absl::StatusOr<Report> report =
      With(kDeclaration, absl::StrReplaceAll(kQuery, {{" and n >= :least", ""}}));
  ASSERT_FALSE(report.ok());
  EXPECT_THAT(std::string(report.status().message()), HasSubstr("does not use parameter least"));
}

TEST(ParseReport, RefusesAQueryOverAllTenants) {
  const absl::StatusOr<Report> report =
      With(kDeclaration, absl::StrReplaceAll(kQuery, {{"tenant_id = :tenant and ", ""}}));
  ASSERT_FALSE(report.ok());
  EXPECT_THAT(std::string(report.status().message()), HasSubstr(":tenant"));
}

TEST(CheckColumns, WantsTheDeclaredNamesAndTypes) {
  const absl::StatusOr<Report> report = With(kDeclaration);
  ASSERT_THAT(report, IsOk());
  const std::vector<QueryColumn> right = {
      {"id", "text"}, {"day", "date"}, {"phone", "text"}, {"amount", "bigint"}};
  EXPECT_THAT(CheckColumns(*report, right), IsOk());
  std::vector<QueryColumn> other_type = right;
  other_type[3].type = "numeric";
  EXPECT_FALSE(CheckColumns(*report, other_type).ok());
  std::vector<QueryColumn> other_name = right;
  other_name[2].name = "mobile";
  EXPECT_FALSE(CheckColumns(*report, other_name).ok());
  std::vector<QueryColumn> fewer(right.begin(), right.end() - 1);
  EXPECT_FALSE(CheckColumns(*report, fewer).ok());
}

TEST(ParseOrder, AppendsTheKey) {
  const absl::StatusOr<Report> report = With(kDeclaration);
  ASSERT_THAT(report, IsOk());
  const absl::StatusOr<ReportOrder> order = ParseOrder(report->definition, "amount desc, day");
  ASSERT_THAT(order, IsOk());
  ASSERT_EQ(order->size(), 3u);
  EXPECT_EQ((*order)[0].column, 3);
  EXPECT_TRUE((*order)[0].descending);
  EXPECT_EQ((*order)[1].column, 1);
  EXPECT_FALSE((*order)[1].descending);
  EXPECT_EQ((*order)[2].column, 0);
  EXPECT_EQ(ParseOrder(report->definition, "id desc")->size(), 1u);
}

TEST(ParseOrder, RefusesWhatIsNoColumn) {
  const absl::StatusOr<Report> report = With(kDeclaration);
  ASSERT_THAT(report, IsOk());
  for (const char* order : {"date", "day up", "day desc desc", "day, day", "day; drop table x"}) {
    EXPECT_THAT(ParseOrder(report->definition, order), HasViolation("order_by", "ORDER_UNKNOWN"))
        << order;
  }
}

class ParameterValuesTest : public ::testing::Test {
 protected:
  absl::StatusOr<ParameterValues> Read(const std::map<std::string, std::string>& asked) {
    return ParameterValues::Read(report_, asked, Day{std::chrono::year(2026) / 11 / 22});
  }
  std::string Shown(const std::map<std::string, std::string>& asked, absl::string_view id) {
    const absl::StatusOr<ParameterValues> values = Read(asked);
    EXPECT_THAT(values, IsOk());
    return values.ok() ? values->texts()[report_.ParameterIndex(id)].shown : "";
  }

  const Report report_ = *With(kDeclaration);
};

// Callers could not read the details of the answer: its text was cut inside a letter.
TEST_F(ParameterValuesTest, CutsAnUnknownNameBetweenLetters) {
  std::string letters;
  for (int i = 0; i < 39; ++i) absl::StrAppend(&letters, "ã");
  EXPECT_THAT(Read({{absl::StrCat("x", letters, "ãã"), "1"}}),
              HasViolation(absl::StrCat("parameters.x", letters), "PARAMETER_UNKNOWN"));
}

TEST_F(ParameterValuesTest, FillInDefaults) {
  EXPECT_EQ(Shown({}, "period_start"), "2026-11-15");
  EXPECT_EQ(Shown({}, "period_end"), "2026-11-22");
  EXPECT_EQ(Shown({}, "kind"), "A");
  EXPECT_EQ(Shown({}, "one"), "x");
  EXPECT_EQ(Shown({{"one", ""}, {"period_end", " "}}, "one"), "x");
  EXPECT_EQ(Shown({}, "least"), "");
}

TEST_F(ParameterValuesTest, LetAnEmptyListMeanAll) {
  EXPECT_EQ(Shown({{"kind", ""}}, "kind"), "");
  EXPECT_EQ(Read({{"kind", ""}})->texts()[report_.ParameterIndex("kind")].sql, std::nullopt);
}

TEST_F(ParameterValuesTest, NormaliseLists) {
  const std::map<std::string, std::string> asked = {{"unit", " Centro , a\"b\\c,Centro,"}};
  EXPECT_EQ(Shown(asked, "unit"), "Centro,a\"b\\c");
  EXPECT_EQ(Read(asked)->texts()[report_.ParameterIndex("unit")].sql,
            "{\"Centro\",\"a\\\"b\\\\c\"}");
}

TEST_F(ParameterValuesTest, RefuseEverythingWrongAtOnce) {
  const absl::StatusOr<ParameterValues> values = Read({{"nothing", "1"},
                                                       {"period_start", "31/12/2020"},
                                                       {"kind", "A,C"},
                                                       {"one", "z"},
                                                       {"flag", "yes"},
                                                       {"least", "1.5"}});
  EXPECT_THAT(values, IsError(absl::StatusCode::kInvalidArgument, "INVALID_FIELDS"));
  EXPECT_THAT(values, HasViolation("parameters.nothing", "PARAMETER_UNKNOWN"));
  for (const char* id : {"period_start", "kind", "one", "flag", "least"}) {
    EXPECT_THAT(values, HasViolation(absl::StrCat("parameters.", id), "PARAMETER_INVALID")) << id;
  }
}

TEST_F(ParameterValuesTest, RefuseAReversedPeriod) {
  EXPECT_THAT(Read({{"period_start", "2020-01-02"}, {"period_end", "2020-01-01"}}),
              HasViolation("parameters.period_start", "PERIOD_REVERSED"));
  EXPECT_THAT(Read({{"period_start", "2020-01-01"}, {"period_end", "2020-01-01"}}), IsOk());
}

}  // namespace
}  // namespace vinculo::reporting
