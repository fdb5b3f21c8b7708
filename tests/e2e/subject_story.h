#pragma once
// What every story of an anonymised client does around its own part: it marks a client, looks
// for the marks before, has the client anonymised as an operator does, and looks for them again:
// in every table, event and answer that a dump holds, in the reports and in the logs.

#include <map>
#include <string>
#include <vector>

#include "tests/e2e/personal_marks.h"
#include "tests/e2e/portfolio_story.h"

namespace vinculo::e2e {

class SubjectStory : public PortfolioStory {
 protected:
  explicit SubjectStory(const Marks& marks) : marks_(marks) {}

  // What the story writes into the field.
  std::string Mark(const std::string& field) const { return marks_.at(field); }

  // Ten reais of the contract that were due forty days ago, which is older than the test; its name.
  std::string NewOldDebt(const std::string& contract);

  // Every mark of the story stands somewhere.
  void ExpectMarked();
  // As an operator does it, who types the client's name. `flags`: further ones of vinculoctl.
  void Anonymize(const client_registry::v1::Client& subject, std::vector<std::string> flags = {});
  // No mark stands anywhere, and the proof of the erasure holds.
  void ExpectForgotten();

  // The reports by their ids, once all that was done is in them, over the days of the stories and
  // every choice: the rows, without what is personal and in no order, and after them the totals.
  using Told = std::map<std::string, std::vector<std::string>>;
  Told Reports();
  static void ExpectRows(const Told& reports, const std::vector<std::string>& ids);
  std::string Logs();

  const Marks& marks_;
};

}  // namespace vinculo::e2e
