#include "common/privacy/erasure_messages.h"

#include "absl/strings/escaping.h"
#include "absl/strings/str_cat.h"
#include "common/rpc/convert.h"

namespace vinculo::privacy {

v1::Erasure ErasureFromRow(const db::Row& row) {
  v1::Erasure erasure;
  erasure.set_name(absl::StrCat(row.Text(0), "/erasure"));
  erasure.set_client(row.String(0));
  *erasure.mutable_request_time() = vinculo::ToProto(row.GetTime(1));
  erasure.set_actor(row.String(2));
  erasure.set_reason(row.String(3));
  erasure.set_erased_rows(row.Int(4));
  erasure.set_erased_events(row.Int(5));
  erasure.set_erased_answers(row.Int(6));
  if (const auto erased_at = row.FindTime(7)) {
    *erasure.mutable_erase_time() = vinculo::ToProto(*erased_at);
    erasure.set_proof(absl::BytesToHexString(row.Text(8)));
  }
  return erasure;
}

const filter::Schema& ErasureListSchema() {
  using filter::Field;
  static const filter::Schema schema(Field::Text("client", "subject"),
                                     {Field::Text("client", "subject"),
                                      Field::Timestamp("request_time", "requested_at").Orderable(),
                                      Field::Text("actor", "requested_by"),
                                      Field::Timestamp("erase_time", "erased_at").Nullable()});
  return schema;
}

}  // namespace vinculo::privacy
