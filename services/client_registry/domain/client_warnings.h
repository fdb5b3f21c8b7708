#pragma once
#include <string>
#include <vector>

#include "services/client_registry/domain/client.h"

namespace vinculo::client_registry {

// What looks wrong in a field and is kept nevertheless.
struct FieldWarning {
  std::string field;
  std::string reason;
  std::string description;

  bool operator==(const FieldWarning&) const = default;
};

// Warnings about fields that have been through CheckedFields: a CEP that lies in another
// state than the address says (POSTAL_CODE_OF_ANOTHER_STATE; in practice either may be the wrong
// one), and 123.456.789-09, a CPF that people make up (TAX_ID_SUSPICIOUS).
std::vector<FieldWarning> Warnings(const ClientFields& fields);

}  // namespace vinculo::client_registry
