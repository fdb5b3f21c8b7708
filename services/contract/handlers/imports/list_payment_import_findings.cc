#include "common/imports/list_handlers.h"
#include "services/contract/handlers/imports/handlers.h"
#include "services/contract/handlers/receivables/payment_importer.h"

namespace vinculo::contract {

Task<v1::ListPaymentImportFindingsResponse> ListPaymentImportFindings(
    rpc::Call& call, const Deps& deps, const v1::ListPaymentImportFindingsRequest& req) {
  co_return co_await imports::ServeFindings<v1::ListPaymentImportFindingsResponse>(
      call, deps.db, *deps.page_tokens, PaymentImporter::kKind, req);
}

}  // namespace vinculo::contract
