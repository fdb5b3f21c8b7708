#include "tools/vinculoctl/export_command.h"

#include <vector>

#include "absl/strings/str_join.h"
#include "tools/vinculoctl/field_text.h"
#include "tools/vinculoctl/findings_csv.h"
#include "tools/vinculoctl/output_file.h"
#include "vinculo/client_registry/v1/client_service.grpc.pb.h"

namespace vinculo::ctl {

int ExportClients(const Connection& connection,
                  const std::string& filter,
                  const std::string& output) {
  using client_registry::v1::Client;
  OutputFile file(output);
  if (const int code = file.Open(); code != kOk) return code;
  std::ostream& out = file.stream();
  const std::vector<std::string> columns = WritableFields(Client::descriptor());
  out << absl::StrJoin(columns, ",") << "\r\n";

  const auto stub =
      client_registry::v1::ClientService::NewStub(connection.Open(connection.client_registry));
  client_registry::v1::ListClientsRequest request;
  request.set_page_size(1000);
  request.set_filter(filter);
  for (;;) {
    client_registry::v1::ListClientsResponse page;
    const auto status = stub->ListClients(connection.Context().get(), request, &page);
    if (!status.ok()) return Explain(status);
    for (const Client& client : page.clients()) {
      std::vector<std::string> cells;
      cells.reserve(columns.size());
      for (const std::string& column : columns) cells.push_back(CsvCell(FieldText(client, column)));
      out << absl::StrJoin(cells, ",") << "\r\n";
    }
    if (page.next_page_token().empty()) break;
    request.set_page_token(page.next_page_token());
  }
  return file.Close();
}

}  // namespace vinculo::ctl
