#include "services/client_registry/domain/documents/health_document.h"

#include <gtest/gtest.h>

namespace vinculo::client_registry {
namespace {

TEST(RuleR22HealthDocument, IsAMedicalExamOrAParQ) {
  EXPECT_TRUE(IsHealthDocument(DocumentKind::kMedicalExam));
  EXPECT_TRUE(IsHealthDocument(DocumentKind::kParQ));
  EXPECT_FALSE(IsHealthDocument(DocumentKind::kIdentityScan));
  EXPECT_FALSE(IsHealthDocument(DocumentKind::kContractScan));
  EXPECT_FALSE(IsHealthDocument(DocumentKind::kOtherScan));
}

}  // namespace
}  // namespace vinculo::client_registry
