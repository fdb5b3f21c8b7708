#include "services/client_registry/handlers/labels/rename_label.h"

#include <string>
#include <vector>

#include "common/errors/errors.h"
#include "services/client_registry/domain/checked_fields.h"
#include "services/client_registry/domain/free_text.h"
#include "services/client_registry/handlers/events.h"

namespace vinculo::client_registry {
namespace {

constexpr int kClientsAStep = 500;

}  // namespace

Task<int64_t> RenameLabel(rpc::Call& call, const Deps& deps, LabelRepository::Renaming renaming) {
  errors::FieldViolations violations;
  CheckFreeText("new_title", kTextLengthMax, renaming.to, violations);
  CO_RETURN_IF_ERROR(violations.ToStatus());
  if (renaming.from == renaming.to) co_return 0;

  const std::string changed = renaming.kind == LabelKind::kGroup ? "groups" : "category";
  int64_t count = 0;
  Uuid after;
  for (;;) {
    CO_ASSIGN_OR_RETURN(
        const std::vector<Client> clients,
        co_await deps.db.Write(
            call, [&call, &renaming, &changed, after](db::Tx& tx) -> Task<std::vector<Client>> {
              LabelRepository labels(tx);
              CO_ASSIGN_OR_RETURN(
                  std::vector<Client> renamed,
                  co_await labels.Rename(renaming, after, kClientsAStep, call.now()));
              for (const Client& client : renamed) PublishUpdated(tx, client, {changed});
              co_return renamed;
            }));
    count += static_cast<int64_t>(clients.size());
    if (clients.size() < kClientsAStep) co_return count;
    after = clients.back().id;
  }
}

}  // namespace vinculo::client_registry
