#include "tests/e2e/personal_marks.h"

#include "absl/strings/ascii.h"
#include "absl/strings/escaping.h"
#include "absl/strings/match.h"

namespace vinculo::e2e {

const Marks& ClientMarks() {
  static const auto* const marks = new Marks{
      {"vinculo.client_registry.v1.Client.display_name", "Zefirinda Quaresmal"},
      {"vinculo.client_registry.v1.Client.social_name", "Zefirica Socialina"},
      {"vinculo.client_registry.v1.Client.trade_name", "Fantasia Zefirante"},
      {"vinculo.client_registry.v1.Client.tax_id", "52998224725"},
      {"vinculo.client_registry.v1.Client.birth_date", "1937-03-17"},
      {"vinculo.client_registry.v1.Client.email", "zefirmail@exemplo.com.br"},
      {"vinculo.client_registry.v1.Client.mobile_phone", "+5581987651234"},
      {"vinculo.client_registry.v1.Client.phone", "+558134567890"},
      {"vinculo.client_registry.v1.Client.archive_reason", "zefirarquivo mudou"},
      {"vinculo.client_registry.v1.Address.street", "Rua Zefirina"},
      {"vinculo.client_registry.v1.Address.number", "98761N"},
      {"vinculo.client_registry.v1.Address.complement", "Bloco Zefirau"},
      {"vinculo.client_registry.v1.Address.postal_code", "50717171"},
      {"vinculo.client_registry.v1.IdentityDocument.number", "ZEF98765X"},
      {"vinculo.client_registry.v1.CustomValue.text", "zefirapelido"},
      {"vinculo.client_registry.v1.PortalLogin.login_name", "zefirlogin"},
      {"vinculo.client_registry.v1.Merge.reason", "zefirfusao repetida"},
      {"vinculo.client_registry.v1.Merge.undo_reason", "zefirdesfeita engano"},
      {"vinculo.client_registry.v1.Document.file_name", "zefirarquivo.pdf"},
      {"vinculo.client_registry.v1.Document.note", "zefirnota"},
      {"vinculo.client_registry.v1.AttachDocumentRequest.content", "zefirconteudo"},
      {"vinculo.imports.v1.RowFinding.raw_value", "(81) 8765-1234"},
  };
  return *marks;
}

const Marks& RecordMarks() {
  static const auto* const marks = new Marks{
      {"vinculo.client_registry.v1.Access.denial_detail", "zefirnegado na catraca"},
      {"vinculo.client_registry.v1.Presence.delete_reason", "zefirausente afinal"},
      {"vinculo.client_registry.v1.Assessment.notes", "zefiravaliada com dor"},
      {"vinculo.client_registry.v1.Evaluation.notes", "zefirfaixa tremida"},
      {"vinculo.client_registry.v1.ClientCredit.reason", "zefircredito por queda"},
      {"vinculo.client_registry.v1.ClientCreditUse.reverse_reason", "zefirestorno"},
      {"vinculo.client_registry.v1.ClientLink.relationship", "zefirtia paterna"},
      {"vinculo.client_registry.v1.ContactConsent.evidence", "zefirgravacao 77"},
      {"vinculo.client_registry.v1.ContactPoint.value", "zefirponto@exemplo.com.br"},
      {"vinculo.client_registry.v1.ContactPoint.label", "zefirtrabalho"},
      {"vinculo.client_registry.v1.Evolution.text", "zefirevoluiu bem"},
      {"vinculo.client_registry.v1.Interaction.subject", "zefirassunto lento"},
      {"vinculo.client_registry.v1.Interaction.notes", "zefirreclamou muito"},
      {"vinculo.client_registry.v1.PaymentCard.holder_name", "Z QUARESMAL TITULAR"},
      {"vinculo.client_registry.v1.PaymentCard.token", "zefirtoken_a1b2"},
  };
  return *marks;
}

const Marks& ContractMarks() {
  static const auto* const marks = new Marks{
      {"vinculo.contract.v1.Contract.description", "Plano da Zefirdescrita"},
      {"vinculo.contract.v1.Contract.inclusion_reason", "zefirindicada pela tia"},
      {"vinculo.contract.v1.ChangeBillingRequest.reason", "zefircortesia da casa"},
      {"vinculo.contract.v1.ChangeCreditListingRequest.reason", "zefiravisada por carta"},
      {"vinculo.contract.v1.ChangeFinancialBaseDateRequest.reason", "zefircombinou o dia"},
      {"vinculo.contract.v1.Contract.end_reason", "zefirmudou de cidade"},
      {"vinculo.contract.v1.Change.reason", "zefirmudou de banco"},
      {"vinculo.contract.v1.Change.undo_reason", "zefirdesistiu da mudanca"},
      {"vinculo.contract.v1.AccessBlock.reason", "zefirbloqueio por boleto"},
      {"vinculo.contract.v1.AccessBlock.lift_reason", "zefirliberada por engano"},
      {"vinculo.contract.v1.Pause.reason", "zefirviagem a Natal"},
      {"vinculo.contract.v1.Renewal.reason", "zefirrenovou por telefone"},
  };
  return *marks;
}

const Marks& DebtMarks() {
  static const auto* const marks = new Marks{
      {"vinculo.contract.v1.Contestation.reason", "zeficobrado em dobro"},
      {"vinculo.contract.v1.Contestation.answer", "zefirespondido por carta"},
      {"vinculo.contract.v1.DebtNotice.evidence", "zefiaviso de recebimento 17"},
      {"vinculo.contract.v1.Release.reason", "zefipaga na sexta"},
      {"vinculo.contract.v1.Receivable.description", "zeficobranca do modem"},
      {"vinculo.contract.v1.Receivable.cancel_reason", "zeficortesia"},
      {"vinculo.contract.v1.Renegotiation.reason", "zefiacordo"},
      {"vinculo.contract.v1.Payment.reference", "zefipix 771"},
      {"vinculo.contract.v1.Payment.reversal_reason", "zefiestornado"},
  };
  return *marks;
}

const Marks& EndingMarks() {
  static const auto* const marks = new Marks{
      {"vinculo.contract.v1.AdjustmentItem.notice_evidence", "zefirprotocolo 4411"},
      {"vinculo.contract.v1.CreditListingRecord.end_reason", "zefirbaixada a pedido"},
      {"vinculo.contract.v1.CreditNotice.evidence", "zefirwamid 9981"},
      {"vinculo.contract.v1.FineTermsOfContract.reason", "zefirnegociou a multa"},
      {"vinculo.contract.v1.Refund.reference", "zefirdevolucao e2e 55"},
      {"vinculo.contract.v1.Termination.waiver_evidence", "zefirlaudo do tecnico"},
      {"vinculo.contract.v1.TerminationOutcome.reason", "zefirfoi morar longe"},
  };
  return *marks;
}

const Marks& SignatureMarks() {
  static const auto* const marks = new Marks{
      {"vinculo.contract.v1.SignatureEvidence.Entry.source", "203.0.113.77"},
      {"vinculo.contract.v1.SignatureEvidence.Entry.user_agent", "Zefirfox/9"},
      {"vinculo.contract.v1.SignatureRequest.cancel_reason", "zefirpediu outro texto"},
      {"vinculo.contract.v1.Signer.display_name", "Zefirina Signataria"},
      {"vinculo.contract.v1.Signer.email", "zefirassina@exemplo.com.br"},
      {"vinculo.contract.v1.Signer.mobile_phone", "+5581912341234"},
      {"vinculo.contract.v1.Signer.refusal_reason", "zefirnao concordou"},
      {"vinculo.contract.v1.Signer.tax_id", "11144477735"},
  };
  return *marks;
}

std::set<std::string> Found(const Marks& marks, const std::string& text) {
  std::set<std::string> found;
  const std::string lower = absl::AsciiStrToLower(text);
  for (const auto& [field, mark] : marks) {
    const std::string low = absl::AsciiStrToLower(mark);
    if (absl::StrContains(lower, low) || absl::StrContains(text, absl::BytesToHexString(mark)) ||
        absl::StrContains(text, absl::BytesToHexString(low))) {
      found.insert(field);
    }
  }
  return found;
}

}  // namespace vinculo::e2e
