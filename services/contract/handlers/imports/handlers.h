#pragma once
// One function per RPC of ContractImportService, each in the file of its name.

#include "common/base/task.h"
#include "common/rpc/call.h"
#include "services/contract/deps.h"
#include "vinculo/contract/v1/contract_import_service.pb.h"

namespace vinculo::contract {

Task<v1::ListContractImportsResponse> ListContractImports(
    rpc::Call& call, const Deps& deps, const v1::ListContractImportsRequest& req);
Task<v1::ListContractImportFindingsResponse> ListContractImportFindings(
    rpc::Call& call, const Deps& deps, const v1::ListContractImportFindingsRequest& req);
Task<v1::RevertContractImportResponse> RevertContractImport(
    rpc::Call& call, const Deps& deps, const v1::RevertContractImportRequest& req);
Task<v1::ListReceivableImportsResponse> ListReceivableImports(
    rpc::Call& call, const Deps& deps, const v1::ListReceivableImportsRequest& req);
Task<v1::ListReceivableImportFindingsResponse> ListReceivableImportFindings(
    rpc::Call& call, const Deps& deps, const v1::ListReceivableImportFindingsRequest& req);
Task<v1::RevertReceivableImportResponse> RevertReceivableImport(
    rpc::Call& call, const Deps& deps, const v1::RevertReceivableImportRequest& req);
Task<v1::ListPaymentImportsResponse> ListPaymentImports(rpc::Call& call,
                                                        const Deps& deps,
                                                        const v1::ListPaymentImportsRequest& req);
Task<v1::ListPaymentImportFindingsResponse> ListPaymentImportFindings(
    rpc::Call& call, const Deps& deps, const v1::ListPaymentImportFindingsRequest& req);

}  // namespace vinculo::contract
