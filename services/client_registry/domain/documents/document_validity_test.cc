#include "services/client_registry/domain/documents/document_validity.h"

#include <gtest/gtest.h>

namespace vinculo::client_registry {
namespace {

using std::chrono::February;
using std::chrono::January;
using std::chrono::March;
using std::chrono::November;
using std::literals::chrono_literals::operator""y;

struct ValidityCase {
  const char* name;
  DocumentKind kind;
  Day issued_on;
  int months;
  std::optional<Day> valid_until;
};

class DocumentValidityTest : public ::testing::TestWithParam<ValidityCase> {};

TEST_P(DocumentValidityTest, IsCountedInLegalMonths) {
  EXPECT_EQ(ValidUntil(GetParam().kind, GetParam().issued_on, GetParam().months),
            GetParam().valid_until);
}

INSTANTIATE_TEST_SUITE_P(RuleR22,
                         DocumentValidityTest,
                         ::testing::Values(ValidityCase{"MedicalExam",
                                                        DocumentKind::kMedicalExam,
                                                        Day{2026y / November / 22},
                                                        12,
                                                        Day{2027y / November / 22}},
                                           ValidityCase{"ParQ",
                                                        DocumentKind::kParQ,
                                                        Day{2026y / January / 31},
                                                        1,
                                                        Day{2026y / March / 1}},
                                           ValidityCase{"LeapDay",
                                                        DocumentKind::kMedicalExam,
                                                        Day{2024y / February / 29},
                                                        12,
                                                        Day{2025y / March / 1}},
                                           ValidityCase{"LeapDayToLeapDay",
                                                        DocumentKind::kMedicalExam,
                                                        Day{2024y / February / 29},
                                                        48,
                                                        Day{2028y / February / 29}},
                                           ValidityCase{"OthersWithoutEnd",
                                                        DocumentKind::kIdentityScan,
                                                        Day{2026y / November / 22},
                                                        12,
                                                        std::nullopt}),
                         [](const auto& row) { return std::string(row.param.name); });

}  // namespace
}  // namespace vinculo::client_registry
