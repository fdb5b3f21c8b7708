#include "services/contract/service.h"

#include <utility>

#include "common/policies/add_policy_service.h"
#include "services/contract/handlers/adjustment/adjustment_handlers.h"
#include "services/contract/handlers/handlers.h"
#include "services/contract/handlers/history.h"
#include "services/contract/handlers/imports/handlers.h"
#include "services/contract/handlers/monitoring/monitoring_handlers.h"
#include "services/contract/handlers/pricing/handlers.h"
#include "services/contract/handlers/receivables/holiday_handlers.h"
#include "services/contract/handlers/receivables/receivable_handlers.h"
#include "services/contract/handlers/signature/document_handlers.h"
#include "services/contract/handlers/signature/signature_handlers.h"
#include "services/contract/handlers/termination/credit_handlers.h"
#include "services/contract/handlers/termination/fine_handlers.h"
#include "services/contract/handlers/termination/termination_handlers.h"
#include "services/contract/handlers/terms/access_block_handlers.h"
#include "services/contract/handlers/terms/class_pack_handlers.h"
#include "services/contract/handlers/terms/pause_handlers.h"
#include "services/contract/handlers/terms/reason_handlers.h"
#include "services/contract/handlers/terms/renewal_handlers.h"
#include "services/contract/handlers/terms/transfer_handlers.h"
#include "vinculo/contract/v1/policy_service.pb.h"

