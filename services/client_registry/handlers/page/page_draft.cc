#include "services/client_registry/handlers/page/page_draft.h"

#include <algorithm>
#include <string>

#include "absl/strings/str_cat.h"
#include "common/base/resource_name.h"
#include "common/errors/errors.h"
#include "common/observability/log.h"
#include "common/rpc/check_may.h"
#include "common/rpc/wire_status.h"

namespace vinculo::client_registry {
namespace {

bool Wants(const google::protobuf::FieldMask& read_mask, absl::string_view part) {
  const absl::string_view field = part.substr(0, part.find('.'));
  return read_mask.paths().empty() ||
         std::any_of(read_mask.paths().begin(),
                     read_mask.paths().end(),
                     [field](const std::string& path) { return path == "*" || path == field; });
}

}  // namespace

std::string OfClient(const PageDraft& draft) {
  return absl::StrCat("client = \"", FormatName(kClientCollection, draft.client.id), "\"");
}

absl::Status CheckReadMask(const google::protobuf::FieldMask& read_mask) {
  errors::FieldViolations violations;
  for (const std::string& path : read_mask.paths()) {
    if (path != "*" && v1::ClientPage::descriptor()->FindFieldByName(path) == nullptr) {
      violations.Add("read_mask", "FIELD_MASK_PATH", absl::StrCat("ClientPage has no ", path));
    }
  }
  return violations.ToStatus();
}

Task<void> Gather(PageDraft& draft, const PagePart& part) {
  if (!Wants(draft.read_mask, part.name)) co_return absl::OkStatus();
  if (!part.permission.empty()) {
    CO_RETURN_IF_ERROR(rpc::CheckMay(draft.call.principal(), part.permission));
  }
  co_return co_await part.add(draft);
}

void NameUnavailable(PageDraft& draft, const PagePart& part, const absl::Status& gathered) {
  if (gathered.ok()) return;
  const absl::Status told = rpc::MaskInternal(gathered, draft.call.call_id());
  if (absl::IsInternal(told)) {
    observability::ProcessLog().Warning(
        "a part of the client page failed",
        {{"call_id", draft.call.call_id()}, {"part", part.name}, {"cause", gathered.message()}});
  }
  auto& unavailable = *draft.page.add_unavailable_parts();
  unavailable.set_part(std::string(part.name));
  unavailable.set_reason(errors::ReasonOf(told));
  unavailable.set_message(std::string(told.message()));
  unavailable.set_service(std::string(part.service));
}

}  // namespace vinculo::client_registry
