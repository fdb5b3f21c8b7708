#pragma once

#include <cstdint>
#include <string>

#include "absl/strings/string_view.h"

namespace vinculo::gateway {

// Appends JSON to a string, with exact digits: an int64 or a decimal never passes through a double.
// The caller keeps the structure right (a key before each value of an object); commas come by
// themselves. Text must be UTF-8.
class JsonWriter {
 public:
  explicit JsonWriter(std::string& out) : out_(out) {}

  void BeginObject();
  void EndObject();
  void BeginArray();
  void EndArray();
  void Key(absl::string_view key);

  void String(absl::string_view text);
  void Int(int64_t number);
  void Bool(bool value);
  void Null();
  // Centavos as a number of reais with two places: 1234.50.
  void Money(int64_t cents);
  // The digits of a decimal as they are; null where they are no finite number ("NaN").
  void Decimal(absl::string_view digits);

 private:
  void Value();

  std::string& out_;
  bool comma_ = false;
};

}  // namespace vinculo::gateway
