#include "services/contract/jobs/terms/grant_class_packs.h"

#include <optional>
#include <string>
#include <utility>

#include "absl/container/flat_hash_map.h"
#include "absl/strings/str_cat.h"
#include "common/db/text_array.h"
#include "common/db/text_row.h"
#include "services/contract/domain/terms/plan_grant.h"
#include "services/contract/jobs/terms/save_class_packs.h"
#include "services/contract/storage/sql.h"

namespace vinculo::contract {
namespace {

std::vector<std::string> Texts(const pqxx::field& array) {
  std::vector<std::string> texts;
  pqxx::array_parser parser = array.as_array();
  for (auto part = parser.get_next(); part.first != pqxx::array_parser::juncture::done;
       part = parser.get_next()) {
    if (part.first == pqxx::array_parser::juncture::string_value) texts.push_back(part.second);
  }
  return texts;
}

PlanGrant GrantFromRow(const pqxx::row& one) {
  const db::TextRow row(one);
  return {.contract = row.GetUuid(0),
          .classes = {.classes = static_cast<int>(row.Int(1)),
                      .validity_days = static_cast<int>(row.Int(2))},
          .modalities = Texts(one[3])};
}

}  // namespace

void GrantClassPacks(pqxx::transaction_base& tx,
                     absl::string_view job,
                     const jobs::JobRun& run,
                     const std::vector<ClassesStart>& starts) {
  if (starts.empty()) return;
  db::TextArray ids;
  absl::flat_hash_map<Uuid, Day> first_days;
  for (const ClassesStart& start : starts) {
    ids.Add(start.contract);
    first_days[start.contract] = start.from;
  }
  std::vector<ClassPack> packs;
  for (const pqxx::row& row :
       tx.exec_params(sql::kFindPlanGrants.text, run.tenant.ToString(), ids.ToString())) {
    const PlanGrant grant = GrantFromRow(row);
    ClassPack pack = PackOf(grant, first_days.at(grant.contract));
    pack.id = MakeUuidFromName(grant.contract, absl::StrCat("classes/", pack.starts_on.ToString()));
    pack.created_at = run.now;
    pack.updated_at = run.now;
    packs.push_back(std::move(pack));
  }
  InsertPacks(tx, job, run, packs);
}

void GrantAtActivation(pqxx::transaction_base& tx,
                       absl::string_view job,
                       const jobs::JobRun& run,
                       absl::Span<const Contract> contracts) {
  std::vector<ClassesStart> starts;
  for (const Contract& contract : contracts) {
    if (const std::optional<Day> from = ClassesBegin(contract)) {
      starts.push_back({contract.id, *from});
    }
  }
  GrantClassPacks(tx, job, run, starts);
}

}  // namespace vinculo::contract
