#pragma once
// What tests of engagement share: a business in Sao Paulo whose clock the test moves.

#include <string>

#include "absl/strings/str_cat.h"
#include "common/base/clock.h"
#include "common/rpc/convert.h"
#include "services/client_registry/handlers/engagement/handlers.h"
#include "services/client_registry/handlers/service_test.h"

namespace vinculo::client_registry {

class EngagementTest : public ServiceTest {
 protected:
  EngagementTest() {
    deps_.time_zone = *LoadZone("America/Sao_Paulo");
    At("2026-11-22 12:00:00");
  }

  absl::Time Local(const std::string& text) const {
    absl::Time time;
    std::string error;
    EXPECT_TRUE(absl::ParseTime("%Y-%m-%d %H:%M:%S", text, deps_.time_zone, &time, &error));
    return time;
  }
  static Day On(const char* day) { return *Day::Parse(day); }
  // Moves the clock.
  void At(const std::string& text) {
    options_.now = Local(text);
    clock_.Set(options_.now);
  }

  // Registers a client; gives its name.
  std::string Client(const std::string& external_id,
                     pb::Aggregator aggregator = pb::AGGREGATOR_UNSPECIFIED) {
    pb::Client client;
    client.set_display_name(absl::StrCat("Cliente ", external_id));
    client.set_external_id(external_id);
    client.set_aggregator(aggregator);
    const auto created = Create(client);
    EXPECT_TRUE(created.ok()) << created.status();
    return created->name();
  }

  // What the entrance tells when that client comes.
  pb::DeviceEvent Entry(const std::string& external_id) {
    pb::DeviceEvent event;
    event.set_external_id(external_id);
    event.set_device_kind(pb::TURNSTILE);
    event.set_device_id("entrada");
    event.set_device_event_id(absl::StrCat(++events_));
    event.set_direction(pb::ENTRY);
    return event;
  }
  absl::StatusOr<pb::Access> Record(const pb::DeviceEvent& event) {
    pb::RecordAccessRequest request;
    *request.mutable_event() = event;
    return Serve(&RecordAccess, request);
  }
  absl::StatusOr<pb::Access> Enter(const std::string& external_id) {
    return Record(Entry(external_id));
  }

  absl::StatusOr<pb::Presence> Attend(const std::string& client,
                                      const std::string& modality,
                                      const std::string& class_id = "") {
    pb::CreatePresenceRequest request;
    request.mutable_presence()->set_client(client);
    request.mutable_presence()->set_modality(modality);
    request.mutable_presence()->set_class_id(class_id);
    return Serve(&CreatePresence, request);
  }

  // Of the absentees, "C-1:7 C-2:9": external ids by the number of their days.
  std::string Absentees(pb::ListAbsenteesRequest request) {
    request.set_order_by("display_name");
    const auto list = Serve(&ListAbsentees, request);
    EXPECT_TRUE(list.ok()) << list.status();
    std::string text;
    for (const pb::Absentee& absentee : list->absentees()) {
      absl::StrAppend(&text,
                      text.empty() ? "" : " ",
                      absentee.client_display_name().substr(sizeof "Cliente"),
                      ":",
                      absentee.days());
    }
    return text;
  }
  std::string Absentees(int days) {
    pb::ListAbsenteesRequest request;
    request.set_days(days);
    return Absentees(request);
  }

  std::string Events(const std::string& type) {
    return Count(
        absl::StrCat("outbox_pending WHERE type = 'vinculo.client_registry.v1.", type, "'"));
  }

 private:
  int events_ = 0;
};

}  // namespace vinculo::client_registry
