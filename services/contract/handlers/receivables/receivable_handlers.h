#pragma once
// The RPCs of ReceivableService, PaymentService and BillingRunService, one file each.

#include "common/base/task.h"
#include "common/rpc/call.h"
#include "common/rpc/stream.h"
#include "services/contract/deps.h"
#include "vinculo/contract/v1/billing_run_service.pb.h"
#include "vinculo/contract/v1/payment_service.pb.h"
#include "vinculo/contract/v1/receivable_service.pb.h"

namespace vinculo::contract {

namespace pb = ::vinculo::contract::v1;

Task<pb::Receivable> CreateReceivable(rpc::Call& call,
                                      const Deps& deps,
                                      const pb::CreateReceivableRequest& req);
Task<pb::Receivable> GetReceivable(rpc::Call& call,
                                   const Deps& deps,
                                   const pb::GetReceivableRequest& req);
Task<pb::ListReceivablesResponse> ListReceivables(rpc::Call& call,
                                                  const Deps& deps,
                                                  const pb::ListReceivablesRequest& req);
Task<pb::ReceivableQuote> QuoteReceivable(rpc::Call& call,
                                          const Deps& deps,
                                          const pb::QuoteReceivableRequest& req);
Task<pb::Receivable> DiscountReceivable(rpc::Call& call,
                                        const Deps& deps,
                                        const pb::DiscountReceivableRequest& req);
Task<pb::Receivable> CancelReceivable(rpc::Call& call,
                                      const Deps& deps,
                                      const pb::CancelReceivableRequest& req);
Task<pb::Receivable> DeleteReceivable(rpc::Call& call,
                                      const Deps& deps,
                                      const pb::DeleteReceivableRequest& req);
Task<pb::Renegotiation> RenegotiateReceivables(rpc::Call& call,
                                               const Deps& deps,
                                               const pb::RenegotiateReceivablesRequest& req);
Task<pb::Renegotiation> GetRenegotiation(rpc::Call& call,
                                         const Deps& deps,
                                         const pb::GetRenegotiationRequest& req);
Task<pb::MonthSummary> GetMonthSummary(rpc::Call& call,
                                       const Deps& deps,
                                       const pb::GetMonthSummaryRequest& req);
Task<imports::v1::ImportSummary> ImportReceivables(rpc::Call& call,
                                                   const Deps& deps,
                                                   rpc::Reader<pb::ImportReceivablesRequest> in);
Task<imports::v1::ImportSummary> GetReceivableImport(rpc::Call& call,
                                                     const Deps& deps,
                                                     const pb::GetReceivableImportRequest& req);

Task<pb::Payment> RecordPayment(rpc::Call& call,
                                const Deps& deps,
                                const pb::RecordPaymentRequest& req);
Task<pb::Payment> ReversePayment(rpc::Call& call,
                                 const Deps& deps,
                                 const pb::ReversePaymentRequest& req);
Task<pb::Payment> GetPayment(rpc::Call& call, const Deps& deps, const pb::GetPaymentRequest& req);
Task<pb::ListPaymentsResponse> ListPayments(rpc::Call& call,
                                            const Deps& deps,
                                            const pb::ListPaymentsRequest& req);
Task<imports::v1::ImportSummary> ImportPayments(rpc::Call& call,
                                                const Deps& deps,
                                                rpc::Reader<pb::ImportPaymentsRequest> in);
Task<imports::v1::ImportSummary> GetPaymentImport(rpc::Call& call,
                                                  const Deps& deps,
                                                  const pb::GetPaymentImportRequest& req);

Task<pb::BillingRun> StartBillingRun(rpc::Call& call,
                                     const Deps& deps,
                                     const pb::StartBillingRunRequest& req);
Task<pb::BillingRun> GetBillingRun(rpc::Call& call,
                                   const Deps& deps,
                                   const pb::GetBillingRunRequest& req);

}  // namespace vinculo::contract
