#include "services/client_registry/domain/documents/document_validity.h"

namespace vinculo::client_registry {

std::optional<Day> ValidUntil(DocumentKind kind, Day issued_on, int validity_months) {
  if (kind != DocumentKind::kMedicalExam && kind != DocumentKind::kParQ) return std::nullopt;
  return AddMonthsLegal(issued_on, validity_months);
}

}  // namespace vinculo::client_registry
