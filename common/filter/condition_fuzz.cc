#include <cstddef>
#include <cstdint>

#include "common/filter/condition.h"
#include "common/filter/order.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  using vinculo::filter::Field;
  static const vinculo::filter::Schema schema(
      Field::Uuid("name", "id"),
      {Field::ResourceName("name", "id", "clients/").Orderable(),
       Field::Text("a", "a").Orderable().Nullable(),
       Field::Enum("kind", "kind", {{"PERSON", 1}}),
       Field::Bool("vip", "vip"),
       Field::Int("b", "b").Orderable(),
       Field::Day("c", "c"),
       Field::Timestamp("t", "t"),
       Field::Money("m", "m"),
       Field::TextArray("d", "d")});
  const absl::string_view text(reinterpret_cast<const char*>(data), size);
  vinculo::filter::Compile(schema, text, 1).status().IgnoreError();
  vinculo::filter::Order::Parse(schema, text).status().IgnoreError();
  return 0;
}
