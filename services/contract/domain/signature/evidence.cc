#include "services/contract/domain/signature/evidence.h"

#include "absl/strings/str_cat.h"
#include "common/documents/template.h"
#include "services/contract/domain/signature/written.h"

namespace vinculo::contract {
namespace {

using documents::EscapeHtml;

absl::string_view Words(EvidenceKind kind) {
  switch (kind) {
    case EvidenceKind::kRequestSent:
      return "Documento enviado para assinatura";
    case EvidenceKind::kLinkIssued:
      return "Link de assinatura gerado";
    case EvidenceKind::kDocumentViewed:
      return "Documento visualizado";
    case EvidenceKind::kCodeRequested:
      return "Código de uso único pedido";
    case EvidenceKind::kCodeIssued:
      return "Código de uso único gerado";
    case EvidenceKind::kConfirmationFailed:
      return "Confirmação recusada (documento ou código errado)";
    case EvidenceKind::kDocumentSigned:
      return "Documento assinado";
    case EvidenceKind::kDocumentRefused:
      return "Documento recusado";
    case EvidenceKind::kRequestExpired:
      return "Prazo de assinatura encerrado";
    case EvidenceKind::kRequestCancelled:
      return "Pedido de assinatura cancelado";
  }
  return "";
}

absl::string_view Words(SignatureState state) {
  switch (state) {
    case SignatureState::kSent:
      return "enviado";
    case SignatureState::kViewed:
      return "visualizado";
    case SignatureState::kSigned:
      return "assinado";
    case SignatureState::kRefused:
      return "recusado";
    case SignatureState::kExpired:
      return "expirado";
    case SignatureState::kCancelled:
      return "cancelado";
  }
  return "";
}

absl::string_view Words(SigningMeans means) {
  return means == SigningMeans::kAdvanced
             ? "assinatura eletrônica avançada (Lei 14.063/2020, art. 4º, II): link pessoal, "
               "documento e código de uso único"
             : "assinatura eletrônica simples (Lei 14.063/2020, art. 4º, I): link pessoal e "
               "documento";
}

std::string Instant(absl::Time at, const absl::TimeZone& zone) {
  return absl::FormatTime("%d/%m/%Y %H:%M:%S %Ez", at, zone);
}

std::string Row(std::initializer_list<std::string> cells) {
  std::string row = "<tr>";
  for (const std::string& cell : cells) absl::StrAppend(&row, "<td>", EscapeHtml(cell), "</td>");
  return row + "</tr>";
}

std::string SignerRow(const Signer& signer, const absl::TimeZone& zone) {
  return Row({absl::StrCat(signer.number),
              signer.display_name,
              WrittenTaxId(signer.tax_id),
              signer.role,
              std::string(Words(signer.state)),
              signer.answered_at ? Instant(*signer.answered_at, zone) : ""});
}

}  // namespace

std::string ChainedText(absl::string_view chain_before,
                        const Uuid& request,
                        const EvidenceEntry& entry) {
  return absl::StrCat(chain_before,
                      "\n",
                      request.ToString(),
                      "\n",
                      entry.number,
                      "\n",
                      static_cast<int>(entry.kind),
                      "\n",
                      entry.signer_number,
                      "\n",
                      absl::ToUnixMicros(entry.at),
                      "\n",
                      entry.document_sha256);
}

std::string EvidenceReport(const SignatureRequest& request,
                           const std::vector<EvidenceEntry>& entries,
                           const absl::TimeZone& zone) {
  std::string html = absl::StrCat("<h1>Evidências da assinatura</h1><p>Pedido ",
                                  request.id.ToString(),
                                  ", contrato ",
                                  request.contract.ToString(),
                                  ": <b>",
                                  Words(request.state),
                                  "</b>.</p><p>Meio: ",
                                  Words(request.means),
                                  ".</p><p>SHA-256 do texto exato: ",
                                  EscapeHtml(request.document_sha256),
                                  "</p><h2>Signatários</h2><table><tr><th>Nº</th><th>Nome</th>"
                                  "<th>CPF/CNPJ</th><th>Papel</th><th>Situação</th>"
                                  "<th>Resposta</th></tr>");
  for (const Signer& signer : request.signers) html += SignerRow(signer, zone);
  html +=
      "</table><h2>Registro</h2><table><tr><th>Nº</th><th>Quando</th><th>O quê</th>"
      "<th>Signatário</th><th>Endereço</th><th>Navegador</th></tr>";
  for (const EvidenceEntry& entry : entries) {
    html += Row({absl::StrCat(entry.number),
                 Instant(entry.at, zone),
                 std::string(Words(entry.kind)),
                 entry.signer_number == 0 ? "" : absl::StrCat(entry.signer_number),
                 entry.source,
                 entry.user_agent});
  }
  absl::StrAppend(&html, "</table>");
  if (!entries.empty()) {
    absl::StrAppend(&html,
                    "<p><small>SHA-256 do último registro, que inclui os anteriores: ",
                    entries.back().chain_sha256,
                    "</small></p>");
  }
  return html;
}

}  // namespace vinculo::contract
