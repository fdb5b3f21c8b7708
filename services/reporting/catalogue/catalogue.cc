#include "services/reporting/catalogue/catalogue.h"

#include "absl/strings/str_cat.h"
#include "common/base/cut_text.h"
#include "common/base/status_macros.h"
#include "common/errors/errors.h"

namespace vinculo::reporting {

absl::StatusOr<Catalogue> Catalogue::Load(std::span<const EmbeddedReport> files) {
  Catalogue catalogue;
  for (const EmbeddedReport& file : files) {
    ASSIGN_OR_RETURN(Report report, ParseReport(file));
    catalogue.reports_.push_back(std::move(report));
  }
  return catalogue;
}

absl::StatusOr<const Report*> Catalogue::Get(absl::string_view name) const {
  for (const Report& report : reports_) {
    if (name == absl::StrCat("reports/", report.definition.id())) return &report;
  }
  return errors::ResourceNotFound("report", CutText(name, 100));
}

}  // namespace vinculo::reporting
