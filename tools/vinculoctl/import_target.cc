#include "tools/vinculoctl/import_target.h"

#include "absl/strings/str_cat.h"
#include "common/base/uuid.h"
#include "vinculo/client_registry/v1/client_service.grpc.pb.h"
#include "vinculo/client_registry/v1/interaction_import_service.grpc.pb.h"
#include "vinculo/contract/v1/contract_service.grpc.pb.h"
#include "vinculo/contract/v1/payment_service.grpc.pb.h"
#include "vinculo/contract/v1/receivable_service.grpc.pb.h"

namespace vinculo::ctl {
namespace {

using imports::v1::ImportStart;
using imports::v1::ImportSummary;

constexpr int kRowsPerMessage = 500;
// Requests are at most 1 MiB: a message is sent earlier when its rows are large.
constexpr size_t kBytesPerMessage = 800 << 10;

template <class Request>
class Stream final : public ImportStream {
 public:
  template <class Begin>
  Stream(std::unique_ptr<grpc::ClientContext> context, Begin begin) : context_(std::move(context)) {
    writer_ = begin(context_.get(), &summary_);
  }

  bool Start(const ImportStart& start) override {
    Request request;
    *request.mutable_start() = start;
    return writer_->Write(request);
  }

  bool Add(const google::protobuf::Message& row) override {
    auto* added = pending_.mutable_rows()->add_rows();
    added->CopyFrom(row);
    bytes_ += added->ByteSizeLong();
    if (pending_.rows().rows_size() < kRowsPerMessage && bytes_ < kBytesPerMessage) return true;
    return Flush();
  }

  grpc::Status Finish(ImportSummary* summary) override {
    if (pending_.rows().rows_size() > 0) Flush();
    writer_->WritesDone();
    const grpc::Status status = writer_->Finish();
    *summary = summary_;
    return status;
  }

 private:
  bool Flush() {
    const bool sent = writer_->Write(pending_);
    pending_.Clear();
    bytes_ = 0;
    return sent;
  }

  std::unique_ptr<grpc::ClientContext> context_;
  ImportSummary summary_;
  std::unique_ptr<grpc::ClientWriter<Request>> writer_;
  Request pending_;
  size_t bytes_ = 0;
};

// An import of one service. `prefix` is in front of field paths that the row itself does not have.
template <class Request, class Stub, class GetRequest>
class Target final : public ImportTarget {
 public:
  struct Rpcs {
    std::unique_ptr<grpc::ClientWriter<Request>> (Stub::*import)(grpc::ClientContext*,
                                                                 ImportSummary*);
    grpc::Status (Stub::*get)(grpc::ClientContext*, const GetRequest&, ImportSummary*);
  };
  // `resource` as in ImportedResources().
  Target(const Connection& connection,
         std::unique_ptr<Stub> stub,
         const std::string& resource,
         const std::string& prefix,
         Rpcs rpcs)
      : connection_(connection),
        stub_(std::move(stub)),
        lists_(ImportListsOf(resource)),
        prefix_(prefix),
        rpcs_(rpcs) {}

  std::unique_ptr<google::protobuf::Message> NewRow() const override {
    return std::make_unique<typename Request::Row>();
  }
  std::vector<std::string> prefixes() const override { return {prefix_}; }
  void SetLine(int64_t line, google::protobuf::Message* row) const override {
    static_cast<typename Request::Row*>(row)->set_line(line);
  }
  std::unique_ptr<ImportStream> Open() const override {
    return std::make_unique<Stream<Request>>(connection_.Context(absl::InfiniteDuration()),
                                             [this](auto* context, ImportSummary* summary) {
                                               return (*stub_.*rpcs_.import)(context, summary);
                                             });
  }
  grpc::Status Find(const std::string& import_id, ImportSummary* summary) const override {
    GetRequest request;
    request.set_import_id(import_id);
    const auto context = connection_.Context();
    return (*stub_.*rpcs_.get)(context.get(), request, summary);
  }
  grpc::Status ListFindings(const std::string& import_id,
                            const OnFinding& on_finding) const override {
    return lists_.findings(connection_, import_id, on_finding);
  }

