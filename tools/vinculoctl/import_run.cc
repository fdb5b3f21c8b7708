#include "tools/vinculoctl/import_run.h"

#include <algorithm>
#include <iostream>

#include "absl/strings/str_cat.h"
#include "absl/time/clock.h"
#include "common/base/uuid.h"
#include "common/errors/errors.h"
#include "tools/vinculoctl/findings_csv.h"
#include "tools/vinculoctl/output_file.h"
#include "tools/vinculoctl/progress.h"
#include "tools/vinculoctl/texts.h"

namespace vinculo::ctl {
namespace {

using imports::v1::ImportMode;
using imports::v1::ImportStart;
using imports::v1::ImportSummary;

constexpr size_t kErrorsKept = 100'000;
constexpr int kErrorsShown = 20;

struct RowProblem {
  int64_t line;
  FieldError error;
};

struct Pass {
  grpc::Status status;
  absl::Status source;
  ImportSummary summary;
  std::vector<RowProblem> unreadable;  // found here, before anything was sent
  int64_t unreadable_rows = 0;
  int64_t rows = 0;
};

// A preview has an id of its own: what it found stays beside the import.
std::string IdOf(const ImportOptions& options, ImportMode mode) {
  if (mode != imports::v1::VALIDATE_ONLY) return options.import_id;
  return MakeUuidFromName(Uuid(), absl::StrCat(options.import_id, " preview")).ToString();
}

// Sends every readable row after `after_line` and waits for the answer.
Pass SendRows(const ImportTarget& target,
              const ImportOptions& options,
              ImportMode mode,
              int64_t after_line,
              RowSource* source) {
  Pass pass;
  pass.source = source->Rewind();
  if (!pass.source.ok()) return pass;
  const std::unique_ptr<ImportStream> stream = target.Open();
  ImportStart start;
  start.set_import_id(IdOf(options, mode));
  start.set_mode(mode);
  start.set_on_existing(options.on_existing);
  for (const std::string& field : options.update_fields)
    start.mutable_update_mask()->add_paths(field);
  start.set_source(options.source);
  bool streaming = stream->Start(start);
  const std::unique_ptr<google::protobuf::Message> row = target.NewRow();
  std::vector<FieldError> errors;
  Progress progress(
      Say(mode == imports::v1::VALIDATE_ONLY ? text::kChecking : text::kImporting, options.label),
      source->total());
  while (streaming) {
    row->Clear();
    errors.clear();
    int64_t line = 0;
    const absl::StatusOr<bool> more = source->Next(row.get(), &line, &errors);
    if (!more.ok()) {
      pass.source = more.status();
      break;
    }
    if (!*more) break;
    progress.Set(++pass.rows);
    if (!errors.empty()) {
      ++pass.unreadable_rows;
      for (FieldError& error : errors) {
        if (pass.unreadable.size() < kErrorsKept)
          pass.unreadable.push_back({line, std::move(error)});
      }
    } else if (line > after_line) {
      target.SetLine(line, row.get());
      streaming = stream->Add(*row);
    }
  }
  pass.status = stream->Finish(&pass.summary);
  return pass;
}

void WriteLocal(const RowProblem& problem, std::ostream& file) {
  imports::v1::RowFinding finding;
  finding.set_line(problem.line);
  finding.set_kind(imports::v1::ERROR);
  finding.set_field(problem.error.field);
  finding.set_reason(problem.error.reason);
  finding.set_message(problem.error.message);
  WriteFinding(finding, file);
}

// What was found here and there, in the order of lines.
void WriteFindings(const ImportTarget& target,
                   const std::string& import_id,
                   const Pass& pass,
                   std::ostream& file) {
  WriteFindingsHeader(file);
  auto local = pass.unreadable.begin();
  const auto add = [&](const imports::v1::RowFinding& finding) {
    for (; local != pass.unreadable.end() && local->line <= finding.line(); ++local) {
      WriteLocal(*local, file);
    }
    WriteFinding(finding, file);
  };
  // A service that cannot tell now has told the first errors.
  if (!target.ListFindings(import_id, add).ok()) {
    for (const auto& error : pass.summary.errors()) {
      imports::v1::RowFinding finding;
      finding.set_line(error.line());
      finding.set_kind(imports::v1::ERROR);
      finding.set_field(error.field());
      finding.set_reason(error.reason());
      finding.set_message(error.message());
      add(finding);
    }
  }
  for (; local != pass.unreadable.end(); ++local) WriteLocal(*local, file);
}

std::vector<RowProblem> Problems(const Pass& pass) {
  std::vector<RowProblem> all = pass.unreadable;
  for (const auto& error : pass.summary.errors()) {
    all.push_back({error.line(), {error.field(), error.reason(), error.message()}});
  }
  std::stable_sort(
      all.begin(), all.end(), [](const auto& a, const auto& b) { return a.line < b.line; });
  return all;
}

void ShowProblems(const std::vector<RowProblem>& problems) {
  int shown = 0;
  for (const RowProblem& p : problems) {
    if (++shown > kErrorsShown) {
      std::cerr << "  " << Say(text::kMoreErrors) << "\n";
      break;
    }
    std::cerr
        << "  "
        << (p.error.field.empty()
                ? Say(text::kWholeLineError, p.line, p.error.message, p.error.reason)
                : Say(text::kLineError, p.line, p.error.field, p.error.message, p.error.reason))
        << "\n";
  }
}

bool Transient(const grpc::Status& status) {
  return status.error_code() == grpc::StatusCode::UNAVAILABLE ||
         status.error_code() == grpc::StatusCode::CANCELLED ||
         status.error_code() == grpc::StatusCode::ABORTED;
}

// Runs a pass again while the service is away, from where it stopped.
Pass SendWithRetries(const ImportTarget& target,
                     const ImportOptions& options,
                     ImportMode mode,
                     RowSource* source) {
  const absl::Time give_up = absl::Now() + absl::Seconds(options.retry_seconds);
  absl::Duration pause = absl::Milliseconds(200);
  for (;;) {
    int64_t after_line = 0;
    grpc::Status found;
    if (mode == imports::v1::RESUMABLE_CHUNKS) {
      ImportSummary before;
      found = target.Find(options.import_id, &before);
      if (found.ok()) after_line = before.last_line();
      if (found.error_code() == grpc::StatusCode::NOT_FOUND) found = grpc::Status::OK;
      if (after_line > 0) std::cerr << Say(text::kResuming, after_line) << "\n";
    }
    Pass pass;
    pass.status = found;
    if (found.ok()) pass = SendRows(target, options, mode, after_line, source);
    if (!pass.source.ok() || !Transient(pass.status) || absl::Now() > give_up) return pass;
    std::cerr << Say(text::kStreamBroke, pass.status.error_message()) << "\n";
    absl::SleepFor(pause);
    pause = std::min(pause * 2, absl::Seconds(3));
  }
}

int ExplainSource(const absl::Status& status) {
  Complain(std::string(status.message()));
  std::cerr << Say(text::kNothingImported) << "\n";
  return kRefused;
}

}  // namespace

int RunImport(const ImportTarget& target, const ImportOptions& options, RowSource* source) {
  const Pass preview = SendWithRetries(target, options, imports::v1::VALIDATE_ONLY, source);
  if (!preview.source.ok()) return ExplainSource(preview.source);
  if (!preview.status.ok()) return Explain(preview.status);
  const int64_t bad = preview.summary.failed() + preview.unreadable_rows;
  std::cerr << Say(text::kPreview,
                   options.label,
                   preview.rows,
                   preview.summary.created(),
                   preview.summary.existing(),
                   bad)
            << "\n";
  if (preview.summary.duplicates() > 0 || preview.summary.updated() > 0) {
    std::cerr << Say(text::kPreviewMore, preview.summary.updated(), preview.summary.duplicates())
              << "\n";
  }
  if (!options.errors_file.empty()) {
    OutputFile file(options.errors_file);
    if (const int code = file.Open(); code != kOk) return code;
    WriteFindings(target, IdOf(options, imports::v1::VALIDATE_ONLY), preview, file.stream());
    if (const int code = file.Close(); code != kOk) return code;
    std::cerr << Say(text::kErrorsAreIn, options.errors_file) << "\n";
  }
  if (bad > 0) {
    if (options.errors_file.empty()) ShowProblems(Problems(preview));
    if (!options.skip_bad_rows) {
      std::cerr << Say(text::kMendRows) << "\n";
      return kRefused;
    }
  }
  if (options.dry_run) return bad > 0 ? kRefused : kOk;

  const Pass done = SendWithRetries(target, options, imports::v1::RESUMABLE_CHUNKS, source);
  if (!done.source.ok()) return ExplainSource(done.source);
  if (!done.status.ok()) {
    Explain(done.status);
    std::cerr << Say(text::kRunAgain) << "\n";
    return kInterrupted;
  }
  std::cout << Say(text::kImported,
                   options.label,
                   done.summary.created(),
                   done.summary.existing(),
                   done.summary.failed() + done.unreadable_rows,
                   done.summary.updated(),
                   options.import_id)
            << "\n";
  return kOk;
}

}  // namespace vinculo::ctl
