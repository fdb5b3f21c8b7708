#pragma once
// The statements of the projection, each for many rows at once; nothing is sent for none. They
// throw pqxx's exceptions.

#include <string>
#include <vector>

#include "services/reporting/domain/client_counts.h"
#include "services/reporting/domain/movements.h"
#include "services/reporting/storage/portfolio_rows.h"

namespace pqxx {
class transaction_base;
}

namespace vinculo::reporting {

struct ContractWrite {
  const ContractRow* row;
  Movement movement;
};

struct MovementWrite {
  Uuid contract;
  Movement movement;
};

struct Renewal {
  Uuid contract;
  Day renewed_on;
};

struct TimelineWrite {
  Uuid client;
  Uuid contract;
  const StandingTimeline* timeline;
};

void WritePlans(pqxx::transaction_base& tx,
                const std::string& tenant,
                const std::vector<const PlanRow*>& rows);
void WriteClients(pqxx::transaction_base& tx,
                  const std::string& tenant,
                  const std::vector<const ClientRow*>& rows);
void DeleteClientRows(pqxx::transaction_base& tx,
                      const std::string& tenant,
                      const std::vector<Uuid>& clients);
void WriteContracts(pqxx::transaction_base& tx,
                    const std::string& tenant,
                    const std::vector<ContractWrite>& writes);
// Only the listed reasons of ends that are stored, with the same version, without them.
void WriteListedEndReasons(pqxx::transaction_base& tx,
                           const std::string& tenant,
                           const std::vector<const ContractRow*>& rows);
void WriteMovements(pqxx::transaction_base& tx,
                    const std::string& tenant,
                    const std::vector<MovementWrite>& writes);
void WriteRenewals(pqxx::transaction_base& tx,
                   const std::string& tenant,
                   const std::vector<Renewal>& renewals);
void WriteTimelines(pqxx::transaction_base& tx,
                    const std::string& tenant,
                    const std::vector<TimelineWrite>& writes);
void WriteCounts(pqxx::transaction_base& tx, const std::string& tenant, const ClientCounts& counts);

}  // namespace vinculo::reporting
