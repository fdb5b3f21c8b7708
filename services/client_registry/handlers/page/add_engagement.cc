#include "common/base/clock.h"
#include "common/rpc/convert.h"
#include "services/client_registry/handlers/page/page_parts.h"
#include "services/client_registry/storage/page/client_page_repository.h"

namespace vinculo::client_registry {
namespace {

Task<Engagement> ReadEngagement(db::Tx& tx, Uuid client, Day today) {
  ClientPageRepository page(tx);
  co_return co_await page.GetEngagement(client, today);
}

}  // namespace

Task<void> AddEngagement(PageDraft& draft) {
  const Uuid client = draft.client.id;
  const Day today = CivilDay(draft.call.now(), draft.deps.time_zone);
  CO_ASSIGN_OR_RETURN(const Engagement known,
                      co_await draft.deps.db.Read(draft.call, [client, today](db::Tx& tx) {
                        return ReadEngagement(tx, client, today);
                      }));
  auto& part = *draft.page.mutable_engagement();
  if (known.last_presence_on) {
    *part.mutable_last_presence_date() = vinculo::ToProto(*known.last_presence_on);
  }
  if (known.last_access_on) {
    *part.mutable_last_access_date() = vinculo::ToProto(*known.last_access_on);
  }
  part.set_presences_last_thirty_days(known.presences_last_thirty_days);
  part.set_presences_last_ninety_days(known.presences_last_ninety_days);
  co_return absl::OkStatus();
}

}  // namespace vinculo::client_registry
