#include <optional>

#include "common/filter/etag.h"
#include "services/contract/domain/field_checks.h"
#include "services/contract/handlers/termination/fine_handlers.h"
#include "services/contract/messages/convert.h"
#include "services/contract/messages/convert_fine.h"
#include "services/contract/storage/contract_repository.h"
#include "services/contract/storage/termination/fine_terms_repository.h"

namespace vinculo::contract {

Task<pb::FineTermsOfContract> SetFineTerms(rpc::Call& call,
                                           const Deps& deps,
                                           const pb::SetFineTermsRequest& req) {
  errors::FieldViolations violations;
  ContractFineTerms asked = FromProto(req.fine_terms(), &violations);
  CO_RETURN_IF_ERROR(Under("fine_terms", violations));
  CheckRequiredText("reason", req.reason(), kReasonMax, &violations);
  CO_RETURN_IF_ERROR(violations.ToStatus());
  asked.actor = call.principal().actor;
  asked.reason = req.reason();
  asked.updated_at = call.now();

  co_return co_await deps.db.WriteOnce(call, [&](db::Tx& tx) -> Task<pb::FineTermsOfContract> {
    ContractRepository contracts(tx);
    CO_ASSIGN_OR_RETURN(const Contract contract, co_await contracts.Get(asked.contract));
    CO_RETURN_IF_ERROR(CheckTermsMayBeSet(contract));
    FineTermsRepository fines(tx);
    CO_ASSIGN_OR_RETURN(const std::optional<StatedFineTerms> before,
                        co_await fines.Find(contract.id));
    ContractFineTerms terms = asked;
    terms.client = contract.client;
    terms.version = before ? before->version : 0;
    CO_RETURN_IF_ERROR(filter::CheckEtag(req.fine_terms().etag(), terms.version));
    StatedFineTerms stated = Stated(terms);
    fines.Save(contract.id, stated);
    terms.version = stated.version;
    Publish(tx, EventOf(terms));
    co_return ToProto(terms);
  });
}

}  // namespace vinculo::contract
