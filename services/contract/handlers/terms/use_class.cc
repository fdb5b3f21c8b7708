#include <utility>
#include <vector>

#include "common/base/clock.h"
#include "common/base/resource_name.h"
#include "services/contract/domain/field_checks.h"
#include "services/contract/domain/terms/reasons.h"
#include "services/contract/handlers/terms/class_pack_handlers.h"
#include "services/contract/messages/checked_values.h"
#include "services/contract/messages/convert_class_pack.h"
#include "services/contract/storage/contract_repository.h"
#include "services/contract/storage/terms/class_pack_repository.h"
#include "services/contract/storage/terms/pause_repository.h"

namespace vinculo::contract {

Task<pb::ClassPack> UseClass(rpc::Call& call, const Deps& deps, const pb::UseClassRequest& req) {
  CO_ASSIGN_OR_RETURN(const Uuid id, ParseName(kContracts, req.contract(), "contract"));
  const Day today = CivilDay(call.now(), deps.time_zone);
  errors::FieldViolations violations;
  const Day day =
      DayFromProto("use_date", req.has_use_date(), req.use_date(), &violations).value_or(today);
  CheckUse(req.presence(), day, today, &violations);
  CO_RETURN_IF_ERROR(violations.ToStatus());

  co_return co_await deps.db.WriteOnce(call, [&](db::Tx& tx) -> Task<pb::ClassPack> {
    ClassPackRepository packs(tx);
    CO_ASSIGN_OR_RETURN(const Contract contract, co_await ContractRepository(tx).Get(id));
    CO_ASSIGN_OR_RETURN(const std::optional<ClassPack> used,
                        co_await packs.FindUsed(contract.id, req.presence()));
    if (used) co_return ToProto(*used);
    CO_ASSIGN_OR_RETURN(const std::vector<Pause> pauses,
                        co_await PauseRepository(tx).Find(contract.id));
    CO_ASSIGN_OR_RETURN(const std::vector<ClassPack> all, co_await packs.Find(contract.id));
    CO_ASSIGN_OR_RETURN(ClassPack pack, Used(contract, all, pauses, req.modality(), day));
    packs.Save(pack, call.now());
    packs.InsertUse(pack, req.presence(), day, call.now());
    PublishChanged(tx, pack);
    co_return ToProto(pack);
  });
}

}  // namespace vinculo::contract
