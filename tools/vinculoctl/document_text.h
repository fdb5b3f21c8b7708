#pragma once
// C-21. Signatures as a person reads them in a terminal.

#include <string>

#include "vinculo/contract/v1/signature_service.pb.h"

namespace vinculo::ctl {

// The request, a line for each signer, a line for each entry of the evidence. Instants in UTC.
std::string EvidenceText(const contract::v1::SignatureEvidence& evidence);

// A line for each contract: what differs, "field: signed -> current".
std::string OutdatedText(const contract::v1::ListOutdatedSignaturesResponse& page);

}  // namespace vinculo::ctl
