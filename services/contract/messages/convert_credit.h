#pragma once
// C-29. Between messages and domain values of credit bureau notices and listings.

#include "common/errors/errors.h"
#include "services/contract/domain/termination/credit_listing.h"
#include "services/contract/messages/contract_event.h"
#include "vinculo/contract/v1/credit_listing_service.pb.h"

namespace vinculo::contract {

v1::CreditNotice ToProto(const CreditNotice& notice);
v1::CreditListingRecord ToProto(const CreditListingRecord& listing);

// What a request says; fields are named from the resource. Sent today unless it says otherwise.
CreditNotice FromProto(const v1::CreditNotice& message,
                       Day today,
                       errors::FieldViolations* violations);
CreditListingRecord FromProto(const v1::CreditListingRecord& message,
                              errors::FieldViolations* violations);

// CreditNoticeChanged, CreditListingChanged, CreditUnlistingDue.
ContractEvent EventOf(const CreditNotice& notice);
ContractEvent EventOf(const CreditListingRecord& listing);
ContractEvent UnlistingDueOf(const CreditListingRecord& listing);

}  // namespace vinculo::contract
