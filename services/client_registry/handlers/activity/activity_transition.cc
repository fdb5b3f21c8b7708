#include "services/client_registry/handlers/activity/activity_transition.h"

#include "common/base/resource_name.h"
#include "common/rpc/convert.h"
#include "services/client_registry/domain/client.h"
#include "services/client_registry/messages/activity_messages.h"

namespace vinculo::client_registry {

v1::ActivityTransition ToProto(const Uuid& client, const ActivityTransition& transition) {
  v1::ActivityTransition message;
  message.set_client(FormatName(kClientCollection, client));
  message.set_from(ToProto(transition.from));
  message.set_to(ToProto(transition.to));
  *message.mutable_date() = vinculo::ToProto(transition.on);
  if (transition.last_paid_on) {
    *message.mutable_last_payment_date() = vinculo::ToProto(*transition.last_paid_on);
  }
  return message;
}

}  // namespace vinculo::client_registry
