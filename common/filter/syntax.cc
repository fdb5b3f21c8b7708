#include "common/filter/syntax.h"

#include <utility>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "common/base/status_macros.h"
#include "common/errors/errors.h"
#include "common/filter/condition.h"

namespace vinculo::filter {
namespace {

bool IsFieldCharacter(char c) { return absl::ascii_isalnum(c) || c == '_' || c == '.'; }

// What ends an unquoted argument. Colons, dots and signs do not: they are part of times and
// numbers.
bool EndsArgument(char c) {
  return absl::ascii_isspace(c) || c == '(' || c == ')' || c == '"' || c == ',';
}

class Parser {
 public:
  explicit Parser(absl::string_view text) : text_(text) {}

  absl::StatusOr<Node> Parse() {
    ASSIGN_OR_RETURN(Node root, ParseExpression(1));
    SkipSpace();
    if (!AtEnd()) return Error("FILTER_SYNTAX", "\")\" without \"(\"");
    return root;
  }

 private:
  absl::StatusOr<Node> ParseExpression(int depth) {
    if (depth > kFilterDepthMax) {
      return Error("FILTER_TOO_DEEP",
                   absl::StrCat("parentheses are nested more than ", kFilterDepthMax, " deep"));
    }
    std::vector<Node> parts;
    do {
      RETURN_IF_ERROR(ParseSequence(depth, parts));
    } while (TakeWord("AND"));
    return Join(Node::Kind::kAnd, std::move(parts));
  }

  absl::Status ParseSequence(int depth, std::vector<Node>& parts) {
    do {
      ASSIGN_OR_RETURN(Node factor, ParseFactor(depth));
      parts.push_back(std::move(factor));
      SkipSpace();
    } while (!AtEnd() && Peek() != ')' && !NextIsWord("AND"));
    return absl::OkStatus();
  }

  absl::StatusOr<Node> ParseFactor(int depth) {
    std::vector<Node> terms;
    do {
      ASSIGN_OR_RETURN(Node term, ParseTerm(depth));
      terms.push_back(std::move(term));
    } while (TakeWord("OR"));
    return Join(Node::Kind::kOr, std::move(terms));
  }

  absl::StatusOr<Node> ParseTerm(int depth) {
    SkipSpace();
    const bool negated = TakeWord("NOT") || TakeCharacter('-');
    ASSIGN_OR_RETURN(Node simple, ParseSimple(depth));
    if (!negated) return simple;
    Node negation;
    negation.kind = Node::Kind::kNot;
    negation.children.push_back(std::move(simple));
    return negation;
  }

  absl::StatusOr<Node> ParseSimple(int depth) {
    SkipSpace();
    if (!TakeCharacter('(')) return ParseRestriction();
    ASSIGN_OR_RETURN(Node inner, ParseExpression(depth + 1));
    SkipSpace();
    if (!TakeCharacter(')')) return Error("FILTER_SYNTAX", "\")\" is missing");
    return inner;
  }

  absl::StatusOr<Node> ParseRestriction() {
    Node restriction;
    restriction.field_offset = at_;
    while (!AtEnd() && IsFieldCharacter(Peek())) restriction.field.push_back(text_[at_++]);
    if (restriction.field.empty() || NextIsWordAt(restriction.field_offset)) {
      at_ = restriction.field_offset;
      return Error("FILTER_SYNTAX", "a field is expected");
    }
    SkipSpace();
    ASSIGN_OR_RETURN(restriction.comparator, ParseComparator());
    SkipSpace();
    ASSIGN_OR_RETURN(restriction.argument, ParseArgument());
    return restriction;
  }

  absl::StatusOr<Comparator> ParseComparator() {
    if (TakeText("<=")) return Comparator::kLessOrEqual;
    if (TakeText(">=")) return Comparator::kGreaterOrEqual;
    if (TakeText("!=")) return Comparator::kNotEqual;
    if (TakeText("<")) return Comparator::kLess;
    if (TakeText(">")) return Comparator::kGreater;
    if (TakeText("=")) return Comparator::kEqual;
    if (TakeText(":")) return Comparator::kHas;
    return Error("FILTER_SYNTAX", "one of = != < <= > >= : is expected after the field");
  }

