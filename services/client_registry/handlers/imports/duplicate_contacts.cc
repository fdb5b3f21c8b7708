#include "services/client_registry/handlers/imports/duplicate_contacts.h"

#include <optional>
#include <string>
#include <utility>

#include "absl/container/flat_hash_map.h"
#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "common/base/resource_name.h"
#include "services/client_registry/storage/imports/imported_clients.h"

namespace vinculo::client_registry {
namespace {

struct RowContact {
  ContactKind kind;
  const char* field;
  std::string value;
};

std::vector<RowContact> ContactsOf(const ClientFields& fields) {
  std::vector<RowContact> contacts;
  const auto add = [&contacts](ContactKind kind, const char* field, std::string value) {
    if (!value.empty()) contacts.push_back({kind, field, std::move(value)});
  };
  add(ContactKind::kTaxId, "tax_id", fields.tax_id);
  add(ContactKind::kEmail, "email", absl::AsciiStrToLower(fields.email));
  add(ContactKind::kPhone, "mobile_phone", fields.mobile_phone);
  if (fields.phone != fields.mobile_phone) add(ContactKind::kPhone, "phone", fields.phone);
  return contacts;
}

std::string KeyOf(ContactKind kind, absl::string_view value) {
  return absl::StrCat(static_cast<int>(kind), ":", value);
}

Task<absl::flat_hash_map<std::string, Contact>> KnownContacts(db::Tx& tx,
                                                              const std::vector<Client>& clients) {
  std::vector<std::string> tax_ids, emails, phones;
  for (const Client& client : clients) {
    for (RowContact& contact : ContactsOf(client.fields)) {
      auto& values = contact.kind == ContactKind::kTaxId   ? tax_ids
                     : contact.kind == ContactKind::kEmail ? emails
                                                           : phones;
      values.push_back(std::move(contact.value));
    }
  }
  ImportedClients imported(tx);
  CO_ASSIGN_OR_RETURN(std::vector<Contact> found,
                      co_await imported.FindContacts(tax_ids, emails, phones));
  absl::flat_hash_map<std::string, Contact> known;
  for (Contact& contact : found) {
    std::string key = KeyOf(contact.kind, contact.value);
    known.emplace(std::move(key), std::move(contact));
  }
  co_return known;
}

}  // namespace

Task<int64_t> DuplicateContacts::Find(db::Tx& tx,
                                      const imports::CheckedRows<Client>& rows,
                                      std::vector<imports::RowFinding>& findings) {
  using KnownByKey = absl::flat_hash_map<std::string, Contact>;
  CO_ASSIGN_OR_RETURN(const KnownByKey known, co_await KnownContacts(tx, rows.items));
  int64_t duplicates = 0;
  for (size_t i = 0; i < rows.items.size(); ++i) {
    const ClientFields& fields = rows.items[i].fields;
    const size_t before = findings.size();
    const auto add = [&](const RowContact& contact, const char* reason, std::string message) {
      findings.push_back({.line = rows.lines[i],
                          .kind = imports::FindingKind::kDuplicate,
                          .field = contact.field,
                          .reason = reason,
                          .message = std::move(message)});
    };
    for (const RowContact& contact : ContactsOf(fields)) {
      const std::string key = KeyOf(contact.kind, contact.value);
      const std::optional<int64_t> first = first_lines_.FindOrAdd(key, rows.lines[i]);
      if (first) {
        add(contact, "DUPLICATE_IN_FILE", absl::StrCat("line ", *first, " has the same"));
      }
      const auto other = known.find(key);
      if (other == known.end()) continue;
      if (!fields.external_id.empty() && other->second.external_id == fields.external_id) continue;
      add(contact,
          "DUPLICATE_IN_REGISTRY",
          absl::StrCat(FormatName(kClientCollection, other->second.client), " has the same"));
    }
    if (findings.size() > before) duplicates += 1;
  }
  co_return duplicates;
}

}  // namespace vinculo::client_registry
