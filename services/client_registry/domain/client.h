#pragma once
// A client of the portfolio: a person or company. The numbers of the enumerations are stored and
// are those of the proto.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "absl/time/time.h"
#include "common/base/day.h"
#include "common/base/uuid.h"

namespace vinculo::client_registry {

enum class ClientKind : int16_t { kUnspecified = 0, kPerson = 1, kCompany = 2 };
enum class Sex : int16_t {
  kUnspecified = 0,
  kFemale = 1,
  kMale = 2,
  kNonBinary = 3,
  kOther = 4,
  kNotInformed = 5
};
enum class Aggregator : int16_t { kNone = 0, kWellhub = 1, kTotalpass = 2 };
enum class Origin : int16_t { kUnspecified = 0, kStaff = 1, kSite = 2, kApp = 3, kImport = 4 };

struct Address {
  std::string street;
  std::string number;
  std::string complement;
  std::string district;
  std::string city;
  std::string state;        // two letters
  std::string postal_code;  // CEP, 8 digits

  bool operator==(const Address&) const = default;
};

// What a caller says about a client. Texts are empty where nothing is said.
struct ClientFields {
  std::string display_name;
  std::string social_name;
  ClientKind kind = ClientKind::kUnspecified;
  std::string tax_id;  // CPF of a person, CNPJ of a company, without mask
  std::optional<Day> birth_date;
  Sex sex = Sex::kUnspecified;
  std::string email;
  std::string mobile_phone;  // E.164
  std::string phone;         // E.164
  Address address;
  std::vector<std::string> groups;
  std::string category;
  bool vip = false;
  Aggregator aggregator = Aggregator::kNone;
  Origin origin = Origin::kUnspecified;
  std::string unit;
  std::string consultant;
  std::string teacher;
  std::optional<Day> registration_date;  // set in every stored client
  std::string external_id;               // unique in the tenant where it is not empty

  bool operator==(const ClientFields&) const = default;
};

// A client as it is stored: its fields have been through CheckedFields.
struct Client {
  Uuid id;
  int64_t version = 1;
  ClientFields fields;
  absl::Time created_at;
  absl::Time updated_at;
};

inline constexpr char kClientCollection[] = "clients/";

}  // namespace vinculo::client_registry
