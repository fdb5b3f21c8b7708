// One call gives the whole picture of one client.

#include <gmock/gmock.h>

#include <memory>
#include <string>
#include <utility>

#include "common/auth/authenticator.h"
#include "common/base/resource_name.h"
#include "common/base/tenant_clock.h"
#include "common/rpc/check_may.h"
#include "common/rpc/convert.h"
#include "common/rpc/methods.h"
#include "common/rpc/remote_service.h"
#include "common/rpc/server.h"
#include "services/client_registry/domain/client.h"
#include "services/client_registry/handlers/merge/handlers.h"
#include "services/client_registry/handlers/page/handlers.h"
#include "services/client_registry/handlers/records/client_credit_handlers.h"
#include "services/client_registry/handlers/records/client_link_handlers.h"
#include "services/client_registry/handlers/records/contact_point_handlers.h"
#include "services/client_registry/handlers/records/evolution_handlers.h"
#include "services/client_registry/handlers/records/interaction_handlers.h"
#include "services/client_registry/handlers/records/payment_card_handlers.h"
#include "services/client_registry/handlers/service_test.h"
#include "vinculo/contract/v1/contract_service.pb.h"
#include "vinculo/fidelity/v1/alert_service.pb.h"

namespace vinculo::client_registry {
namespace {

namespace contract = ::vinculo::contract::v1;
namespace fidelity = ::vinculo::fidelity::v1;
using ::testing::ElementsAre;
using testing::HasViolation;
using ::testing::IsEmpty;
using testing::IsError;
using testing::IsOk;

// What the other services know.
struct OtherDeps {
  std::shared_ptr<contract::ListContractsResponse> contracts;
  std::shared_ptr<fidelity::ListAlertsResponse> alerts;
  std::shared_ptr<std::string> filter;
  std::shared_ptr<bool> refuses;
};

Task<contract::ListContractsResponse> Contracts(rpc::Call&,
                                                const OtherDeps& deps,
                                                const contract::ListContractsRequest& req) {
  *deps.filter = req.filter();
  if (*deps.refuses) co_return rpc::CheckMay({}, "contract.contracts.list");
  co_return *deps.contracts;
}

Task<fidelity::ListAlertsResponse> Alerts(rpc::Call&,
                                          const OtherDeps& deps,
                                          const fidelity::ListAlertsRequest&) {
  co_return *deps.alerts;
}

// The contract and fidelity services, in one server.
class FakeServices {
 public:
  explicit FakeServices(const Clock& clock) : clock_(clock) {
    rpc::ServerOptions options;
    options.loops = 1;
    options.clock = &clock_;
    options.authenticator = &authenticator_;
    options.log = &log_;
    options.metrics = &metrics_;
    server_ = std::make_unique<rpc::Server>(std::move(options));
    rpc::ServiceMethods<OtherDeps> contracts("vinculo.contract.v1.ContractService", deps_);
    contracts.Unary("ListContracts", &Contracts);
    server_->Add(std::move(contracts));
    rpc::ServiceMethods<OtherDeps> alerts("vinculo.fidelity.v1.AlertService", deps_);
    alerts.Unary("ListAlerts", &Alerts);
    server_->Add(std::move(alerts));
    EXPECT_TRUE(server_->Start().ok());
  }
  std::string address() const { return absl::StrCat("127.0.0.1:", server_->port()); }
  const OtherDeps& deps() const { return deps_; }
  void Stop() { server_.reset(); }

