#pragma once
// What a tenant may decide: declared once, typed, with default, range and description. A service
// has one table of them:
//
//   const parameters::Table& RegistryParameters() {
//     static const auto* const table = new parameters::Table({
//         parameters::Switch("tax_id_required", false, "CPF/CNPJ obrigatório.", "CPF/CNPJ is
//         mandatory."), parameters::Number("activity_days", 60, {1, 365}, "...", "...")});
//     return *table;
//   }

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "absl/status/status.h"
#include "absl/strings/string_view.h"

namespace vinculo::parameters {

// The numbers are those of the proto.
enum class Type : int { kSwitch = 1, kNumber = 2, kChoice = 3, kSet = 4 };

// A set's items are sorted and distinct. The alternatives stand in the order of Type.
using TextSet = std::vector<std::string>;
using Value = std::variant<bool, int64_t, std::string, TextSet>;

inline Type TypeOf(const Value& value) { return static_cast<Type>(value.index() + 1); }

struct Range {
  int64_t min = 0;
  int64_t max = 0;
};

struct Parameter {
  std::string key;  // lower_snake, never changed: it is stored
  Value default_value;
  Range range;                       // of a number
  std::vector<std::string> choices;  // of a choice; of a set's items
  std::string open_prefix;           // a set also takes items that begin so; empty: none
  std::string description_pt_br;
  std::string description_en;

  Type type() const { return TypeOf(default_value); }
};

Parameter Switch(absl::string_view key,
                 bool default_value,
                 absl::string_view description_pt_br,
                 absl::string_view description_en);
Parameter Number(absl::string_view key,
                 int64_t default_value,
                 Range range,
                 absl::string_view description_pt_br,
                 absl::string_view description_en);
Parameter Choice(absl::string_view key,
                 absl::string_view default_value,
                 std::vector<std::string> choices,
                 absl::string_view description_pt_br,
                 absl::string_view description_en);
Parameter Set(absl::string_view key,
              TextSet default_value,
              std::vector<std::string> choices,
              absl::string_view open_prefix,
              absl::string_view description_pt_br,
              absl::string_view description_en);

// At most so many items in a set, each of at most so many bytes.
inline constexpr size_t kSetItemsMax = 200;
inline constexpr size_t kSetItemBytesMax = 80;

// Whether the parameter takes the value; else the violation of `field`: PARAMETER_TYPE,
// PARAMETER_OUT_OF_RANGE, PARAMETER_CHOICE_UNKNOWN or PARAMETER_SET_TOO_LARGE.
absl::Status Check(const Parameter& parameter, const Value& value, absl::string_view field);

// Sorted, each once.
TextSet Normalized(TextSet items);

// As it is stored: "true", "60", "REFUSE", "birth_date,email".
std::string ToText(const Value& value);
// Nothing where the parameter would not take it: what a declaration of today refuses does not hold.
std::optional<Value> FromText(const Parameter& parameter, absl::string_view text);

// Every parameter of a service. Thread-safe.
class Table {
 public:
  // A key declared twice, or a default that is not taken, stops the process.
  explicit Table(std::vector<Parameter> parameters);

  const std::vector<Parameter>& parameters() const { return parameters_; }
  std::optional<size_t> IndexOf(absl::string_view key) const;

 private:
  std::vector<Parameter> parameters_;
};

}  // namespace vinculo::parameters
