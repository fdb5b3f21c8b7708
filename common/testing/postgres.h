#pragma once
// The PostgreSQL server that tests run against: the one that ctest's fixture started (its URL is in
// the file that VINCULO_TEST_POSTGRES_FILE names), or one of this process's own, stopped at its
// end.

#include <string>

#include "absl/strings/string_view.h"
#include "common/db/connect.h"

namespace vinculo::testing {

class Postgres {
 public:
  // Starts or finds it on first use; a failure stops the test program with the reason.
  static const Postgres& Shared();

  // A server of the test's own, which it may restart. Slow (about a second).
  Postgres();
  ~Postgres();
  Postgres(const Postgres&) = delete;
  Postgres& operator=(const Postgres&) = delete;

  // As superuser, of the database of that name.
  std::string SuperuserConninfo(absl::string_view database) const;
  db::ConnectionOptions Options(absl::string_view database,
                                absl::string_view user,
                                absl::string_view schema) const;

  // Creates the database and, per service, its roles and schema, as deploy/local/postgres does.
  void CreateRoles(absl::string_view database, absl::string_view schema) const;

  void Stop();   // immediate: as if it had crashed
  void Start();  // on the same port

 private:
  explicit Postgres(std::string url_file);
  void ReadUrl();

  std::string folder_;  // empty: not ours
  std::string url_file_;
  std::string url_;
};

}  // namespace vinculo::testing
