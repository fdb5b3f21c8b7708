#include "common/base/resource_name.h"
#include "common/rpc/convert.h"
#include "services/contract/handlers/list_request.h"
#include "services/contract/handlers/terms/renewal_handlers.h"
#include "services/contract/messages/convert.h"
#include "services/contract/storage/contract_repository.h"
#include "services/contract/storage/terms/renewal_repository.h"

namespace vinculo::contract {
namespace {

pb::Renewal ToProto(const Renewal& renewal) {
  pb::Renewal message;
  message.set_name(FormatName(kRenewalCollection, renewal.id));
  message.set_contract(FormatName(kContracts, renewal.contract));
  message.set_client(FormatName(kClients, renewal.client));
  message.set_kind(static_cast<pb::Renewal::Kind>(renewal.kind));
  *message.mutable_renewal_date() = vinculo::ToProto(renewal.renewed_on);
  message.set_term_months(renewal.term_months);
  message.set_loyalty_months(renewal.loyalty_months);
  const auto set = [](const std::optional<Day>& day, google::type::Date* date) {
    *date = vinculo::ToProto(*day);
  };
  if (renewal.ends_before) set(renewal.ends_before, message.mutable_end_date_before());
  if (renewal.ends_after) set(renewal.ends_after, message.mutable_end_date_after());
  if (renewal.expires_before) {
    set(renewal.expires_before, message.mutable_expiration_date_before());
  }
  if (renewal.expires_after) set(renewal.expires_after, message.mutable_expiration_date_after());
  message.set_actor(renewal.actor);
  message.set_reason(renewal.reason);
  *message.mutable_create_time() = vinculo::ToProto(renewal.created_at);
  return message;
}

}  // namespace

Task<pb::ListRenewalsResponse> ListRenewals(rpc::Call& call,
                                            const Deps& deps,
                                            const pb::ListRenewalsRequest& req) {
  CO_ASSIGN_OR_RETURN(const filter::ListQuery query,
                      ReadListRequest(call, deps, RenewalFields(), "create_time", req));
  using Page = RecordPage<Renewal>;
  CO_ASSIGN_OR_RETURN(const Page page,
                      co_await deps.db.ReadLong(call, [&query](db::Tx& tx) -> Task<Page> {
                        RenewalRepository renewals(tx);
                        co_return co_await renewals.List(query);
                      }));
  pb::ListRenewalsResponse response;
  for (const Renewal& renewal : page.records) *response.add_renewals() = ToProto(renewal);
  response.set_next_page_token(page.next_page_token);
  co_return response;
}

}  // namespace vinculo::contract
