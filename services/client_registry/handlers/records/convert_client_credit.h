#pragma once
#include "common/db/tx.h"
#include "common/errors/errors.h"
#include "services/client_registry/domain/records/client_credit.h"
#include "services/client_registry/domain/records/client_credit_use.h"
#include "vinculo/client_registry/v1/client_credit_service.pb.h"

namespace vinculo::client_registry {

v1::ClientCredit ToProto(const ClientCredit& credit);
v1::ClientCreditUse ToProto(const ClientCreditUse& use);

// What a caller says of them. What cannot be read is a violation.
ClientCredit FromProto(const v1::ClientCredit& credit, errors::FieldViolations& violations);
ClientCreditUse FromProto(const v1::ClientCreditUse& use, errors::FieldViolations& violations);

// Queue ClientCreditChanged and ClientCreditUseChanged.
void PublishChanged(db::Tx& tx, const ClientCredit& credit);
void PublishChanged(db::Tx& tx, const ClientCreditUse& use);

}  // namespace vinculo::client_registry
