#include "services/client_registry/domain/documents/new_document.h"

#include <gmock/gmock.h>

#include "common/testing/matchers/matchers.h"
#include "services/client_registry/domain/reasons.h"

namespace vinculo::client_registry {
namespace {

using absl::StatusCode;
using std::chrono::November;
using std::literals::chrono_literals::operator""y;
using testing::IsError;
using testing::IsOk;

constexpr Day kToday = Day{2026y / November / 22};

DocumentClaim Exam() {
  DocumentClaim claim;
  claim.document.kind = DocumentKind::kMedicalExam;
  claim.document.content_type = "application/pdf";
  claim.document.file_name = " exame.pdf ";
  return claim;
}

// The reasons of what is wrong with it.
std::vector<std::string> ReasonsOf(const DocumentClaim& claim) {
  errors::FieldViolations violations;
  CheckedClaim(claim, kToday, 12, violations);
  std::vector<std::string> reasons;
  for (const auto& violation : violations.list()) reasons.push_back(violation.reason);
  return reasons;
}

TEST(RuleR22NewDocument, FillsInDatesAndValidity) {
  errors::FieldViolations violations;
  const Document document = CheckedClaim(Exam(), kToday, 12, violations);
  EXPECT_TRUE(violations.empty());
  EXPECT_EQ(document.file_name, "exame.pdf");
  EXPECT_EQ(document.issued_on, kToday);
  EXPECT_EQ(document.valid_until, Day{2027y / November / 22});
}

TEST(RuleR22NewDocument, NamesEveryViolationAtOnce) {
  DocumentClaim claim;
  claim.document.content_type = "text/html";
  claim.document.note = "cartão 4111 1111 1111 1111";
  claim.issued_on = kToday + 1;
  EXPECT_THAT(
      ReasonsOf(claim),
      ::testing::ElementsAre(
          kDocumentKindRequired, kDocumentTypeUnknown, kCardNumberRefused, kIssueDateOutOfRange));
}

TEST(RuleR22NewDocument, IsValidFromTheDayOfItsIssueOn) {
  DocumentClaim claim = Exam();
  claim.issued_on = kToday;
  claim.document.valid_until = kToday;
  EXPECT_THAT(ReasonsOf(claim), ::testing::IsEmpty());
  claim.document.valid_until = kToday - 1;
  EXPECT_THAT(ReasonsOf(claim), ::testing::ElementsAre(kValidUntilOutOfRange));
}

TEST(RuleR22NewDocument, HasAtMostTheBytesOfTheLimit) {
  EXPECT_THAT(CheckSize(1024, 1024), IsOk());
  EXPECT_THAT(CheckSize(1025, 1024), IsError(StatusCode::kInvalidArgument, kDocumentTooLarge));
}

TEST(RuleR22NewDocument, IsWhatWasDeclared) {
  EXPECT_THAT(CheckContent("%PDF-1.7", "application/pdf", "ab", ""), IsOk());
  EXPECT_THAT(CheckContent("%PDF-1.7", "application/pdf", "ab", "AB"), IsOk());
  EXPECT_THAT(CheckContent("%PDF-1.7", "application/pdf", "ab", "cd"),
              IsError(StatusCode::kInvalidArgument, kDocumentHashDiffers));
  EXPECT_THAT(CheckContent("%PDF-1.7", "image/png", "ab", ""),
              IsError(StatusCode::kInvalidArgument, kDocumentTypeDiffers));
  EXPECT_THAT(CheckContent("", "image/png", "ab", ""),
              IsError(StatusCode::kInvalidArgument, kDocumentEmpty));
}

}  // namespace
}  // namespace vinculo::client_registry
