#include "common/testing/schema_rules.h"

#include <pqxx/pqxx>
#include <regex>

#include "absl/strings/str_cat.h"

namespace vinculo::testing {
namespace {

constexpr char kBookkeeping[] = "schema_migrations";

// Each gives a table (or another object) that breaks the rule, and the rest of the sentence.
constexpr const char* kTenantRules[] = {
    R"sql(SELECT c.relname, 'has no column tenant_id of type uuid'
          FROM pg_class c
          WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind IN ('r', 'p')
            AND NOT EXISTS (SELECT FROM pg_attribute a
                            WHERE a.attrelid = c.oid AND a.attname = 'tenant_id' AND a.atttypid = 'uuid'::regtype
                              AND a.attnotnull))sql",
    R"sql(SELECT c.relname, 'has no primary key'
          FROM pg_class c
          WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind IN ('r', 'p')
            AND NOT EXISTS (SELECT FROM pg_index i WHERE i.indrelid = c.oid AND i.indisprimary))sql",
    R"sql(SELECT c.relname, 'has the index ' || ic.relname || ', which tenant_id does not lead'
          FROM pg_index i
          JOIN pg_class c ON c.oid = i.indrelid
          JOIN pg_class ic ON ic.oid = i.indexrelid
          LEFT JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = i.indkey[0]
          WHERE c.relnamespace = current_schema()::regnamespace AND a.attname IS DISTINCT FROM 'tenant_id')sql",
    R"sql(SELECT c.relname, 'lacks ENABLE or FORCE ROW LEVEL SECURITY'
          FROM pg_class c
          WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind IN ('r', 'p')
            AND NOT (c.relrowsecurity AND c.relforcerowsecurity))sql",
    R"sql(SELECT c.relname, 'has no policy by app.tenant for reading and writing'
          FROM pg_class c
          WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind IN ('r', 'p')
            AND NOT EXISTS (SELECT FROM pg_policies p
                            WHERE p.schemaname = current_schema() AND p.tablename = c.relname
                              AND p.qual ILIKE '%nullif(current_setting(''app.tenant''%'
                              AND p.with_check ILIKE '%nullif(current_setting(''app.tenant''%'))sql",
    R"sql(SELECT c.relname, 'has the policy ' || p.policyname || ', which lets others than the worker see all tenants'
          FROM pg_class c
          JOIN pg_policies p ON p.schemaname = current_schema() AND p.tablename = c.relname
          WHERE c.relnamespace = current_schema()::regnamespace AND p.qual = 'true'
            AND p.roles <> ARRAY[(current_schema() || '_worker')::name])sql",
    R"sql(SELECT c.relname, 'has the foreign key ' || k.conname || ', which does not hold the tenant_id'
          FROM pg_constraint k
          JOIN pg_class c ON c.oid = k.conrelid
          WHERE c.relnamespace = current_schema()::regnamespace AND k.contype = 'f'
            AND NOT EXISTS (SELECT FROM pg_attribute a
                            WHERE a.attrelid = c.oid AND a.attname = 'tenant_id' AND a.attnum = ANY (k.conkey)))sql",
};

constexpr const char* kRules[] = {
    R"sql(SELECT c.relname, 'is a sequence'
          FROM pg_class c WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind = 'S')sql",
    R"sql(SELECT c.relname, 'has the trigger ' || t.tgname
          FROM pg_trigger t
          JOIN pg_class c ON c.oid = t.tgrelid
          WHERE c.relnamespace = current_schema()::regnamespace AND NOT t.tgisinternal)sql",
    R"sql(SELECT c.relname, 'has the deferrable constraint ' || k.conname || ', which would be checked for another tenant'
          FROM pg_constraint k
          JOIN pg_class c ON c.oid = k.conrelid
          WHERE c.relnamespace = current_schema()::regnamespace AND k.condeferrable)sql",
    R"sql(SELECT c.relname, 'is a view without security_invoker'
          FROM pg_class c
          WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind = 'v'
            AND NOT coalesce(c.reloptions, '{}') && ARRAY['security_invoker=true', 'security_invoker=on'])sql",
    R"sql(SELECT c.relname, 'is a materialized view, which has no row level security'
          FROM pg_class c WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind = 'm')sql",
};

std::string Complete(std::string text) {
  text = std::regex_replace(
      text, std::regex(R"((order\s+by\s+)/\*order\*/)", std::regex::icase), "$1 1");
  text = std::regex_replace(text, std::regex(R"(AND\s+/\*(filter|keyset)\*/)"), "AND TRUE");
  text = std::regex_replace(text, std::regex(R"(/\*order_values\*/)"), "NULL");
  text = std::regex_replace(text, std::regex(R"(LIMIT\s+/\*limit\*/)"), "LIMIT 1");
  return text;
}

}  // namespace

std::vector<std::string> SchemaViolations(const Database& database,
                                          const std::set<std::string>& without_tenant) {
  std::vector<std::string> violations;
  pqxx::connection connection(database.superuser_conninfo());
  pqxx::read_transaction work(connection);
  const auto check = [&](const char* rule, bool of_tenants) {
    for (const auto& row : work.exec(rule)) {
      const auto table = row[0].as<std::string>();
      if (table == kBookkeeping || (of_tenants && without_tenant.count(table) > 0)) continue;
      violations.push_back(absl::StrCat(table, " ", row[1].as<std::string>()));
    }
  };
  for (const char* rule : kTenantRules) check(rule, true);
  for (const char* rule : kRules) check(rule, false);
  return violations;
}

std::vector<std::string> UnpreparableStatements(const Database& database,
                                                const std::vector<db::StatementList>& statements) {
  std::vector<std::string> failures;
  pqxx::connection connection(database.app_conninfo());
  for (const db::StatementList& list : statements) {
    for (const db::Statement* statement : list) {
      try {
        pqxx::work work(connection);
        connection.prepare(statement->name, Complete(statement->text));
        connection.prepare_now(statement->name);
        connection.unprepare(statement->name);
      } catch (const pqxx::sql_error& error) {
        failures.push_back(absl::StrCat(statement->name, ": ", error.what()));
      }
    }
  }
  return failures;
}

}  // namespace vinculo::testing
