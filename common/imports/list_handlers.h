#pragma once
// The handlers of a service's List...Imports and List...ImportFindings: its messages are its
// own, and have the fields of ListClientImports and ListClientImportFindings.

#include "common/base/task.h"
#include "common/imports/list_imports.h"
#include "common/imports/summary.h"

namespace vinculo::imports {

template <class Response, class Request>
Task<Response> ServeImports(rpc::Call& call,
                            const db::Database& db,
                            const filter::PageTokens& tokens,
                            ImportKind kind,
                            const Request& req) {
  CO_ASSIGN_OR_RETURN(const ImportPage page,
                      co_await ListImports(call,
                                           db,
                                           kind,
                                           tokens,
                                           {.page_size = req.page_size(),
                                            .page_token = req.page_token(),
                                            .filter = req.filter(),
                                            .order_by = req.order_by()}));
  Response response;
  for (const Import& import : page.imports) *response.add_imports() = ToProto(import, {});
  response.set_next_page_token(page.next_page_token);
  co_return response;
}

template <class Response, class Request>
Task<Response> ServeFindings(rpc::Call& call,
                             const db::Database& db,
                             const filter::PageTokens& tokens,
                             ImportKind kind,
                             const Request& req) {
  CO_ASSIGN_OR_RETURN(
      const FindingPage page,
      co_await ListFindings(
          call,
          db,
          kind,
          tokens,
          req.import_id(),
          {.page_size = req.page_size(), .page_token = req.page_token(), .filter = req.filter()}));
  Response response;
  for (const RowFinding& finding : page.findings) *response.add_findings() = ToProto(finding);
  response.set_next_page_token(page.next_page_token);
  co_return response;
}

}  // namespace vinculo::imports
