#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
#include <set>
#include <sstream>
#include <string>

#include "gtest/gtest.h"

namespace vinculo::contract {
namespace {

std::string TextOf(const std::filesystem::path& path) {
  std::ostringstream text;
  text << std::ifstream(path).rdbuf();
  return text.str();
}

struct Method {
  std::string permission;
  bool reads = false;
  bool sensitive = false;  // its comment names C-33
};

// "TerminationService.ApplyCancel" and what its proto declares.
std::map<std::string, Method> Methods() {
  std::map<std::string, Method> methods;
  const std::regex service("\nservice ([A-Za-z]+) \\{");
  const std::regex method(
      "((?:  //[^\n]*\n)*)  rpc ([A-Za-z]+)\\([^{]*\\{\n"
      "    option \\(vinculo.api.v1.permission\\) = \"([A-Za-z.]+)\";\n"
      "    option \\(vinculo.api.v1.idempotency\\) = ([A-Z_]+);");
  for (const auto& file :
       std::filesystem::directory_iterator(VINCULO_SOURCE_DIR "/proto/vinculo/contract/v1")) {
    const std::string text = TextOf(file.path());
    std::smatch name;
    if (!std::regex_search(text, name, service)) continue;
    for (std::sregex_iterator it(text.begin(), text.end(), method), end; it != end; ++it) {
      methods[name[1].str() + "." + (*it)[2].str()] = {
          .permission = (*it)[3],
          .reads = (*it)[4] == "READ_ONLY",
          .sensitive = (*it)[1].str().find("C-33") != std::string::npos};
    }
  }
  return methods;
}

std::map<std::string, std::string> Published() {
  std::map<std::string, std::string> published;
  const std::string text = TextOf(VINCULO_SOURCE_DIR "/services/contract/README.md");
  const std::regex row("\n\\| ([A-Za-z]+\\.[A-Za-z]+) \\| (contract\\.[A-Za-z.]+) (?=\\|)");
  for (std::sregex_iterator it(text.begin(), text.end(), row), end; it != end; ++it) {
    published[(*it)[1]] = (*it)[2];
  }
  return published;
}

TEST(RuleC33Permissions, AreThoseOfThePublishedTable) {
  const std::map<std::string, Method> methods = Methods();
  const std::map<std::string, std::string> published = Published();
  EXPECT_GT(published.size(), 20u);
  for (const auto& [name, permission] : published) {
    const auto method = methods.find(name);
    ASSERT_NE(method, methods.end()) << name;
    EXPECT_EQ(method->second.permission, permission) << name;
  }
  for (const auto& [name, method] : methods) {
    if (method.sensitive) EXPECT_EQ(published.count(name), 1u) << name << " is not in the README";
  }
}

TEST(RuleC33Permissions, OfSensitiveOperationsAreTheirOwn) {
  const std::map<std::string, std::string> published = Published();
  std::map<std::string, std::set<std::string>> writers;
  for (const auto& [name, method] : Methods()) {
    if (!method.reads) writers[method.permission].insert(name);
  }
  for (const auto& [name, permission] : published) {
    EXPECT_EQ(writers[permission], std::set<std::string>{name}) << permission;
  }
}

}  // namespace
}  // namespace vinculo::contract
