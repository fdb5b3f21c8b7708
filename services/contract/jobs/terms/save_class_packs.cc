#include "services/contract/jobs/terms/save_class_packs.h"

#include "absl/strings/str_cat.h"
#include "common/db/sql_time.h"
#include "common/db/text_array.h"
#include "common/feed/publish.h"
#include "services/contract/messages/convert_class_pack.h"
#include "services/contract/storage/sql.h"
#include "vinculo/contract/v1/terms_events.pb.h"

namespace vinculo::contract {
namespace {

void TellPacks(pqxx::transaction_base& tx,
               absl::string_view job,
               const jobs::JobRun& run,
               const std::vector<ClassPack>& packs) {
  std::vector<v1::ClassPackChanged> changes;
  std::vector<feed::Fact> facts;
  changes.reserve(packs.size());
  for (const ClassPack& pack : packs) {
    *changes.emplace_back().mutable_class_pack() = ToProto(pack);
    facts.push_back({{.aggregate = changes.back().class_pack().name(),
                      .version = pack.version,
                      .occurred_at = run.now},
                     &changes.back()});
  }
  feed::Publish(
      tx, {.tenant = run.tenant, .actor = absl::StrCat("system/", job), .now = run.now}, facts);
}

}  // namespace

void SaveExpiries(pqxx::transaction_base& tx,
                  absl::string_view job,
                  const jobs::JobRun& run,
                  const std::vector<ClassPack>& packs) {
  if (packs.empty()) return;
  db::TextArray ids, days;
  for (const ClassPack& pack : packs) {
    ids.Add(pack.id);
    days.Add(pack.expires_on);
  }
  tx.exec_params(sql::kUpdateClassPackExpiries.text,
                 run.tenant.ToString(),
                 ids.ToString(),
                 days.ToString(),
                 db::SqlTime(run.now));
  TellPacks(tx, job, run, packs);
}

void InsertPacks(pqxx::transaction_base& tx,
                 absl::string_view job,
                 const jobs::JobRun& run,
                 const std::vector<ClassPack>& packs) {
  if (packs.empty()) return;
  db::TextArray ids, contracts, modalities, classes, starts, expiries;
  for (const ClassPack& pack : packs) {
    ids.Add(pack.id);
    contracts.Add(pack.contract);
    modalities.Add(pack.modality);
    classes.Add(pack.classes);
    starts.Add(pack.starts_on);
    expiries.Add(pack.expires_on);
  }
  tx.exec_params(sql::kInsertClassPacks.text,
                 run.tenant.ToString(),
                 ids.ToString(),
                 contracts.ToString(),
                 modalities.ToString(),
                 classes.ToString(),
                 starts.ToString(),
                 expiries.ToString(),
                 db::SqlTime(run.now));
  TellPacks(tx, job, run, packs);
}

}  // namespace vinculo::contract
