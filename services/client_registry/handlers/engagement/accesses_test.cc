#include <gmock/gmock.h>

#include <memory>
#include <vector>

#include "services/client_registry/domain/reasons.h"
#include "services/client_registry/handlers/engagement/engagement_test.h"

namespace vinculo::client_registry {
namespace {

using absl::StatusCode;
using testing::HasViolation;
using testing::IsError;
using testing::IsOk;

using FeatureR40Accesses = EngagementTest;

TEST_F(FeatureR40Accesses, AreAnsweredWithTheDecisionAndStoredOnce) {
  const std::string client = Client("C-1");
  const pb::DeviceEvent event = Entry("C-1");
  const auto access = Record(event);
  ASSERT_THAT(access, IsOk());
  EXPECT_EQ(access->outcome(), pb::ACCESS_GRANTED);
  EXPECT_EQ(access->client(), client);
  EXPECT_EQ(access->access_date().day(), 22);
  EXPECT_NE(access->presence(), "");
  At("2026-11-22 12:00:30");
  const auto again = Record(event);
  ASSERT_THAT(again, IsOk());
  EXPECT_EQ(again->SerializeAsString(), access->SerializeAsString());
  EXPECT_EQ(Count("accesses"), "1");
  EXPECT_EQ(Events("AccessesRecorded"), "1");
  EXPECT_EQ(Events("PresencesRecorded"), "1");

  pb::GetAccessRequest get;
  get.set_name(access->name());
  const auto got = Serve(&GetAccess, get);
  ASSERT_THAT(got, IsOk());
  EXPECT_EQ(got->SerializeAsString(), access->SerializeAsString());
}

TEST_F(FeatureR40Accesses, WithAReusedEventIdAreRefused) {
  Client("C-1");
  pb::DeviceEvent event = Entry("C-1");
  *event.mutable_access_time() = ToProto(Local("2026-11-22 11:00:00"));
  ASSERT_THAT(Record(event), IsOk());
  *event.mutable_access_time() = ToProto(Local("2026-11-22 11:00:01"));
  EXPECT_THAT(Record(event), IsError(StatusCode::kAlreadyExists, kDeviceEventReused));
  *event.mutable_access_time() = ToProto(Local("2026-10-31 11:00:01"));
  EXPECT_THAT(Record(event), IsOk()) << "a device may count anew each month";
}

TEST_F(FeatureR40Accesses, FindTheClientByNameExternalIdAndDocument) {
  pb::Client joana;
  joana.set_display_name("Joana");
  joana.set_tax_id("11144477735");
  const std::string name = Create(joana)->name();
  pb::DeviceEvent by_document = Entry("");
  by_document.set_tax_id("111.444.777-35");
  EXPECT_EQ(Record(by_document)->client(), name);
  pb::DeviceEvent by_name = Entry("");
  by_name.set_client(name);
  EXPECT_EQ(Record(by_name)->client(), name);
  by_name.set_client("clients/17");
  EXPECT_THAT(Record(by_name), HasViolation("event.client", "NAME_MALFORMED"));
  by_document.set_tax_id("11144477732");
  EXPECT_THAT(Record(by_document), HasViolation("event.tax_id", "TAX_ID_CHECK_DIGITS"));
}

TEST_F(FeatureR40Accesses, OfAMergedClientAreThoseOfTheOneThatItWentInto) {
  Client("C-1");
  Client("C-2");
  const std::string last = Client("C-3");
  database_.Execute(
      "UPDATE clients AS c SET merged_into = t.client_id FROM clients AS t "
      "WHERE (c.external_id, t.external_id) IN (('C-1', 'C-2'), ('C-2', 'C-3'))");
  EXPECT_EQ(Enter("C-1")->client(), last);
  EXPECT_EQ(Attend(Enter("C-2")->client(), "JUDO")->client(), last);
  EXPECT_EQ(Count("client_attendance"), "1");
}

TEST_F(FeatureR40Accesses, OfNobodyKnownAreKeptAsDenied) {
  const auto denied = Enter("nobody");
  ASSERT_THAT(denied, IsOk());
  EXPECT_EQ(denied->outcome(), pb::ACCESS_DENIED);
  EXPECT_EQ(denied->denial_reason(), pb::UNKNOWN_CLIENT);
  EXPECT_EQ(denied->client(), "");
  pb::DeviceEvent granted = Entry("nobody");
  granted.set_outcome(pb::ACCESS_GRANTED);
  EXPECT_THAT(Record(granted), IsError(StatusCode::kNotFound, kClientUnknown));
  EXPECT_EQ(Count("accesses"), "1");
  EXPECT_EQ(Count("client_attendance"), "0");
}

TEST_F(FeatureR40Accesses, LieInThePartitionOfTheirMonth) {
  Client("C-1");
  pb::DeviceEvent last = Entry("C-1");
  *last.mutable_access_time() = ToProto(
      absl::FromCivil(absl::CivilSecond(2026, 11, 1), absl::UTCTimeZone()) - absl::Microseconds(1));
  const auto october = Record(last);
  ASSERT_THAT(october, IsOk());
  pb::DeviceEvent first = Entry("C-1");
  *first.mutable_access_time() =
      ToProto(absl::FromCivil(absl::CivilSecond(2026, 11, 1), absl::UTCTimeZone()));
  ASSERT_THAT(Record(first), IsOk());
  EXPECT_EQ(Count("accesses_2026_10"), "1");
  EXPECT_EQ(Count("accesses_2026_11"), "1");
  pb::GetAccessRequest get;
  get.set_name(october->name());
  EXPECT_THAT(Serve(&GetAccess, get), IsOk());
  get.set_name("accesses/0190163d-8694-739b-aea5-966c26f8ad91");
  EXPECT_THAT(Serve(&GetAccess, get), IsError(StatusCode::kNotFound, "RESOURCE_NOT_FOUND"));
}

TEST_F(FeatureR40Accesses, AreListedByFilterInPages) {
  const std::string client = Client("C-1");
  Client("C-2");
  for (const char* id : {"C-1", "C-2", "C-1", "nobody"}) ASSERT_THAT(Enter(id), IsOk());
  pb::ListAccessesRequest request;
  request.set_filter(absl::StrCat("client = \"", client, "\""));
  const auto of_client = Serve(&ListAccesses, request);
  ASSERT_THAT(of_client, IsOk());
  EXPECT_EQ(of_client->accesses_size(), 2);
  request.set_filter("outcome = ACCESS_DENIED AND access_date = \"2026-11-22\"");
  EXPECT_EQ(Serve(&ListAccesses, request)->accesses_size(), 1);
  request.set_filter("");
  request.set_page_size(3);
  const auto first = Serve(&ListAccesses, request);
  EXPECT_EQ(first->accesses_size(), 3);
  request.set_page_token(first->next_page_token());
  const auto second = Serve(&ListAccesses, request);
  EXPECT_EQ(second->accesses_size(), 1);
  EXPECT_EQ(second->next_page_token(), "");
}

TEST_F(FeatureR40Accesses, OfOneTenantAreNotAnothers) {
  Client("C-1");
  const pb::DeviceEvent event = Entry("C-1");
  ASSERT_THAT(Record(event), IsOk());
  options_.tenant = testing::SequentialIds::At(77);
  const auto other = Record(event);
  ASSERT_THAT(other, IsOk());
  EXPECT_EQ(other->denial_reason(), pb::UNKNOWN_CLIENT);
}

using FeatureR41Presences = EngagementTest;

TEST_F(FeatureR41Presences, CountOneVisitAtTwoTurnstilesAtOnce) {
  Client("C-1");
  constexpr int kAtOnce = 8;
  std::vector<std::unique_ptr<testing::FakeCall>> calls;
  std::vector<pb::RecordAccessRequest> requests(kAtOnce);
  int answered = 0;
  int began = 0;
  for (pb::RecordAccessRequest& request : requests) {
    *request.mutable_event() = Entry("C-1");
    calls.push_back(std::make_unique<testing::FakeCall>(loop_, options_));
    loop_.Start<pb::Access>(RecordAccess(*calls.back(), deps_, request),
                            [&](absl::StatusOr<pb::Access> access) {
                              EXPECT_THAT(access, IsOk());
                              ++answered;
                              began += access->presence().empty() ? 0 : 1;
                            });
  }
  loop_.RunUntil([&] { return answered == kAtOnce; });
  EXPECT_EQ(began, 1);
  EXPECT_EQ(Count("presences"), "1");
  EXPECT_EQ(Count("accesses"), "8");
}

TEST_F(FeatureR40Accesses, OfOneEventSentTwiceAtOnceAreOne) {
  Client("C-1");
  pb::RecordAccessRequest request;
  *request.mutable_event() = Entry("C-1");
  testing::FakeCall first_call(loop_, options_);
  testing::FakeCall second_call(loop_, options_);
  std::vector<std::string> names;
  for (testing::FakeCall* call : {&first_call, &second_call}) {
    loop_.Start<pb::Access>(RecordAccess(*call, deps_, request),
                            [&](absl::StatusOr<pb::Access> access) {
                              EXPECT_THAT(access, IsOk());
                              names.push_back(access->name());
                            });
  }
  loop_.RunUntil([&] { return names.size() == 2; });
  EXPECT_EQ(names[0], names[1]);
  EXPECT_EQ(Count("accesses"), "1");
  EXPECT_EQ(Events("AccessesRecorded"), "1");
}

TEST_F(FeatureR41Presences, CountAVisitOnceWhicheverComesFirst) {
  const std::string client = Client("C-1");
  const auto entry = Enter("C-1");
  ASSERT_THAT(entry, IsOk());
  At("2026-11-22 12:10:00");
  const auto judo = Attend(client, "JUDO", "C-7");
  ASSERT_THAT(judo, IsOk());
  EXPECT_EQ(judo->name(), entry->presence());
  EXPECT_EQ(judo->source(), pb::FROM_SCHEDULE);
  EXPECT_EQ(judo->access(), entry->name());
  EXPECT_EQ(Attend(client, "JUDO", "C-7")->etag(), judo->etag());
  EXPECT_EQ(Enter("C-1")->presence(), "") << "the visit counts already";
  EXPECT_EQ(Count("presences"), "1");
  EXPECT_EQ(Events("PresenceUpdated"), "1");
  At("2026-11-22 13:10:00");
  EXPECT_NE(Attend(client, "YOGA", "C-8")->name(), judo->name()) << "another class";
  EXPECT_EQ(Count("presences"), "2");
}

TEST_F(FeatureR41Presences, ThatAreDeletedDoNotComeBack) {
  const std::string client = Client("C-1");
  At("2026-11-15 08:00:00");
  ASSERT_THAT(Enter("C-1"), IsOk());
  At("2026-11-22 08:00:00");
  const pb::DeviceEvent event = Entry("C-1");
  const auto entry = Record(event);
  EXPECT_EQ(Absentees(7), "");
  pb::DeletePresenceRequest request;
  request.set_name(entry->presence());
  request.set_reason("catraca com defeito");
  request.set_etag("\"9\"");
  EXPECT_THAT(Serve(&DeletePresence, request), IsError(StatusCode::kAborted, "ETAG_MISMATCH"));
  request.clear_etag();
  const auto deleted = Serve(&DeletePresence, request);
  ASSERT_THAT(deleted, IsOk());
  EXPECT_TRUE(deleted->has_delete_time());
  EXPECT_EQ(Serve(&DeletePresence, request)->etag(), deleted->etag());
  EXPECT_EQ(Events("PresenceDeleted"), "1");
  EXPECT_EQ(Absentees(7), "C-1:7") << "the presence before is the last one again";
  EXPECT_EQ(Record(event)->name(), entry->name());
  EXPECT_EQ(Count("presences WHERE deleted_at IS NULL"), "1");
  pb::ListPresencesRequest list;
  EXPECT_EQ(Serve(&ListPresences, list)->presences_size(), 1);
  request.set_reason("cartão 4111 1111 1111 1111");
  EXPECT_THAT(Serve(&DeletePresence, request), HasViolation("reason", kCardNumberRefused));
}

TEST_F(FeatureR41Presences, NeedAClientThatIsRegistered) {
  EXPECT_THAT(Attend("clients/0190163d-8694-739b-aea5-966c26f8ad91", "JUDO"),
              IsError(StatusCode::kNotFound, "RESOURCE_NOT_FOUND"));
  EXPECT_THAT(Attend("17", "JUDO"), HasViolation("presence.client", "NAME_MALFORMED"));
}

TEST_F(FeatureR41Presences, AbsenteesAreThoseOfNDaysUpToADay) {
  Client("C-0");
  for (const char* id : {"C-1", "C-2", "C-3"}) Client(id);
  Client("W-1", pb::WELLHUB);
  At("2026-11-14 08:00:00");
  for (const char* id : {"C-1", "W-1"}) ASSERT_THAT(Enter(id), IsOk());
  At("2026-11-15 23:59:59");
  ASSERT_THAT(Enter("C-2"), IsOk());
  At("2026-11-16 00:00:00");
  ASSERT_THAT(Enter("C-3"), IsOk());
  At("2026-11-22 12:00:00");
  EXPECT_EQ(Absentees(7), "C-1:8 C-2:7");
  EXPECT_EQ(Absentees(8), "C-1:8");
  EXPECT_EQ(Absentees(6), "C-1:8 C-2:7 C-3:6");
  pb::ListAbsenteesRequest request;
  request.set_days(7);
  request.set_include_aggregators(true);
  EXPECT_EQ(Absentees(request), "C-1:8 C-2:7 W-1:8");
  request.set_basis(pb::BY_ACCESS);
  EXPECT_EQ(Absentees(request), "C-1:8 C-2:7 W-1:8");
  request.set_filter("display_name = \"Cliente C-2\"");
  EXPECT_EQ(Absentees(request), "C-2:7");

  ASSERT_THAT(Enter("C-1"), IsOk());
  EXPECT_EQ(Absentees(7), "C-2:7");
  for (const pb::AbsenceBasis basis : {pb::BY_PRESENCE, pb::BY_ACCESS}) {
    pb::ListAbsenteesRequest yesterday;
    yesterday.set_days(7);
    yesterday.set_basis(basis);
    *yesterday.mutable_as_of_date() = ToProto(*Day::Parse("2026-11-21"));
    EXPECT_EQ(Absentees(yesterday), "C-1:7") << "as it was";
  }
}

TEST_F(FeatureR41Presences, ClientsWhoNeverCameAreListedApart) {
  At("2026-11-15 12:00:00");
  Client("C-1");
  Client("C-2");
  At("2026-11-16 12:00:00");
  Client("C-3");
  At("2026-11-22 12:00:00");
  ASSERT_THAT(Enter("C-2"), IsOk());
  pb::ListAbsenteesRequest request;
  request.set_days(7);
  request.set_never_came(true);
  EXPECT_EQ(Absentees(request), "C-1:7");
  request.set_basis(pb::BY_ACCESS);
  EXPECT_EQ(Absentees(request), "C-1:7");
}

}  // namespace
}  // namespace vinculo::client_registry
