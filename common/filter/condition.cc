#include "common/filter/condition.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "absl/strings/match.h"
#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_replace.h"
#include "absl/strings/strip.h"
#include "absl/time/time.h"
#include "common/base/day.h"
#include "common/base/money.h"
#include "common/base/status_macros.h"
#include "common/base/uuid.h"
#include "common/db/sql_time.h"
#include "common/filter/syntax.h"

namespace vinculo::filter {
namespace {

bool Allows(FieldType type, Comparator comparator) {
  switch (type) {
    case FieldType::kTextArray:
      return comparator == Comparator::kHas;
    case FieldType::kBool:
    case FieldType::kEnum:
    case FieldType::kEnumText:
    case FieldType::kUuid:
    case FieldType::kResourceName:
      return comparator == Comparator::kEqual || comparator == Comparator::kNotEqual ||
             comparator == Comparator::kHas;
    default:
      return true;
  }
}

absl::string_view AllowedComparators(FieldType type) {
  if (type == FieldType::kTextArray) return ":";
  return Allows(type, Comparator::kLess) ? "= != < <= > >= :" : "= != :";
}

// The parameter's text, or nothing when the argument is no value of the field.
std::optional<std::string> ToParameter(const Field& field, const std::string& text) {
  switch (field.type) {
    case FieldType::kText:
    case FieldType::kTextArray:
      return text;
    case FieldType::kInt: {
      int64_t value = 0;
      if (!absl::SimpleAtoi(text, &value)) return std::nullopt;
      return absl::StrCat(value);
    }
    case FieldType::kNumber: {
      // No names of numbers (nan, inf), no hexadecimal.
      double value = 0;
      if (text.find_first_not_of("-0123456789.") != std::string::npos) return std::nullopt;
      if (!absl::SimpleAtod(text, &value)) return std::nullopt;
      return text;
    }
    case FieldType::kBool:
      if (text != "true" && text != "false") return std::nullopt;
      return text;
    case FieldType::kEnum:
    case FieldType::kEnumText:
      for (const EnumValue& value : field.enum_values) {
        if (value.name != text) continue;
        return field.type == FieldType::kEnum ? absl::StrCat(value.number) : value.name;
      }
      return std::nullopt;
    case FieldType::kDay: {
      const auto day = vinculo::Day::Parse(text);
      if (!day.ok()) return std::nullopt;
      return day->ToString();
    }
    case FieldType::kTimestamp: {
      absl::Time time;
      std::string error;
      if (!absl::ParseTime(absl::RFC3339_full, text, &time, &error)) return std::nullopt;
      const absl::CivilSecond civil = absl::ToCivilSecond(time, absl::UTCTimeZone());
      if (civil.year() < 1 || civil.year() > 9999) return std::nullopt;
      return db::SqlTime(time);
    }
    case FieldType::kMoney: {
      // Money also reads the Brazilian form, which a filter does not have.
      if (text.find_first_not_of("-0123456789.") != std::string::npos) return std::nullopt;
      const auto amount = vinculo::Money::Parse(text);
      if (!amount.ok()) return std::nullopt;
      return absl::StrCat(amount->cents());
    }
    case FieldType::kUuid:
    case FieldType::kResourceName: {
      absl::string_view id = text;
      if (!absl::ConsumePrefix(&id, field.collection)) return std::nullopt;
      const auto uuid = vinculo::Uuid::Parse(id);
      if (!uuid.ok()) return std::nullopt;
      return uuid->ToString();
    }
  }
  return std::nullopt;
}

std::string DescribeValue(const Field& field) {
  std::string description(Describe(field.type));
  if (field.type == FieldType::kResourceName) {
    absl::StrAppend(&description, " (", field.collection, "{uuid})");
  }
  const char* separator = ": ";
  for (const EnumValue& value : field.enum_values) {
    absl::StrAppend(&description, separator, value.name);
    separator = ", ";
  }
  return description;
}

// The argument as a pattern of LIKE: its own % _ \ stand for themselves.
std::string LikePattern(const std::string& text, bool any_before, bool any_after) {
  std::string pattern = any_before ? "%" : "";
  for (const char c : text) {
    if (absl::StrContains("%_\\", c)) pattern.push_back('\\');
    pattern.push_back(c);
  }
  if (any_after) pattern.push_back('%');
  return pattern;
}

class Compiler {
 public:
  Compiler(const Schema& schema, absl::string_view text, int first_parameter)
      : schema_(schema), text_(text), next_parameter_(first_parameter) {}

