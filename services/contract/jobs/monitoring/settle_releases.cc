#include "services/contract/jobs/monitoring/settle_releases.h"

#include <algorithm>
#include <utility>

#include "common/db/text_row.h"
#include "common/feed/publish.h"
#include "services/contract/domain/monitoring/release.h"
#include "services/contract/jobs/monitoring/read_debt_facts.h"
#include "services/contract/jobs/row_text.h"
#include "services/contract/messages/monitoring_messages.h"
#include "services/contract/storage/monitoring/release_columns.h"
#include "services/contract/storage/sql.h"

namespace vinculo::contract {
namespace {

constexpr int kReleasesAPortion = 1000;

void Save(pqxx::transaction_base& tx, const BlockMoment& moment, std::vector<Release> releases) {
  if (releases.empty()) return;
  std::vector<ContractEvent> events;
  events.reserve(releases.size());
  for (Release& release : releases) {
    release.version += 1;
    release.updated_at = moment.now;
    events.push_back(EventOf(release));
  }
  tx.exec_params(
      sql::kUpdateReleases.text, moment.tenant.ToString(), RowsText(kReleaseColumns, releases));
  std::vector<feed::Fact> facts;
  facts.reserve(events.size());
  for (const ContractEvent& event : events) facts.push_back({event.event, event.payload.get()});
  feed::Publish(tx, {.tenant = moment.tenant, .actor = moment.actor, .now = moment.now}, facts);
}

std::vector<Release> ToSettle(pqxx::transaction_base& tx,
                              const BlockMoment& moment,
                              const BlockRun& run,
                              const Uuid& after) {
  std::vector<Release> releases;
  for (const pqxx::row& row : tx.exec_params(sql::kListReleasesToSettle.text,
                                             moment.tenant.ToString(),
                                             run.business_date.ToString(),
                                             run.by_hand,
                                             kReleasesAPortion,
                                             after.ToString())) {
    releases.push_back(ReleaseFromRow(db::TextRow(row)));
  }
  return releases;
}

// Those whose promise stands otherwise now, by all that is known.
std::vector<Release> Settled(pqxx::transaction_base& tx,
                             const BlockMoment& moment,
                             const std::vector<Release>& releases) {
  std::vector<Release> settled;
  if (releases.empty()) return settled;
  const Day today = moment.today();
  std::vector<Uuid> contracts;
  Day open_at = today;
  for (const Release& release : releases) {
    contracts.push_back(release.contract);
    open_at = std::min(open_at, release.since);
  }
  const DebtFacts facts = ReadDebtFacts(tx, moment, contracts, today, open_at);
  for (const Release& release : releases) {
    std::optional<Release> now = PromiseSettled(release, facts.BillsOf(release.contract), today);
    if (now) settled.push_back(*std::move(now));
  }
  return settled;
}

}  // namespace

void SettleReleases(pqxx::transaction_base& tx, const BlockMoment& moment, const BlockRun& run) {
  Uuid after;
  for (;;) {
    const std::vector<Release> releases = ToSettle(tx, moment, run, after);
    if (releases.empty()) return;
    after = releases.back().id;
    std::vector<Release> settled;
    std::vector<Release> promised;
    for (const Release& release : releases) {
      std::optional<Release> ended = EndedByRun(release, run.business_date);
      if (ended) {
        settled.push_back(*std::move(ended));
      } else {
        promised.push_back(release);
      }
    }
    for (Release& release : Settled(tx, moment, promised)) settled.push_back(std::move(release));
    Save(tx, moment, std::move(settled));
  }
}

void SettlePromisesOf(pqxx::transaction_base& tx,
                      const BlockMoment& moment,
                      const std::vector<Uuid>& contracts) {
  std::vector<Release> releases = ReadReleases(tx, moment, contracts);
  std::erase_if(releases,
                [&moment](const Release& one) { return !MaySettleOn(one, moment.today()); });
  Save(tx, moment, Settled(tx, moment, releases));
}

}  // namespace vinculo::contract
