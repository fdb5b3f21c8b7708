#include "tools/vinculoctl/demo/portfolio.h"

#include <algorithm>
#include <optional>
#include <string>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "tools/vinculoctl/demo/bills.h"
#include "tools/vinculoctl/demo/people.h"
#include "tools/vinculoctl/demo/proto_values.h"
#include "tools/vinculoctl/demo/random.h"

namespace vinculo::ctl::demo {
namespace {

using client_registry::v1::Client;
using contract::v1::ImportContractsRequest;
using contract::v1::Plan;

struct PlanSpec {
  const char* code;
  const char* name;
  int cents;
  int loyalty_months;
  int term_months;
  bool prepaid;
  const char* modality;
};

// How one line of business behaves. Rates are per mille and month.
struct Business {
  const char* unit;
  const char* code;
  const char* debt_policy;
  int share_per_mille;  // of all clients
  Ages ages;
  int companies_per_mille;
  int aggregator_per_mille;
  int churn_within_loyalty;
  int churn_after;
  // Relative weight of each month for new clients, January first.
  int season[12];
  std::vector<PlanSpec> plans;
  std::vector<const char*> reasons;
  std::vector<const char*> groups;
  std::vector<const char*> consultants;
};

std::vector<Business> Businesses() {
  return {
      {"Aurora Fibra",
       "FIB",
       "TELECOM",
       520,
       {18, 78},
       110,
       0,
       6,
       17,
       {9, 8, 10, 9, 9, 8, 9, 9, 8, 9, 8, 6},
       {{"FIBRA-300", "Fibra 300 Mega", 89'90, 12, 0, false, "Internet"},
        {"FIBRA-500", "Fibra 500 Mega", 109'90, 12, 0, false, "Internet"},
        {"FIBRA-800", "Fibra 800 Mega", 139'90, 12, 0, false, "Internet"},
        {"FIBRA-LIVRE", "Fibra 300 Mega sem fidelidade", 119'90, 0, 0, false, "Internet"},
        {"RURAL-50", "Rádio Rural 50 Mega", 129'90, 12, 0, true, "Internet"}},
       {"Mudança de endereço",
        "Preço",
        "Mudou para concorrente",
        "Qualidade da conexão",
        "Dificuldade financeira"},
       {"Indicação", "Condomínios", "Clientes rurais"},
       {"Marina Prado", "Caio Bastos", "Equipe de campo"}},
      {"Aurora Fit",
       "FIT",
       "GYM",
       330,
       {14, 72},
       0,
       140,
       28,
       52,
       {17, 11, 9, 8, 7, 6, 7, 9, 9, 7, 6, 4},
       {{"FIT-MENSAL", "Mensal livre", 129'90, 0, 0, true, "Musculação"},
        {"FIT-SEMESTRAL", "Semestral", 109'90, 6, 6, false, "Musculação"},
        {"FIT-ANUAL", "Anual", 89'90, 12, 12, false, "Musculação"},
        {"FIT-LUTAS", "Lutas e funcional", 149'90, 0, 0, true, "Jiu-jitsu"}},
       {"Falta de tempo", "Preço", "Mudança de cidade", "Lesão", "Insatisfação com o atendimento"},
       {"Projeto Verão", "Terceira idade", "Corredores"},
       {"Tainá Reis", "Iago Melo"}},
      {"Colégio Aurora",
       "COL",
       "SCHOOL",
       150,
       {5, 17},
       0,
       0,
       3,
       5,
       {34, 30, 6, 2, 1, 1, 9, 7, 2, 1, 3, 4},
       {{"COL-INFANTIL", "Educação infantil", 690'00, 0, 12, false, "Infantil"},
        {"COL-FUND", "Ensino fundamental", 840'00, 0, 12, false, "Fundamental"},
        {"COL-MEDIO", "Ensino médio", 980'00, 0, 12, false, "Médio"}},
       {"Mudança de cidade", "Transferência de escola", "Dificuldade financeira"},
       {"Matrícula 2025", "Matrícula 2026", "Bolsistas"},
       {"Secretaria"}},
  };
}

Plan ToPlan(const PlanSpec& spec) {
  Plan plan;
  plan.set_code(spec.code);
  plan.set_display_name(spec.name);
  SetMoney(spec.cents, plan.mutable_price());
  plan.set_billing_period(contract::v1::MONTHLY);
  plan.set_payment_condition(spec.prepaid ? contract::v1::PREPAID : contract::v1::POSTPAID);
  plan.set_loyalty_months(spec.loyalty_months);
  plan.set_term_months(spec.term_months);
  plan.add_modalities(spec.modality);
  return plan;
}

// A day of the history: later years bring more clients, months weigh by season.
Day FirstContact(Random& random, const Business& business, const PortfolioSpec& spec) {
  for (;;) {
    const int span = spec.years * 365;
    const int back = std::min(random.Between(0, span), random.Between(0, span));
    const Day day = spec.today - back;
    if (random.Between(0, 34) < business.season[day.month() - 1]) return day;
  }
}

// The day on which the contract is left early, if it is before today.
std::optional<Day> LeavingDay(
    Random& random, const Business& business, const PlanSpec& plan, Day start, Day today) {
  for (int month = 1;; ++month) {
    const Day day = AddMonthsClamped(start, month) + random.Between(-9, 9);
    if (day > today) return std::nullopt;
    const int rate =
        month <= plan.loyalty_months ? business.churn_within_loyalty : business.churn_after;
    if (random.Chance(rate) && day > start) return day;
  }
}

class Writer {
 public:
  Writer(const PortfolioSpec& spec, Portfolio* out) : spec_(spec), random_(spec.seed), out_(out) {}

  void Write() {
    for (const Business& business : Businesses()) {
      for (const PlanSpec& plan : business.plans) out_->plans.push_back(ToPlan(plan));
      out_->debt_policies[business.unit] = business.debt_policy;
      const int count =
          static_cast<int>(static_cast<int64_t>(spec_.clients) * business.share_per_mille / 1000);
      for (int i = 0; i < count; ++i) AddClient(business, i + 1);
    }
  }

 private:
  void AddClient(const Business& business, int number) {
    const bool company = random_.Chance(business.companies_per_mille);
    const uint64_t serial = ++serial_;
    Client client = company ? MakeCompany(random_, serial)
                            : MakePerson(random_, serial, spec_.today, business.ages);
    client.set_external_id(absl::StrFormat("%s-%06d", business.code, number));
    client.set_unit(business.unit);
    client.set_consultant(Pick(business.consultants));
    client.set_category(company ? "Empresa" : "Particular");
    client.set_vip(random_.Chance(30));
    client.set_origin(random_.Chance(350) ? client_registry::v1::SITE : client_registry::v1::STAFF);
    if (random_.Chance(400)) client.add_groups(Pick(business.groups));
    const Day first = FirstContact(random_, business, spec_);
    SetDate(first, client.mutable_registration_date());
    const bool aggregator = random_.Chance(business.aggregator_per_mille);
    if (aggregator) {
      client.set_aggregator(random_.Chance(600) ? client_registry::v1::WELLHUB
                                                : client_registry::v1::TOTALPASS);
    }
    const std::string id = client.external_id();
    out_->clients.push_back(std::move(client));
    // Some only asked; aggregators' visitors hold no contract of their own.
    if (!aggregator && !random_.Chance(60))
      AddContracts(business, id, first + random_.Between(0, 10));
  }

  // One contract after another: people leave, and some come back.
  void AddContracts(const Business& business, const std::string& client, Day start) {
    for (int number = 1; start <= spec_.today + 20 && number <= 12; ++number) {
      const PlanSpec& plan = business.plans[random_.Next() % business.plans.size()];
      auto& row = out_->contracts.emplace_back();
      row.set_client_external_id(client);
      row.set_plan_code(plan.code);
      auto* contract = row.mutable_contract();
      contract->set_external_id(absl::StrFormat("%s/%d", client, number));
      contract->set_unit(business.unit);
      contract->set_consultant(Pick(business.consultants));
      contract->set_description(plan.name);
      // Old customers pay less: prices rose about 5 % a year.
      const int age_months = std::max(0, (spec_.today - start) / 30);
      SetMoney(static_cast<int64_t>(plan.cents) * 1000 / (1000 + 4 * age_months),
               contract->mutable_price());
      SetDate(start, contract->mutable_start_date());
      contract->set_billing_day(random_.Chance(500) ? 10 : 5);
      const std::optional<Day> term_end =
          plan.term_months > 0 ? std::optional<Day>(AddMonthsLegal(start, plan.term_months))
                               : std::nullopt;
      const std::optional<Day> left = LeavingDay(random_, business, plan, start, spec_.today);
      if (left && (!term_end || *left < *term_end)) {
        SetDate(*left, contract->mutable_end_date());
        contract->set_end_kind(random_.Chance(120) ? contract::v1::TERMINATED_FOR_DEBT
                                                   : contract::v1::CANCELLED);
        contract->set_end_reason(contract->end_kind() == contract::v1::TERMINATED_FOR_DEBT
                                     ? "Inadimplência"
                                     : Pick(business.reasons));
        if (!random_.Chance(120)) return;  // most do not come back
        start = *left + random_.Between(30, 300);
      } else if (term_end && *term_end < spec_.today) {
        SetDate(*term_end + 1, contract->mutable_end_date());
        contract->set_end_kind(contract::v1::EXPIRED);
        if (!random_.Chance(780)) return;  // the others renew with a new contract
        start = *term_end + 1;
      } else {
        const Day paid =
            AddMonthsClamped(start, std::max(0, WholeMonthsBetween(start, spec_.today)));
        if (paid > start) SetDate(paid, contract->mutable_paid_until_date());
        return;
      }
    }
  }

  std::string Pick(const std::vector<const char*>& list) {
    return list[random_.Next() % list.size()];
  }

  const PortfolioSpec& spec_;
  Random random_;
  uint64_t serial_ = 0;
  Portfolio* out_;
};

}  // namespace

Portfolio MakePortfolio(const PortfolioSpec& spec) {
  Portfolio portfolio;
  Writer(spec, &portfolio).Write();
  int64_t line = 0;
  for (auto& row : portfolio.contracts) row.set_line(++line);
  AddBills(spec, portfolio);
  return portfolio;
}

}  // namespace vinculo::ctl::demo
