#pragma once
#include <optional>

#include "common/base/day.h"
#include "common/errors/errors.h"
#include "services/contract/domain/contract.h"
#include "services/contract/domain/signature/contract_document.h"
#include "services/contract/domain/signature/signature_request.h"

namespace vinculo::contract {

inline constexpr int kExpiryDaysDefault = 15;
inline constexpr int kExpiryDaysMax = 90;

// What a request that does not say is: by the tenant's parameters.
struct SignatureDefaults {
  SigningMeans means = SigningMeans::kSimple;
  Day expires_on;
};

// C-21. Adds what forbids a request, each under its field ("signers[0].tax_id"), and writes
// documents and contacts as they are stored. One to ten signers, each with name and CPF or CNPJ, no
// two with the same; for a one-time code (ADVANCED) an e-mail address or a mobile phone. Its last
// day is from today to 90 days from today.
void CheckSignatureRequest(SignatureRequest& wanted,
                           Day today,
                           errors::FieldViolations* violations);

// C-21. The request of this document, SENT, its signers numbered from 1.
SignatureRequest Sent(SignatureRequest wanted,
                      const ContractDocument& document,
                      const Contract& contract,
                      absl::Time now);

}  // namespace vinculo::contract
