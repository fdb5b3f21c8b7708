#include "services/contract/messages/convert_credit.h"

#include <memory>
#include <string>
#include <utility>

#include "common/base/resource_name.h"
#include "common/filter/etag.h"
#include "services/contract/domain/field_checks.h"
#include "services/contract/messages/checked_values.h"
#include "services/contract/messages/convert.h"
#include "services/contract/storage/contract_repository.h"
#include "vinculo/contract/v1/termination_events.pb.h"

namespace vinculo::contract {
namespace {

template <class Message>
void AddReceivables(const OverdueDebt& debt, Message* message) {
  for (const Uuid& id : debt.receivables) {
    message->add_receivables(FormatName(kReceivables, id));
  }
}

template <class Event>
ContractEvent ListingEvent(const CreditListingRecord& listing) {
  auto payload = std::make_unique<Event>();
  *payload->mutable_credit_listing() = ToProto(listing);
  return {.event = {.aggregate = FormatName(kCreditListings, listing.id),
                    .version = listing.version,
                    .occurred_at = listing.updated_at,
                    .reason = listing.end_reason},
          .payload = std::move(payload)};
}

}  // namespace

v1::CreditNotice ToProto(const CreditNotice& notice) {
  v1::CreditNotice message;
  message.set_name(FormatName(kCreditNotices, notice.id));
  message.set_contract(FormatName(kContracts, notice.contract));
  message.set_channel(static_cast<v1::CreditNotice::Channel>(notice.channel));
  *message.mutable_send_date() = vinculo::ToProto(notice.sent_on);
  if (notice.delivered_on) {
    *message.mutable_delivery_date() = vinculo::ToProto(*notice.delivered_on);
  }
  message.set_evidence(notice.evidence);
  *message.mutable_amount() = vinculo::ToProto(notice.debt.amount);
  *message.mutable_oldest_due_date() = vinculo::ToProto(notice.debt.oldest_due_on);
  message.set_etag(filter::EtagOf(notice.version));
  *message.mutable_create_time() = vinculo::ToProto(notice.created_at);
  *message.mutable_update_time() = vinculo::ToProto(notice.updated_at);
  message.set_client(FormatName(kClients, notice.client));
  AddReceivables(notice.debt, &message);
  return message;
}

v1::CreditListingRecord ToProto(const CreditListingRecord& listing) {
  v1::CreditListingRecord message;
  message.set_name(FormatName(kCreditListings, listing.id));
  message.set_contract(FormatName(kContracts, listing.contract));
  message.set_bureau(listing.bureau);
  message.set_notice(FormatName(kCreditNotices, listing.notice));
  *message.mutable_amount() = vinculo::ToProto(listing.debt.amount);
  *message.mutable_oldest_due_date() = vinculo::ToProto(listing.debt.oldest_due_on);
  *message.mutable_list_date() = vinculo::ToProto(listing.listed_on);
  if (listing.unlist_by_on) {
    *message.mutable_unlist_by_date() = vinculo::ToProto(*listing.unlist_by_on);
  }
  if (listing.ended_on) *message.mutable_end_date() = vinculo::ToProto(*listing.ended_on);
  message.set_end_reason(listing.end_reason);
  message.set_etag(filter::EtagOf(listing.version));
  *message.mutable_create_time() = vinculo::ToProto(listing.created_at);
  *message.mutable_update_time() = vinculo::ToProto(listing.updated_at);
  message.set_client(FormatName(kClients, listing.client));
  AddReceivables(listing.debt, &message);
  return message;
}

CreditNotice FromProto(const v1::CreditNotice& message,
                       Day today,
                       errors::FieldViolations* violations) {
  CreditNotice notice;
  notice.contract = IdFromProto("contract", kContracts, message.contract(), violations);
  const std::optional<CreditNoticeChannel> channel =
      EnumFromProto<CreditNoticeChannel>("channel",
                                         message.channel(),
                                         v1::CreditNotice::Channel_IsValid(message.channel()),
                                         violations);
  notice.channel = channel.value_or(CreditNoticeChannel::kLetter);
  notice.sent_on =
      DayFromProto("send_date", message.has_send_date(), message.send_date(), violations)
          .value_or(today);
  return notice;
}

CreditListingRecord FromProto(const v1::CreditListingRecord& message,
                              errors::FieldViolations* violations) {
  CreditListingRecord listing;
  listing.contract = IdFromProto("contract", kContracts, message.contract(), violations);
  listing.bureau = message.bureau();
  CheckRequiredText("bureau", listing.bureau, kBureauMax, violations);
  return listing;
}

ContractEvent EventOf(const CreditNotice& notice) {
  auto payload = std::make_unique<v1::CreditNoticeChanged>();
  *payload->mutable_credit_notice() = ToProto(notice);
  return {.event = {.aggregate = FormatName(kCreditNotices, notice.id),
                    .version = notice.version,
                    .occurred_at = notice.updated_at},
          .payload = std::move(payload)};
}

ContractEvent EventOf(const CreditListingRecord& listing) {
  return ListingEvent<v1::CreditListingChanged>(listing);
}

ContractEvent UnlistingDueOf(const CreditListingRecord& listing) {
  return ListingEvent<v1::CreditUnlistingDue>(listing);
}

}  // namespace vinculo::contract
