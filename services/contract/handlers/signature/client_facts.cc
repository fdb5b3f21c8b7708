#include "services/contract/handlers/signature/client_facts.h"

#include "common/rpc/convert.h"
#include "common/rpc/remote_service.h"
#include "vinculo/client_registry/v1/client_service.pb.h"

namespace vinculo::contract {

namespace registry = ::vinculo::client_registry::v1;

Task<ClientFacts> AskClientFacts(rpc::Call& call, const Deps& deps, std::string client) {
  registry::GetClientRequest request;
  request.set_name(client);
  CO_ASSIGN_OR_RETURN(const registry::Client found,
                      co_await deps.client_registry->Ask<registry::Client>(
                          call, "vinculo.client_registry.v1.ClientService/GetClient", request));
  ClientFacts facts{.display_name = found.display_name(),
                    .social_name = found.social_name(),
                    .trade_name = found.trade_name(),
                    .tax_id = found.tax_id(),
                    .email = found.email(),
                    .mobile_phone = found.mobile_phone(),
                    .street = found.address().street(),
                    .number = found.address().number(),
                    .complement = found.address().complement(),
                    .district = found.address().district(),
                    .city = found.address().city(),
                    .state = found.address().state(),
                    .postal_code = found.address().postal_code()};
  if (found.has_birth_date()) {
    CO_ASSIGN_OR_RETURN(facts.birth_date, vinculo::FromProto("birth_date", found.birth_date()));
  }
  co_return facts;
}

}  // namespace vinculo::contract
