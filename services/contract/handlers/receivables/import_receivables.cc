#include "common/imports/get_import.h"
#include "common/imports/run_import.h"
#include "services/contract/domain/field_checks.h"
#include "services/contract/handlers/receivables/receivable_handlers.h"
#include "services/contract/handlers/receivables/receivable_importer.h"
#include "services/contract/storage/receivables/holiday_repository.h"

namespace vinculo::contract {

Task<imports::v1::ImportSummary> ImportReceivables(rpc::Call& call,
                                                   const Deps& deps,
                                                   rpc::Reader<pb::ImportReceivablesRequest> in) {
  CO_ASSIGN_OR_RETURN(const ChargingRules rules, co_await RulesOf(call, deps));
  CO_ASSIGN_OR_RETURN(const brazil::BusinessCalendar calendar,
                      co_await deps.db.Read(call, [](db::Tx& tx) -> Task<brazil::BusinessCalendar> {
                        HolidayRepository holidays(tx);
                        co_return co_await holidays.Calendar(kFirstDay, kLastDay);
                      }));
  ReceivableImporter importer(call, deps, rules, calendar);
  co_return co_await imports::RunImport(call, {deps.db, *deps.clock, *deps.ids}, in, importer);
}

Task<imports::v1::ImportSummary> GetReceivableImport(rpc::Call& call,
                                                     const Deps& deps,
                                                     const pb::GetReceivableImportRequest& req) {
  co_return co_await imports::GetImport(call, deps.db, ReceivableImporter::kKind, req.import_id());
}

}  // namespace vinculo::contract
