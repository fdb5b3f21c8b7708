#include "tests/soak/mixed_load.h"

#include <chrono>
#include <fstream>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "gtest/gtest.h"
#include "vinculo/client_registry/v1/client_service.grpc.pb.h"
#include "vinculo/contract/v1/contract_service.grpc.pb.h"
#include "vinculo/contract/v1/plan_service.grpc.pb.h"
#include "vinculo/feed/v1/feed_service.grpc.pb.h"
#include "vinculo/reporting/v1/report_service.grpc.pb.h"

namespace vinculo::e2e {
namespace {

namespace registry = ::vinculo::client_registry::v1;
namespace contracts = ::vinculo::contract::v1;

constexpr int kCallers = 3;
constexpr int kRowsOfAFile = 500;
constexpr auto kAnswerWithin = std::chrono::seconds(10);
// A load, not a race: what is to be seen grows with time, not with speed.
constexpr auto kBetweenLives = std::chrono::milliseconds(50);
constexpr auto kBetweenLooks = std::chrono::milliseconds(500);
constexpr auto kBetweenFiles = std::chrono::seconds(5);

// The n-th of one caller.
std::string RequestId(int caller, int64_t n) {
  return absl::StrFormat("00000000-0000-4000-80%02d-%012d", caller, n);
}

}  // namespace

MixedLoad::MixedLoad(Suite& suite) : suite_(suite) {
  CreatePlan();
  for (int caller = 1; caller <= kCallers; ++caller) {
    threads_.emplace_back([this, caller] { Live(caller); });
  }
  threads_.emplace_back([this] { Import(); });
  threads_.emplace_back([this] { Look(); });
}

MixedLoad::~MixedLoad() { Stop(); }

MixedLoad::Done MixedLoad::Stop() {
  stop_ = true;
  for (std::thread& thread : threads_) thread.join();
  threads_.clear();
  return {calls_, failed_, clients_, contracts_, ended_};
}

void MixedLoad::Call(const char* what,
                     const std::function<grpc::Status(grpc::ClientContext*)>& call) {
  grpc::ClientContext context;
  context.set_deadline(std::chrono::system_clock::now() + kAnswerWithin);
  const grpc::Status status = call(&context);
  Expect(what, status.ok(), absl::StrCat(status.error_code(), " ", status.error_message()));
}

void MixedLoad::Expect(const char* what, bool good, const std::string& otherwise) {
  ++calls_;
  if (good) return;
  ++failed_;
  ADD_FAILURE() << what << ": " << otherwise;
}

void MixedLoad::CreatePlan() {
  const auto plans = contracts::PlanService::NewStub(suite_.Channel("contract"));
  Call("create plan", [&](grpc::ClientContext* context) {
    contracts::CreatePlanRequest request;
    request.set_request_id(RequestId(0, 0));
    request.mutable_plan()->set_code("FIBRA");
    request.mutable_plan()->set_display_name("Fibra 500");
    request.mutable_plan()->mutable_price()->set_currency_code("BRL");
    request.mutable_plan()->mutable_price()->set_units(99);
    request.mutable_plan()->mutable_price()->set_nanos(900'000'000);
    request.mutable_plan()->set_loyalty_months(12);
    contracts::Plan plan;
    const grpc::Status status = plans->CreatePlan(context, request, &plan);
    plan_ = plan.name();
    return status;
  });
}

// Lives of clients: created, read, changed, listed, found, with a contract that every third ends.
void MixedLoad::Live(int caller) {
  const auto clients = registry::ClientService::NewStub(suite_.Channel("client_registry"));
  const auto agreements = contracts::ContractService::NewStub(suite_.Channel("contract"));
  int64_t requests = 0;
  for (int life = 0; !stop_; ++life) {
    const std::string id = absl::StrCat("s", caller, "-", life);
    registry::Client client;
    contracts::Contract contract;
    Call("create client", [&](grpc::ClientContext* context) {
      registry::CreateClientRequest request;
      request.set_request_id(RequestId(caller, ++requests));
      request.mutable_client()->set_display_name(absl::StrCat("Cliente de fundo ", life % 500));
      request.mutable_client()->set_external_id(id);
      return clients->CreateClient(context, request, &client);
    });
    ++clients_;
    Call("get client", [&](grpc::ClientContext* context) {
      registry::GetClientRequest request;
      request.set_name(client.name());
      return clients->GetClient(context, request, &client);
    });
    Call("update client", [&](grpc::ClientContext* context) {
      registry::UpdateClientRequest request;
      request.set_request_id(RequestId(caller, ++requests));
      *request.mutable_client() = client;
      request.mutable_client()->set_category("Ouro");
      request.mutable_update_mask()->add_paths("category");
      return clients->UpdateClient(context, request, &client);
    });
    Call("create contract", [&](grpc::ClientContext* context) {
      contracts::CreateContractRequest request;
      request.set_request_id(RequestId(caller, ++requests));
      request.mutable_contract()->set_client(client.name());
      request.mutable_contract()->set_plan(plan_);
      return agreements->CreateContract(context, request, &contract);
    });
    Call("activate contract", [&](grpc::ClientContext* context) {
      contracts::ActivateContractRequest request;
      request.set_request_id(RequestId(caller, ++requests));
      request.set_name(contract.name());
      request.set_etag(contract.etag());
      return agreements->ActivateContract(context, request, &contract);
    });
    ++contracts_;
    if (life % 3 == 0) {
      Call("end contract", [&](grpc::ClientContext* context) {
        contracts::EndContractRequest request;
        request.set_request_id(RequestId(caller, ++requests));
        request.set_name(contract.name());
        request.set_kind(contracts::CANCELLED);
        request.set_reason("Mudança de endereço");
        return agreements->EndContract(context, request, &contract);
      });
      ++ended_;
    }
    if (life % 10 == 0) {
      Call("list clients", [&](grpc::ClientContext* context) {
        registry::ListClientsRequest request;
        request.set_page_size(50);
        request.set_filter(absl::StrCat("external_id = \"", id, "\""));
        registry::ListClientsResponse response;
        return clients->ListClients(context, request, &response);
      });
      Call("search clients", [&](grpc::ClientContext* context) {
        registry::SearchClientsRequest request;
        request.set_query(absl::StrCat("fundo ", life % 500));
        registry::SearchClientsResponse response;
        return clients->SearchClients(context, request, &response);
      });
    }
    std::this_thread::sleep_for(kBetweenLives);
  }
}

void MixedLoad::Import() {
  for (int file = 0; !stop_; ++file) {
    const std::string path = suite_.folder() + "/clients.csv";
    {
      std::ofstream out(path, std::ios::trunc);
      out << "external_id,display_name\n";
      for (int row = 0; row < kRowsOfAFile; ++row) {
        out << "f" << file << "-" << row << ",Cliente de arquivo " << row << "\n";
      }
    }
    const Finished imported = suite_.Ctl({"import", "clients", path});
    Expect("import", imported.exit_code == 0, imported.err);
    clients_ += kRowsOfAFile;
    const Finished cycle = suite_.Ctl({"cycle"});
    Expect("daily cycle", cycle.exit_code == 0, cycle.err);
    std::this_thread::sleep_for(kBetweenFiles);
  }
}

// Reports, pages, and streams that come and go.
void MixedLoad::Look() {
  const auto reports = reporting::v1::ReportService::NewStub(suite_.Channel("reporting"));
  while (!stop_) {
    Call("report", [&](grpc::ClientContext* context) {
      reporting::v1::RunReportRequest request;
      request.set_name("reports/P-17");
      reporting::v1::RunReportResponse response;
      return reports->RunReport(context, request, &response);
    });
    for (const char* page :
         {"/", "/reports/P-17", "/v1/reports/P-17.csv", "/v1/reports/P-05/rows"}) {
      const HttpAnswer answer = HttpGet(suite_.port("gateway"), page);
      Expect(page, answer.status == 200, absl::StrCat(answer.status, " ", answer.body));
    }
    LookAtTheFeed("client_registry");
    LookAtTheFeed("contract");
    std::this_thread::sleep_for(kBetweenLooks);
  }
}

// Watches for a moment and goes away, as a consumer that is restarted.
void MixedLoad::LookAtTheFeed(const char* service) {
  const auto feed = feed::v1::FeedService::NewStub(suite_.Channel(service));
  grpc::ClientContext context;
  context.set_deadline(std::chrono::system_clock::now() + kAnswerWithin);
  const auto stream = feed->Watch(&context, {});
  feed::v1::WatchResponse response;
  const bool answered = stream->Read(&response);
  context.TryCancel();
  while (stream->Read(&response)) {
  }
  const grpc::Status status = stream->Finish();
  Expect("watch", answered, absl::StrCat(status.error_code(), " ", status.error_message()));
}

}  // namespace vinculo::e2e
