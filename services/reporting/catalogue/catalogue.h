#pragma once
#include <span>
#include <vector>

#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "services/reporting/catalogue/report.h"

namespace vinculo::reporting {

// All reports. Immutable; share it between threads.
class Catalogue {
 public:
  // Fails on the first report that is not right.
  static absl::StatusOr<Catalogue> Load(std::span<const EmbeddedReport> files);

  // In the order of their ids.
  const std::vector<Report>& reports() const { return reports_; }
  // By resource name, "reports/P-05". NOT_FOUND RESOURCE_NOT_FOUND. The report lives as long as the
  // catalogue.
  absl::StatusOr<const Report*> Get(absl::string_view name) const;

 private:
  std::vector<Report> reports_;
};

}  // namespace vinculo::reporting
