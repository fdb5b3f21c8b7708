#pragma once
#include <optional>
#include <string>
#include <vector>

#include "common/base/task.h"
#include "common/base/uuid.h"
#include "common/db/tx.h"
#include "common/filter/list_query.h"
#include "services/client_registry/domain/engagement/graduation.h"
#include "services/client_registry/storage/engagement/listed_clients.h"

namespace vinculo::client_registry {

// What ListModalities and ListGraduations filter and order by.
const filter::Schema& ModalityListSchema();
const filter::Schema& GraduationListSchema();

struct ModalityPage {
  std::vector<Modality> modalities;
  std::string next_page_token;
};

// A graduation without its history, with what its progress follows from.
struct ListedGraduation {
  Graduation graduation;
  Modality modality;
  int64_t classes = 0;
  int64_t evaluations_passed = 0;
};
struct GraduationPage {
  std::vector<ListedGraduation> graduations;
  std::string next_page_token;
};

// The modalities of the unit of work's tenant.
class ModalityRepository {
 public:
  explicit ModalityRepository(db::Tx& tx) : tx_(tx) {}

  Task<Modality> Get(Uuid id);
  // Locks it where the unit of work holds locks.
  Task<Modality> GetForUpdate(Uuid id);
  Task<ModalityPage> List(const filter::ListQuery& query);
  Task<std::vector<std::string>> GradesInUse(Uuid id);

  // Queued.
  void Insert(const Modality& modality);
  void Save(const Modality& modality);

 private:
  db::Tx& tx_;
};

// The graduations of the unit of work's tenant.
class GraduationRepository {
 public:
  explicit GraduationRepository(db::Tx& tx) : tx_(tx) {}

  Task<Graduation> Get(Uuid id);
  // Locks it where the unit of work holds locks.
  Task<Graduation> GetForUpdate(Uuid id);
  Task<GraduationPage> List(const filter::ListQuery& query);
  // Without a modality: clients without any graduation.
  Task<ListedClientPage> ListUngraduated(std::optional<Uuid> modality_id,
                                         bool include_aggregators,
                                         const filter::ListQuery& query);
  // The presences in the modality since the current grade was reached.
  Task<int64_t> CountClasses(const Graduation& graduation, const Modality& modality);

  // Queued.
  void Insert(const Graduation& graduation);
  void Save(const Graduation& graduation);

 private:
  Task<Graduation> WithSteps(Graduation graduation);
  void SaveSteps(const Graduation& graduation);

  db::Tx& tx_;
};

}  // namespace vinculo::client_registry
