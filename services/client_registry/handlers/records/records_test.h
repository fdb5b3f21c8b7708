#pragma once
// What the tests of clients' records share.

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "services/client_registry/handlers/merge/handlers.h"
#include "services/client_registry/handlers/service_test.h"

namespace vinculo::client_registry {

class RecordsTest : public ServiceTest {
 protected:
  std::string NewClient(const std::string& name = "Ana Lima") {
    pb::Client client;
    client.set_display_name(name);
    return Create(client)->name();
  }

  absl::StatusOr<v1::Merge> Merge(const std::string& survivor, const std::string& absorbed) {
    v1::MergeClientsRequest request;
    request.set_survivor(survivor);
    request.set_absorbed(absorbed);
    request.set_reason("the same person");
    return Serve(&MergeClients, request);
  }

  absl::StatusOr<v1::Merge> Undo(const std::string& merge) {
    v1::UndoMergeRequest request;
    request.set_name(merge);
    request.set_reason("two persons after all");
    return Serve(&UndoMerge, request);
  }

  void Anonymize(const std::string& client) {
    database_.Execute("UPDATE clients SET anonymized_at = now() WHERE client_id = '" +
                      client.substr(8) + "'");
  }

  // The same handler for each of the requests, all at once; their answers in no order.
  template <class Request, class Response>
  std::vector<absl::StatusOr<Response>> ServeAtOnce(Task<Response> (*handler)(rpc::Call&,
                                                                              const Deps&,
                                                                              const Request&),
                                                    const std::vector<Request>& requests) {
    std::vector<absl::StatusOr<Response>> answers;
    std::vector<std::unique_ptr<testing::FakeCall>> calls;
    for (const Request& request : requests) {
      calls.push_back(std::make_unique<testing::FakeCall>(loop_, options_));
      loop_.Start(handler(*calls.back(), deps_, request),
                  std::function<void(absl::StatusOr<Response>)>(
                      [&answers](absl::StatusOr<Response> answer) {
                        answers.push_back(std::move(answer));
                      }));
    }
    loop_.RunUntil([&] { return answers.size() == requests.size(); });
    return answers;
  }

  std::string Events(const std::string& aggregate) {
    return Count("outbox_pending WHERE aggregate = '" + aggregate + "'");
  }
};

inline google::type::Date DateOf(int year, int month, int day) {
  google::type::Date date;
  date.set_year(year);
  date.set_month(month);
  date.set_day(day);
  return date;
}

}  // namespace vinculo::client_registry
