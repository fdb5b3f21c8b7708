#include "services/fidelity/handlers/history.h"

namespace vinculo::fidelity {
namespace {

constexpr history::EventWords kEvents[] = {
    {.type = "vinculo.fidelity.v1.AlertRuleCreated",
     .pt_br = "Regra de alerta criada",
     .en = "Alert rule made",
     .state = "alert_rule"},
};

constexpr history::FieldWords kFields[] = {
    {"display_name", "nome", "name"},
    {"trigger", "gatilho", "trigger"},
    {"days_before", "dias antes", "days before"},
    {"disabled", "desativada", "disabled"},
};

const std::vector<history::Collection>& Collections() {
  static const auto* const collections =
      new std::vector<history::Collection>{{.prefix = "alertRules/"}};
  return *collections;
}

}  // namespace

history::HistoryDeps HistoryOf(const Deps& deps) {
  return {.db = deps.db,
          .page_tokens = deps.page_tokens,
          .collections = &Collections(),
          .words = {kEvents, kFields}};
}

std::vector<std::string> HistoryPrefixes() { return history::PrefixesOf(Collections()); }

}  // namespace vinculo::fidelity
