#include "services/contract/jobs/monitoring/read_debt_facts.h"

#include <algorithm>
#include <string>

#include "common/db/sql_time.h"
#include "common/db/text_array.h"
#include "common/db/text_row.h"
#include "services/contract/storage/sql.h"

namespace vinculo::contract {
namespace {

// Each once, in the order in which they lie in the indexes.
std::string ArrayOf(std::vector<Uuid> ids) {
  std::sort(ids.begin(), ids.end());
  ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
  db::TextArray array;
  for (const Uuid& id : ids) array.Add(id);
  return array.ToString();
}

}  // namespace

DebtFacts ReadDebtFacts(pqxx::transaction_base& tx,
                        const BlockMoment& moment,
                        const std::vector<Uuid>& contracts,
                        Day day,
                        Day open_at) {
  const std::string tenant = moment.tenant.ToString();
  const std::string ids = ArrayOf(contracts);
  const std::string& zone = moment.zone.name();
  DebtFacts facts;
  for (const pqxx::row& row : tx.exec_params(sql::kFindDebtBills.text,
                                             tenant,
                                             ids,
                                             day.ToString(),
                                             db::SqlTime(StartOfDay(open_at + 1, moment.zone)),
                                             zone)) {
    facts.AddBill(db::TextRow(row));
  }
  for (const pqxx::row& row : tx.exec_params(sql::kFindReleasesOfContracts.text, tenant, ids)) {
    facts.AddRelease(db::TextRow(row));
  }
  if (const std::vector<Uuid> renegotiations = facts.renegotiations(); !renegotiations.empty()) {
    for (const pqxx::row& row : tx.exec_params(
             sql::kFindAgreementInstalments.text, tenant, ArrayOf(renegotiations), zone)) {
      facts.AddInstalment(db::TextRow(row));
    }
  }
  for (const pqxx::row& row :
       tx.exec_params(sql::kFindDebtPayments.text, tenant, ArrayOf(facts.paid_ids()), zone)) {
    facts.AddPayment(db::TextRow(row));
  }
  if (const std::vector<Uuid> reduced = facts.reduced_ids(); !reduced.empty()) {
    for (const pqxx::row& row :
         tx.exec_params(sql::kFindBillReductions.text, tenant, ArrayOf(reduced), zone)) {
      facts.AddReduction(db::TextRow(row));
    }
  }
  const std::string bills = ArrayOf(facts.bill_ids());
  for (const pqxx::row& row : tx.exec_params(sql::kFindProvenNotices.text, tenant, bills, zone)) {
    facts.AddNotice(db::TextRow(row));
  }
  for (const pqxx::row& row : tx.exec_params(sql::kFindBillContestations.text, tenant, bills)) {
    facts.AddContestation(db::TextRow(row));
  }
  facts.Bind();
  return facts;
}

std::vector<Release> ReadReleases(pqxx::transaction_base& tx,
                                  const BlockMoment& moment,
                                  const std::vector<Uuid>& contracts) {
  std::vector<Release> releases;
  for (const pqxx::row& row : tx.exec_params(
           sql::kFindReleasesOfContracts.text, moment.tenant.ToString(), ArrayOf(contracts))) {
    releases.push_back(ReleaseFromRow(db::TextRow(row)));
  }
  return releases;
}

}  // namespace vinculo::contract
