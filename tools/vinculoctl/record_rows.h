#pragma once
// A line for each thing that the registry keeps of a client, without its name.

#include <string>
#include <vector>

#include "vinculo/client_registry/v1/client_page_service.pb.h"
#include "vinculo/client_registry/v1/contact_consent_service.pb.h"

namespace vinculo::ctl {

using RecordCells = std::vector<std::string>;

// Whose, what, who.
RecordCells RowOf(const client_registry::v1::ClientLink& link);
RecordCells RowOf(const client_registry::v1::ContactPoint& point);
RecordCells RowOf(const client_registry::v1::ContactConsent& consent);
RecordCells RowOf(const client_registry::v1::ClientCredit& credit);
RecordCells RowOf(const client_registry::v1::Interaction& interaction);
RecordCells RowOf(const client_registry::v1::Evolution& evolution);
RecordCells RowOf(const client_registry::v1::PaymentCard& card);
RecordCells RowOf(const client_registry::v1::Document& document);

}  // namespace vinculo::ctl
