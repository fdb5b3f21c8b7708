#include "tools/vinculoctl/record_rows.h"

#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "absl/strings/str_replace.h"
#include "tools/vinculoctl/shown_values.h"
#include "tools/vinculoctl/texts.h"

namespace vinculo::ctl {

namespace pb = ::vinculo::client_registry::v1;

RecordCells RowOf(const pb::ClientLink& link) {
  return {link.client(),
          Say(text::kHas, Show(link.kind())),
          link.related_client(),
          link.relationship(),
          Show(link.first_date()),
          link.has_last_date() ? Show(link.last_date()) : ""};
}

RecordCells RowOf(const pb::ContactPoint& point) {
  return {point.kind() == pb::ContactPoint::EMAIL ? point.value() : ShowPhone(point.value()),
          point.kind() == pb::ContactPoint::WHATSAPP ? "WhatsApp" : "",
          point.label()};
}

RecordCells RowOf(const pb::ContactConsent& consent) {
  return {Show(consent.consent_time()),
          Say(consent.answer() == pb::ContactConsent::GIVEN ? text::kConsentGiven
                                                            : text::kConsentWithdrawn),
          pb::ContactChannel_Name(consent.channel()),
          pb::ContactPurpose_Name(consent.purpose()),
          consent.text_version()};
}

RecordCells RowOf(const pb::ClientCredit& credit) {
  return {Show(credit.grant_date()),
          Show(credit.amount()),
          Say(text::kCreditLeft, Show(credit.left_amount())),
          credit.has_expire_date() ? Say(text::kValidUntil, Show(credit.expire_date())) : "",
          credit.reason()};
}

RecordCells RowOf(const pb::Interaction& interaction) {
  return {Show(interaction.contact_time()),
          Show(interaction.channel()),
          Show(interaction.reason()),
          interaction.staff(),
          interaction.subject()};
}

RecordCells RowOf(const pb::Evolution& evolution) {
  return {Show(evolution.evolution_date()),
          evolution.staff(),
          absl::StrReplaceAll(evolution.text(), {{"\n", " / "}})};
}

RecordCells RowOf(const pb::PaymentCard& card) {
  return {absl::StrCat(pb::PaymentCard::Brand_Name(card.brand()), " •••• ", card.last_four()),
          absl::StrFormat("%02d/%d", card.expiry_month(), card.expiry_year()),
          card.default_card() ? Say(text::kDefaultCard) : ""};
}

RecordCells RowOf(const pb::Document& document) {
  return {Show(document.kind()),
          Show(document.issue_date()),
          document.has_valid_until_date()
              ? Say(text::kValidUntil, Show(document.valid_until_date()))
              : "",
          document.file_name()};
}

}  // namespace vinculo::ctl
