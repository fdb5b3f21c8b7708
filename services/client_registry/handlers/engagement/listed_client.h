#pragma once
#include "common/base/resource_name.h"
#include "common/rpc/convert.h"
#include "services/client_registry/storage/engagement/listed_clients.h"

namespace vinculo::client_registry {

// What the messages of all lists of clients to call have in common: Absentee, UnassessedClient,
// UngraduatedClient.
template <class Message>
void SetListed(const ListedClient& client, Message& to) {
  to.set_client(FormatName(kClientCollection, client.client_id));
  to.set_client_display_name(client.display_name);
  to.set_mobile_phone(client.mobile_phone);
  to.set_email(client.email);
  to.set_unit(client.unit);
  to.set_teacher(client.teacher);
  to.set_consultant(client.consultant);
  to.set_aggregator(static_cast<decltype(to.aggregator())>(client.aggregator));
  *to.mutable_last_date() = ToProto(client.last_on);
}

}  // namespace vinculo::client_registry
