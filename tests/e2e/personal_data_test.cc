// Every field of the API that declares personal data is marked by a story of an anonymised
// client.

#include "absl/strings/str_join.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tests/e2e/personal_fields.h"
#include "tests/e2e/personal_marks.h"

namespace vinculo::e2e {
namespace {

// A field that comes later gets a mark, or nobody knows whether it is erased.
TEST(PersonalData, IsMarkedInEveryFieldThatDeclaresIt) {
  std::set<std::string> known = Copies();
  for (const Marks* marks : {&ClientMarks(),
                             &RecordMarks(),
                             &ContractMarks(),
                             &DebtMarks(),
                             &EndingMarks(),
                             &SignatureMarks()}) {
    for (const auto& [field, mark] : *marks) known.insert(field);
  }
  std::set<std::string> unknown;
  for (const std::string& field : PersonalFields()) {
    if (known.count(field) == 0) unknown.insert(field);
  }
  EXPECT_THAT(unknown, testing::IsEmpty()) << absl::StrJoin(unknown, "\n");
}

}  // namespace
}  // namespace vinculo::e2e
