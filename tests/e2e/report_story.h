#pragma once
// Reports as a browser reads them, in a sandbox tenant whose time the story moves on.

#include <functional>
#include <ostream>
#include <string>
#include <vector>

#include "tests/e2e/portfolio_story.h"

namespace vinculo::e2e {

// One page of a report: the asked cells of each row, and of the totals, joined by a space; amounts
// and decimals with two places, "-" where there is nothing.
struct Page {
  std::vector<std::string> rows;
  std::string totals;

  bool operator==(const Page&) const = default;
};
void PrintTo(const Page& page, std::ostream* out);

class ReportStory : public PortfolioStory {
 protected:
  ReportStory();

  // By the gateway, from forty days ago to eighty days from now; `more`: further parameters,
  // "&state=APPLIED". Where it is refused, the totals are the answer.
  Page Read(const std::string& report,
            const std::string& order_by,
            const std::vector<std::string>& columns,
            const std::string& more = "");
  // As soon as the read model has followed.
  void ExpectPage(const Page& expected, const std::function<Page()>& read);

  // A contract of a new client of that name, in force since then; its name.
  std::string SellTo(const std::string& client, const std::string& plan, Day since);
  // Of all services.
  void Advance(int days);
};

}  // namespace vinculo::e2e
