#pragma once
// C-20. What documents and signatures refer to.

#include <string>

#include "absl/strings/str_replace.h"
#include "tests/conformance/contract_service.h"

namespace vinculo::conformance {

// The name of the tenant's template of documents, put there once.
inline std::string PlantTemplate(TestService& service, const Uuid& tenant) {
  service.database().Execute(absl::StrReplaceAll(
      "INSERT INTO document_templates (tenant_id, template_id, code, display_name, language, "
      "body_version, created_at, updated_at) VALUES ('$t', '$t', 'T', 'T', 'pt-BR', 1, now(), "
      "now()) ON CONFLICT DO NOTHING; "
      "INSERT INTO document_template_bodies VALUES ('$t', '$t', 1, '<p>{{client.name}}</p>') ON "
      "CONFLICT DO NOTHING",
      {{"$t", tenant.ToString()}}));
  return "documentTemplates/" + tenant.ToString();
}

// The name of a document of the contract.
inline std::string PlantDocument(TestService& service,
                                 const Uuid& tenant,
                                 const std::string& contract) {
  PlantTemplate(service, tenant);
  const std::string id = contract.substr(contract.find('/') + 1);
  service.database().Execute(absl::StrReplaceAll(
      "INSERT INTO contract_documents VALUES ('$t', '$c', '$c', '$t', 1, 'T', '$t', 9990, 1, 2, "
      "12, 12, 'x', 'abc', 1, NULL, 'users/test', now())",
      {{"$t", tenant.ToString()}, {"$c", id}}));
  return "contractDocuments/" + id;
}

}  // namespace vinculo::conformance
