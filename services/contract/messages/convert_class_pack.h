#pragma once
#include "common/base/day.h"
#include "common/db/tx.h"
#include "common/errors/errors.h"
#include "services/contract/domain/terms/class_pack.h"
#include "vinculo/contract/v1/class_pack_service.pb.h"

namespace vinculo::contract {

v1::ClassPack ToProto(const ClassPack& pack);
// Fields are named from the resource. Good from today unless it says otherwise.
ClassPack FromProto(const v1::ClassPack& message, Day today, errors::FieldViolations* violations);
// Queues ClassPackChanged.
void PublishChanged(db::Tx& tx, const ClassPack& pack);

}  // namespace vinculo::contract
