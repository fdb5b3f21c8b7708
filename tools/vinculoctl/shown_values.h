#pragma once
// How one value is shown to people, in the language of this process.

#include <string>

#include "vinculo/client_registry/v1/client_page_service.pb.h"

namespace vinculo::ctl {

// "-" where there is no day.
std::string Show(const google::type::Date& date);
// The instant in the zone of who reads.
std::string Show(const google::protobuf::Timestamp& time);
std::string Show(const google::type::Money& money);
// "Rua das Flores, 10, ap 2, Centro, Campinas/SP, 13010-000".
std::string Show(const client_registry::v1::Address& address);
std::string Show(client_registry::v1::Activity activity);
std::string Show(client_registry::v1::ClientLink::Kind kind);
std::string Show(client_registry::v1::Interaction::Channel channel);
std::string Show(client_registry::v1::Interaction::Reason reason);
std::string Show(client_registry::v1::DocumentKind kind);
// How the contract stands.
std::string Show(const contract::v1::Contract& one);

// As people write them; as they are where they are none.
std::string ShowTaxId(const std::string& tax_id);
std::string ShowPhone(const std::string& e164);

}  // namespace vinculo::ctl
