#include "services/client_registry/handlers/clients_of_key.h"

#include <algorithm>
#include <string>
#include <utility>

#include "absl/strings/ascii.h"
#include "common/filter/condition.h"
#include "services/client_registry/storage/client_repository.h"

namespace vinculo::client_registry {
namespace {

// A key that more clients have is listed as other filters are.
constexpr int kClientsOfKeyMax = 20;

struct Asked {
  ClientLookup key;
  // The key's field of a client must be this text: an e-mail is looked for by its small letters.
  std::string ClientFields::*field = nullptr;
  std::string text;
};

std::optional<Asked> AskedBy(const pb::ListClientsRequest& req) {
  const bool plain = req.order_by().empty() && req.page_token().empty() &&
                     !req.has_birthday_from() && !req.has_birthday_until();
  if (!plain) return std::nullopt;
  std::optional<filter::Equality> only = filter::OnlyEquality(req.filter());
  if (!only || only->text.empty()) return std::nullopt;
  Asked asked;
  if (only->field == "tax_id") {
    asked.field = &ClientFields::tax_id;
    asked.key.tax_id = only->text;
  } else if (only->field == "external_id") {
    asked.field = &ClientFields::external_id;
    asked.key.external_id = only->text;
  } else if (only->field == "mobile_phone") {
    asked.field = &ClientFields::mobile_phone;
    asked.key.mobile_phone = only->text;
  } else if (only->field == "email") {
    asked.field = &ClientFields::email;
    asked.key.email_key = absl::AsciiStrToLower(only->text);
  } else {
    return std::nullopt;
  }
  asked.text = std::move(only->text);
  return asked;
}

// As list_clients.sql leaves out and orders.
bool IsListed(const Client& client, const Asked& asked, bool merged_too) {
  return client.fields.*asked.field == asked.text && !client.archived_at &&
         (merged_too || !client.merged_into);
}

bool ComesBefore(const Client& a, const Client& b) {
  return std::pair(a.created_at, a.id) < std::pair(b.created_at, b.id);
}

}  // namespace

Task<std::optional<std::vector<Client>>> ClientsOfKey(rpc::Call& call,
                                                      const Deps& deps,
                                                      const pb::ListClientsRequest& req,
                                                      int page_size) {
  using Clients = std::optional<std::vector<Client>>;
  const std::optional<Asked> asked = AskedBy(req);
  if (!asked) co_return Clients();
  CO_ASSIGN_OR_RETURN(
      std::vector<Client> clients,
      co_await deps.db.Read(call, [&asked](db::Tx& tx) -> Task<std::vector<Client>> {
        ClientRepository repository(tx);
        co_return co_await repository.FindByKey(asked->key, kClientsOfKeyMax + 1);
      }));
  if (clients.size() > kClientsOfKeyMax) co_return Clients();
  std::erase_if(clients,
                [&](const Client& client) { return !IsListed(client, *asked, req.show_merged()); });
  if (static_cast<int>(clients.size()) > page_size) co_return Clients();
  std::sort(clients.begin(), clients.end(), ComesBefore);
  co_return Clients(std::move(clients));
}

}  // namespace vinculo::client_registry
