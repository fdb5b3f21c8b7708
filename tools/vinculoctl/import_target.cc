#include "tools/vinculoctl/import_target.h"

#include "absl/strings/str_cat.h"
#include "common/base/uuid.h"
#include "tools/vinculoctl/imports_command.h"
#include "vinculo/client_registry/v1/client_service.grpc.pb.h"
#include "vinculo/contract/v1/contract_service.grpc.pb.h"

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

class ContractTarget final : public ImportTarget {
 public:
  using Request = contract::v1::ImportContractsRequest;
  explicit ContractTarget(const Connection& connection)
      : connection_(connection),
        stub_(contract::v1::ContractService::NewStub(connection.Open(connection.contract))) {}

  std::unique_ptr<google::protobuf::Message> NewRow() const override {
    return std::make_unique<Request::Row>();
  }
  std::vector<std::string> prefixes() const override { return {"contract."}; }
  void SetLine(int64_t line, google::protobuf::Message* row) const override {
    static_cast<Request::Row*>(row)->set_line(line);
  }
  std::unique_ptr<ImportStream> Open() const override {
    return std::make_unique<Stream<Request>>(connection_.Context(absl::InfiniteDuration()),
                                             [this](auto* context, ImportSummary* summary) {
                                               return stub_->ImportContracts(context, summary);
                                             });
  }
  grpc::Status Find(const std::string& import_id, ImportSummary* summary) const override {
    contract::v1::GetContractImportRequest request;
    request.set_import_id(import_id);
    const auto context = connection_.Context();
    return stub_->GetContractImport(context.get(), request, summary);
  }
  bool ListFindings(const std::string&,
                    const std::function<void(const imports::v1::RowFinding&)>&) const override {
    return false;
  }

 private:
  Connection connection_;
  std::unique_ptr<contract::v1::ContractService::Stub> stub_;
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
  return std::make_unique<ContractTarget>(connection);
}

}  // namespace vinculo::ctl
