#include <vector>

#include "common/base/clock.h"
#include "common/base/resource_name.h"
#include "common/rpc/convert.h"
#include "services/client_registry/domain/client.h"
#include "services/client_registry/domain/records/credit_statement.h"
#include "services/client_registry/handlers/records/client_credit_handlers.h"
#include "services/client_registry/storage/merge/merge_repository.h"
#include "services/client_registry/storage/records/client_credit_repository.h"

namespace vinculo::client_registry {

Task<pb::ClientCreditBalance> GetClientCreditBalance(rpc::Call& call,
                                                     const Deps& deps,
                                                     const pb::GetClientCreditBalanceRequest& req) {
  CO_ASSIGN_OR_RETURN(const Uuid id, ParseName(kClientCollection, req.client(), "client"));
  const Day today = CivilDay(call.now(), deps.time_zone);
  Day day = today;
  if (req.has_as_of_date()) {
    CO_ASSIGN_OR_RETURN(day, vinculo::FromProto("as_of_date", req.as_of_date()));
  }
  CO_RETURN_IF_ERROR(CheckBalanceDay(day, today));

  co_return co_await deps.db.ReadLong(call, [id, day](db::Tx& tx) -> Task<pb::ClientCreditBalance> {
    MergeRepository merges(tx);
    ClientCreditRepository credits(tx);
    CO_ASSIGN_OR_RETURN(const Uuid client, co_await merges.Resolve(id));
    CO_ASSIGN_OR_RETURN(const std::vector<LedgerEntry> ledger,
                        co_await credits.Ledger(client, day));
    const CreditBalance balance = BalanceOn(day, ledger);
    pb::ClientCreditBalance to;
    to.set_client(FormatName(kClientCollection, client));
    *to.mutable_as_of_date() = vinculo::ToProto(day);
    *to.mutable_balance() = vinculo::ToProto(balance.balance);
    if (balance.next_expires_on) {
      *to.mutable_next_expire_date() = vinculo::ToProto(*balance.next_expires_on);
      *to.mutable_next_expire_amount() = vinculo::ToProto(balance.next_expires);
    }
    co_return to;
  });
}

}  // namespace vinculo::client_registry
