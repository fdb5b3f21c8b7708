#include "services/contract/handlers/terms/convert_pause.h"

#include "common/base/resource_name.h"
#include "common/filter/etag.h"
#include "common/rpc/convert.h"
#include "services/contract/messages/convert.h"
#include "services/contract/storage/contract_repository.h"
#include "services/contract/storage/terms/pause_repository.h"

namespace vinculo::contract {

v1::Pause ToProto(const Pause& pause) {
  v1::Pause message;
  message.set_name(FormatName(kPauseCollection, pause.id));
  message.set_contract(FormatName(kContracts, pause.contract));
  message.set_client(FormatName(kClients, pause.client));
  message.set_state(static_cast<v1::Pause::State>(pause.state));
  *message.mutable_first_date() = vinculo::ToProto(pause.from);
  *message.mutable_last_date() = vinculo::ToProto(pause.until);
  for (const std::string& word : ToWords(pause.stops)) message.add_stops(word);
  message.set_reason(pause.reason);
  message.set_etag(filter::EtagOf(pause.version));
  *message.mutable_create_time() = vinculo::ToProto(pause.created_at);
  *message.mutable_update_time() = vinculo::ToProto(pause.updated_at);
  return message;
}

}  // namespace vinculo::contract
