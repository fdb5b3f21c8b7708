#include "common/db/literals.h"

#include <cctype>
#include <utility>

#include "absl/strings/ascii.h"
#include "absl/strings/escaping.h"
#include "absl/strings/match.h"
#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "common/base/status_macros.h"
#include "common/errors/errors.h"

namespace vinculo::db {
namespace {

bool IsNamePart(char c) { return absl::ascii_isalnum(c) || c == '_' || c == '$'; }

// Where the quoted part that begins at `begin` ends; a doubled quote belongs to it, and so does, in
// E'', a backslash with what follows.
size_t EndOfQuoted(absl::string_view sql, size_t begin, bool backslashes) {
  const char quote = sql[begin];
  for (size_t i = begin + 1; i < sql.size(); ++i) {
    if (backslashes && sql[i] == '\\') {
      ++i;
    } else if (sql[i] == quote) {
      if (i + 1 < sql.size() && sql[i + 1] == quote) {
        ++i;
      } else {
        return i + 1;
      }
    }
  }
  return sql.size();
}

size_t EndOfBlockComment(absl::string_view sql, size_t begin) {
  int depth = 0;
  for (size_t i = begin; i + 1 < sql.size(); ++i) {
    if (sql[i] == '/' && sql[i + 1] == '*') {
      ++depth;
      ++i;
    } else if (sql[i] == '*' && sql[i + 1] == '/') {
      ++i;
      if (--depth == 0) return i + 1;
    }
  }
  return sql.size();
}

// The end of $tag$ ... $tag$ that begins here; `begin` when none does.
size_t EndOfDollarQuoted(absl::string_view sql, size_t begin) {
  size_t i = begin + 1;
  while (i < sql.size() && (absl::ascii_isalnum(sql[i]) || sql[i] == '_')) ++i;
  if (i >= sql.size() || sql[i] != '$') return begin;
  const absl::string_view tag = sql.substr(begin, i + 1 - begin);
  const size_t end = sql.find(tag, i + 1);
  return end == absl::string_view::npos ? sql.size() : end + tag.size();
}

// The end of what is copied as it is, when `at` begins a string, a quoted name or a comment;
// otherwise `at`.
size_t EndOfOpaque(absl::string_view sql, size_t at) {
  const absl::string_view rest = sql.substr(at);
  if (rest[0] == '\'') {
    const bool escapes =
        at > 0 && absl::ascii_tolower(sql[at - 1]) == 'e' && (at == 1 || !IsNamePart(sql[at - 2]));
    return EndOfQuoted(sql, at, escapes);
  }
  if (rest[0] == '"') return EndOfQuoted(sql, at, /*backslashes=*/false);
  if (absl::StartsWith(rest, "--")) {
    const size_t end = sql.find('\n', at);
    return end == absl::string_view::npos ? sql.size() : end;
  }
  if (absl::StartsWith(rest, "/*")) return EndOfBlockComment(sql, at);
  if (rest[0] == '$' && rest.size() > 1 && !absl::ascii_isdigit(rest[1]))
    return EndOfDollarQuoted(sql, at);
  return at;
}

absl::StatusOr<std::string> Literal(const Params& params, size_t number) {
  if (number == 0 || number > params.size())
    return errors::Internal(absl::StrCat("there is no parameter $", number));
  const Params::Value& value = params.value(number - 1);
  if (value.length < 0) return std::string("NULL");
  if (value.array_type != 0)
    return errors::Internal(absl::StrCat("parameter $", number, " is an array"));
  const absl::string_view data(params.data(number - 1), value.length);
  // E'' has one meaning, whatever standard_conforming_strings says.
  if (value.binary) return absl::StrCat("E'\\\\x", absl::BytesToHexString(data), "'");
  std::string literal = "E'";
  for (const char c : data) {
    if (c == '\'' || c == '\\') literal.push_back(c);
    literal.push_back(c);
  }
  literal.push_back('\'');
  return literal;
}

}  // namespace

absl::StatusOr<std::string> WithLiterals(absl::string_view sql, const Params& params) {
  RETURN_IF_ERROR(params.status());
  std::string out;
  for (size_t i = 0; i < sql.size();) {
    const size_t opaque_end = EndOfOpaque(sql, i);
    const bool starts_name = i == 0 || !IsNamePart(sql[i - 1]);
    if (opaque_end > i) {
      absl::StrAppend(&out, sql.substr(i, opaque_end - i));
      i = opaque_end;
    } else if (sql[i] == '$' && starts_name && i + 1 < sql.size() &&
               absl::ascii_isdigit(sql[i + 1])) {
      size_t end = i + 1;
      while (end < sql.size() && absl::ascii_isdigit(sql[end])) ++end;
      uint32_t number = 0;
      if (!absl::SimpleAtoi(sql.substr(i + 1, end - i - 1), &number)) number = 0;
      ASSIGN_OR_RETURN(const std::string literal, Literal(params, number));
      absl::StrAppend(&out, " ", literal);
      i = end;
    } else {
      out.push_back(sql[i]);
      ++i;
    }
  }
  return out;
}

}  // namespace vinculo::db