  absl::Status Add(const Node& node) {
    switch (node.kind) {
      case Node::Kind::kAnd:
        return AddJoined(node, " AND ");
      case Node::Kind::kOr:
        return AddJoined(node, " OR ");
      case Node::Kind::kNot:
        // Not "NOT": a field that is null would match neither way.
        Append("(");
        RETURN_IF_ERROR(Add(node.children.front()));
        Append(" IS NOT TRUE)");
        return absl::OkStatus();
      case Node::Kind::kRestriction:
        return AddRestriction(node);
    }
    return absl::OkStatus();
  }

  Condition Take() { return std::move(condition_); }

 private:
  absl::Status AddJoined(const Node& node, absl::string_view joint) {
    absl::string_view separator = "(";
    for (const Node& child : node.children) {
      Append(separator);
      RETURN_IF_ERROR(Add(child));
      separator = joint;
    }
    Append(")");
    return absl::OkStatus();
  }

  absl::Status AddRestriction(const Node& node) {
    const Field* field = schema_.Find(node.field);
    if (field == nullptr || !field->filterable) {
      return FilterError(text_,
                         node.field_offset,
                         "FILTER_UNKNOWN_FIELD",
                         absl::StrCat("\"",
                                      node.field,
                                      "\" is no field of this filter; allowed: ",
                                      schema_.FilterableNames()));
    }
    if (!Allows(field->type, node.comparator)) {
      return FilterError(text_,
                         node.field_offset,
                         "FILTER_OPERATOR",
                         absl::StrCat(field->name,
                                      " does not take ",
                                      Symbol(node.comparator),
                                      "; allowed: ",
                                      AllowedComparators(field->type)));
    }
    const Argument& argument = node.argument;
    const bool wildcard = argument.wildcard_before || argument.wildcard_after;
    if (wildcard && argument.text.empty() &&
        (node.comparator == Comparator::kHas || field->type == FieldType::kText)) {
      return AddPresence(*field, node.comparator);
    }
    if (wildcard && (field->type != FieldType::kText || IsInequality(node.comparator))) {
      return FilterError(text_,
                         argument.offset,
                         "FILTER_VALUE",
                         absl::StrCat("* is a wildcard only on texts with = != :, and ",
                                      field->name,
                                      " ",
                                      Symbol(node.comparator),
                                      " takes ",
                                      DescribeValue(*field)));
    }
    const std::optional<std::string> parameter = ToParameter(*field, argument.text);
    if (!parameter.has_value()) {
      return FilterError(text_,
                         argument.offset,
                         "FILTER_VALUE",
                         absl::StrCat(field->name, " takes ", DescribeValue(*field)));
    }
    if (field->type == FieldType::kText) return AddText(*field, node);
    if (field->type == FieldType::kTextArray) {
      Append("(", Parameter(*parameter, FieldType::kText), " = ANY(", field->column, "))");
      return absl::OkStatus();
    }
    AddComparison(*field, node.comparator, *parameter);
    return absl::OkStatus();
  }

  static bool IsInequality(Comparator comparator) {
    return comparator == Comparator::kLess || comparator == Comparator::kLessOrEqual ||
           comparator == Comparator::kGreater || comparator == Comparator::kGreaterOrEqual;
  }

  // field:* asks whether it is set; on texts, = "*" and != "*" too.
  absl::Status AddPresence(const Field& field, Comparator comparator) {
    const bool present = comparator != Comparator::kNotEqual;
    switch (field.type) {
      case FieldType::kText:
        Append("((", field.column, " <> '') IS ", present ? "" : "NOT ", "TRUE)");
        break;
      case FieldType::kTextArray:
        Append("(cardinality(", field.column, ") > 0)");
        break;
      default:
        Append("(", field.column, " IS NOT NULL)");
    }
    return absl::OkStatus();
  }

