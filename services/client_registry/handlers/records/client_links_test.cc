// Links between clients through their RPCs. Today is 2026-11-22.

#include <gmock/gmock.h>

#include <optional>
#include <string>
#include <vector>

#include "services/client_registry/domain/records/reasons.h"
#include "services/client_registry/handlers/records/client_link_handlers.h"
#include "services/client_registry/handlers/records/records_test.h"

namespace vinculo::client_registry {
namespace {

using absl::StatusCode;
using ::testing::ElementsAre;
using testing::HasViolation;
using ::testing::IsEmpty;
using testing::IsError;
using testing::IsOk;

class ClientLinksTest : public RecordsTest {
 protected:
  static pb::CreateClientLinkRequest Request(const std::string& client,
                                             pb::ClientLink::Kind kind,
                                             const std::string& related) {
    pb::CreateClientLinkRequest request;
    request.mutable_client_link()->set_client(client);
    request.mutable_client_link()->set_kind(kind);
    request.mutable_client_link()->set_related_client(related);
    return request;
  }
  absl::StatusOr<pb::ClientLink> Link(const std::string& client,
                                      pb::ClientLink::Kind kind,
                                      const std::string& related) {
    return Serve(&CreateClientLink, Request(client, kind, related));
  }
  absl::StatusOr<pb::ClientLink> End(const pb::ClientLink& link, const google::type::Date& last) {
    pb::UpdateClientLinkRequest request;
    request.mutable_client_link()->set_name(link.name());
    *request.mutable_client_link()->mutable_last_date() = last;
    return Serve(&UpdateClientLink, request);
  }
  std::vector<std::string> Listed(const std::string& filter,
                                  std::optional<google::type::Date> on = std::nullopt) {
    pb::ListClientLinksRequest request;
    request.set_filter(filter);
    if (on) *request.mutable_as_of_date() = *on;
    const auto listed = Serve(&ListClientLinks, request);
    if (!listed.ok()) return {std::string(listed.status().message())};
    std::vector<std::string> names;
    for (const auto& link : listed->client_links()) names.push_back(link.name());
    return names;
  }
};

TEST_F(ClientLinksTest, HoldFromTodayUntilFurtherNotice) {
  const auto link = Link(NewClient("Bia"), pb::ClientLink::RESPONSIBLE, NewClient("Mãe"));
  ASSERT_THAT(link, IsOk());
  EXPECT_EQ(link->first_date().day(), 22);
  EXPECT_FALSE(link->has_last_date());
  EXPECT_EQ(Events(link->name()), "1");
}

TEST_F(ClientLinksTest, AreFoundFromBothSidesAsOfADay) {
  const std::string bia = NewClient("Bia"), mother = NewClient("Mãe");
  const auto link = Link(bia, pb::ClientLink::PAYER, mother);
  ASSERT_THAT(End(*link, DateOf(2026, 11, 30)), IsOk());
  EXPECT_THAT(Listed("client = \"" + bia + "\" AND kind = PAYER"), ElementsAre(link->name()));
  const std::string from_there = "related_client = \"" + mother + "\"";
  EXPECT_THAT(Listed(from_there), ElementsAre(link->name()));
  EXPECT_THAT(Listed(from_there, DateOf(2026, 11, 21)), IsEmpty());
  EXPECT_THAT(Listed(from_there, DateOf(2026, 11, 22)), ElementsAre(link->name()));
  EXPECT_THAT(Listed(from_there, DateOf(2026, 11, 30)), ElementsAre(link->name()));
  EXPECT_THAT(Listed(from_there, DateOf(2026, 12, 1)), IsEmpty());
  EXPECT_THAT(Listed("client = \"" + mother + "\" OR related_client = \"" + mother + "\""),
              ElementsAre(link->name()));
}

TEST_F(ClientLinksTest, OfOnePayerAtATime) {
  const std::string bia = NewClient("Bia"), mother = NewClient("Mãe"), father = NewClient("Pai");
  const auto link = Link(bia, pb::ClientLink::PAYER, mother);
  ASSERT_THAT(link, IsOk());
  EXPECT_THAT(Link(bia, pb::ClientLink::PAYER, father),
              IsError(StatusCode::kFailedPrecondition, kLinkOverlaps));
  EXPECT_THAT(Link(bia, pb::ClientLink::RESPONSIBLE, father), IsOk());
  ASSERT_THAT(End(*link, DateOf(2026, 11, 22)), IsOk());
  auto later = Request(bia, pb::ClientLink::PAYER, father);
  *later.mutable_client_link()->mutable_first_date() = DateOf(2026, 11, 23);
  const auto second = Serve(&CreateClientLink, later);
  ASSERT_THAT(second, IsOk());
  EXPECT_THAT(End(*link, DateOf(2026, 11, 23)),
              IsError(StatusCode::kFailedPrecondition, kLinkOverlaps));
}

// Each of several payers at the same moment: one is.
TEST_F(ClientLinksTest, OfPayersAtOnceOneWins) {
  const std::string bia = NewClient("Bia");
  std::vector<pb::CreateClientLinkRequest> requests;
  for (int i = 0; i < 4; ++i) {
    requests.push_back(Request(bia, pb::ClientLink::PAYER, NewClient("Pagador")));
  }
  int made = 0;
  for (const auto& answer : ServeAtOnce(&CreateClientLink, requests)) {
    made += answer.ok() ? 1 : 0;
    if (answer.ok()) continue;
    EXPECT_THAT(answer, IsError(StatusCode::kFailedPrecondition, kLinkOverlaps));
  }
  EXPECT_EQ(made, 1);
  EXPECT_EQ(Count("client_links"), "1");
}

TEST_F(ClientLinksTest, NameTwoClients) {
  const std::string bia = NewClient("Bia");
  EXPECT_THAT(Link(bia, pb::ClientLink::PAYER, bia),
              HasViolation("client_link.related_client", kLinkToItself));
  EXPECT_THAT(Link(bia, pb::ClientLink::PAYER, "clients/0190163d-8694-739b-aea5-966c26f8ad91"),
              IsError(StatusCode::kNotFound, "RESOURCE_NOT_FOUND"));
  EXPECT_THAT(Link(bia, pb::ClientLink::PAYER, "nobody"),
              HasViolation("client_link.related_client", "NAME_MALFORMED"));
}

TEST_F(ClientLinksTest, NeedAResponsibleOfAge) {
  pb::Client brother;
  brother.set_display_name("Irmão");
  *brother.mutable_birth_date() = DateOf(2008, 11, 23);
  const std::string minor = Create(brother)->name();
  auto request = Request(NewClient("Bia"), pb::ClientLink::RESPONSIBLE, minor);
  EXPECT_THAT(Serve(&CreateClientLink, request),
              IsError(StatusCode::kFailedPrecondition, kResponsibleIsMinor));
  *request.mutable_client_link()->mutable_first_date() = DateOf(2026, 11, 23);
  EXPECT_THAT(Serve(&CreateClientLink, request), IsOk());
}

TEST_F(ClientLinksTest, AreDeletedWhenTheyNeverWere) {
  const auto link = Link(NewClient("Bia"), pb::ClientLink::PAYER, NewClient("Mãe"));
  pb::DeleteClientLinkRequest request;
  request.set_name(link->name());
  request.set_etag("\"9\"");
  EXPECT_THAT(Serve(&DeleteClientLink, request), IsError(StatusCode::kAborted, "ETAG_MISMATCH"));
  request.set_etag(link->etag());
  EXPECT_THAT(Serve(&DeleteClientLink, request), IsOk());
  EXPECT_EQ(Count("client_links"), "0");
  EXPECT_EQ(Events(link->name()), "2");
}

// The survivor gets the absorbed client's links; one between the two stays where it was.
TEST_F(ClientLinksTest, GoToTheSurvivorOfAMerge) {
  const std::string bia = NewClient("Bia"), beatriz = NewClient("Beatriz"), mother = NewClient("M");
  const auto payer = Link(beatriz, pb::ClientLink::PAYER, mother);
  const auto between = Link(beatriz, pb::ClientLink::BENEFICIARY, bia);
  ASSERT_THAT(between, IsOk());
  const auto merge = Merge(bia, beatriz);
  ASSERT_THAT(merge, IsOk());
  EXPECT_THAT(Listed("client = \"" + bia + "\""), ElementsAre(payer->name()));
  EXPECT_THAT(Listed("client = \"" + beatriz + "\""), ElementsAre(between->name()));
  EXPECT_THAT(Link(beatriz, pb::ClientLink::RESPONSIBLE, mother),
              IsError(StatusCode::kFailedPrecondition, kClientMerged));
  ASSERT_THAT(Undo(merge->name()), IsOk());
  EXPECT_THAT(Listed("client = \"" + bia + "\""), IsEmpty());
}

// A client has one payer: the survivor's own stands.
TEST_F(ClientLinksTest, LeaveTheSurvivorItsPayer) {
  const std::string bia = NewClient("Bia"), beatriz = NewClient("Beatriz");
  const auto kept = Link(bia, pb::ClientLink::PAYER, NewClient("Mãe"));
  ASSERT_THAT(Link(beatriz, pb::ClientLink::PAYER, NewClient("Pai")), IsOk());
  ASSERT_THAT(Merge(bia, beatriz), IsOk());
  EXPECT_THAT(Listed("client = \"" + bia + "\""), ElementsAre(kept->name()));
}

//
TEST_F(ClientLinksTest, AreNotMadeForTheAnonymized) {
  const std::string bia = NewClient("Bia"), mother = NewClient("Mãe");
  Anonymize(bia);
  EXPECT_THAT(Link(bia, pb::ClientLink::PAYER, mother),
              IsError(StatusCode::kFailedPrecondition, kClientAnonymized));
}

}  // namespace
}  // namespace vinculo::client_registry
