#include "common/documents/template_scanner.h"

#include <algorithm>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/strip.h"

namespace vinculo::documents {
namespace {

bool IsNameCharacter(char c) {
  return absl::ascii_islower(c) || absl::ascii_isdigit(c) || c == '_' || c == '.';
}

bool IsName(absl::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), IsNameCharacter);
}

bool BeginsTag(absl::string_view text) {
  return text.size() >= 2 && text[0] == '<' &&
         (absl::ascii_isalpha(text[1]) || text[1] == '/' || text[1] == '!' || text[1] == '?');
}

}  // namespace

Piece TemplateScanner::Take(PieceKind kind, size_t bytes, absl::string_view text) {
  const Piece piece{kind, text, line_};
  const absl::string_view taken = rest_.substr(0, bytes);
  line_ += static_cast<int>(std::count(taken.begin(), taken.end(), '\n'));
  rest_.remove_prefix(bytes);
  return piece;
}

Piece TemplateScanner::Mark() {
  const size_t end = rest_.find("}}", 2);
  if (end == absl::string_view::npos) return Take(PieceKind::kBroken, rest_.size(), rest_);
  const size_t bytes = end + 2;
  absl::string_view inside = rest_.substr(2, end - 2);
  if (absl::StartsWith(inside, "!")) return Take(PieceKind::kRemark, bytes, inside);
  PieceKind kind = PieceKind::kField;
  if (absl::ConsumePrefix(&inside, "#")) {
    kind = PieceKind::kSection;
  } else if (absl::ConsumePrefix(&inside, "^")) {
    kind = PieceKind::kInverted;
  } else if (absl::ConsumePrefix(&inside, "/")) {
    kind = PieceKind::kSectionEnd;
  }
  const absl::string_view name = absl::StripAsciiWhitespace(inside);
  if (!IsName(name)) return Take(PieceKind::kBroken, bytes, rest_.substr(0, bytes));
  return Take(kind, bytes, name);
}

Piece TemplateScanner::Tag() {
  const size_t end = rest_.find('>');
  if (end == absl::string_view::npos) return Take(PieceKind::kBroken, rest_.size(), rest_);
  absl::string_view inside = rest_.substr(1, end - 1);
  const PieceKind kind =
      absl::ConsumePrefix(&inside, "/") ? PieceKind::kCloseTag : PieceKind::kOpenTag;
  return Take(kind, end + 1, inside);
}

std::optional<Piece> TemplateScanner::Next() {
  if (rest_.empty()) return std::nullopt;
  if (absl::StartsWith(rest_, "{{")) return Mark();
  if (BeginsTag(rest_)) return Tag();
  size_t end = 1;
  while (end < rest_.size() && !absl::StartsWith(rest_.substr(end), "{{") &&
         !BeginsTag(rest_.substr(end))) {
    ++end;
  }
  return Take(PieceKind::kText, end, rest_.substr(0, end));
}

}  // namespace vinculo::documents
