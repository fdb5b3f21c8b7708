#pragma once
// A client of the portfolio: a person or company. The numbers of the enumerations are stored and
// are those of the proto.

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <variant>
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

enum class IdentityDocumentKind : int16_t {
  kUnspecified = 0,
  kRg = 1,
  kCnh = 2,
  kPassport = 3,
  kRnm = 4,
  kStateRegistration = 5,
  kMunicipalRegistration = 6,
  kOther = 7,
};
enum class Activity : int16_t {
  kUnspecified = 0,
  kLead = 1,
  kActive = 2,
  kInactive = 3,
  kArchivedChurn = 4,
  kArchivedLost = 5,
};

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

struct IdentityDocument {
  IdentityDocumentKind kind = IdentityDocumentKind::kUnspecified;
  std::string number;  // without dots, hyphens, slashes and spaces
  std::string issuer;
  std::string state;  // two letters
  std::optional<Day> issue_date;

  bool operator==(const IdentityDocument&) const = default;
};

// Text or choice, number, bool, date.
using CustomValue = std::variant<std::string, double, bool, Day>;
using CustomFields = std::map<std::string, CustomValue>;  // by the key of their definition

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
  std::string trade_name;
  Address billing_address;  // empty: bills go to `address`
  std::vector<IdentityDocument> identity_documents;
  std::string campaign;
  CustomFields custom_fields;

  bool operator==(const ClientFields&) const = default;
};

// A client as it is stored: its fields have been through CheckedFields. Every statement that
// changes a column of it moves the version and publishes its fact in the same transaction;
// UpdateClient writes the fields and leaves the rest as it finds it.
struct Client {
  Uuid id;
  int64_t version = 1;
  ClientFields fields;
  absl::Time created_at;
  absl::Time updated_at;

  // Written by ArchiveClient and UnarchiveClient.
  std::optional<absl::Time> archived_at;
  std::string archive_reason;
  // Derived: written by the follower of payments and the daily job of activity, and by
  // archiving. A new client is a lead.
  Activity activity = Activity::kLead;
  std::optional<Day> first_paid_on;
  std::optional<Day> last_paid_on;
  // Written by merging and its undo.
  std::optional<Uuid> merged_into;
  // Written by anonymising.
  std::optional<absl::Time> anonymized_at;
  // Written with the client by its import, and never after.
  std::optional<Uuid> import_id;
  std::vector<std::string> import_flags;
};

inline constexpr char kClientCollection[] = "clients/";

}  // namespace vinculo::client_registry
