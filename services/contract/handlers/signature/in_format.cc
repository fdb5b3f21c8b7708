#include "services/contract/handlers/signature/in_format.h"

#include <utility>

#include "common/errors/errors.h"
#include "common/pdf/html_to_pdf.h"
#include "common/rpc/worker_pool.h"
#include "services/contract/domain/reasons.h"

namespace vinculo::contract {

Task<Formatted> InFormat(rpc::Call& call,
                         const Deps& deps,
                         std::string page,
                         std::string foot,
                         v1::DocumentFormat format) {
  if (format == v1::DOCUMENT_FORMAT_UNSPECIFIED || format == v1::HTML) {
    co_return Formatted{"text/html", std::move(page)};
  }
  if (format != v1::PDF) {
    co_return errors::InvalidField("format", kValueUnknown, "must be HTML or PDF");
  }
  absl::StatusOr<std::string> made =
      co_await deps.workers->Run(call, [page, foot] { return pdf::HtmlToPdf(page, foot); });
  CO_ASSIGN_OR_RETURN(std::string bytes, std::move(made));
  co_return Formatted{"application/pdf", std::move(bytes)};
}

}  // namespace vinculo::contract
