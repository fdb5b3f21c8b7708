#include "tools/vinculoctl/import_target.h"

#include "absl/strings/str_cat.h"
#include "common/base/uuid.h"
#include "tools/vinculoctl/imports_command.h"
#include "vinculo/client_registry/v1/client_service.grpc.pb.h"
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

class ClientTarget final : public ImportTarget {
 public:
  using Request = client_registry::v1::ImportClientsRequest;
  explicit ClientTarget(const Connection& connection)
      : connection_(connection),
        stub_(client_registry::v1::ClientService::NewStub(
            connection.Open(connection.client_registry))) {}

  std::unique_ptr<google::protobuf::Message> NewRow() const override {
    return std::make_unique<Request::Row>();
  }
  std::vector<std::string> prefixes() const override { return {"client."}; }
  void SetLine(int64_t line, google::protobuf::Message* row) const override {
    static_cast<Request::Row*>(row)->set_line(line);
  }
  std::unique_ptr<ImportStream> Open() const override {
    return std::make_unique<Stream<Request>>(connection_.Context(absl::InfiniteDuration()),
                                             [this](auto* context, ImportSummary* summary) {
                                               return stub_->ImportClients(context, summary);
                                             });
  }
  grpc::Status Find(const std::string& import_id, ImportSummary* summary) const override {
    client_registry::v1::GetClientImportRequest request;
    request.set_import_id(import_id);
    const auto context = connection_.Context();
    return stub_->GetClientImport(context.get(), request, summary);
  }
  bool ListFindings(
      const std::string& import_id,
      const std::function<void(const imports::v1::RowFinding&)>& on_finding) const override {
    return ListClientFindings(connection_, import_id, on_finding).ok();
  }

 private:
  Connection connection_;
  std::unique_ptr<client_registry::v1::ClientService::Stub> stub_;
};

// An import of the contract service. Kind names its stub, requests and methods.
template <class Kind>
class ContractServiceTarget final : public ImportTarget {
 public:
  using Request = typename Kind::Request;
  explicit ContractServiceTarget(const Connection& connection)
      : connection_(connection), stub_(Kind::Stub(connection.Open(connection.contract))) {}

  std::unique_ptr<google::protobuf::Message> NewRow() const override {
    return std::make_unique<typename Request::Row>();
  }
  std::vector<std::string> prefixes() const override { return {Kind::kPrefix}; }
  void SetLine(int64_t line, google::protobuf::Message* row) const override {
    static_cast<typename Request::Row*>(row)->set_line(line);
  }
  std::unique_ptr<ImportStream> Open() const override {
    return std::make_unique<Stream<Request>>(connection_.Context(absl::InfiniteDuration()),
                                             [this](auto* context, ImportSummary* summary) {
                                               return Kind::Import(*stub_, context, summary);
                                             });
  }
  grpc::Status Find(const std::string& import_id, ImportSummary* summary) const override {
    typename Kind::Get request;
    request.set_import_id(import_id);
    const auto context = connection_.Context();
    return Kind::Find(*stub_, context.get(), request, summary);
  }
  bool ListFindings(const std::string&,
                    const std::function<void(const imports::v1::RowFinding&)>&) const override {
    return false;
  }

 private:
  Connection connection_;
  std::unique_ptr<typename Kind::StubType> stub_;
};

struct ContractKind {
  using Request = contract::v1::ImportContractsRequest;
  using Get = contract::v1::GetContractImportRequest;
  using StubType = contract::v1::ContractService::Stub;
  static constexpr char kPrefix[] = "contract.";
  static auto Stub(const std::shared_ptr<grpc::Channel>& channel) {
    return contract::v1::ContractService::NewStub(channel);
  }
  static auto Import(StubType& stub, grpc::ClientContext* context, ImportSummary* summary) {
    return stub.ImportContracts(context, summary);
  }
  static auto Find(StubType& stub,
                   grpc::ClientContext* context,
                   const Get& request,
                   ImportSummary* summary) {
    return stub.GetContractImport(context, request, summary);
  }
};

struct ReceivableKind {
  using Request = contract::v1::ImportReceivablesRequest;
  using Get = contract::v1::GetReceivableImportRequest;
  using StubType = contract::v1::ReceivableService::Stub;
  static constexpr char kPrefix[] = "receivable.";
  static auto Stub(const std::shared_ptr<grpc::Channel>& channel) {
    return contract::v1::ReceivableService::NewStub(channel);
  }
  static auto Import(StubType& stub, grpc::ClientContext* context, ImportSummary* summary) {
    return stub.ImportReceivables(context, summary);
  }
  static auto Find(StubType& stub,
                   grpc::ClientContext* context,
                   const Get& request,
                   ImportSummary* summary) {
    return stub.GetReceivableImport(context, request, summary);
  }
};

struct PaymentKind {
  using Request = contract::v1::ImportPaymentsRequest;
  using Get = contract::v1::GetPaymentImportRequest;
  using StubType = contract::v1::PaymentService::Stub;
  static constexpr char kPrefix[] = "payment.";
  static auto Stub(const std::shared_ptr<grpc::Channel>& channel) {
    return contract::v1::PaymentService::NewStub(channel);
  }
  static auto Import(StubType& stub, grpc::ClientContext* context, ImportSummary* summary) {
    return stub.ImportPayments(context, summary);
  }
  static auto Find(StubType& stub,
                   grpc::ClientContext* context,
                   const Get& request,
                   ImportSummary* summary) {
    return stub.GetPaymentImport(context, request, summary);
  }
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
  return std::make_unique<ClientTarget>(connection);
}

std::unique_ptr<ImportTarget> ContractImport(const Connection& connection) {
  return std::make_unique<ContractServiceTarget<ContractKind>>(connection);
}

std::unique_ptr<ImportTarget> ReceivableImport(const Connection& connection) {
  return std::make_unique<ContractServiceTarget<ReceivableKind>>(connection);
}

std::unique_ptr<ImportTarget> PaymentImport(const Connection& connection) {
  return std::make_unique<ContractServiceTarget<PaymentKind>>(connection);
}

}  // namespace vinculo::ctl
