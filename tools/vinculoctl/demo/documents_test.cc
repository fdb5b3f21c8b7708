#include "tools/vinculoctl/demo/documents.h"

#include <gtest/gtest.h>

#include <set>

#include "common/brazil/tax_id.h"

namespace vinculo::ctl::demo {
namespace {

TEST(Documents, AreRightAndNobodyElses) {
  std::set<std::string> documents;
  for (uint64_t serial = 0; serial < 20'000; ++serial) {
    for (const std::string& document : {Cpf(serial), Cnpj(serial)}) {
      EXPECT_TRUE(brazil::TaxId::Parse(document).ok()) << document;
      EXPECT_TRUE(documents.insert(document).second) << document;
    }
  }
}

TEST(Documents, AreRightAtTheEndOfTheirNumbers) {
  for (uint64_t serial = kCpfs - 20'000; serial < kCpfs; ++serial) {
    EXPECT_TRUE(brazil::TaxId::Parse(Cpf(serial)).ok()) << serial;
  }
}

}  // namespace
}  // namespace vinculo::ctl::demo