 private:
  TenantClock clock_;
  auth::LocalAuthenticator authenticator_{testing::TestTenant()};
  observability::Log log_{observability::Level::kError, 2};
  observability::Metrics metrics_;
  const OtherDeps deps_{std::make_shared<contract::ListContractsResponse>(),
                        std::make_shared<fidelity::ListAlertsResponse>(),
                        std::make_shared<std::string>(),
                        std::make_shared<bool>(false)};
  std::unique_ptr<rpc::Server> server_;
};

class RuleR11ClientPage : public ServiceTest {
 protected:
  pb::Client Made(const std::string& name) {
    pb::Client client;
    client.set_display_name(name);
    *client.mutable_registration_date() = ToProto(*Day::Parse("2026-01-01"));
    const auto created = Create(client);
    EXPECT_THAT(created, IsOk());
    return *created;
  }
  absl::StatusOr<v1::ClientPage> Page(const std::string& name,
                                      const std::vector<std::string>& parts = {}) {
    v1::GetClientPageRequest request;
    request.set_name(name);
    for (const std::string& part : parts) request.mutable_read_mask()->add_paths(part);
    testing::FakeCall call(loop_, options_);
    const PageDeps deps{deps_, {.contract = &contract_, .fidelity = &fidelity_}, own_parts_max_};
    return loop_.Run(GetClientPage(call, deps, request));
  }
  void Paid(const pb::Client& client,
            const std::string& id,
            const std::string& day,
            bool reversed) {
    database_.Execute(absl::StrCat("INSERT INTO client_payments VALUES ('",
                                   testing::TestTenant().ToString(),
                                   "', '00000000-0000-7000-8000-0000000000",
                                   id,
                                   "', 1, '",
                                   client.name().substr(8),
                                   "', '",
                                   day,
                                   "', 9990, true, ",
                                   reversed ? "true)" : "false)"));
  }
  void Owes(const pb::Client& client, const std::string& id, const std::string& due_on, int cents) {
    database_.Execute(absl::StrCat("INSERT INTO client_receivables VALUES ('",
                                   testing::TestTenant().ToString(),
                                   "', '00000000-0000-7000-8000-0000000000",
                                   id,
                                   "', 1, '",
                                   client.name().substr(8),
                                   "', NULL, '",
                                   due_on,
                                   "', ",
                                   cents,
                                   ")"));
  }
  void Agreed(const std::string& name, contract::Lifecycle lifecycle) {
    contract::Contract& added = *others_.deps().contracts->add_contracts();
    added.set_name(name);
    added.set_lifecycle(lifecycle);
  }
  static std::vector<std::string> Missing(const v1::ClientPage& page) {
    std::vector<std::string> missing;
    for (const auto& part : page.unavailable_parts()) {
      missing.push_back(absl::StrCat(part.part(), " ", part.reason(), " ", part.service()));
    }
    return missing;
  }

  int Connections() {
    return std::stoi(database_.Execute(
        "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()"));
  }

