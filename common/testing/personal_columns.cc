#include "common/testing/personal_columns.h"

#include <set>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/strings/str_split.h"

namespace vinculo::testing {
namespace {

std::vector<std::string> Lines(const Database& database, const std::string& query) {
  return absl::StrSplit(
      database.Execute("SELECT string_agg(line, ',' ORDER BY line) FROM (" + query + ") q"),
      ',',
      absl::SkipEmpty());
}

// "table.column" of every text of a table that tells of clients.
std::vector<std::string> TextsOfClients(const Database& database, const OfClients& of_clients) {
  return Lines(
      database,
      absl::StrCat(
          "SELECT t.relname || '.' || a.attname AS line FROM pg_class t JOIN pg_attribute a "
          "ON a.attrelid = t.oid JOIN pg_type y ON y.oid = a.atttypid WHERE t.relnamespace = "
          "current_schema()::regnamespace AND t.relkind IN ('r', 'p') AND NOT "
          "t.relispartition AND a.attnum > 0 AND NOT a.attisdropped AND t.relname <> '",
          of_clients.own_table,
          "' AND y.typname IN ('text', '_text', 'varchar', 'bytea', 'jsonb', 'json') AND "
          "EXISTS (SELECT 1 FROM pg_attribute c WHERE c.attrelid = t.oid AND c.atttypid = "
          "'uuid'::regtype AND c.attname LIKE ANY ('{",
          absl::StrJoin(of_clients.columns, ","),
          "}'))"));
}

}  // namespace

std::vector<std::string> UnlistedTexts(const Database& database,
                                       const std::vector<privacy::Place>& places,
                                       const std::vector<std::string>& impersonal,
                                       const OfClients& of_clients) {
  std::set<std::string> listed(impersonal.begin(), impersonal.end());
  std::set<std::string> deleted;
  for (const privacy::Place& place : places) {
    if (place.erased.empty()) deleted.insert(place.table);
    for (const std::string& column : place.erased) {
      listed.insert(absl::StrCat(place.table, ".", column));
    }
  }
  std::vector<std::string> sentences;
  for (const std::string& text : TextsOfClients(database, of_clients)) {
    const std::string table = text.substr(0, text.find('.'));
    if (listed.contains(text) || deleted.contains(table)) continue;
    sentences.push_back(absl::StrCat(
        text,
        " may hold what a person is called or wrote: in storage/privacy/personal_places.cc of this "
        "service add it to PersonalPlaces(), so that it is emptied when the client is anonymised, "
        "or "
        "to ImpersonalColumns(), when it never says anything of a person"));
  }
  return sentences;
}

std::vector<std::string> MissingPlaces(const Database& database,
                                       const std::vector<privacy::Place>& places) {
  std::vector<std::string> sentences;
  for (const privacy::Place& place : places) {
    std::vector<std::string> columns = place.erased;
    columns.push_back(place.parent.empty() ? place.column : place.link);
    for (const std::string& column : columns) {
      const std::string found = database.Execute(
          absl::StrCat("SELECT count(*) FROM information_schema.columns WHERE table_schema = "
                       "current_schema() AND table_name = '",
                       place.table,
                       "' AND column_name = '",
                       column,
                       "'"));
      if (found == "1") continue;
      sentences.push_back(absl::StrCat(
          place.table, ".", column, " stands in PersonalPlaces() and is no column: mend the name"));
    }
  }
  return sentences;
}

}  // namespace vinculo::testing
