#include <utility>

#include "common/base/clock.h"
#include "common/base/resource_name.h"
#include "common/filter/etag.h"
#include "services/contract/domain/field_checks.h"
#include "services/contract/handlers/termination/termination_handlers.h"
#include "services/contract/messages/checked_values.h"
#include "services/contract/messages/convert_termination.h"
#include "services/contract/storage/termination/termination_repository.h"

namespace vinculo::contract {
namespace {

constexpr int kReferenceMax = 100;

}  // namespace

Task<pb::Refund> SettleRefund(rpc::Call& call,
                              const Deps& deps,
                              const pb::SettleRefundRequest& req) {
  CO_ASSIGN_OR_RETURN(const Uuid id, ParseName(kRefunds, req.name()));
  const Day today = CivilDay(call.now(), deps.time_zone);
  errors::FieldViolations violations;
  const Day on =
      DayFromProto("settlement_date", req.has_settlement_date(), req.settlement_date(), &violations)
          .value_or(today);
  CheckText("reference", req.reference(), kReferenceMax, &violations);
  CO_RETURN_IF_ERROR(violations.ToStatus());

  co_return co_await deps.db.WriteOnce(call, [&](db::Tx& tx) -> Task<pb::Refund> {
    TerminationRepository terminations(tx);
    CO_ASSIGN_OR_RETURN(Refund refund, co_await terminations.GetRefund(id));
    CO_RETURN_IF_ERROR(filter::CheckEtag(req.etag(), refund.version));
    CO_ASSIGN_OR_RETURN(refund, Settled(std::move(refund), on, req.reference(), today));
    terminations.SaveSettled(refund, call.now());
    Publish(tx, EventOf(refund));
    co_return ToProto(refund);
  });
}

}  // namespace vinculo::contract
