#include "services/reporting/catalogue/list_text.h"

#include <algorithm>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/strings/str_replace.h"
#include "absl/strings/strip.h"

namespace vinculo::reporting {
namespace {

// Takes what stands in quotes; false when the closing one is missing.
bool TakeQuoted(absl::string_view& text, std::string& value) {
  text.remove_prefix(1);
  while (!text.empty()) {
    const size_t quote = text.find('"');
    if (quote == absl::string_view::npos) return false;
    absl::StrAppend(&value, text.substr(0, quote));
    text.remove_prefix(quote + 1);
    if (!absl::ConsumePrefix(&text, "\"")) return true;
    value.push_back('"');
  }
  return false;
}

}  // namespace

absl::StatusOr<std::vector<std::string>> SplitList(absl::string_view text) {
  std::vector<std::string> values;
  while (!(text = absl::StripLeadingAsciiWhitespace(text)).empty()) {
    std::string value;
    const bool quoted = text.front() == '"';
    if (quoted && !TakeQuoted(text, value)) {
      return absl::InvalidArgumentError("expected a closing quote");
    }
    const size_t end = std::min(text.find(','), text.size());
    const absl::string_view rest = absl::StripAsciiWhitespace(text.substr(0, end));
    if (quoted && !rest.empty()) {
      return absl::InvalidArgumentError("expected a comma after a closing quote");
    }
    absl::StrAppend(&value, rest);
    if (!value.empty()) values.push_back(std::move(value));
    text.remove_prefix(end);
    absl::ConsumePrefix(&text, ",");
  }
  return values;
}

std::string JoinList(const std::vector<std::string>& values) {
  return absl::StrJoin(values, ",", [](std::string* out, const std::string& value) {
    if (value.find(',') == std::string::npos && !absl::StartsWith(value, "\"")) {
      absl::StrAppend(out, value);
    } else {
      absl::StrAppend(out, "\"", absl::StrReplaceAll(value, {{"\"", "\"\""}}), "\"");
    }
  });
}

}  // namespace vinculo::reporting
