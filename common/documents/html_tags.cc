#include "common/documents/html_tags.h"

#include <algorithm>
#include <array>
#include <string>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/strip.h"

namespace vinculo::documents {
namespace {

constexpr std::array kTags = {
    "h1", "h2",    "h3",    "h4",    "p",     "div", "span", "b",  "strong",     "i",
    "em", "u",     "s",     "small", "sub",   "sup", "br",   "hr", "ul",         "ol",
    "li", "table", "thead", "tbody", "tfoot", "tr",  "th",   "td", "blockquote",
};
constexpr std::array kEmptyTags = {"br", "hr"};
constexpr std::array kAttributes = {"style", "class", "align", "colspan", "rowspan"};
// Of a style: what loads, what runs, and what hides other text under or beside it.
constexpr std::array kRefusedStyles = {"url",
                                       "expression",
                                       "import",
                                       "\\",
                                       "position",
                                       "content",
                                       "display",
                                       "visibility",
                                       "opacity",
                                       "/*"};

template <class Names>
bool Contains(const Names& names, absl::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

bool AttributeOk(absl::string_view name, absl::string_view value) {
  if (!Contains(kAttributes, name)) return false;
  if (value.find_first_of("<&{") != absl::string_view::npos) return false;
  if (name == "colspan" || name == "rowspan") {
    return !value.empty() && value.size() <= 2 &&
           std::all_of(value.begin(), value.end(), absl::ascii_isdigit);
  }
  const std::string lower = absl::AsciiStrToLower(value);
  return std::none_of(kRefusedStyles.begin(), kRefusedStyles.end(), [&](absl::string_view word) {
    return absl::StrContains(lower, word);
  });
}

// Takes `name="value"` from the front.
bool TakeAttribute(absl::string_view& rest) {
  const size_t equals = rest.find("=\"");
  if (equals == absl::string_view::npos) return false;
  const size_t end = rest.find('"', equals + 2);
  if (end == absl::string_view::npos) return false;
  const absl::string_view name = rest.substr(0, equals);
  const absl::string_view value = rest.substr(equals + 2, end - equals - 2);
  rest.remove_prefix(end + 1);
  const bool apart = rest.empty() || absl::ascii_isspace(rest[0]);
  rest = absl::StripAsciiWhitespace(rest);
  return apart && AttributeOk(name, value);
}

}  // namespace

HtmlTag ReadTag(absl::string_view inside) {
  HtmlTag tag;
  const size_t end = std::min(inside.find_first_of(" \t\r\n/"), inside.size());
  tag.name = inside.substr(0, end);
  tag.known = Contains(kTags, tag.name);
  tag.closes_itself = Contains(kEmptyTags, tag.name);
  absl::string_view rest = absl::StripAsciiWhitespace(inside.substr(end));
  if (tag.closes_itself && absl::ConsumeSuffix(&rest, "/")) {
    rest = absl::StripAsciiWhitespace(rest);
  }
  tag.attributes_ok = true;
  while (!rest.empty() && tag.attributes_ok) tag.attributes_ok = TakeAttribute(rest);
  return tag;
}

}  // namespace vinculo::documents
