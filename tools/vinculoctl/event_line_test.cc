#include "tools/vinculoctl/event_line.h"

#include <gtest/gtest.h>

#include "vinculo/client_registry/v1/client_events.pb.h"

namespace vinculo::ctl {
namespace {

TEST(EventLine, ShowsThePayload) {
  client_registry::v1::ClientCreated created;
  created.mutable_client()->set_display_name("Ana");
  feed::v1::Event event;
  event.set_aggregate("clients/1");
  event.mutable_payload()->PackFrom(created);
  EXPECT_EQ(EventLine(event),
            R"({"aggregate":"clients/1","payload":{"@type":"type.googleapis.com/)"
            R"(vinculo.client_registry.v1.ClientCreated","client":{"displayName":"Ana"}}})");
}

TEST(EventLine, LeavesNoEventOutWhoseTypeItDoesNotKnow) {
  feed::v1::Event event;
  event.set_aggregate("clients/1");
  event.mutable_payload()->set_type_url("type.googleapis.com/vinculo.Later");
  event.mutable_payload()->set_value("\n\1x");
  EXPECT_EQ(EventLine(event),
            R"({"aggregate":"clients/1","payload":{"@type":"type.googleapis.com/vinculo.Later"}})");
}

}  // namespace
}  // namespace vinculo::ctl
