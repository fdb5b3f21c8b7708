#include "services/reporting/storage/portfolio_writes.h"

#include <pqxx/pqxx>

#include "common/db/text_array.h"
#include "services/reporting/storage/sql.h"

namespace vinculo::reporting {
namespace {

// {"a","b"}: an element that is an array itself travels as its own text.
std::string ArrayOf(const std::vector<std::string>& values) {
  db::TextArray array;
  for (const std::string& value : values) array.Add(value);
  return array.ToString();
}

}  // namespace

void WritePlans(pqxx::transaction_base& tx,
                const std::string& tenant,
                const std::vector<const PlanRow*>& rows) {
  if (rows.empty()) return;
  db::TextArray id, version, code, display_name, modalities;
  for (const PlanRow* row : rows) {
    id.Add(row->plan);
    version.Add(row->version);
    code.Add(row->code);
    display_name.Add(row->display_name);
    modalities.Add(ArrayOf(row->modalities));
  }
  tx.exec_params(sql::kUpsertPlans.text,
                 tenant,
                 id.ToString(),
                 version.ToString(),
                 code.ToString(),
                 display_name.ToString(),
                 modalities.ToString());
}

void WriteClients(pqxx::transaction_base& tx,
                  const std::string& tenant,
                  const std::vector<const ClientRow*>& rows) {
  if (rows.empty()) return;
  db::TextArray id, version, display_name, kind, tax_id, birth_on, sex, email, mobile_phone, phone,
      city, state, groups, category, vip, aggregator, origin, unit, consultant, teacher,
      registered_on, external_id;
  for (const ClientRow* row : rows) {
    id.Add(row->client);
    version.Add(row->version);
    display_name.Add(row->display_name);
    kind.Add(row->kind);
    tax_id.Add(row->tax_id);
    birth_on.Add(row->birth_on);
    sex.Add(row->sex);
    email.Add(row->email);
    mobile_phone.Add(row->mobile_phone);
    phone.Add(row->phone);
    city.Add(row->city);
    state.Add(row->state);
    groups.Add(ArrayOf(row->groups));
    category.Add(row->category);
    vip.Add(row->vip);
    aggregator.Add(row->aggregator);
    origin.Add(row->origin);
    unit.Add(row->unit);
    consultant.Add(row->consultant);
    teacher.Add(row->teacher);
    registered_on.Add(row->registered_on);
    external_id.Add(row->external_id);
  }
  tx.exec_params(sql::kUpsertClients.text,
                 tenant,
                 id.ToString(),
                 version.ToString(),
                 display_name.ToString(),
                 kind.ToString(),
                 tax_id.ToString(),
                 birth_on.ToString(),
                 sex.ToString(),
                 email.ToString(),
                 mobile_phone.ToString(),
                 phone.ToString(),
                 city.ToString(),
                 state.ToString(),
                 groups.ToString(),
                 category.ToString(),
                 vip.ToString(),
                 aggregator.ToString(),
                 origin.ToString(),
                 unit.ToString(),
                 consultant.ToString(),
                 teacher.ToString(),
                 registered_on.ToString(),
                 external_id.ToString());
}

void DeleteClientRows(pqxx::transaction_base& tx,
                      const std::string& tenant,
                      const std::vector<Uuid>& clients) {
  db::TextArray ids;
  for (const Uuid& client : clients) ids.Add(client);
  tx.exec_params(sql::kDeleteClients.text, tenant, ids.ToString());
  tx.exec_params(sql::kDeleteClientActivities.text, tenant, ids.ToString());
}

void WriteContracts(pqxx::transaction_base& tx,
                    const std::string& tenant,
                    const std::vector<ContractWrite>& writes) {
  if (writes.empty()) return;
  db::TextArray id, version, client, plan, description, lifecycle, access, end_kind, end_reason,
      counts_as_churn, price, billing_period, payment_condition, total_value, activated_on,
      renewed_on, expires_on, ends_on, financial_base_on, paid_until_on, consultant, unit,
      external_id, from, until, beginning, ending, taken_over, end_reason_name;
  for (const ContractWrite& write : writes) {
    const ContractRow& row = *write.row;
    id.Add(row.contract);
    version.Add(row.version);
    client.Add(row.client);
    plan.Add(row.plan);
    description.Add(row.description);
    lifecycle.Add(row.lifecycle);
    access.Add(row.access);
    end_kind.Add(row.end_kind);
    end_reason.Add(row.end_reason);
    counts_as_churn.Add(row.counts_as_churn);
    price.Add(row.price.cents());
    billing_period.Add(row.billing_period);
    payment_condition.Add(row.payment_condition);
    total_value.Add(row.total_value.cents());
    activated_on.Add(row.activated_on);
    renewed_on.Add(row.renewed_on);
    expires_on.Add(row.expires_on);
    ends_on.Add(row.ends_on);
    financial_base_on.Add(row.financial_base_on);
    paid_until_on.Add(row.paid_until_on);
    consultant.Add(row.consultant);
    unit.Add(row.unit);
    external_id.Add(row.external_id);
    from.Add(row.in_force.from);
    until.Add(row.in_force.until);
    beginning.Add(static_cast<int>(write.movement.beginning));
    ending.Add(static_cast<int>(write.movement.ending));
    taken_over.Add(row.taken_over);
    end_reason_name.Add(row.end_reason_name);
  }
  tx.exec_params(sql::kUpsertContracts.text,
                 tenant,
                 id.ToString(),
                 version.ToString(),
                 client.ToString(),
                 plan.ToString(),
                 description.ToString(),
                 lifecycle.ToString(),
                 access.ToString(),
                 end_kind.ToString(),
                 end_reason.ToString(),
                 counts_as_churn.ToString(),
                 price.ToString(),
                 billing_period.ToString(),
                 payment_condition.ToString(),
                 total_value.ToString(),
                 activated_on.ToString(),
                 renewed_on.ToString(),
                 expires_on.ToString(),
                 ends_on.ToString(),
                 financial_base_on.ToString(),
                 paid_until_on.ToString(),
                 consultant.ToString(),
                 unit.ToString(),
                 external_id.ToString(),
                 from.ToString(),
                 until.ToString(),
                 beginning.ToString(),
                 ending.ToString(),
                 taken_over.ToString(),
                 end_reason_name.ToString());
}

void WriteListedEndReasons(pqxx::transaction_base& tx,
                           const std::string& tenant,
                           const std::vector<const ContractRow*>& rows) {
  if (rows.empty()) return;
  db::TextArray id, version, end_reason, end_reason_name;
  for (const ContractRow* row : rows) {
    id.Add(row->contract);
    version.Add(row->version);
    end_reason.Add(row->end_reason);
    end_reason_name.Add(row->end_reason_name);
  }
  tx.exec_params(sql::kUpdateListedEndReasons.text,
                 tenant,
                 id.ToString(),
                 version.ToString(),
                 end_reason.ToString(),
                 end_reason_name.ToString());
}

void WriteMovements(pqxx::transaction_base& tx,
                    const std::string& tenant,
                    const std::vector<MovementWrite>& writes) {
  if (writes.empty()) return;
  db::TextArray id, beginning, ending;
  for (const MovementWrite& write : writes) {
    id.Add(write.contract);
    beginning.Add(static_cast<int>(write.movement.beginning));
    ending.Add(static_cast<int>(write.movement.ending));
  }
  tx.exec_params(sql::kUpdateContractMovements.text,
                 tenant,
                 id.ToString(),
                 beginning.ToString(),
                 ending.ToString());
}

void WriteRenewals(pqxx::transaction_base& tx,
                   const std::string& tenant,
                   const std::vector<Renewal>& renewals) {
  if (renewals.empty()) return;
  db::TextArray id, day;
  for (const Renewal& renewal : renewals) {
    id.Add(renewal.contract);
    day.Add(renewal.renewed_on);
  }
  tx.exec_params(sql::kInsertContractRenewals.text, tenant, id.ToString(), day.ToString());
}

void WriteTimelines(pqxx::transaction_base& tx,
                    const std::string& tenant,
                    const std::vector<TimelineWrite>& writes) {
  if (writes.empty()) return;
  db::TextArray old_client, old_contract, client, contract, since, standing;
  for (const TimelineWrite& write : writes) {
    old_client.Add(write.client);
    old_contract.Add(write.contract);
    for (const StandingChange& change : *write.timeline) {
      client.Add(write.client);
      contract.Add(write.contract);
      since.Add(change.since);
      standing.Add(static_cast<int>(change.standing));
    }
  }
  tx.exec_params(
      sql::kDeleteStandings.text, tenant, old_client.ToString(), old_contract.ToString());
  tx.exec_params(sql::kInsertStandings.text,
                 tenant,
                 client.ToString(),
                 contract.ToString(),
                 since.ToString(),
                 standing.ToString());
}

void WriteCounts(pqxx::transaction_base& tx,
                 const std::string& tenant,
                 const ClientCounts& counts) {
  db::TextArray day, unit, category, aggregator, vip, active, suspended, blocked;
  bool any = false;
  for (const auto& [key, change] : counts.changes()) {
    if (change == StandingCounts{}) continue;
    any = true;
    day.Add(key.day);
    unit.Add(key.split.unit);
    category.Add(key.split.category);
    aggregator.Add(key.split.aggregator);
    vip.Add(key.split.vip);
    active.Add(change[static_cast<int>(Standing::kActive)]);
    suspended.Add(change[static_cast<int>(Standing::kSuspended)]);
    blocked.Add(change[static_cast<int>(Standing::kBlocked)]);
  }
  if (!any) return;
  tx.exec_params(sql::kAddClientCountDeltas.text,
                 tenant,
                 day.ToString(),
                 unit.ToString(),
                 category.ToString(),
                 aggregator.ToString(),
                 vip.ToString(),
                 active.ToString(),
                 suspended.ToString(),
                 blocked.ToString());
}

}  // namespace vinculo::reporting
