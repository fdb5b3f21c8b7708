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
namespace {

// The kind is cast: its numbers are one and the same.
static_assert(static_cast<int>(StatementKind::kExpiry) == v1::ClientCreditStatement::Line::EXPIRY);

pb::ClientCreditStatement ToProto(Uuid client, const CreditStatement& statement) {
  pb::ClientCreditStatement to;
  to.set_client(FormatName(kClientCollection, client));
  *to.mutable_opening_balance() = vinculo::ToProto(statement.opening);
  for (const StatementLine& line : statement.lines) {
    pb::ClientCreditStatement::Line& one = *to.add_lines();
    *one.mutable_date() = vinculo::ToProto(line.on);
    one.set_kind(static_cast<pb::ClientCreditStatement::Line::Kind>(line.kind));
    *one.mutable_amount() = vinculo::ToProto(line.amount);
    *one.mutable_balance() = vinculo::ToProto(line.balance);
    one.set_client_credit(FormatName(kClientCreditCollection, line.credit));
    one.set_reference(line.reference);
    one.set_reason(line.reason);
    if (line.made_at) *one.mutable_create_time() = vinculo::ToProto(*line.made_at);
  }
  *to.mutable_closing_balance() = vinculo::ToProto(statement.closing);
  return to;
}

}  // namespace

Task<pb::ClientCreditStatement> GetClientCreditStatement(
    rpc::Call& call, const Deps& deps, const pb::GetClientCreditStatementRequest& req) {
  CO_ASSIGN_OR_RETURN(const Uuid id, ParseName(kClientCollection, req.client(), "client"));
  CO_ASSIGN_OR_RETURN(const Day first, vinculo::FromProto("first_date", req.first_date()));
  CO_ASSIGN_OR_RETURN(const Day last, vinculo::FromProto("last_date", req.last_date()));
  CO_RETURN_IF_ERROR(CheckStatementPeriod(first, last, CivilDay(call.now(), deps.time_zone)));

  co_return co_await deps.db.ReadLong(
      call, [id, first, last](db::Tx& tx) -> Task<pb::ClientCreditStatement> {
        MergeRepository merges(tx);
        ClientCreditRepository credits(tx);
        CO_ASSIGN_OR_RETURN(const Uuid client, co_await merges.Resolve(id));
        CO_ASSIGN_OR_RETURN(const std::vector<LedgerEntry> ledger,
                            co_await credits.Ledger(client, last));
        co_return ToProto(client, StatementOf(first, last, ledger));
      });
}

}  // namespace vinculo::client_registry
