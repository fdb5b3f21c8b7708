#include "tests/golden/schema_dump.h"

#include <cstdio>
#include <map>
#include <regex>
#include <set>
#include <vector>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/strings/str_replace.h"
#include "absl/strings/str_split.h"
#include "absl/strings/strip.h"
#include "gtest/gtest.h"

namespace vinculo::testing {
namespace {

std::string Dump(const Database& database) {
  const std::string command =
      absl::StrCat(VINCULO_PG_DUMP
                   " --schema-only --no-owner --no-privileges --no-comments "
                   "--no-toast-compression --schema=",
                   database.schema(),
                   " --dbname='",
                   absl::StrReplaceAll(database.superuser_conninfo(), {{"'", "'\\''"}}),
                   "'");
  FILE* const output = popen(command.c_str(), "r");
  if (output == nullptr) return "";
  std::string text;
  char buffer[65536];
  for (size_t n; (n = fread(buffer, 1, sizeof(buffer), output)) > 0;) text.append(buffer, n);
  EXPECT_EQ(pclose(output), 0) << VINCULO_PG_DUMP;
  return text;
}

// What pg_dump calls the things that are kept.
bool IsKept(const std::string& type) {
  static const std::set<std::string> kKept = {"CHECK CONSTRAINT",
                                              "CONSTRAINT",
                                              "DEFAULT",
                                              "FK CONSTRAINT",
                                              "INDEX",
                                              "INDEX ATTACH",
                                              "POLICY",
                                              "ROW SECURITY",
                                              "SEQUENCE",
                                              "TABLE",
                                              "TABLE ATTACH",
                                              "TRIGGER",
                                              "TYPE",
                                              "VIEW"};
  return kKept.contains(type);
}

// The statements of the kept things, as pg_dump orders them.
std::vector<std::string> Statements(const std::string& dump) {
  static const std::regex kHead("-- (?:Data for )?Name: .*; Type: ([A-Z ]+); Schema: .*");
  std::vector<std::string> statements;
  bool kept = false;
  for (const std::string& line : std::vector<std::string>(absl::StrSplit(dump, '\n'))) {
    if (std::smatch head; std::regex_match(line, head, kHead)) {
      kept = IsKept(head[1]);
      if (kept) statements.emplace_back();
      continue;
    }
    // Comments, settings, and the commands that psql takes.
    const bool is_of_statement = !line.empty() && !absl::StartsWith(line, "--") &&
                                 !absl::StartsWith(line, "SET ") && line[0] != '\\';
    if (kept && is_of_statement) absl::StrAppend(&statements.back(), line, "\n");
  }
  return statements;
}

std::string WithoutSchema(const std::string& statement, const std::string& schema) {
  const std::string plain = std::regex_replace(statement, std::regex("\\b" + schema + "\\."), "");
  return absl::StrReplaceAll(
      plain,
      {{"ALTER TABLE ONLY ", "ALTER TABLE "}, {"\n    ADD CONSTRAINT ", " ADD CONSTRAINT "}});
}

// The table, view or type that a statement is about.
std::string SubjectOf(const std::string& statement) {
  static const std::regex kSubject(
      "^(?:CREATE (?:TABLE|VIEW|TYPE|SEQUENCE)|ALTER (?:TABLE|INDEX)|.*? ON(?: ONLY)?) (\\w+)");
  std::smatch found;
  EXPECT_TRUE(std::regex_search(statement, found, kSubject)) << statement;
  return found[1];
}

}  // namespace

std::string SchemaDump(const Database& database) {
  std::map<std::string, std::string> of_subject;
  for (const std::string& statement : Statements(Dump(database))) {
    const std::string plain = WithoutSchema(statement, database.schema());
    of_subject[SubjectOf(plain)] += plain;
  }
  return absl::StrCat(
      "-- The schema after all migrations, without functions and grants: `make golden` writes "
      "it.\n\n",
      absl::StrJoin(
          of_subject, "\n", [](std::string* out, const auto& subject) { *out += subject.second; }));
}

}  // namespace vinculo::testing
