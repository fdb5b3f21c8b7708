// The load of the benchmarks: one client program. Prints one JSON object.
//
//   load <calls> ADDRESS CONCURRENCY SECONDS CLIENTS
//       unary calls (client_calls.h names them)
//   load empty ADDRESS CONCURRENCY SECONDS
//       health checks, which do nothing
//   load pages ADDRESS SECONDS FILTER
//       ListClients page by page
//   load access ADDRESS CONCURRENCY SECONDS CLIENTS
//       RecordAccess of those clients
//   load change ADDRESS CONCURRENCY SECONDS
//       PreviewChange and ApplyChange of active contracts
//   load ingest-accesses ADDRESS ROWS CLIENTS
//       IngestAccesses of those clients
//   load import-clients ADDRESS ROWS
//       ImportClients in chunks
//   load import-contracts ADDRESS ROWS
//       likewise, one for each of those clients
//   load billing-run ADDRESS
//       the recurring run, once, to its end
//   load adjustment-run ADDRESS
//       the simulation of a price adjustment, once, to its end
//   load block-run ADDRESS
//       the block run of today, applied, to its end
//   load payment ADDRESS CONCURRENCY SECONDS
//       RecordPayment of who owes something
//   load report ADDRESS REPORT [name=value ...]
//       StreamReport, all rows
//   load feed ADDRESS RATE SECONDS
//       from the answer of a create to its delivery

#include <iostream>
#include <string>
#include <vector>

#include "absl/synchronization/mutex.h"
#include "tests/load/accesses.h"
#include "tests/load/adjustments.h"
#include "tests/load/billing.h"
#include "tests/load/block_runs.h"
#include "tests/load/changes.h"
#include "tests/load/client_calls.h"
#include "tests/load/empty_calls.h"
#include "tests/load/feed.h"
#include "tests/load/imports.h"
#include "tests/load/latencies.h"
#include "tests/load/pages.h"
#include "tests/load/report.h"

namespace vinculo::load {
namespace {

int Main(const std::vector<std::string>& a) {
  absl::SetMutexDeadlockDetectionMode(absl::OnDeadlockCycle::kIgnore);
  const std::string what = a.size() > 1 ? a[1] : "";
  if (what == "import-clients" && a.size() == 4) return ImportClients(a[2], std::stoll(a[3]));
  if (what == "import-contracts" && a.size() == 4) return ImportContracts(a[2], std::stoll(a[3]));
  if (what == "ingest-accesses" && a.size() == 5) {
    return IngestAccesses(a[2], std::stoll(a[3]), std::stoull(a[4]));
  }
  if (what == "adjustment-run" && a.size() == 3) return SimulateAdjustment(a[2]);
  if (what == "billing-run" && a.size() == 3) return DoBillingRun(a[2]);
  if (what == "block-run" && a.size() == 3) return DoBlockRun(a[2]);
  if (what == "report" && a.size() >= 4) return Report(a[2], a[3], {a.begin() + 4, a.end()});
  if (what == "feed" && a.size() == 5) {
    Print(what, MeasureFeed(a[2], std::stoi(a[3]), std::stod(a[4])));
  } else if (what == "payment" && a.size() == 5) {
    Print(what, MeasurePayments(a[2], std::stoi(a[3]), std::stod(a[4])));
  } else if (what == "empty" && a.size() == 5) {
    Print(what, MeasureEmptyCalls(a[2], std::stoi(a[3]), std::stod(a[4])));
  } else if (what == "change" && a.size() == 5) {
    Print(what, MeasureChanges(a[2], std::stoi(a[3]), std::stod(a[4])));
  } else if (what == "pages" && a.size() == 5) {
    Print(what, MeasurePages(a[2], a[4], std::stod(a[3])));
  } else if (what == "access" && a.size() == 6) {
    Print(what, MeasureAccesses(a[2], std::stoi(a[3]), std::stod(a[4]), std::stoull(a[5])));
  } else if (a.size() == 6) {
    Print(what,
          MeasureClientCalls(what, a[2], std::stoi(a[3]), std::stod(a[4]), std::stoull(a[5])));
  } else {
    std::cerr << "load: see the top of tests/load/main.cc\n";
    return 2;
  }
  return 0;
}

}  // namespace
}  // namespace vinculo::load

int main(int argc, char** argv) { return vinculo::load::Main({argv, argv + argc}); }
