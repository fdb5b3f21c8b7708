#include "services/reporting/catalogue/query_text.h"

#include <algorithm>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"

namespace vinculo::reporting {
namespace {

bool BeginsName(char c) { return absl::ascii_islower(c) || c == '_'; }
bool ContinuesName(char c) { return BeginsName(c) || absl::ascii_isdigit(c); }

// The position after the token that begins here and holds no parameters; `at` itself when there is
// none.
absl::StatusOr<size_t> SkipVerbatim(absl::string_view sql, size_t at) {
  const absl::string_view rest = sql.substr(at);
  const auto until = [&](absl::string_view end, size_t opening) -> absl::StatusOr<size_t> {
    const size_t found = rest.find(end, opening);
    if (found == absl::string_view::npos) {
      return absl::InvalidArgumentError(absl::StrCat("open ", rest.substr(0, opening)));
    }
    return at + found + end.size();
  };
  if (rest[0] == '\'') return until("'", 1);
  if (rest[0] == '"') return until("\"", 1);
  if (absl::StartsWith(rest, "/*")) return until("*/", 2);
  if (absl::StartsWith(rest, "--")) {
    const size_t end = rest.find('\n');
    return end == absl::string_view::npos ? sql.size() : at + end;
  }
  if (absl::StartsWith(rest, "::")) return at + 2;
  return at;
}

}  // namespace

absl::StatusOr<QueryText> QueryText::Parse(absl::string_view sql) {
  QueryText query;
  std::string text;
  for (size_t at = 0; at < sql.size();) {
    absl::StatusOr<size_t> after = SkipVerbatim(sql, at);
    if (!after.ok()) return after.status();
    if (*after > at) {
      absl::StrAppend(&text, sql.substr(at, *after - at));
      at = *after;
      continue;
    }
    if (sql[at] == ';' || sql[at] == '$') {
      return absl::InvalidArgumentError(absl::StrCat("not allowed: ", sql.substr(at, 1)));
    }
    if (sql[at] != ':' || at + 1 == sql.size() || !BeginsName(sql[at + 1])) {
      text.push_back(sql[at++]);
      continue;
    }
    size_t end = at + 1;
    while (end < sql.size() && ContinuesName(sql[end])) ++end;
    const std::string name(sql.substr(at + 1, end - at - 1));
    const auto known = std::find(query.names_.begin(), query.names_.end(), name);
    query.pieces_.push_back({std::move(text), static_cast<int>(known - query.names_.begin())});
    if (known == query.names_.end()) query.names_.push_back(name);
    text.clear();
    at = end;
  }
  query.pieces_.push_back({std::move(text), -1});
  return query;
}

bool QueryText::Uses(absl::string_view name) const {
  return std::find(names_.begin(), names_.end(), name) != names_.end();
}

std::string QueryText::With(const std::function<std::string(size_t)>& write) const {
  std::string sql;
  for (const Piece& piece : pieces_) {
    absl::StrAppend(&sql, piece.text);
    if (piece.parameter >= 0) absl::StrAppend(&sql, write(static_cast<size_t>(piece.parameter)));
  }
  return sql;
}

}  // namespace vinculo::reporting