  absl::Status AddText(const Field& field, const Node& node) {
    const Argument& argument = node.argument;
    if (node.comparator == Comparator::kHas) {
      const std::string pattern = LikePattern(argument.text, true, true);
      Append("(", field.column, " ILIKE ", Parameter(pattern, field.type), ")");
      return absl::OkStatus();
    }
    if (!argument.wildcard_before && !argument.wildcard_after) {
      AddComparison(field, node.comparator, argument.text);
      return absl::OkStatus();
    }
    const std::string pattern =
        LikePattern(argument.text, argument.wildcard_before, argument.wildcard_after);
    const absl::string_view negation =
        node.comparator == Comparator::kNotEqual ? " IS NOT TRUE" : "";
    Append("((", field.column, " LIKE ", Parameter(pattern, field.type), ")", negation, ")");
    return absl::OkStatus();
  }

  void AddComparison(const Field& field, Comparator comparator, const std::string& parameter) {
    absl::string_view symbol = Symbol(comparator);
    if (comparator == Comparator::kHas) symbol = "=";
    if (comparator == Comparator::kNotEqual) symbol = field.nullable ? "IS DISTINCT FROM" : "<>";
    const std::string value = Parameter(parameter, field.type);
    Append("(");
    if (symbol == "=" && !field.found_by.empty()) {
      Append(absl::StrReplaceAll(field.found_by, {{"/*value*/", value}}), " AND ");
    }
    Append(field.column, " ", symbol, " ", value, ")");
  }

  std::string Parameter(const std::string& value, FieldType type) {
    condition_.parameters.push_back(value);
    return absl::StrCat("$", next_parameter_++, "::", SqlType(type));
  }

  template <class... Parts>
  void Append(const Parts&... parts) {
    absl::StrAppend(&condition_.sql, parts...);
  }

  const Schema& schema_;
  const absl::string_view text_;
  int next_parameter_;
  Condition condition_;
};

bool NamesOne(const Node& node, std::initializer_list<absl::string_view> fields) {
  if (node.kind == Node::Kind::kRestriction) {
    return std::find(fields.begin(), fields.end(), node.field) != fields.end();
  }
  return std::any_of(node.children.begin(), node.children.end(), [fields](const Node& child) {
    return NamesOne(child, fields);
  });
}

}  // namespace

bool Names(absl::string_view filter, std::initializer_list<absl::string_view> fields) {
  if (filter.empty() || filter.size() > kFilterLengthMax) return false;
  const absl::StatusOr<Node> root = ParseFilter(filter);
  return root.ok() && NamesOne(*root, fields);
}

std::optional<Equality> OnlyEquality(absl::string_view filter) {
  if (filter.empty() || filter.size() > kFilterLengthMax) return std::nullopt;
  absl::StatusOr<Node> root = ParseFilter(filter);
  if (!root.ok() || root->kind != Node::Kind::kRestriction) return std::nullopt;
  Argument& value = root->argument;
  const bool exact = !value.wildcard_before && !value.wildcard_after;
  if (root->comparator != Comparator::kEqual || !exact) return std::nullopt;
  return Equality{std::move(root->field), std::move(value.text)};
}

absl::StatusOr<Condition> Compile(const Schema& schema,
                                  absl::string_view filter,
                                  int first_parameter) {
  if (filter.size() > kFilterLengthMax) {
    return FilterError(filter,
                       0,
                       "FILTER_TOO_LONG",
                       absl::StrCat("a filter has at most ", kFilterLengthMax, " bytes"));
  }
  if (filter.find_first_not_of(" \t\n\v\f\r") == absl::string_view::npos)
    return Condition{"TRUE", {}};
  ASSIGN_OR_RETURN(const Node root, ParseFilter(filter));
  Compiler compiler(schema, filter, first_parameter);
  RETURN_IF_ERROR(compiler.Add(root));
  return compiler.Take();
}

}  // namespace vinculo::filter
