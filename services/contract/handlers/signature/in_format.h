#pragma once
#include <string>

#include "common/base/task.h"
#include "common/rpc/call.h"
#include "services/contract/deps.h"
#include "vinculo/contract/v1/document_template_service.pb.h"

namespace vinculo::contract {

struct Formatted {
  std::string mime_type;
  std::string content;
};

// A page as it is, or as PDF with this foot, made on a worker. FAILED_PRECONDITION
// DOCUMENT_TOO_LONG; INVALID_FIELDS VALUE_UNKNOWN of "format".
Task<Formatted> InFormat(rpc::Call& call,
                         const Deps& deps,
                         std::string page,
                         std::string foot,
                         v1::DocumentFormat format);

}  // namespace vinculo::contract
