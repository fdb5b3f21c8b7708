#include "tests/load/report.h"

#include <iostream>
#include <utility>

#include "absl/strings/str_format.h"
#include "absl/strings/str_split.h"
#include "tests/load/connect.h"
#include "vinculo/reporting/v1/report_service.grpc.pb.h"

namespace vinculo::load {

int Report(const std::string& address,
           const std::string& id,
           const std::vector<std::string>& parameters) {
  const auto stub = reporting::v1::ReportService::NewStub(Connect(address));
  reporting::v1::StreamReportRequest request;
  request.set_name("reports/" + id);
  for (const std::string& parameter : parameters) {
    const std::pair<std::string, std::string> parts =
        absl::StrSplit(parameter, absl::MaxSplits('=', 1));
    (*request.mutable_parameters())[parts.first] = parts.second;
  }
  const auto begin = Clock::now();
  grpc::ClientContext context;
  const auto reader = stub->StreamReport(&context, request);
  reporting::v1::StreamReportResponse part;
  int64_t rows = 0;
  while (reader->Read(&part)) rows += part.batch().rows();
  const grpc::Status status = reader->Finish();
  if (!status.ok()) {
    std::cerr << "load: report: " << status.error_message() << "\n";
    return 1;
  }
  std::cout << absl::StrFormat(
      "{\"what\": \"report\", \"seconds\": %.3f, \"rows\": %d}\n", SecondsSince(begin), rows);
  return 0;
}

}  // namespace vinculo::load
