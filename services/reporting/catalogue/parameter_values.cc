#include "services/reporting/catalogue/parameter_values.h"

#include <algorithm>

#include "absl/strings/ascii.h"
#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "common/base/cut_text.h"
#include "common/base/status_macros.h"
#include "common/errors/errors.h"
#include "services/reporting/catalogue/list_text.h"
#include "services/reporting/catalogue/relative_day.h"
#include "services/reporting/domain/reasons.h"

namespace vinculo::reporting {
namespace {

constexpr size_t kTextMax = 4000;
constexpr size_t kListMax = 200;

bool HasChoice(const pb::ParameterDefinition& parameter, absl::string_view value) {
  return std::any_of(parameter.choices().begin(),
                     parameter.choices().end(),
                     [&](const pb::Choice& choice) { return choice.value() == value; });
}

absl::Status Expected(absl::string_view what) {
  return absl::InvalidArgumentError(absl::StrCat("expected ", what));
}

absl::Status NotAChoice(const pb::ParameterDefinition& parameter) {
  return Expected(absl::StrCat(
      "one of ",
      absl::StrJoin(parameter.choices(), ", ", [](std::string* out, const pb::Choice& choice) {
        absl::StrAppend(out, choice.value());
      })));
}

absl::StatusOr<ParameterText> ReadList(const pb::ParameterDefinition& parameter,
                                       absl::string_view text) {
  ASSIGN_OR_RETURN(const std::vector<std::string> listed, SplitList(text));
  std::vector<std::string> values;
  std::string array = "{";
  for (const std::string& value : listed) {
    if (std::find(values.begin(), values.end(), value) != values.end()) continue;
    if (parameter.choices_size() > 0 && !HasChoice(parameter, value)) return NotAChoice(parameter);
    absl::StrAppend(&array, values.empty() ? "\"" : ",\"");
    for (const char c : value) {
      if (c == '"' || c == '\\') array.push_back('\\');
      array.push_back(c);
    }
    array.push_back('"');
    values.push_back(value);
  }
  if (values.size() > kListMax) return Expected(absl::StrCat("at most ", kListMax, " values"));
  if (values.empty()) return ParameterText{};
  array.push_back('}');
  return ParameterText{JoinList(values), std::move(array)};
}

ParameterText Same(std::string text) { return ParameterText{text, text}; }

}  // namespace

absl::StatusOr<ParameterText> ReadParameter(const pb::ParameterDefinition& parameter,
                                            absl::string_view text,
                                            Day today) {
  text = absl::StripAsciiWhitespace(text);
  if (text.size() > kTextMax) return Expected(absl::StrCat("at most ", kTextMax, " bytes"));
  if (text.find('\0') != absl::string_view::npos) return Expected("no NUL character");
  switch (parameter.type()) {
    case pb::DAY: {
      const absl::StatusOr<Day> day = RelativeDay(text, today);
      if (!day.ok()) return Expected("a day, YYYY-MM-DD, from 1900 to 2200");
      return Same(day->ToString());
    }
    case pb::CHOICE:
      if (!HasChoice(parameter, text)) return NotAChoice(parameter);
      return Same(std::string(text));
    case pb::CHOICES:
      return ReadList(parameter, text);
    case pb::FLAG:
      if (text != "true" && text != "false") return Expected("true or false");
      return Same(std::string(text));
    case pb::NUMBER: {
      int64_t number = 0;
      if (text.empty()) return ParameterText{};
      if (!absl::SimpleAtoi(text, &number)) return Expected("a whole number");
      return Same(absl::StrCat(number));
    }
    default:
      if (text.empty()) return ParameterText{};
      return Same(std::string(text));
  }
}

absl::StatusOr<ParameterValues> ParameterValues::Read(
    const Report& report, const std::map<std::string, std::string>& asked, Day today) {
  errors::FieldViolations violations;
  for (const auto& [id, text] : asked) {
    if (report.ParameterIndex(id) >= 0) continue;
    violations.Add(
        absl::StrCat("parameters.", CutText(id, 80)),
        kParameterUnknown,
        absl::StrCat("report ",
                     report.definition.id(),
                     " has the parameters ",
                     absl::StrJoin(report.definition.parameters(),
                                   ", ",
                                   [](std::string* out, const pb::ParameterDefinition& p) {
                                     absl::StrAppend(out, p.id());
                                   })));
  }
  ParameterValues values;
  values.today_ = today;
  for (const pb::ParameterDefinition& parameter : report.definition.parameters()) {
    const auto found = asked.find(parameter.id());
    const bool empty_is_none = parameter.type() != pb::DAY && parameter.type() != pb::CHOICE &&
                               parameter.type() != pb::FLAG;
    const bool as_asked = found != asked.end() &&
                          (empty_is_none || !absl::StripAsciiWhitespace(found->second).empty());
    absl::StatusOr<ParameterText> text =
        ReadParameter(parameter, as_asked ? found->second : parameter.default_value(), today);
    if (!text.ok()) {
      violations.Add(
          absl::StrCat("parameters.", parameter.id()), kParameterInvalid, text.status().message());
      text = ParameterText{};
    }
    values.texts_.push_back(*std::move(text));
  }
  RETURN_IF_ERROR(violations.ToStatus());
  const int start = report.ParameterIndex("period_start");
  const int end = report.ParameterIndex("period_end");
  if (start >= 0 && end >= 0 && values.texts_[start].shown > values.texts_[end].shown) {
    return errors::InvalidField(
        "parameters.period_start",
        kPeriodReversed,
        absl::StrCat("must not be after period_end, ", values.texts_[end].shown));
  }
  return values;
}

}  // namespace vinculo::reporting
