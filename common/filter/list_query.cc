#include "common/filter/list_query.h"

#include "absl/strings/str_cat.h"
#include "absl/strings/str_replace.h"
#include "common/base/check.h"
#include "common/errors/errors.h"
#include "common/filter/condition.h"

namespace vinculo::filter {
namespace {

void AddAll(db::Params& params, const Condition& condition) {
  for (const std::string& parameter : condition.parameters) params.Add(parameter);
}

}  // namespace

absl::StatusOr<ListQuery> ListQuery::Parse(const Schema& schema,
                                           const PageTokens& tokens,
                                           const Uuid& tenant,
                                           absl::string_view method,
                                           const ListFields& fields) {
  ListQuery query(schema,
                  tokens,
                  ListScope{.tenant = tenant,
                            .method = std::string(method),
                            .filter = std::string(fields.filter),
                            .order_by = std::string(fields.order_by)});
  errors::FieldViolations violations;
  const auto size = PageSize(fields.page_size);
  violations.AddFrom("page_size", size.status());
  violations.AddFrom("filter", Compile(schema, fields.filter, 1).status());
  auto order = Order::Parse(schema, fields.order_by);
  violations.AddFrom("order_by", order.status());
  if (!fields.page_token.empty()) {
    auto after = tokens.Open(query.scope_, fields.page_token);
    violations.AddFrom("page_token", after.status());
    if (after.ok()) {
      query.after_ = *std::move(after);
      // A release that orders otherwise by default makes the tokens of the previous one useless.
      if (order.ok() && query.after_->size() != order->size()) {
        violations.AddFrom("page_token", PageTokenInvalid());
      }
    }
  }
  if (!violations.empty()) return violations.ToStatus();
  query.page_size_ = *size;
  query.order_ = *std::move(order);
  return query;
}

ListSql ListQuery::Sql(absl::string_view base, const db::Params& own) const {
  ListSql list;
  list.params = own;
  const auto condition = Compile(*schema_, scope_.filter, static_cast<int>(list.params.size()) + 1);
  VINCULO_CHECK(condition.ok());  // Parse has checked it
  AddAll(list.params, *condition);
  Condition keyset{"TRUE", {}};
  if (after_.has_value()) {
    keyset = order_.After(*after_, static_cast<int>(list.params.size()) + 1);
    AddAll(list.params, keyset);
  }
  list.text = absl::StrReplaceAll(base,
                                  {{"/*filter*/", condition->sql},
                                   {"/*keyset*/", keyset.sql},
                                   {"/*order*/", order_.OrderBySql()},
                                   {"/*order_values*/", order_.ValuesSql()},
                                   {"/*limit*/", absl::StrCat(page_size_ + 1)}});
  return list;
}

std::string ListQuery::NextPageToken(const db::Rows& rows) const {
  if (rows.size() <= page_size_) return "";
  const db::Row last = rows[page_size_ - 1];
  const int first_value = last.columns() - static_cast<int>(order_.size());
  OrderValues values;
  for (int column = first_value; column < last.columns(); ++column) {
    values.push_back(last.FindString(column));
  }
  return tokens_->Seal(scope_, values);
}

}  // namespace vinculo::filter