  absl::StatusOr<Argument> ParseArgument() {
    Argument argument;
    argument.offset = at_;
    const bool quoted = TakeCharacter('"');
    // The last character read, when it was a * that nothing escaped.
    bool star = false;
    for (;; ++at_) {
      if (AtEnd()) {
        if (quoted) return Error("FILTER_SYNTAX", "the closing quote is missing");
        break;
      }
      char c = Peek();
      if (quoted ? c == '"' : EndsArgument(c)) break;
      if (c == '\0') return Error("FILTER_SYNTAX", "the character U+0000 is not allowed");
      if (star) argument.text.push_back('*');
      star = c == '*';
      if (star && at_ == argument.offset + (quoted ? 1 : 0)) {
        argument.wildcard_before = true;
        star = false;
        continue;
      }
      if (quoted && c == '\\') {
        ++at_;
        if (AtEnd()) return Error("FILTER_SYNTAX", "the closing quote is missing");
        c = Peek();
        if (c == '\0') return Error("FILTER_SYNTAX", "the character U+0000 is not allowed");
      }
      if (!star) argument.text.push_back(c);
    }
    argument.wildcard_after = star;
    if (quoted) {
      ++at_;
    } else if (at_ == argument.offset) {
      return Error("FILTER_SYNTAX", "a value is expected");
    }
    return argument;
  }

  static Node Join(Node::Kind kind, std::vector<Node> parts) {
    if (parts.size() == 1) return std::move(parts.front());
    Node node;
    node.kind = kind;
    node.children = std::move(parts);
    return node;
  }

  bool AtEnd() const { return at_ == text_.size(); }
  char Peek() const { return text_[at_]; }

  void SkipSpace() {
    while (!AtEnd() && absl::ascii_isspace(Peek())) ++at_;
  }

  bool TakeCharacter(char c) {
    if (AtEnd() || Peek() != c) return false;
    ++at_;
    return true;
  }

  bool TakeText(absl::string_view token) {
    if (!absl::StartsWith(text_.substr(at_), token)) return false;
    at_ += token.size();
    return true;
  }

  // A keyword ends where no field character follows.
  bool IsWordAt(size_t at, absl::string_view word) const {
    const absl::string_view rest = text_.substr(at);
    return absl::StartsWith(rest, word) &&
           (rest.size() == word.size() || !IsFieldCharacter(rest[word.size()]));
  }
  bool NextIsWord(absl::string_view word) const { return IsWordAt(at_, word); }
  bool NextIsWordAt(size_t at) const {
    return IsWordAt(at, "AND") || IsWordAt(at, "OR") || IsWordAt(at, "NOT");
  }

  bool TakeWord(absl::string_view word) {
    SkipSpace();
    if (!NextIsWord(word)) return false;
    at_ += word.size();
    return true;
  }

  absl::Status Error(absl::string_view reason, absl::string_view description) const {
    return FilterError(text_, at_, reason, description);
  }

  const absl::string_view text_;
  size_t at_ = 0;
};

// Callers count characters, not bytes.
size_t CharacterAt(absl::string_view text, size_t offset) {
  size_t characters = 1;
  for (const char c : text.substr(0, offset)) {
    if ((static_cast<unsigned char>(c) & 0xC0) != 0x80) ++characters;
  }
  return characters;
}

}  // namespace

absl::string_view Symbol(Comparator comparator) {
  switch (comparator) {
    case Comparator::kEqual:
      return "=";
    case Comparator::kNotEqual:
      return "!=";
    case Comparator::kLess:
      return "<";
    case Comparator::kLessOrEqual:
      return "<=";
    case Comparator::kGreater:
      return ">";
    case Comparator::kGreaterOrEqual:
      return ">=";
    case Comparator::kHas:
      return ":";
  }
  return "";
}

absl::Status FilterError(absl::string_view text,
                         size_t offset,
                         absl::string_view reason,
                         absl::string_view description) {
  return errors::InvalidField(
      "filter",
      reason,
      absl::StrCat("at character ", CharacterAt(text, offset), ": ", description));
}

absl::StatusOr<Node> ParseFilter(absl::string_view text) { return Parser(text).Parse(); }

}  // namespace vinculo::filter
