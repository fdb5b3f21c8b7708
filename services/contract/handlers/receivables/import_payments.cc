#include "common/imports/get_import.h"
#include "common/imports/run_import.h"
#include "services/contract/handlers/receivables/payment_importer.h"
#include "services/contract/handlers/receivables/receivable_handlers.h"

namespace vinculo::contract {

Task<imports::v1::ImportSummary> ImportPayments(rpc::Call& call,
                                                const Deps& deps,
                                                rpc::Reader<pb::ImportPaymentsRequest> in) {
  PaymentImporter importer(call, deps);
  co_return co_await imports::RunImport(call, {deps.db, *deps.clock, *deps.ids}, in, importer);
}

Task<imports::v1::ImportSummary> GetPaymentImport(rpc::Call& call,
                                                  const Deps& deps,
                                                  const pb::GetPaymentImportRequest& req) {
  co_return co_await imports::GetImport(call, deps.db, PaymentImporter::kKind, req.import_id());
}

}  // namespace vinculo::contract
