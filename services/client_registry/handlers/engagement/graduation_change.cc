#include "services/client_registry/handlers/engagement/graduation_change.h"

#include <utility>

#include "common/filter/etag.h"
#include "services/client_registry/handlers/engagement/convert_graduation.h"
#include "services/client_registry/storage/engagement/graduation_repository.h"

namespace vinculo::client_registry {

Task<KnownGraduation> ReadGraduation(db::Tx& tx, Uuid id, std::string etag, Day today) {
  GraduationRepository graduations(tx);
  ModalityRepository modalities(tx);
  CO_ASSIGN_OR_RETURN(Graduation graduation, co_await graduations.GetForUpdate(id));
  CO_RETURN_IF_ERROR(filter::CheckEtag(etag, graduation.version));
  CO_ASSIGN_OR_RETURN(Modality modality, co_await modalities.Get(graduation.modality_id));
  CO_ASSIGN_OR_RETURN(const int64_t classes,
                      co_await graduations.CountClasses(graduation, modality));
  GraduationProgress progress = ProgressOf(graduation.current(), modality, classes, today);
  co_return KnownGraduation{std::move(graduation), std::move(modality), std::move(progress)};
}

Task<v1::Graduation> WithProgress(db::Tx& tx, Graduation graduation, Modality modality, Day today) {
  CO_ASSIGN_OR_RETURN(const int64_t classes,
                      co_await GraduationRepository(tx).CountClasses(graduation, modality));
  const GraduationProgress progress = ProgressOf(graduation.current(), modality, classes, today);
  co_return ToProto(graduation, modality, progress);
}

}  // namespace vinculo::client_registry
