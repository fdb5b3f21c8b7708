#pragma once
#include "services/client_registry/domain/documents/document.h"

namespace vinculo::client_registry {

// What a document says of a person's health is sensitive (LGPD art. 5 II): a medical exam and
// a PAR-Q are read back by fewer people than others.
constexpr bool IsHealthDocument(DocumentKind kind) {
  return kind == DocumentKind::kMedicalExam || kind == DocumentKind::kParQ;
}

}  // namespace vinculo::client_registry
