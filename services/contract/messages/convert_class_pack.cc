#include "services/contract/messages/convert_class_pack.h"

#include "common/base/resource_name.h"
#include "common/feed/publish.h"
#include "common/filter/etag.h"
#include "services/contract/messages/checked_values.h"
#include "services/contract/storage/contract_repository.h"
#include "services/contract/storage/terms/class_pack_repository.h"
#include "vinculo/contract/v1/terms_events.pb.h"

namespace vinculo::contract {

v1::ClassPack ToProto(const ClassPack& pack) {
  v1::ClassPack message;
  message.set_name(FormatName(kClassPackCollection, pack.id));
  message.set_contract(FormatName(kContracts, pack.contract));
  message.set_modality(pack.modality);
  message.set_classes(pack.classes);
  message.set_used(pack.used);
  message.set_left(LeftOf(pack));
  *message.mutable_start_date() = vinculo::ToProto(pack.starts_on);
  if (pack.expires_on) *message.mutable_expire_date() = vinculo::ToProto(*pack.expires_on);
  message.set_etag(filter::EtagOf(pack.version));
  *message.mutable_create_time() = vinculo::ToProto(pack.created_at);
  *message.mutable_update_time() = vinculo::ToProto(pack.updated_at);
  return message;
}

ClassPack FromProto(const v1::ClassPack& message, Day today, errors::FieldViolations* violations) {
  ClassPack pack{.modality = message.modality(), .classes = message.classes(), .starts_on = today};
  pack.contract = IdFromProto("contract", kContracts, message.contract(), violations);
  pack.starts_on =
      DayFromProto("start_date", message.has_start_date(), message.start_date(), violations)
          .value_or(today);
  pack.agreed_expires_on =
      DayFromProto("expire_date", message.has_expire_date(), message.expire_date(), violations);
  CheckClassPack(pack, violations);
  pack.expires_on = pack.agreed_expires_on;
  return pack;
}

void PublishChanged(db::Tx& tx, const ClassPack& pack) {
  v1::ClassPackChanged changed;
  *changed.mutable_class_pack() = ToProto(pack);
  feed::Publish(tx,
                {.aggregate = changed.class_pack().name(),
                 .version = pack.version,
                 .occurred_at = pack.updated_at},
                changed);
}

}  // namespace vinculo::contract
