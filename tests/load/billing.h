#pragma once
#include <string>

#include "tests/load/latencies.h"

namespace vinculo::load {

// StartBillingRun and, by GetBillingRun, until it is finished; prints the seconds from its first
// portion to its end and the receivables. Exit code.
int DoBillingRun(const std::string& address);

// RecordPayment of 99.90 each, by itself allocated, of clients that owe one receivable or more.
Latencies MeasurePayments(const std::string& address, int concurrency, double seconds);

}  // namespace vinculo::load
