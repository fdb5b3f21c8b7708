#include "services/client_registry/storage/client_json.h"

#include <nlohmann/json.hpp>

#include "common/base/check.h"

namespace vinculo::client_registry {
namespace {

using nlohmann::json;

struct AddressPart {
  const char* key;
  std::string Address::*member;
};
constexpr AddressPart kAddressParts[] = {{"street", &Address::street},
                                         {"number", &Address::number},
                                         {"complement", &Address::complement},
                                         {"district", &Address::district},
                                         {"city", &Address::city},
                                         {"state", &Address::state},
                                         {"postal_code", &Address::postal_code}};

// Bytes that are not UTF-8 become U+FFFD.
std::string TextOf(const json& value) {
  return value.dump(-1, ' ', false, json::error_handler_t::replace);
}

json Parsed(absl::string_view text) {
  json value = json::parse(text.begin(), text.end(), nullptr, /*allow_exceptions=*/false);
  VINCULO_CHECK(!value.is_discarded());
  return value;
}

std::string StringAt(const json& object, const char* key) {
  const auto it = object.find(key);
  return it == object.end() || !it->is_string() ? "" : it->get<std::string>();
}

Day DayIn(const json& value) {
  const absl::StatusOr<Day> day = Day::Parse(value.get_ref<const std::string&>());
  VINCULO_CHECK(day.ok());
  return *day;
}

json JsonOf(const CustomValue& value) {
  struct Maker {
    json operator()(const std::string& text) const { return text; }
    json operator()(double number) const { return number; }
    json operator()(bool flag) const { return flag; }
    json operator()(Day date) const { return {{"date", date.ToString()}}; }
  };
  return std::visit(Maker{}, value);
}

CustomValue CustomValueOf(const json& value) {
  if (value.is_boolean()) return value.get<bool>();
  if (value.is_number()) return value.get<double>();
  if (value.is_object()) return DayIn(value.at("date"));
  return value.get<std::string>();
}

}  // namespace

std::optional<std::string> AddressJson(const Address& address) {
  if (address == Address()) return std::nullopt;
  json value = json::object();
  for (const AddressPart& part : kAddressParts) {
    if (!(address.*part.member).empty()) value[part.key] = address.*part.member;
  }
  return TextOf(value);
}

std::optional<std::string> IdentityDocumentsJson(const std::vector<IdentityDocument>& documents) {
  if (documents.empty()) return std::nullopt;
  json list = json::array();
  for (const IdentityDocument& document : documents) {
    json value = {{"kind", static_cast<int>(document.kind)}, {"number", document.number}};
    if (!document.issuer.empty()) value["issuer"] = document.issuer;
    if (!document.state.empty()) value["state"] = document.state;
    if (document.issue_date) value["issued_on"] = document.issue_date->ToString();
    list.push_back(std::move(value));
  }
  return TextOf(list);
}

std::optional<std::string> CustomFieldsJson(const CustomFields& fields) {
  if (fields.empty()) return std::nullopt;
  json value = json::object();
  for (const auto& [key, field] : fields) value[key] = JsonOf(field);
  return TextOf(value);
}

Address AddressOf(absl::string_view text) {
  const json value = Parsed(text);
  Address address;
  for (const AddressPart& part : kAddressParts) address.*part.member = StringAt(value, part.key);
  return address;
}

std::vector<IdentityDocument> IdentityDocumentsOf(absl::string_view text) {
  std::vector<IdentityDocument> documents;
  for (const json& value : Parsed(text)) {
    IdentityDocument& document = documents.emplace_back();
    document.kind = static_cast<IdentityDocumentKind>(value.at("kind").get<int>());
    document.number = StringAt(value, "number");
    document.issuer = StringAt(value, "issuer");
    document.state = StringAt(value, "state");
    if (value.contains("issued_on")) document.issue_date = DayIn(value.at("issued_on"));
  }
  return documents;
}

CustomFields CustomFieldsOf(absl::string_view text) {
  const json object = Parsed(text);  // items() only looks at it
  CustomFields fields;
  for (const auto& [key, value] : object.items()) fields[key] = CustomValueOf(value);
  return fields;
}

}  // namespace vinculo::client_registry