 private:
  Connection connection_;
  std::unique_ptr<Stub> stub_;
  const ImportLists& lists_;
  std::string prefix_;
  Rpcs rpcs_;
};

}  // namespace

std::string ImportTarget::FreeId(std::string import_id) const {
  ImportSummary found;
  while (Find(import_id, &found).ok() && found.has_revert_time()) {
    import_id = MakeUuidFromName(Uuid(), absl::StrCat(import_id, " again")).ToString();
    found.Clear();
  }
  return import_id;
}

std::unique_ptr<ImportTarget> ClientImport(const Connection& connection) {
  using client_registry::v1::ClientService;
  using ClientTarget = Target<client_registry::v1::ImportClientsRequest,
                              ClientService::Stub,
                              client_registry::v1::GetClientImportRequest>;
  return std::make_unique<ClientTarget>(
      connection,
      ClientService::NewStub(connection.Open(connection.client_registry)),
      "clients",
      "client.",
      ClientTarget::Rpcs{.import = &ClientService::Stub::ImportClients,
                         .get = &ClientService::Stub::GetClientImport});
}

std::unique_ptr<ImportTarget> InteractionImport(const Connection& connection) {
  using client_registry::v1::InteractionImportService;
  using InteractionTarget = Target<client_registry::v1::ImportInteractionsRequest,
                                   InteractionImportService::Stub,
                                   client_registry::v1::GetInteractionImportRequest>;
  return std::make_unique<InteractionTarget>(
      connection,
      InteractionImportService::NewStub(connection.Open(connection.client_registry)),
      "interactions",
      "interaction.",
      InteractionTarget::Rpcs{.import = &InteractionImportService::Stub::ImportInteractions,
                              .get = &InteractionImportService::Stub::GetInteractionImport});
}

std::unique_ptr<ImportTarget> ContractImport(const Connection& connection) {
  using contract::v1::ContractService;
  using ContractTarget = Target<contract::v1::ImportContractsRequest,
                                ContractService::Stub,
                                contract::v1::GetContractImportRequest>;
  return std::make_unique<ContractTarget>(
      connection,
      ContractService::NewStub(connection.Open(connection.contract)),
      "contracts",
      "contract.",
      ContractTarget::Rpcs{.import = &ContractService::Stub::ImportContracts,
                           .get = &ContractService::Stub::GetContractImport});
}

std::unique_ptr<ImportTarget> ReceivableImport(const Connection& connection) {
  using contract::v1::ReceivableService;
  using ReceivableTarget = Target<contract::v1::ImportReceivablesRequest,
                                  ReceivableService::Stub,
                                  contract::v1::GetReceivableImportRequest>;
  return std::make_unique<ReceivableTarget>(
      connection,
      ReceivableService::NewStub(connection.Open(connection.contract)),
      "receivables",
      "receivable.",
      ReceivableTarget::Rpcs{.import = &ReceivableService::Stub::ImportReceivables,
                             .get = &ReceivableService::Stub::GetReceivableImport});
}

std::unique_ptr<ImportTarget> PaymentImport(const Connection& connection) {
  using contract::v1::PaymentService;
  using PaymentTarget = Target<contract::v1::ImportPaymentsRequest,
                               PaymentService::Stub,
                               contract::v1::GetPaymentImportRequest>;
  return std::make_unique<PaymentTarget>(
      connection,
      PaymentService::NewStub(connection.Open(connection.contract)),
      "payments",
      "payment.",
      PaymentTarget::Rpcs{.import = &PaymentService::Stub::ImportPayments,
                          .get = &PaymentService::Stub::GetPaymentImport});
}

}  // namespace vinculo::ctl
