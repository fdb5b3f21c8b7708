#pragma once
#include "common/db/tx.h"
#include "services/client_registry/domain/custom_fields/custom_field.h"
#include "vinculo/client_registry/v1/custom_field_service.pb.h"

namespace vinculo::client_registry {

v1::CustomField ToProto(const CustomField& field);
CustomFieldSpec FromProto(const v1::CustomField& field);

// Queues CustomFieldChanged.
void PublishChanged(db::Tx& tx, const CustomField& field);

}  // namespace vinculo::client_registry