  absl::Duration own_parts_max_ = absl::Seconds(30);
  FakeServices others_{clock_};
  observability::Metrics metrics_;
  rpc::RemoteService contract_{
      {.name = "contract", .address = others_.address(), .timeout = absl::Seconds(5)}, metrics_};
  rpc::RemoteService fidelity_{
      {.name = "fidelity", .address = others_.address(), .timeout = absl::Seconds(5)}, metrics_};
};

TEST_F(RuleR11ClientPage, ShowsAClientThatHasNothingYet) {
  const pb::Client ana = Made("Ana");
  const auto page = Page(ana.name());
  ASSERT_THAT(page, IsOk());
  EXPECT_EQ(page->client().display_name(), "Ana");
  EXPECT_EQ(page->activity().standing().activity(), v1::LEAD);
  EXPECT_THAT(page->activity().transitions(), IsEmpty());
  EXPECT_THAT(page->contracts().in_force(), IsEmpty());
  EXPECT_EQ(page->money().open_debt().units(), 0);
  EXPECT_FALSE(page->money().has_oldest_due_date());
  EXPECT_THAT(page->alerts().alerts(), IsEmpty());
  EXPECT_THAT(Missing(*page), IsEmpty());
}

TEST_F(RuleR11ClientPage, GivesTheDatesOfTheActivity) {
  const pb::Client ana = Made("Ana");
  Paid(ana, "01", "2026-11-01", false);
  const auto page = Page(ana.name(), {"activity"});
  ASSERT_THAT(page, IsOk());
  EXPECT_EQ(page->activity().standing().activity(), v1::ACTIVE);
  EXPECT_EQ(page->activity().standing().since().day(), 1);
  EXPECT_EQ(page->activity().standing().inactive_date().day(), 1);
  EXPECT_EQ(page->activity().standing().inactive_date().year(), 2027);
}

//
TEST_F(RuleR11ClientPage, SaysHowOftenTheClientComes) {
  const pb::Client ana = Made("Ana");
  const auto came = [&](const std::string& id, const std::string& day, const std::string& deleted) {
    database_.Execute(
        absl::StrCat("INSERT INTO presences SELECT tenant_id, '00000000-0000-7000-8000-0000000000",
                     id,
                     "', 1, client_id, 2, '",
                     day,
                     "', '",
                     day,
                     "', '', '', '', '', '', 0, NULL, now(), now(), ",
                     deleted,
                     ", '' FROM clients"));
  };
  came("01", "2026-11-22", "NULL");
  came("02", "2026-10-24", "NULL");
  came("03", "2026-10-23", "NULL");
  came("04", "2026-08-25", "NULL");
  came("05", "2026-08-24", "NULL");
  came("06", "2026-11-20", "now()");
  const auto page = Page(ana.name(), {"engagement"});
  ASSERT_THAT(page, IsOk());
  EXPECT_THAT(Missing(*page), IsEmpty());
  EXPECT_EQ(page->engagement().presences_last_thirty_days(), 2);
  EXPECT_EQ(page->engagement().presences_last_ninety_days(), 4);
  EXPECT_THAT(page->engagement().assessments(), IsEmpty());
}

//
TEST_F(RuleR11ClientPage, ShowsTheRecordsOfTheClient) {
  const pb::Client ana = Made("Ana"), bia = Made("Bia"), other = Made("Outra");
  pb::CreateClientLinkRequest link;
  link.mutable_client_link()->set_client(bia.name());
  link.mutable_client_link()->set_kind(pb::ClientLink::PAYER);
  link.mutable_client_link()->set_related_client(ana.name());
  ASSERT_THAT(Serve(&CreateClientLink, link), IsOk());
  pb::CreateContactPointRequest point;
  point.mutable_contact_point()->set_client(ana.name());
  point.mutable_contact_point()->set_kind(pb::ContactPoint::EMAIL);
  point.mutable_contact_point()->set_value("cobranca@exemplo.com");
  ASSERT_THAT(Serve(&CreateContactPoint, point), IsOk());
  pb::CreateClientCreditRequest credit;
  credit.mutable_client_credit()->set_client(ana.name());
  credit.mutable_client_credit()->mutable_amount()->set_units(30);
  credit.mutable_client_credit()->set_reason("queda de sinal");
  ASSERT_THAT(Serve(&CreateClientCredit, credit), IsOk());
  pb::CreateInteractionRequest interaction;
  for (int i = 0; i < 11; ++i) {
    interaction.mutable_interaction()->set_client(ana.name());
    interaction.mutable_interaction()->set_channel(pb::Interaction::PHONE_CALL);
    interaction.mutable_interaction()->set_direction(pb::Interaction::INBOUND);
    interaction.mutable_interaction()->set_reason(pb::Interaction::SUPPORT);
    ASSERT_THAT(Serve(&CreateInteraction, interaction), IsOk());
  }
  pb::CreateEvolutionRequest evolution;
  evolution.mutable_evolution()->set_client(ana.name());
  evolution.mutable_evolution()->set_text("joelho esquerdo");
  const auto wrong = Serve(&CreateEvolution, evolution);
  ASSERT_THAT(wrong, IsOk());
  evolution.mutable_evolution()->set_text("joelho direito");
  evolution.mutable_evolution()->set_corrects(wrong->name());
  ASSERT_THAT(Serve(&CreateEvolution, evolution), IsOk());
  pb::CreatePaymentCardRequest card;
  card.mutable_payment_card()->set_client(ana.name());
  card.mutable_payment_card()->set_gateway("pagar.me");
  card.mutable_payment_card()->set_token("tok_1");
  card.mutable_payment_card()->set_brand(pb::PaymentCard::ELO);
  card.mutable_payment_card()->set_last_four("0042");
  card.mutable_payment_card()->set_expiry_month(12);
  card.mutable_payment_card()->set_expiry_year(2030);
  ASSERT_THAT(Serve(&CreatePaymentCard, card), IsOk());

  const auto page = Page(ana.name());
  ASSERT_THAT(page, IsOk());
  EXPECT_THAT(Missing(*page), IsEmpty());
  ASSERT_EQ(page->links().client_links_size(), 1) << "who pays for whom, seen from the payer";
  EXPECT_EQ(page->links().client_links(0).client(), bia.name());
  ASSERT_EQ(page->contact_points().contact_points_size(), 1);
  EXPECT_EQ(page->contact_points().contact_points(0).value(), "cobranca@exemplo.com");
  EXPECT_EQ(page->credits().balance().units(), 30);
  EXPECT_EQ(page->interactions().interactions_size(), 10);
  EXPECT_TRUE(page->interactions().incomplete());
  ASSERT_EQ(page->evolutions().evolutions_size(), 1);
  EXPECT_EQ(page->evolutions().evolutions(0).text(), "joelho direito");
  ASSERT_EQ(page->payment_cards().payment_cards_size(), 1);
  EXPECT_EQ(page->payment_cards().payment_cards(0).token(), "");
  EXPECT_THAT(page->documents().documents(), IsEmpty());

  const auto others = Page(other.name());
  ASSERT_THAT(others, IsOk());
  EXPECT_THAT(others->links().client_links(), IsEmpty());
  EXPECT_THAT(others->interactions().interactions(), IsEmpty());
  EXPECT_EQ(others->credits().balance().units(), 0);
}

//
TEST_F(RuleR11ClientPage, NamesTheDocumentsOfTheClient) {
  const pb::Client ana = Made("Ana");
  database_.Execute(
      "INSERT INTO documents (tenant_id, document_id, client_id, kind, file_name, content_type, "
      "size_bytes, sha256, issued_on, note, created_at, created_by) SELECT tenant_id, client_id, "
      "client_id, 3, 'atestado.pdf', 'application/pdf', 3, '\\x00', '2026-11-01', '', now(), "
      "'users/test' FROM clients");
  const auto page = Page(ana.name(), {"documents"});
  ASSERT_THAT(page, IsOk());
  EXPECT_THAT(Missing(*page), IsEmpty());
  ASSERT_EQ(page->documents().documents_size(), 1);
  EXPECT_EQ(page->documents().documents(0).file_name(), "atestado.pdf");
  EXPECT_EQ(page->documents().documents(0).kind(), pb::MEDICAL_EXAM);
}

TEST_F(RuleR11ClientPage, SortsContractsByWhereTheyAre) {
  const pb::Client ana = Made("Ana");
  Agreed("contracts/1", contract::ACTIVE);
  Agreed("contracts/2", contract::ENDED);
  Agreed("contracts/3", contract::SUSPENDED);
  Agreed("contracts/4", contract::SCHEDULED);
  const auto page = Page(ana.name());
  ASSERT_THAT(page, IsOk());
  EXPECT_EQ(*others_.deps().filter, absl::StrCat("client = \"", ana.name(), "\""));
  ASSERT_EQ(page->contracts().in_force_size(), 2);
  EXPECT_EQ(page->contracts().in_force(0).name(), "contracts/1");
  EXPECT_EQ(page->contracts().in_force(1).name(), "contracts/3");
  ASSERT_EQ(page->contracts().past_size(), 1);
  ASSERT_EQ(page->contracts().upcoming_size(), 1);
  EXPECT_FALSE(page->contracts().incomplete());
}

TEST_F(RuleR11ClientPage, SaysWhatIsOwedAndWasPaid) {
  const pb::Client ana = Made("Ana");
  Paid(ana, "01", "2026-10-01", false);
  Paid(ana, "02", "2026-11-01", false);
  Paid(ana, "03", "2026-11-02", true);
  Owes(ana, "04", "2026-11-21", 100);
  Owes(ana, "05", "2026-11-22", 2000);
  Owes(ana, "06", "2026-11-10", 0);
  const auto page = Page(ana.name());
  ASSERT_THAT(page, IsOk());
  const v1::ClientPage::MoneyPart& money = page->money();
  EXPECT_EQ(money.open_debt().units(), 21);
  EXPECT_EQ(money.overdue_debt().units(), 1);
  EXPECT_EQ(money.oldest_due_date().day(), 21);
  ASSERT_EQ(money.open_receivables_size(), 2);
  EXPECT_TRUE(money.open_receivables(0).overdue());
  EXPECT_FALSE(money.open_receivables(1).overdue());
  EXPECT_EQ(money.open_receivable_count(), 2);
  ASSERT_EQ(money.payments_size(), 2);
  EXPECT_EQ(money.payments(0).payment_date().month(), 11);
  EXPECT_EQ(money.payment_count(), 2);
  EXPECT_EQ(money.paid_total().units(), 199);
}

//
TEST_F(RuleR11ClientPage, OfAMergedClientIsTheSurvivorsWithBothPayments) {
  const pb::Client ana = Made("Ana"), anna = Made("Anna");
  Paid(ana, "01", "2026-10-01", false);
  Paid(anna, "02", "2026-11-01", false);
  v1::MergeClientsRequest merge;
  merge.set_survivor(ana.name());
  merge.set_absorbed(anna.name());
  merge.set_reason("the same person");
  ASSERT_THAT(Serve(&MergeClients, merge), IsOk());
  const auto page = Page(anna.name());
  ASSERT_THAT(page, IsOk());
  EXPECT_EQ(page->client().name(), ana.name());
  EXPECT_EQ(page->money().payment_count(), 2);
  EXPECT_EQ(*others_.deps().filter, absl::StrCat("client = \"", ana.name(), "\""));
}

TEST_F(RuleR11ClientPage, HasOnlyThePartsAskedFor) {
  const pb::Client ana = Made("Ana");
  others_.Stop();
  const auto page = Page(ana.name(), {"money"});
  ASSERT_THAT(page, IsOk());
  EXPECT_TRUE(page->has_client());
  EXPECT_TRUE(page->has_money());
  EXPECT_FALSE(page->has_activity());
  EXPECT_THAT(Missing(*page), IsEmpty());
}

TEST_F(RuleR11ClientPage, NamesThePartsOfServicesThatDoNotAnswer) {
  const pb::Client ana = Made("Ana");
  others_.Stop();
  const auto page = Page(ana.name(), {"*"});
  ASSERT_THAT(page, IsOk());
  EXPECT_TRUE(page->has_activity());
  EXPECT_TRUE(page->has_money());
  EXPECT_THAT(
      Missing(*page),
      ElementsAre("contracts REMOTE_UNAVAILABLE contract", "alerts REMOTE_UNAVAILABLE fidelity"));
}

TEST_F(RuleR11ClientPage, LeavesOutWhatTheCallerMayNotSee) {
  const pb::Client ana = Made("Ana");
  options_.permissions = {"client_registry.clientPages.get", "client_registry.clients.get"};
  const auto page = Page(ana.name(), {"activity", "money"});
  ASSERT_THAT(page, IsOk());
  EXPECT_TRUE(page->has_money());
  EXPECT_THAT(Missing(*page), ElementsAre("activity PERMISSION_MISSING "));
}

//
TEST_F(RuleR11ClientPage, ShowsHealthAndGradesOnlyToThoseWhoMayListThem) {
  const pb::Client ana = Made("Ana");
  options_.permissions = {"client_registry.presences.list"};
  const auto page = Page(ana.name(), {"engagement"});
  ASSERT_THAT(page, IsOk());
  EXPECT_TRUE(page->has_engagement());
  EXPECT_THAT(Missing(*page),
              ElementsAre("engagement.assessments PERMISSION_MISSING ",
                          "engagement.graduations PERMISSION_MISSING "));
}

TEST_F(RuleR11ClientPage, NamesTheServiceThatRefuses) {
  const pb::Client ana = Made("Ana");
  *others_.deps().refuses = true;
  const auto page = Page(ana.name());
  ASSERT_THAT(page, IsOk());
  EXPECT_THAT(Missing(*page), ElementsAre("contracts PERMISSION_MISSING contract"));
}

TEST_F(RuleR11ClientPage, HoldsOneConnectionAtATime) {
  const pb::Client ana = Made("Ana");
  const int before = Connections();
  ASSERT_THAT(Page(ana.name()), IsOk());
  EXPECT_LE(Connections(), before + 1);
}

TEST_F(RuleR11ClientPage, NamesOwnPartsThatTakeTooLong) {
  const pb::Client ana = Made("Ana");
  Agreed("contracts/1", contract::ACTIVE);
  own_parts_max_ = absl::ZeroDuration();
  const auto page = Page(ana.name(), {"contracts", "documents", "interactions"});
  ASSERT_THAT(page, IsOk());
  EXPECT_EQ(page->contracts().in_force_size(), 1);
  EXPECT_THAT(Missing(*page),
              ElementsAre("interactions DATABASE_SLOW ", "documents DATABASE_SLOW "));
}

TEST_F(RuleR11ClientPage, RefusesNamesAndPartsThatAreNone) {
  const pb::Client ana = Made("Ana");
  EXPECT_THAT(Page("clients/1"), HasViolation("name", "NAME_MALFORMED"));
  EXPECT_THAT(Page(ana.name(), {"wallet"}), HasViolation("read_mask", "FIELD_MASK_PATH"));
  EXPECT_THAT(Page("clients/00000000-0000-7000-8000-0000000000ff"),
              IsError(absl::StatusCode::kNotFound, "RESOURCE_NOT_FOUND"));
}

}  // namespace
}  // namespace vinculo::client_registry
