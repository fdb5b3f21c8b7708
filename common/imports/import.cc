#include "common/imports/import.h"

namespace vinculo::imports {

Import Anew(const Import& import) {
  return {.id = import.id,
          .kind = import.kind,
          .mode = import.mode,
          .on_existing = import.on_existing,
          .update_fields = import.update_fields,
          .source = import.source,
          .actor = import.actor,
          .created_at = import.created_at};
}

}  // namespace vinculo::imports
