#include <utility>

#include "common/base/clock.h"
#include "common/base/resource_name.h"
#include "common/filter/etag.h"
#include "services/contract/domain/field_checks.h"
#include "services/contract/handlers/termination/credit_handlers.h"
#include "services/contract/messages/checked_values.h"
#include "services/contract/messages/convert_credit.h"
#include "services/contract/storage/termination/credit_repository.h"

namespace vinculo::contract {

Task<pb::CreditNotice> ProveCreditNotice(rpc::Call& call,
                                         const Deps& deps,
                                         const pb::ProveCreditNoticeRequest& req) {
  CO_ASSIGN_OR_RETURN(const Uuid id, ParseName(kCreditNotices, req.name()));
  const Day today = CivilDay(call.now(), deps.time_zone);
  errors::FieldViolations violations;
  const Day delivered_on =
      DayFromProto("delivery_date", req.has_delivery_date(), req.delivery_date(), &violations)
          .value_or(today);
  CheckRequiredText("evidence", req.evidence(), kReasonMax, &violations);
  CO_RETURN_IF_ERROR(violations.ToStatus());

  co_return co_await deps.db.WriteOnce(call, [&](db::Tx& tx) -> Task<pb::CreditNotice> {
    CreditRepository credits(tx);
    CO_ASSIGN_OR_RETURN(CreditNotice notice, co_await credits.GetNotice(id));
    CO_RETURN_IF_ERROR(filter::CheckEtag(req.etag(), notice.version));
    CO_ASSIGN_OR_RETURN(notice, Proven(std::move(notice), delivered_on, req.evidence(), today));
    credits.SaveProven(notice, call.now());
    Publish(tx, EventOf(notice));
    co_return ToProto(notice);
  });
}

}  // namespace vinculo::contract
