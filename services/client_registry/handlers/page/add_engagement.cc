#include "common/base/clock.h"
#include "common/rpc/convert.h"
#include "services/client_registry/handlers/engagement/handlers.h"
#include "services/client_registry/handlers/page/page_parts.h"
#include "services/client_registry/storage/page/client_page_repository.h"

namespace vinculo::client_registry {
namespace {

constexpr int kAssessmentsMax = 3;
constexpr int kGraduationsMax = 20;

Task<Engagement> Read(db::Tx& tx, Uuid client, Day today) {
  ClientPageRepository page(tx);
  co_return co_await page.GetEngagement(client, today);
}

}  // namespace

Task<void> AddEngagement(PageDraft& draft) {
  const Uuid client = draft.client.id;
  const Day today = CivilDay(draft.call.now(), draft.deps.time_zone);
  v1::ListAssessmentsRequest assessments_request;
  assessments_request.set_filter(OfClient(draft));
  assessments_request.set_page_size(kAssessmentsMax);
  v1::ListGraduationsRequest graduations_request;
  graduations_request.set_filter(OfClient(draft));
  graduations_request.set_page_size(kGraduationsMax);
  CO_ASSIGN_OR_RETURN(const Engagement known,
                      co_await draft.deps.db.Read(draft.call, [client, today](db::Tx& tx) {
                        return Read(tx, client, today);
                      }));
  CO_ASSIGN_OR_RETURN(v1::ListAssessmentsResponse assessments,
                      co_await ListAssessments(draft.call, draft.deps, assessments_request));
  CO_ASSIGN_OR_RETURN(v1::ListGraduationsResponse graduations,
                      co_await ListGraduations(draft.call, draft.deps, graduations_request));
  auto& part = *draft.page.mutable_engagement();
  if (known.last_presence_on) {
    *part.mutable_last_presence_date() = vinculo::ToProto(*known.last_presence_on);
  }
  if (known.last_access_on) {
    *part.mutable_last_access_date() = vinculo::ToProto(*known.last_access_on);
  }
  part.set_presences_last_thirty_days(known.presences_last_thirty_days);
  part.set_presences_last_ninety_days(known.presences_last_ninety_days);
  part.mutable_assessments()->Swap(assessments.mutable_assessments());
  part.mutable_graduations()->Swap(graduations.mutable_graduations());
  co_return absl::OkStatus();
}

}  // namespace vinculo::client_registry
