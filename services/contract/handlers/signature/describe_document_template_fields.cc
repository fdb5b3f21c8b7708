#include "services/contract/domain/signature/document_fields.h"
#include "services/contract/handlers/signature/document_handlers.h"

namespace vinculo::contract {
namespace {

using FieldsResponse = pb::DescribeDocumentTemplateFieldsResponse;

FieldsResponse::Field FieldToProto(const documents::Field& field) {
  FieldsResponse::Field to;
  to.set_key(field.name);
  to.set_description_pt_br(field.description_pt_br);
  to.set_description_en(field.description_en);
  to.set_sample(field.sample);
  return to;
}

}  // namespace

Task<pb::DescribeDocumentTemplateFieldsResponse> DescribeDocumentTemplateFields(
    rpc::Call&, const Deps&, const pb::DescribeDocumentTemplateFieldsRequest&) {
  FieldsResponse response;
  for (const documents::Field& field : DocumentFields().fields) {
    *response.add_fields() = FieldToProto(field);
  }
  for (const documents::List& list : DocumentFields().lists) {
    FieldsResponse::List& to = *response.add_lists();
    to.set_key(list.name);
    to.set_description_pt_br(list.description_pt_br);
    to.set_description_en(list.description_en);
    for (const documents::Field& field : list.fields) *to.add_fields() = FieldToProto(field);
  }
  co_return response;
}

}  // namespace vinculo::contract
