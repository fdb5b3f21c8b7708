#include "common/base/clock.h"
#include "common/base/resource_name.h"
#include "services/client_registry/handlers/engagement/convert_graduation.h"
#include "services/client_registry/handlers/engagement/events.h"
#include "services/client_registry/handlers/engagement/graduation_change.h"
#include "services/client_registry/handlers/engagement/handlers.h"
#include "services/client_registry/storage/engagement/attendance_repository.h"
#include "services/client_registry/storage/engagement/graduation_repository.h"

namespace vinculo::client_registry {

Task<pb::Graduation> CreateGraduation(rpc::Call& call,
                                      const Deps& deps,
                                      const pb::CreateGraduationRequest& req) {
  const std::string parent = "graduation.";
  errors::FieldViolations violations;
  const absl::StatusOr<Uuid> client =
      ParseName(kClientCollection, req.graduation().client(), "graduation.client");
  violations.AddFrom("graduation.client", client.status());
  const absl::StatusOr<Uuid> modality_id =
      ParseName(kModalityCollection, req.graduation().modality(), "graduation.modality");
  violations.AddFrom("graduation.modality", modality_id.status());
  FirstGrade first = FromProto(req.graduation(), parent, violations);
  first.registered_by = call.principal().actor;
  CO_RETURN_IF_ERROR(violations.ToStatus());
  const Day today = CivilDay(call.now(), deps.time_zone);
  const Uuid id = deps.ids->Next();

  co_return co_await deps.db.WriteOnce(call, [&](db::Tx& tx) -> Task<pb::Graduation> {
    CO_ASSIGN_OR_RETURN(const std::optional<KnownVisitor> known,
                        co_await AttendanceRepository(tx).FindVisitor({.id = *client}));
    if (!known) co_return errors::ResourceNotFound("client", req.graduation().client());
    CO_ASSIGN_OR_RETURN(const Modality modality, co_await ModalityRepository(tx).Get(*modality_id));

    errors::FieldViolations bad_step;
    GradeStep step = FirstStep(first, modality, today, parent, bad_step);
    CO_RETURN_IF_ERROR(bad_step.ToStatus());
    Graduation graduation{.id = id,
                          .client_id = known->visitor.client_id,
                          .modality_id = modality.id,
                          .created_at = call.now(),
                          .updated_at = call.now()};
    graduation.steps.push_back(std::move(step));
    CO_ASSIGN_OR_RETURN(const pb::Graduation started,
                        co_await WithProgress(tx, graduation, modality, today));
    GraduationRepository(tx).Insert(graduation);
    PublishStarted(tx, graduation, started);
    co_return started;
  });
}

}  // namespace vinculo::client_registry
