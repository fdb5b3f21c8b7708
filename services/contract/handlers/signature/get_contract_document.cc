#include "common/base/resource_name.h"
#include "services/contract/handlers/signature/document_handlers.h"
#include "services/contract/messages/signature_messages.h"
#include "services/contract/storage/signature/contract_document_repository.h"

namespace vinculo::contract {

Task<pb::ContractDocument> GetContractDocument(rpc::Call& call,
                                               const Deps& deps,
                                               const pb::GetContractDocumentRequest& req) {
  CO_ASSIGN_OR_RETURN(const Uuid id, ParseName(kContractDocuments, req.name()));
  CO_ASSIGN_OR_RETURN(const ContractDocument document,
                      co_await deps.db.Read(call, [&](db::Tx& tx) -> Task<ContractDocument> {
                        co_return co_await ContractDocumentRepository(tx).Get(id);
                      }));
  co_return ToProto(document);
}

}  // namespace vinculo::contract
