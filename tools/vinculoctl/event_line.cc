#include "tools/vinculoctl/event_line.h"

#include "absl/strings/str_cat.h"
#include "google/protobuf/util/json_util.h"

namespace vinculo::ctl {

std::string EventLine(const feed::v1::Event& event) {
  std::string json;
  if (google::protobuf::util::MessageToJsonString(event, &json).ok()) return json;
  feed::v1::Event without_payload = event;
  without_payload.clear_payload();
  json.clear();
  (void)google::protobuf::util::MessageToJsonString(without_payload, &json);
  json.pop_back();
  return absl::StrCat(json, ",\"payload\":{\"@type\":\"", event.payload().type_url(), "\"}}");
}

}  // namespace vinculo::ctl
