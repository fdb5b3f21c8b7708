#pragma once
// A document attached to a client. The numbers of the enumeration are stored and are those of the
// proto.

#include <cstdint>
#include <optional>
#include <string>

#include "absl/time/time.h"
#include "common/base/day.h"
#include "common/base/uuid.h"

namespace vinculo::client_registry {

enum class DocumentKind : int16_t {
  kUnspecified = 0,
  kIdentityScan = 1,
  kContractScan = 2,
  kMedicalExam = 3,
  kParQ = 4,
  kOtherScan = 5,
};

struct Document {
  Uuid id;
  Uuid client;
  DocumentKind kind = DocumentKind::kUnspecified;
  std::string file_name;
  std::string content_type;
  int64_t size_bytes = 0;
  std::string sha256;  // 32 bytes
  Day issued_on;
  std::optional<Day> valid_until;  // its last valid day
  std::string note;
  // The content lies in this file of the folder of documents; none: in the database.
  std::optional<Uuid> file;
  absl::Time created_at;
  std::string actor;
};

inline constexpr char kDocumentCollection[] = "documents/";

}  // namespace vinculo::client_registry
