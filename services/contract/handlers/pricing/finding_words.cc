#include "services/contract/handlers/pricing/finding_words.h"

#include <algorithm>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "absl/strings/str_replace.h"
#include "common/base/check.h"

namespace vinculo::contract {
namespace {

constexpr FindingWords kFindings[] = {
    {"LIFECYCLE_DRAFT",
     "O contrato é um rascunho: vale quando for ativado.",
     "The contract is a draft: it holds once it is activated."},
    {"LIFECYCLE_AWAITING_SIGNATURE",
     "O contrato aguarda assinatura.",
     "The contract awaits its signature."},
    {"LIFECYCLE_SCHEDULED",
     "O contrato começa em {next_date}.",
     "The contract begins on {next_date}."},
    {"LIFECYCLE_ACTIVE",
     "O contrato está ativo desde {since}.",
     "The contract has been active since {since}."},
    {"LIFECYCLE_SUSPENDED", "O contrato está pausado.", "The contract is paused."},
    {"LIFECYCLE_ENDED",
     "O contrato está encerrado desde {since}.",
     "The contract ended on {since}."},
    {"TERM_RENEWS",
     "A vigência vai até {last_day} e se renova sozinha.",
     "The term runs until {last_day} and renews by itself."},
    {"TERM_ENDS",
     "A vigência vai até {last_day}; sem renovação (possível a partir de {renewable_from}), o "
     "contrato expira no dia seguinte.",
     "The term runs until {last_day}; without a renewal (possible from {renewable_from} on) the "
     "contract expires the day after."},
    {"PRICE_INITIAL",
     "Custa {price} por período, como combinado no início.",
     "It costs {price} a period, as agreed at the beginning."},
    {"PRICE_BY_SEGMENT",
     "Custa {price} por período desde {since}: {cause}.",
     "It costs {price} a period since {since}: {cause}."},
    {"PRICE_OVERRIDES_OTHER",
     "Isso se sobrepõe a {price} desde {since} ({cause}), que foi registrado antes.",
     "That overrides {price} since {since} ({cause}), which was added before."},
    {"PRICE_UNDONE",
     "{price} desde {since} ({cause}) foi desfeito e não conta.",
     "{price} since {since} ({cause}) was taken back and does not count."},
    {"PRICE_CHANGES_NEXT",
     "A partir de {next_date} passa a custar {price} por período.",
     "From {next_date} on it costs {price} a period."},
    {"ACCESS_NORMAL", "O acesso está liberado.", "Access is normal."},
    {"ACCESS_BLOCKED_BY",
     "O acesso está bloqueado desde {since}: {source}.",
     "Access has been blocked since {since}: {source}."},
    {"ACCESS_REDUCED_BY",
     "O acesso está reduzido desde {since}: {source}.",
     "Access has been reduced since {since}: {source}."},
    {"ACCESS_BLOCK_BEGINS",
     "Um bloqueio começa em {since}: {source}.",
     "A block begins on {since}: {source}."},
    {"DEBT_BELOW_MINIMUM",
     "Há {overdue} em atraso, menos do que a régua {policy} acompanha.",
     "{overdue} is overdue, less than the policy {policy} follows."},
    {"DEBT_NEVER_ACTS",
     "Há {overdue} em atraso; a régua não reduz, não bloqueia e não encerra.",
     "{overdue} is overdue; the policy neither reduces, blocks nor terminates."},
    {"DEBT_WITHIN_DAYS",
     "Há {overdue} em atraso; pela régua {policy} ainda não é dia de nada.",
     "{overdue} is overdue; by the policy {policy} no step has come yet."},
    {"DEBT_AWAITS_NOTICE",
     "Há {overdue} em atraso; pela régua {policy} nada acontece sem a entrega do aviso comprovada.",
     "{overdue} is overdue; by the policy {policy} nothing comes before the delivery of a notice "
     "is "
     "proven."},
    {"DEBT_CONTESTED",
     "A cobrança em atraso foi contestada: nada é suspenso até a resposta.",
     "The overdue bill is contested: nothing is suspended until it is answered."},
    {"DEBT_RELEASED",
     "Uma liberação vale desde {since}, apesar de {overdue} em atraso.",
     "A release holds since {since}, in spite of {overdue} overdue."},
    {"DEBT_DEBT",
     "Por {overdue} em atraso, a régua {policy} restringe o acesso desde {since}; pagar {to_pay} "
     "libera.",
     "For {overdue} overdue the policy {policy} has restricted access since {since}; paying "
     "{to_pay} "
     "clears it."},
    {"DEBT_AGREEMENT_UNPAID",
     "A dívida foi renegociada; a primeira parcela paga libera o acesso, restrito desde {since}.",
     "The debt was renegotiated; its first instalment clears the access, restricted since "
     "{since}."},
    {"DEBT_TERMINATION_DUE",
     "Bloqueado por débito desde {since}: pela régua {policy} o contrato já pode ser encerrado; "
     "pagar "
     "{to_pay} libera.",
     "Blocked for debt since {since}: by the policy {policy} the contract may be terminated; "
     "paying "
     "{to_pay} clears it."},
    {"DEBT_NEXT_STEP",
     "O próximo passo é {step}, em {next_date}.",
     "The next step is {step}, on {next_date}."},
    {"DEBT_STEP_WAITS",
     "O próximo passo, {step}, espera a entrega do aviso comprovada.",
     "The next step, {step}, waits for the proof of a notice."},
    {"NOT_CHARGED",
     "O contrato não é cobrado desde {since}: nenhum dia a partir de então gera cobrança.",
     "The contract is not charged since {since}: no day from then on makes a receivable."},
    {"DAYS_NOT_CHARGED",
     "Os dias de {since} a {until} não são cobrados.",
     "The days from {since} to {until} are not charged."},
    {"CHANGE_CHARGED_LESS",
     "O acerto de uma alteração era de {agreed}; sem os dias que não são cobrados é de {amount}.",
     "What a change charges was {agreed}; without the days that are not charged it is {amount}."},
    {"CHANGE_GAVE_LESS",
     "Uma alteração devolvia {agreed}; sem os dias que não são cobrados devolve {amount}.",
     "A change gave back {agreed}; without the days that are not charged it gives back {amount}."},
    {"CREDIT_WAITS",
     "Há {amount} a devolver que nenhum período futuro pode abater; espera um que possa, ou o fim "
     "do contrato.",
     "{amount} is to be given back that no period to come can give; it waits for one that can, or "
     "for the end of the contract."},
    {"PAID_UNTIL", "Está pago até {paid_until}.", "It is paid until {paid_until}."},
    {"DEBT_OVERDUE",
     "Há {amount} em atraso, o mais antigo vencido em {since}; com multa e juros, {total}.",
     "{amount} is overdue, the oldest part since {since}; {total} with fine and interest."},
    {"LATE_FINE",
     "A multa por atraso é de {amount}: {rate} do que venceu, uma vez.",
     "The late fine is {amount}: {rate} of what is overdue, once."},
    {"LATE_INTEREST",
     "Os juros de mora são de {amount}: {rate} ao mês, por dia de atraso.",
     "The late interest is {amount}: {rate} a month, by days late."},
    {"DEBT_DUE_NEXT",
     "O próximo vencimento é em {next_date}: {amount}.",
     "{amount} falls due next, on {next_date}."},
    {"LOYALTY_RUNS", "A fidelidade vai até {last_day}.", "The loyalty term runs until {last_day}."},
    {"FINE_IF_LEFT",
     "Sair em {date} custa multa de {amount}: {terms}, com {months_left} de {months} meses por "
     "cumprir; a partir de {last_day} não há multa.",
     "Leaving on {date} costs a fine of {amount}: {terms}, with {months_left} of {months} months "
     "to "
     "come; from {last_day} on there is none."},
    {"FINE_NONE_IF_LEFT",
     "Sair em {date} não custa multa: {terms}, com {months_left} de {months} meses por cumprir.",
     "Leaving on {date} costs no fine: {terms}, with {months_left} of {months} months to come."},
    {"FINE_LIMITED",
     "A multa seria de {without}; fica em {amount}: {limit}.",
     "The fine would be {without}; it stays at {amount}: {limit}."},
    {"LOYALTY_NONE", "Não há fidelidade em curso.", "No loyalty term runs."},
    {"PLANNED_CHANGE",
     "Há uma alteração ({change_code}) planejada para {next_date}; até lá pode ser desfeita.",
     "A change ({change_code}) is planned for {next_date}; until then it can be undone."},
};

// What facts are called that are names.
constexpr FindingWords kNames[] = {
    {"PLAN_CHANGE", "troca de plano", "change of plan"},
    {"OVERRIDE", "valor alterado", "another price"},
    {"DISCOUNT", "desconto", "discount"},
    {"ADJUSTMENT", "reajuste", "adjustment"},
    {"TENURE_DISCOUNT", "desconto por tempo de casa", "discount for staying"},
    {"FREE_UPGRADE", "upgrade gratuito", "free upgrade"},
    {"RENEWAL", "renovação", "renewal"},
    {"UNDO", "desfeito", "undone"},
    {"NOTICE", "o aviso", "the notice"},
    {"REDUCE", "reduzir", "to reduce"},
    {"BLOCK", "bloquear", "to block"},
    {"TERMINATE", "encerrar", "to terminate"},
    {"GIVEN_BACK", "devolução de uma alteração", "given back by a change"},
    {"NONE", "nenhuma multa combinada", "no fine was agreed"},
    {"LINEAR_BY_MONTH", "parte das mensalidades por vir", "a share of the prices to come"},
    {"LINEAR_BY_DAY",
     "parte das mensalidades por vir, por dias",
     "a share of the prices to come, by days"},
    {"BENEFIT_PROPORTIONAL", "o que resta dos benefícios", "what is left of the benefits"},
    {"STEPS",
     "parte das mensalidades por vir, que cai com o tempo",
     "a share of the prices to come that falls with time"},
    {"LIMIT_AMOUNT", "o valor máximo combinado", "the highest amount agreed"},
    {"LIMIT_MONTHS", "o máximo de mensalidades combinado", "the highest number of months agreed"},
    {"LIMIT_PRICES",
     "nunca mais do que se pagaria até lá",
     "never more than would have been paid until then"},
    {"LIMIT_BENEFITS",
     "nunca mais do que resta dos benefícios",
     "never more than what is left of the benefits"},
    {"MANUAL", "decisão da equipe", "decided by staff"},
    {"DEBT", "débito em aberto", "open debt"},
    {"FRAUD", "suspeita de fraude", "suspected fraud"},
    {"CLIENT_REQUEST", "a pedido do cliente", "the client asked for it"},
    {"LEGAL_ORDER", "ordem judicial", "a legal order"},
};

template <size_t kSize>
const FindingWords& Find(const FindingWords (&words)[kSize], absl::string_view code) {
  const auto* found = std::find_if(
      words, words + kSize, [code](const FindingWords& one) { return one.code == code; });
  VINCULO_CHECK(found != words + kSize);
  return *found;
}

enum class Tongue { kPtBr, kEn };

std::string ToText(Tongue tongue, const std::string& key, const std::string& text) {
  if (key == "rate" && tongue == Tongue::kPtBr) return absl::StrReplaceAll(text, {{".", ","}});
  static constexpr absl::string_view kWorded[] = {"cause", "source", "step", "terms", "limit"};
  if (std::find(std::begin(kWorded), std::end(kWorded), key) == std::end(kWorded)) return text;
  const FindingWords& words = Find(kNames, text);
  return std::string(tongue == Tongue::kPtBr ? words.pt_br : words.en);
}
std::string ToText(Tongue tongue, const std::string&, Money money) {
  return tongue == Tongue::kPtBr ? money.ToBrazilian() : absl::StrCat("BRL ", money.ToString());
}
std::string ToText(Tongue tongue, const std::string&, Day day) {
  if (tongue == Tongue::kEn) return day.ToString();
  return absl::StrFormat("%02d/%02d/%04d", day.day_of_month(), day.month(), day.year());
}

std::string Filled(absl::string_view sentence, Tongue tongue, const Finding& finding) {
  std::vector<std::pair<std::string, std::string>> values;
  values.reserve(finding.facts.size());
  for (const Fact& fact : finding.facts) {
    values.emplace_back(
        absl::StrCat("{", fact.key, "}"),
        std::visit([&](const auto& value) { return ToText(tongue, fact.key, value); }, fact.value));
  }
  return absl::StrReplaceAll(sentence, values);
}

std::string Plain(const std::string& text) { return text; }
std::string Plain(Money money) { return money.ToString(); }
std::string Plain(Day day) { return day.ToString(); }

}  // namespace

const FindingWords& WordsOf(absl::string_view code) { return Find(kFindings, code); }

std::string SentencePtBr(const Finding& finding) {
  return Filled(WordsOf(finding.code).pt_br, Tongue::kPtBr, finding);
}

std::string SentenceEn(const Finding& finding) {
  return Filled(WordsOf(finding.code).en, Tongue::kEn, finding);
}

std::string PlainText(const Fact& fact) {
  return std::visit([](const auto& value) { return Plain(value); }, fact.value);
}

}  // namespace vinculo::contract
