#include "services/client_registry/handlers/documents/document_contents.h"

#include "common/errors/errors.h"
#include "services/client_registry/domain/reasons.h"

namespace vinculo::client_registry {
namespace {

absl::Status NoFolder() {
  return errors::Internal("a document lies in a folder, and --document_folder names none");
}

}  // namespace

Task<void> DocumentContents::Write(rpc::Call& call, Uuid file, const std::string& content) {
  if (!folder_) co_return NoFolder();
  const Uuid tenant = call.tenant();
  co_return co_await workers_.Run(
      call, [this, tenant, file, &content] { return folder_->Write(tenant, file, content); });
}

Task<std::string> DocumentContents::Read(rpc::Call& call, Uuid file, int64_t offset, size_t size) {
  if (!folder_) co_return NoFolder();
  const Uuid tenant = call.tenant();
  co_return co_await workers_.Run(call, [this, tenant, file, offset, size] {
    return folder_->Read(tenant, file, offset, size);
  });
}

Task<void> DocumentContents::Remove(rpc::Call& call, Uuid file) {
  if (!folder_) co_return absl::OkStatus();
  const Uuid tenant = call.tenant();
  (void)co_await workers_.Run(call, [this, tenant, file] { return folder_->Remove(tenant, file); });
  co_return absl::OkStatus();
}

absl::Status DocumentContents::Room::Take(int64_t bytes) {
  if (contents_.room_.fetch_sub(bytes) < bytes) {
    contents_.room_ += bytes;
    return errors::ResourceExhausted(
        kUploadsFull, "too much is being uploaded at once: try again", absl::Seconds(2));
  }
  taken_ += bytes;
  return absl::OkStatus();
}

}  // namespace vinculo::client_registry
