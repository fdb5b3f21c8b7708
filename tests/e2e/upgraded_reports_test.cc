// A version of reporting that keeps more than the one before it, over a database of years: what was
// told before the upgrade is in its reports, and nothing of the rest is counted twice.

#include <fstream>
#include <map>

#include "absl/strings/str_cat.h"
#include "common/rpc/convert.h"
#include "tests/e2e/adjustment_steps.h"
#include "tests/e2e/subject_story.h"
#include "vinculo/contract/v1/fine_service.grpc.pb.h"
#include "vinculo/contract/v1/reason_service.grpc.pb.h"
#include "vinculo/contract/v1/termination_service.grpc.pb.h"

namespace vinculo::e2e {
namespace {

namespace contracts = ::vinculo::contract::v1;
using Reasons = contracts::ReasonService::Stub;
using Terminations = contracts::TerminationService::Stub;

constexpr char kContract[] = "contract";

const Marks& NoMarks() {
  static const auto* const none = new Marks();
  return *none;
}

class UpgradedReports : public AdjustmentSteps<SubjectStory> {
 protected:
  UpgradedReports() : AdjustmentSteps(NoMarks()) {}

  bool Comes(const std::string& value, const std::string& query) {
    return Eventually(60, [&] { return suite_.Sql(query) == value; });
  }
  void AdjustTheMonthOf(Day anniversary) {
    AdjustmentRun wanted;
    wanted.set_rule(contracts::AdjustmentRun::ANNIVERSARY);
    *wanted.mutable_first_date() = ToProto(FirstOfMonth(anniversary));
    wanted.set_fixed_rate_ppm(43'700);
    wanted.set_reason("Reajuste anual");
    TellAndApply(Simulate(wanted));
  }
  void AgreeOnFine(const std::string& contract) {
    contracts::SetFineTermsRequest set;
    set.mutable_fine_terms()->set_contract(contract);
    set.mutable_fine_terms()->mutable_fine_terms()->set_method(contracts::BENEFIT_PROPORTIONAL);
    contracts::Benefit& benefit = *set.mutable_fine_terms()->add_benefits();
    benefit.set_description("Instalação");
    benefit.mutable_value()->set_currency_code("BRL");
    benefit.mutable_value()->set_units(600);
    set.set_reason("Combinado na venda");
    Call(kContract, &contracts::FineService::Stub::SetFineTerms, set);
  }
  // For a reason of the tenant's list.
  void Leave(const std::string& contract) {
    contracts::CreateReasonRequest reason;
    reason.mutable_reason()->set_kind(contracts::Reason::CANCELLATION);
    reason.mutable_reason()->set_display_name("Mudança");
    contracts::PreviewCancelRequest preview;
    contracts::Cancellation& leaving = *preview.mutable_cancellation();
    leaving.set_contract(contract);
    leaving.set_reason(Call(kContract, &Reasons::CreateReason, reason).name());
    leaving.set_waiver(contracts::PROVIDER_BREACH);
    leaving.set_waiver_evidence("Protocolo 17");
    contracts::ApplyCancelRequest apply;
    apply.set_preview_token(Call(kContract, &Terminations::PreviewCancel, preview).preview_token());
    *apply.mutable_cancellation() = leaving;
    Call(kContract, &Terminations::ApplyCancel, apply);
  }
  // Its debt would have to be older than this test; reporting is told nothing of it.
  void PlantRelease(const std::string& contract) {
    suite_.Sql(absl::StrCat(
        "INSERT INTO contract.releases SELECT tenant_id, gen_random_uuid(), 1, contract_id, 3, 1, "
        "day, day, day, 0, 1, NULL, false, 'users/1', 'acordo', now(), now() FROM "
        "contract.contracts, (SELECT date '",
        Today().ToString(),
        "' AS day) AS today WHERE contract_id = '",
        contract.substr(contract.find('/') + 1),
        "'"));
  }
  // As the version left it that knew none of them.
  void ForgetWhatIsNew() {
    suite_.Sql("DELETE FROM reporting.terminations");
    suite_.Sql("DELETE FROM reporting.adjustment_runs");
    suite_.Sql("DELETE FROM reporting.adjustment_items");
    suite_.Sql("DELETE FROM reporting.dimension_values WHERE dimension = 'end_reason'");
    suite_.Sql("UPDATE reporting.contracts SET end_reason_name = NULL");
    suite_.Sql("UPDATE reporting.feed_sources SET projection = ''");
  }
  void ImportContracts(const std::string& lines) {
    const std::string file = suite_.folder() + "/contracts.csv";
    std::ofstream(file, std::ios::trunc) << "external_id,client_external_id,plan_code,start_date\n"
                                         << lines;
    const Finished imported = suite_.Ctl({"import", "contracts", file});
    ASSERT_EQ(imported.exit_code, 0) << imported.out << imported.err;
  }
  // Who keeps something of every contract, and where.
  inline static const std::map<std::string, std::string> kKeptContracts = {
      {"client_registry", "registry.client_contracts"},
      {"fidelity", "fidelity.contract_terms"},
      {"reporting", "reporting.contracts"}};
  static std::string Count(const std::string& table) { return "SELECT count(*) FROM " + table; }
  std::string Counts() {
    return suite_.Sql(
        "SELECT md5(string_agg(d::text, ';' ORDER BY d::text)) FROM reporting.client_count_deltas "
        "d");
  }
};

// P-37, P-38, P-39, R-38
TEST_F(UpgradedReports, TellWhatWasToldBefore) {
  const Day anniversary = Today() + 45;
  const std::string client = NewClient("Zefirinda Quaresmal").name();
  const std::string contract =
      NewContract(client, "ANTIGO", AddMonthsClamped(anniversary, -12), 24).name();
  const std::string other = NewContract(client, "NOVO", Today() - 25).name();
  AgreeOnFine(contract);
  AdjustTheMonthOf(anniversary);
  ASSERT_TRUE(Comes("APPLIED", "SELECT state FROM reporting.adjustment_runs"));
  ASSERT_TRUE(Comes("1", "SELECT count(*) FROM reporting.adjustment_items"));
  Leave(contract);
  ASSERT_TRUE(Comes("1", "SELECT count(*) FROM reporting.terminations"));
  const std::string listed =
      "SELECT string_agg(end_reason, ',') FROM reporting.contracts WHERE end_reason_name LIKE "
      "'reasons/%'";
  ASSERT_TRUE(Comes("Mudança", listed));
  auto before = Reports();
  // A row each, and the totals.
  ASSERT_EQ(before["P-37"].size(), 2u);
  ASSERT_EQ(before["P-37R"].size(), 2u);
  ASSERT_EQ(before["P-38"].size(), 2u);
  const std::string counts = Counts();

  suite_.service("reporting").Kill9();
  ForgetWhatIsNew();
  PlantRelease(other);
  suite_.StartService("reporting");
  ASSERT_TRUE(suite_.WaitUntilReady("reporting"));

  ASSERT_TRUE(Comes("1", "SELECT count(*) FROM reporting.releases")) << Logs();
  ASSERT_TRUE(Comes("1", "SELECT count(*) FROM reporting.terminations"));
  ASSERT_TRUE(Comes("1", "SELECT count(*) FROM reporting.adjustment_runs"));
  ASSERT_TRUE(Comes("1", "SELECT count(*) FROM reporting.adjustment_items"));
  EXPECT_EQ(suite_.Sql(listed), "Mudança");
  EXPECT_EQ(suite_.Sql("SELECT string_agg(value, ',') FROM reporting.dimension_values WHERE "
                       "dimension = 'end_reason'"),
            "Mudança");
  EXPECT_EQ(Counts(), counts);
  auto after = Reports();
  EXPECT_EQ(after["P-39"].size(), 2u);
  before.erase("P-39");
  after.erase("P-39");
  EXPECT_EQ(after, before);
}

// A version that did not read ContractsRemoved has passed it over, or was away for longer
// than the feed is kept.
TEST_F(UpgradedReports, ForgetWhatWasTakenBackBefore) {
  client_registry::v1::Client client;
  client.set_display_name("Zefirinda Quaresmal");
  client.set_external_id("C-1");
  NewClient(client);
  NewPlan("LOTE");
  ImportContracts("1,C-1,LOTE,2026-01-02\n2,C-1,LOTE,2026-01-03\n");
  for (const auto& [service, table] : kKeptContracts) ASSERT_TRUE(Comes("2", Count(table)));

  for (const auto& [service, table] : kKeptContracts) suite_.service(service).Kill9();
  const Finished reverted = suite_.Ctl(
      {"import",
       "revert",
       suite_.Sql(
           "SELECT import_id FROM contract.imports WHERE created > 0 AND complete AND mode <> 1"),
       "--of",
       "contracts"});
  ASSERT_EQ(reverted.exit_code, 0) << reverted.out << reverted.err;
  const std::string removal =
      " FROM contract.feed WHERE type = 'vinculo.contract.v1.ContractsRemoved'";
  ASSERT_TRUE(Comes("1", "SELECT count(*)" + removal));
  suite_.Sql("DELETE" + removal);
  for (const auto& [service, table] : kKeptContracts) {
    suite_.Sql(absl::StrCat("UPDATE ",
                            table.substr(0, table.find('.')),
                            ".feed_sources SET projection = '' WHERE source = 'contract'"));
    suite_.StartService(service);
  }
  for (const auto& [service, table] : kKeptContracts) {
    ASSERT_TRUE(suite_.WaitUntilReady(service)) << service;
    EXPECT_TRUE(Comes("0", Count(table))) << table << Logs();
  }
}

}  // namespace
}  // namespace vinculo::e2e
