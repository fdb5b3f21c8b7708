#include "services/contract/domain/reasons.h"

#include <filesystem>
#include <fstream>
#include <regex>
#include <set>
#include <string>

#include "gtest/gtest.h"

namespace vinculo::contract {
namespace {

std::set<std::string> Matches(const std::string& path, const std::regex& pattern) {
  std::ifstream file(path);
  std::set<std::string> found;
  for (std::string line; std::getline(file, line);) {
    std::smatch match;
    if (std::regex_search(line, match, pattern)) found.insert(match[1]);
  }
  return found;
}

TEST(Reasons, AreThoseOfTheProto) {
  std::set<std::string> published =
      Matches(VINCULO_SOURCE_DIR "/proto/vinculo/contract/v1/error_reason.proto",
              std::regex("^  ([A-Z_]+) = [0-9]+;"));
  published.erase("ERROR_REASON_UNSPECIFIED");
  EXPECT_FALSE(published.empty());
  const std::regex constant("= \"([A-Z_]+)\";");
  std::set<std::string> given = Matches(VINCULO_SOURCE_DIR "/common/imports/reasons.h", constant);
  given.merge(Matches(VINCULO_SOURCE_DIR "/common/documents/reasons.h", constant));
  // Each area of the domain has its own.
  const std::filesystem::path domain(VINCULO_SOURCE_DIR "/services/contract/domain");
  for (const auto& file : std::filesystem::recursive_directory_iterator(domain)) {
    if (file.path().filename() == "reasons.h") given.merge(Matches(file.path(), constant));
  }
  EXPECT_EQ(published, given);
}

}  // namespace
}  // namespace vinculo::contract
