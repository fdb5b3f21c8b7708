#include "services/gateway/handlers/signing/signing_words.h"

namespace vinculo::gateway {
namespace {

constexpr SigningWords kInPortuguese = {
    .title = "Assinatura: $0",
    .other_language = "English",
    .addressed_to = "Para $0, CPF/CNPJ $1. Assine até $2.",
    .text = "Texto do documento",
    .open_text = "Abrir o texto em página inteira",
    .download_text = "Baixar o texto",
    .hash = "Identificação do texto exato (SHA-256):",
    .recorded = "O que fica registrado",
    .recorded_times = "A data e a hora em que você abriu o documento e em que assinou ou recusou.",
    .recorded_address = "O endereço de internet (IP) e o navegador que você usou.",
    .recorded_document = "Que o CPF ou CNPJ digitado é o da pessoa a quem o documento foi enviado.",
    .recorded_code = "Que o código de uso único enviado para $0 foi digitado a tempo.",
    .recorded_text = "O SHA-256 do texto: ele prova que o texto assinado é exatamente este.",
    .simple_means =
        "Assinatura eletrônica simples (Lei 14.063/2020, art. 4º, I), válida entre as "
        "partes que a aceitam (MP 2.200-2/2001, art. 10, § 2º).",
    .advanced_means =
        "Assinatura eletrônica avançada (Lei 14.063/2020, art. 4º, II), válida entre "
        "as partes que a aceitam (MP 2.200-2/2001, art. 10, § 2º).",
    .code = "Código de uso único",
    .code_explained =
        "Para assinar você precisa de um código, enviado para $0. Ele vale por 10 "
        "minutos.",
    .code_sent =
        "O código foi pedido e chega em $0. Ele vale por 10 minutos; outro pode ser pedido "
        "depois de 1 minuto.",
    .send_code = "Enviar o código",
    .send_code_again = "Enviar outro código",
    .sign = "Assinar",
    .tax_id = "Seu CPF ou CNPJ",
    .tax_id_hint = "O de $0, com ou sem pontos.",
    .accept = "Li o texto e concordo em assiná-lo por meio eletrônico.",
    .sign_button = "Assinar o documento",
    .refuse = "Não quero assinar",
    .refuse_explained = "A recusa encerra o pedido de assinatura para todos os signatários.",
    .reason = "Motivo (se quiser dizer)",
    .refuse_button = "Recusar o documento",
    .signed_on = "Você assinou este documento em $0.",
    .refused_on = "Você recusou este documento em $0.",
    .keep_copy = "Guarde uma cópia do texto.",
    .link_refused = "Este link não vale",
    .link_refused_explained =
        "O prazo terminou, o link foi substituído por outro mais novo, ou está "
        "incompleto. Peça um novo link a quem enviou este.",
    .too_often = "Muitas tentativas",
    .wait = "Muitas tentativas. Tente de novo em $0 min.",
    .not_confirmed = "O CPF ou CNPJ não é o da pessoa a quem o documento foi enviado.",
    .code_not_confirmed = "O CPF ou CNPJ ou o código não confere, ou o código venceu.",
    .not_accepted = "Para assinar, marque que leu o texto e concorda.",
    .text_differs = "O texto mostrado não era o que está para ser assinado. Leia-o de novo.",
    .answered_already = "Este documento já não pode ser assinado nem recusado.",
    .reason_too_long = "O motivo tem no máximo 200 caracteres.",
    .foreign_form = "O formulário não veio desta página. Abra o link de novo.",
    .not_now = "Não foi possível agora",
    .not_now_explained = "Abra o link de novo em instantes.",
};

constexpr SigningWords kInEnglish = {
    .title = "Signature: $0",
    .other_language = "Português",
    .addressed_to = "For $0, CPF/CNPJ $1. Sign by $2.",
    .text = "Text of the document",
    .open_text = "Open the text on a page of its own",
    .download_text = "Download the text",
    .hash = "Identification of the exact text (SHA-256):",
    .recorded = "What is recorded",
    .recorded_times =
        "The date and time at which you opened the document and signed or refused it.",
    .recorded_address = "The internet address (IP) and the browser that you used.",
    .recorded_document =
        "That the CPF or CNPJ typed in is that of the person to whom the document was sent.",
    .recorded_code = "That the one-time code sent to $0 was typed in in time.",
    .recorded_text = "The SHA-256 of the text: it proves that exactly this text was signed.",
    .simple_means =
        "Simple electronic signature (Lei 14.063/2020, art. 4, I), valid between parties "
        "that accept it (MP 2.200-2/2001, art. 10, section 2).",
    .advanced_means =
        "Advanced electronic signature (Lei 14.063/2020, art. 4, II), valid between "
        "parties that accept it (MP 2.200-2/2001, art. 10, section 2).",
    .code = "One-time code",
    .code_explained = "To sign you need a code, sent to $0. It is valid for 10 minutes.",
    .code_sent =
        "The code was asked for and comes to $0. It is valid for 10 minutes; another one may "
        "be asked for after 1 minute.",
    .send_code = "Send the code",
    .send_code_again = "Send another code",
    .sign = "Sign",
    .tax_id = "Your CPF or CNPJ",
    .tax_id_hint = "That of $0, with or without dots.",
    .accept = "I have read the text and agree to sign it electronically.",
    .sign_button = "Sign the document",
    .refuse = "I do not want to sign",
    .refuse_explained = "A refusal ends the signature request for all signers.",
    .reason = "Reason (if you want to give it)",
    .refuse_button = "Refuse the document",
    .signed_on = "You signed this document on $0.",
    .refused_on = "You refused this document on $0.",
    .keep_copy = "Keep a copy of the text.",
    .link_refused = "This link is not valid",
    .link_refused_explained =
        "Its time is over, a newer link replaced it, or it is not whole. Ask "
        "for a new link where this one came from.",
    .too_often = "Too many attempts",
    .wait = "Too many attempts. Try again in $0 min.",
    .not_confirmed = "The CPF or CNPJ is not that of the person to whom the document was sent.",
    .code_not_confirmed = "The CPF or CNPJ or the code is wrong, or the code came too late.",
    .not_accepted = "To sign, mark that you have read the text and agree.",
    .text_differs = "The text that was shown is not the one to sign. Read it again.",
    .answered_already = "This document can no longer be signed or refused.",
    .reason_too_long = "The reason has at most 200 characters.",
    .foreign_form = "The form did not come from this page. Open the link again.",
    .not_now = "Not possible right now",
    .not_now_explained = "Open the link again in a moment.",
};

}  // namespace

const SigningWords& SigningWordsIn(Language language) {
  return language == kEnglish ? kInEnglish : kInPortuguese;
}

}  // namespace vinculo::gateway
