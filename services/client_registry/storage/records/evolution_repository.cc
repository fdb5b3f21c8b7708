#include "services/client_registry/storage/records/evolution_repository.h"

#include "services/client_registry/domain/client.h"
#include "services/client_registry/storage/records/hold_clients.h"
#include "services/client_registry/storage/sql.h"

namespace vinculo::client_registry {
namespace {

Evolution EvolutionOf(const db::Row& row) {
  return {.id = row.GetUuid(0),
          .client = row.GetUuid(1),
          .evolved_on = row.GetDay(2),
          .note = row.String(3),
          .staff = row.String(4),
          .corrects = row.FindUuid(5),
          .corrected_by = row.FindUuid(6),
          .created_at = row.GetTime(7)};
}

}  // namespace

const filter::Schema& EvolutionListSchema() {
  using filter::Field;
  static const filter::Schema schema(
      Field::Uuid("name", "e.evolution_id"),
      {Field::ResourceName("name", "e.evolution_id", kEvolutionCollection),
       Field::ResourceName("client", "e.client_id", kClientCollection),
       Field::Day("evolution_date", "e.evolved_on").Orderable(),
       Field::Text("text", "e.note"),
       Field::Text("staff", "e.staff"),
       Field::ResourceName("corrects", "e.corrects_id", kEvolutionCollection).Nullable(),
       Field::Bool("corrected", "(x.evolution_id IS NOT NULL)"),
       Field::Timestamp("create_time", "e.created_at").Orderable()});
  return schema;
}

Task<Evolution> EvolutionRepository::Get(Uuid id) {
  return GetRecord(tx_, sql::kGetEvolution, id, "evolution", kEvolutionCollection, &EvolutionOf);
}

Task<RecordPage<Evolution>> EvolutionRepository::List(const filter::ListQuery& query,
                                                      bool corrected_too) {
  return ListRecords(
      tx_, sql::kListEvolutions, db::Params::Of(tx_.tenant(), corrected_too), query, &EvolutionOf);
}

void EvolutionRepository::Insert(const Evolution& evolution) {
  if (evolution.corrects) {
    tx_.OnConstraint("evolutions_corrected_once",
                     EvolutionCorrected(*evolution.corrects, std::nullopt));
  }
  HoldClients(tx_, {evolution.client});
  tx_.Enqueue(sql::kInsertEvolution,
              tx_.tenant(),
              evolution.id,
              evolution.client,
              evolution.evolved_on,
              evolution.note,
              evolution.staff,
              evolution.corrects,
              evolution.created_at);
}

}  // namespace vinculo::client_registry
