#pragma once
// C-29. One function per RPC of CreditListingService, each in the file of its name.

#include "common/base/task.h"
#include "common/rpc/call.h"
#include "services/contract/deps.h"
#include "vinculo/contract/v1/credit_listing_service.pb.h"

namespace vinculo::contract {

namespace pb = ::vinculo::contract::v1;

Task<pb::CreditNotice> CreateCreditNotice(rpc::Call& call,
                                          const Deps& deps,
                                          const pb::CreateCreditNoticeRequest& req);
Task<pb::CreditNotice> GetCreditNotice(rpc::Call& call,
                                       const Deps& deps,
                                       const pb::GetCreditNoticeRequest& req);
Task<pb::ListCreditNoticesResponse> ListCreditNotices(rpc::Call& call,
                                                      const Deps& deps,
                                                      const pb::ListCreditNoticesRequest& req);
Task<pb::CreditNotice> ProveCreditNotice(rpc::Call& call,
                                         const Deps& deps,
                                         const pb::ProveCreditNoticeRequest& req);
Task<pb::CreditListingRecord> CreateCreditListing(rpc::Call& call,
                                                  const Deps& deps,
                                                  const pb::CreateCreditListingRequest& req);
Task<pb::CreditListingRecord> GetCreditListing(rpc::Call& call,
                                               const Deps& deps,
                                               const pb::GetCreditListingRequest& req);
Task<pb::ListCreditListingsResponse> ListCreditListings(rpc::Call& call,
                                                        const Deps& deps,
                                                        const pb::ListCreditListingsRequest& req);
Task<pb::CreditListingRecord> EndCreditListing(rpc::Call& call,
                                               const Deps& deps,
                                               const pb::EndCreditListingRequest& req);

}  // namespace vinculo::contract
