#pragma once
// A client's page while its parts are gathered.

#include <string>

#include "absl/status/status.h"
#include "absl/strings/string_view.h"
#include "common/base/task.h"
#include "common/rpc/call.h"
#include "google/protobuf/field_mask.pb.h"
#include "services/client_registry/deps.h"
#include "services/client_registry/domain/client.h"
#include "services/client_registry/other_services.h"
#include "vinculo/client_registry/v1/client_page_service.pb.h"

namespace vinculo::client_registry {

// Each part fills its own field, whole or not at all.
struct PageDraft {
  // On whose behalf the part is gathered, and for how long.
  rpc::Call& call;
  const Deps& deps;
  const OtherServices& others;
  const google::protobuf::FieldMask& read_mask;
  const Client& client;
  v1::ClientPage& page;
};

// The filter of a list: the client's own rows.
std::string OfClient(const PageDraft& draft);

struct PagePart {
  // Of ClientPage's field, or of a field of that one: "engagement.assessments".
  absl::string_view name;
  // Who is asked; empty: this service.
  absl::string_view service;
  // Of the RPC that serves the part alone; empty: the service that is asked decides.
  absl::string_view permission;
  Task<void> (*add)(PageDraft&);
};

// FIELD_MASK_PATH unless every path names a field of ClientPage, or is "*".
absl::Status CheckReadMask(const google::protobuf::FieldMask& read_mask);

// Adds the part if it is wanted. PERMISSION_MISSING, or whatever went wrong.
Task<void> Gather(PageDraft& draft, const PagePart& part);

// Says on the page that a part could not be had; nothing when `gathered` is ok.
void NameUnavailable(PageDraft& draft, const PagePart& part, const absl::Status& gathered);

}  // namespace vinculo::client_registry