namespace vinculo::contract {
namespace {

// C-01, C-13, C-14, C-30 to C-36. What stands around contracts.
void AddTermsMethods(rpc::Server& server, const Deps& deps) {
  rpc::ServiceMethods<Deps> blocks("vinculo.contract.v1.AccessBlockService", deps);
  blocks.Unary("CreateAccessBlock", &CreateAccessBlock);
  blocks.Unary("GetAccessBlock", &GetAccessBlock);
  blocks.Unary("ListAccessBlocks", &ListAccessBlocks);
  blocks.Unary("LiftAccessBlock", &LiftAccessBlock);
  server.Add(std::move(blocks));

  rpc::ServiceMethods<Deps> reasons("vinculo.contract.v1.ReasonService", deps);
  reasons.Unary("CreateReason", &CreateReason);
  reasons.Unary("GetReason", &GetReason);
  reasons.Unary("ListReasons", &ListReasons);
  reasons.Unary("UpdateReason", &UpdateReason);
  server.Add(std::move(reasons));

  rpc::ServiceMethods<Deps> pauses("vinculo.contract.v1.PauseService", deps);
  pauses.Unary("PreviewPause", &PreviewPause);
  pauses.Unary("CreatePause", &CreatePause);
  pauses.Unary("GetPause", &GetPause);
  pauses.Unary("ListPauses", &ListPauses);
  pauses.Unary("ResumePause", &ResumePause);
  pauses.Unary("CancelPause", &CancelPause);
  server.Add(std::move(pauses));

  rpc::ServiceMethods<Deps> renewals("vinculo.contract.v1.RenewalService", deps);
  renewals.Unary("RenewContract", &RenewContract);
  renewals.Unary("BatchRenewContracts", &BatchRenewContracts);
  renewals.Unary("ListPendingRenewals", &ListPendingRenewals);
  renewals.Unary("ListRenewals", &ListRenewals);
  server.Add(std::move(renewals));

  rpc::ServiceMethods<Deps> transfers("vinculo.contract.v1.TransferService", deps);
  transfers.Unary("TransferContract", &TransferContract);
  server.Add(std::move(transfers));

  rpc::ServiceMethods<Deps> packs("vinculo.contract.v1.ClassPackService", deps);
  packs.Unary("CreateClassPack", &CreateClassPack);
  packs.Unary("GetClassPack", &GetClassPack);
  packs.Unary("ListClassPacks", &ListClassPacks);
  packs.Unary("UseClass", &UseClass);
  packs.Unary("ReturnClass", &ReturnClass);
  server.Add(std::move(packs));
}

// C-24, C-42 to C-44. What contracts cost, and how they change.
void AddPricingMethods(rpc::Server& server, const Deps& deps) {
  rpc::ServiceMethods<Deps> prices("vinculo.contract.v1.PriceService", deps);
  prices.Unary("GetPrice", &GetPrice);
  prices.Unary("ListPriceSegments", &ListPriceSegments);
  prices.Unary("PreviewPriceOverride", &PreviewPriceOverride);
  prices.Unary("OverridePrice", &OverridePrice);
  prices.Unary("PreviewDiscount", &PreviewDiscount);
  prices.Unary("GrantDiscount", &GrantDiscount);
  server.Add(std::move(prices));

  rpc::ServiceMethods<Deps> changes("vinculo.contract.v1.ChangeService", deps);
  changes.Unary("PreviewChange", &PreviewChange);
  changes.Unary("ApplyChange", &ApplyChange);
  changes.Unary("GetChange", &GetChange);
  changes.Unary("ListChanges", &ListChanges);
  changes.Unary("UndoChange", &UndoChange);
  server.Add(std::move(changes));

  rpc::ServiceMethods<Deps> explanations("vinculo.contract.v1.ExplainService", deps);
  explanations.Unary("ExplainContract", &ExplainContract);
  server.Add(std::move(explanations));
}

// C-25 to C-28. What open debt leads to.
void AddMonitoringMethods(rpc::Server& server, const Deps& deps) {
  rpc::ServiceMethods<Deps> policies("vinculo.contract.v1.DebtPolicyService", deps);
  policies.Unary("CreateDebtPolicy", &CreateDebtPolicy);
  policies.Unary("GetDebtPolicy", &GetDebtPolicy);
  policies.Unary("ListDebtPolicies", &ListDebtPolicies);
  policies.Unary("DescribeDebtPolicies", &DescribeDebtPolicies);
  server.Add(std::move(policies));

  rpc::ServiceMethods<Deps> notices("vinculo.contract.v1.DebtNoticeService", deps);
  notices.Unary("CreateDebtNotice", &CreateDebtNotice);
  notices.Unary("GetDebtNotice", &GetDebtNotice);
  notices.Unary("ListDebtNotices", &ListDebtNotices);
  server.Add(std::move(notices));

  rpc::ServiceMethods<Deps> contestations("vinculo.contract.v1.ContestationService", deps);
  contestations.Unary("CreateContestation", &CreateContestation);
  contestations.Unary("AnswerContestation", &AnswerContestation);
  contestations.Unary("GetContestation", &GetContestation);
  contestations.Unary("ListContestations", &ListContestations);
  server.Add(std::move(contestations));

  rpc::ServiceMethods<Deps> releases("vinculo.contract.v1.ReleaseService", deps);
  releases.Unary("CheckRelease", &CheckRelease);
  releases.Unary("TakeTrustUnlock", &TakeTrustUnlock);
  releases.Unary("GrantTrustUnlock", &GrantTrustUnlock);
  releases.Unary("GrantTemporaryRelease", &GrantTemporaryRelease);
  releases.Unary("GrantManualRelease", &GrantManualRelease);
  releases.Unary("EndRelease", &EndRelease);
  releases.Unary("GetRelease", &GetRelease);
  releases.Unary("ListReleases", &ListReleases);
  server.Add(std::move(releases));

  rpc::ServiceMethods<Deps> runs("vinculo.contract.v1.BlockRunService", deps);
  runs.Unary("StartBlockRun", &StartBlockRun);
  runs.Unary("GetBlockRun", &GetBlockRun);
  runs.Unary("ListBlockRuns", &ListBlockRuns);
  runs.Unary("ListBlockRunChanges", &ListBlockRunChanges);
  runs.Unary("GetAccessState", &GetAccessState);
  server.Add(std::move(runs));
}

// C-40, C-41. What clients owe and pay.
void AddReceivableMethods(rpc::Server& server, const Deps& deps) {
  rpc::ServiceMethods<Deps> receivables("vinculo.contract.v1.ReceivableService", deps);
  receivables.Unary("CreateReceivable", &CreateReceivable);
  receivables.Unary("GetReceivable", &GetReceivable);
  receivables.Unary("ListReceivables", &ListReceivables);
  receivables.Unary("QuoteReceivable", &QuoteReceivable);
  receivables.Unary("DiscountReceivable", &DiscountReceivable);
  receivables.Unary("CancelReceivable", &CancelReceivable);
  receivables.Unary("DeleteReceivable", &DeleteReceivable);
  receivables.Unary("RenegotiateReceivables", &RenegotiateReceivables);
  receivables.Unary("GetRenegotiation", &GetRenegotiation);
  receivables.Unary("GetMonthSummary", &GetMonthSummary);
  receivables.ClientStream("ImportReceivables", &ImportReceivables);
  receivables.Unary("GetReceivableImport", &GetReceivableImport);
  server.Add(std::move(receivables));

  rpc::ServiceMethods<Deps> payments("vinculo.contract.v1.PaymentService", deps);
  payments.Unary("RecordPayment", &RecordPayment);
  payments.Unary("ReversePayment", &ReversePayment);
  payments.Unary("GetPayment", &GetPayment);
  payments.Unary("ListPayments", &ListPayments);
  payments.ClientStream("ImportPayments", &ImportPayments);
  payments.Unary("GetPaymentImport", &GetPaymentImport);
  server.Add(std::move(payments));

  rpc::ServiceMethods<Deps> holidays("vinculo.contract.v1.HolidayService", deps);
  holidays.Unary("CreateHoliday", &CreateHoliday);
  holidays.Unary("GetHoliday", &GetHoliday);
  holidays.Unary("ListHolidays", &ListHolidays);
  holidays.Unary("DeleteHoliday", &DeleteHoliday);
  server.Add(std::move(holidays));

  rpc::ServiceMethods<Deps> billing_runs("vinculo.contract.v1.BillingRunService", deps);
  billing_runs.Unary("StartBillingRun", &StartBillingRun);
  billing_runs.Unary("GetBillingRun", &GetBillingRun);
  server.Add(std::move(billing_runs));
}

// What became of imports.
void AddImportMethods(rpc::Server& server, const Deps& deps) {
  rpc::ServiceMethods<Deps> imports("vinculo.contract.v1.ContractImportService", deps);
  imports.Unary("ListContractImports", &ListContractImports);
  imports.Unary("ListContractImportFindings", &ListContractImportFindings);
  imports.Unary("RevertContractImport", &RevertContractImport);
  imports.Unary("ListReceivableImports", &ListReceivableImports);
  imports.Unary("ListReceivableImportFindings", &ListReceivableImportFindings);
  imports.Unary("RevertReceivableImport", &RevertReceivableImport);
  imports.Unary("ListPaymentImports", &ListPaymentImports);
  imports.Unary("ListPaymentImportFindings", &ListPaymentImportFindings);
  server.Add(std::move(imports));
}

// C-20, C-21.
void AddSignatureMethods(rpc::Server& server, const Deps& deps) {
  rpc::ServiceMethods<Deps> templates("vinculo.contract.v1.DocumentTemplateService", deps);
  templates.Unary("CreateDocumentTemplate", &CreateDocumentTemplate);
  templates.Unary("GetDocumentTemplate", &GetDocumentTemplate);
  templates.Unary("ListDocumentTemplates", &ListDocumentTemplates);
  templates.Unary("UpdateDocumentTemplate", &UpdateDocumentTemplate);
  templates.Unary("ArchiveDocumentTemplate", &ArchiveDocumentTemplate);
  templates.Unary("PreviewDocumentTemplate", &PreviewDocumentTemplate);
  templates.Unary("DescribeDocumentTemplateFields", &DescribeDocumentTemplateFields);
  server.Add(std::move(templates));

  rpc::ServiceMethods<Deps> documents("vinculo.contract.v1.ContractDocumentService", deps);
  documents.Unary("CreateContractDocument", &CreateContractDocument);
  documents.Unary("GetContractDocument", &GetContractDocument);
  documents.Unary("ListContractDocuments", &ListContractDocuments);
  documents.Unary("DownloadContractDocument", &DownloadContractDocument);
  server.Add(std::move(documents));

  rpc::ServiceMethods<Deps> signatures("vinculo.contract.v1.SignatureService", deps);
  signatures.Unary("CreateSignatureRequest", &CreateSignatureRequest);
  signatures.Unary("GetSignatureRequest", &GetSignatureRequest);
  signatures.Unary("ListSignatureRequests", &ListSignatureRequests);
  signatures.Unary("CancelSignatureRequest", &CancelSignatureRequest);
  signatures.Unary("IssueSigningLink", &IssueSigningLink);
  signatures.Unary("IssueSigningCode", &IssueSigningCode);
  signatures.Unary("GetSignatureEvidence", &GetSignatureEvidence);
  signatures.Unary("ListOutdatedSignatures", &ListOutdatedSignatures);
  signatures.Unary("ViewSignatureRequest", &ViewSignatureRequest);
  signatures.Unary("RequestSigningCode", &RequestSigningCode);
  signatures.Unary("SignDocument", &SignDocument);
  signatures.Unary("RefuseDocument", &RefuseDocument);
  server.Add(std::move(signatures));
}

// C-22. Yearly price adjustments in bulk.
void AddAdjustmentMethods(rpc::Server& server, const Deps& deps) {
  rpc::ServiceMethods<Deps> indices("vinculo.contract.v1.PriceIndexService", deps);
  indices.Unary("PutPriceIndexRates", &PutPriceIndexRates);
  indices.Unary("ListPriceIndexRates", &ListPriceIndexRates);
  indices.Unary("GetAccumulatedIndex", &GetAccumulatedIndex);
  server.Add(std::move(indices));

  rpc::ServiceMethods<Deps> adjustments("vinculo.contract.v1.AdjustmentService", deps);
  adjustments.Unary("CreateAdjustmentRun", &CreateAdjustmentRun);
  adjustments.Unary("GetAdjustmentRun", &GetAdjustmentRun);
  adjustments.Unary("ListAdjustmentRuns", &ListAdjustmentRuns);
  adjustments.Unary("GetAdjustmentItem", &GetAdjustmentItem);
  adjustments.Unary("ListAdjustmentItems", &ListAdjustmentItems);
  adjustments.Unary("NotifyAdjustmentRun", &NotifyAdjustmentRun);
  adjustments.Unary("RecordAdjustmentNotice", &RecordAdjustmentNotice);
  adjustments.ServerStream("DownloadAdjustmentLetters", &DownloadAdjustmentLetters);
  adjustments.Unary("ApplyAdjustmentRun", &ApplyAdjustmentRun);
  adjustments.Unary("UndoAdjustmentRun", &UndoAdjustmentRun);
  server.Add(std::move(adjustments));
}

// C-23, C-29. How contracts end before their time, and what that costs.
void AddTerminationMethods(rpc::Server& server, const Deps& deps) {
  rpc::ServiceMethods<Deps> fines("vinculo.contract.v1.FineService", deps);
  fines.Unary("GetFineTerms", &GetFineTerms);
  fines.Unary("SetFineTerms", &SetFineTerms);
  fines.Unary("QuoteFine", &QuoteFine);
  fines.Unary("RecomputeFine", &RecomputeFine);
  fines.Unary("VerifyFines", &VerifyFines);
  server.Add(std::move(fines));

  rpc::ServiceMethods<Deps> terminations("vinculo.contract.v1.TerminationService", deps);
  terminations.Unary("PreviewCancel", &PreviewCancel);
  terminations.Unary("ApplyCancel", &ApplyCancel);
  terminations.Unary("WithdrawContract", &WithdrawContract);
  terminations.Unary("TerminateForDebt", &TerminateForDebt);
  terminations.Unary("GetTermination", &GetTermination);
  terminations.Unary("ListTerminations", &ListTerminations);
  terminations.Unary("GetRefund", &GetRefund);
  terminations.Unary("ListRefunds", &ListRefunds);
  terminations.Unary("SettleRefund", &SettleRefund);
  server.Add(std::move(terminations));

  rpc::ServiceMethods<Deps> credit("vinculo.contract.v1.CreditListingService", deps);
  credit.Unary("CreateCreditNotice", &CreateCreditNotice);
  credit.Unary("GetCreditNotice", &GetCreditNotice);
  credit.Unary("ListCreditNotices", &ListCreditNotices);
  credit.Unary("ProveCreditNotice", &ProveCreditNotice);
  credit.Unary("CreateCreditListing", &CreateCreditListing);
  credit.Unary("GetCreditListing", &GetCreditListing);
  credit.Unary("ListCreditListings", &ListCreditListings);
  credit.Unary("EndCreditListing", &EndCreditListing);
  server.Add(std::move(credit));
}

}  // namespace

void AddMethods(rpc::Server& server, const Deps& deps) {
  rpc::ServiceMethods<Deps> plans("vinculo.contract.v1.PlanService", deps);
  plans.Unary("CreatePlan", &CreatePlan);
  plans.Unary("GetPlan", &GetPlan);
  plans.Unary("UpdatePlan", &UpdatePlan);
  plans.Unary("ArchivePlan", &ArchivePlan);
  plans.Unary("UnarchivePlan", &UnarchivePlan);
  plans.Unary("ListPlans", &ListPlans);
  plans.Unary("ListPlanVersions", &ListPlanVersions);
  server.Add(std::move(plans));

  rpc::ServiceMethods<Deps> contracts("vinculo.contract.v1.ContractService", deps);
  contracts.Unary("CreateContract", &CreateContract);
  contracts.Unary("ActivateContract", &ActivateContract);
  contracts.Unary("EndContract", &EndContract);
  contracts.Unary("UpdateContract", &UpdateContract);
  contracts.Unary("ChangeFinancialBaseDate", &ChangeFinancialBaseDate);
  contracts.Unary("ChangeBilling", &ChangeBilling);
  contracts.Unary("ChangeCreditListing", &ChangeCreditListing);
  contracts.Unary("GetContract", &GetContract);
  contracts.Unary("PreviewDebtSteps", &PreviewDebtSteps);
  contracts.Unary("ListContracts", &ListContracts);
  contracts.ClientStream("ImportContracts", &ImportContracts);
  contracts.Unary("GetContractImport", &GetContractImport);
  server.Add(std::move(contracts));

  AddTermsMethods(server, deps);
  AddPricingMethods(server, deps);
  AddReceivableMethods(server, deps);
  AddImportMethods(server, deps);
  AddAdjustmentMethods(server, deps);
  AddMonitoringMethods(server, deps);
  AddTerminationMethods(server, deps);

  policies::AddPolicyService(
      server,
      *pb::ParameterKey_descriptor(),
      {.db = deps.db, .cache = deps.policies, .ids = deps.ids, .page_tokens = deps.page_tokens});
  AddSignatureMethods(server, deps);
  history::AddHistoryService(server, "vinculo.contract.v1.HistoryService", HistoryOf(deps));
}

}  // namespace vinculo::contract
