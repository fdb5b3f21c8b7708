#include "services/client_registry/handlers/labels/label_list.h"

namespace vinculo::client_registry {

Task<LabelRepository::Page> ListLabels(rpc::Call& call,
                                       const Deps& deps,
                                       LabelKind kind,
                                       filter::ListFields fields) {
  CO_ASSIGN_OR_RETURN(
      const filter::ListQuery query,
      filter::ListQuery::Parse(
          LabelListSchema(), *deps.page_tokens, call.tenant(), call.method(), fields));
  co_return co_await deps.db.ReadLong(call,
                                      [&query, kind](db::Tx& tx) -> Task<LabelRepository::Page> {
                                        LabelRepository labels(tx);
                                        co_return co_await labels.List(kind, query);
                                      });
}

v1::Label ToProto(const Label& label) {
  v1::Label to;
  to.set_title(label.title);
  to.set_clients(label.clients);
  to.set_archived_clients(label.archived_clients);
  return to;
}

}  // namespace vinculo::client_registry
