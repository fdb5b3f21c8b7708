#include "common/brazil/uf.h"

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "common/brazil/reasons.h"
#include "common/errors/errors.h"

namespace vinculo::brazil {

const std::array<UfRow, 27> kUfs = {{
    {Uf::kRO, "RO", "Rondônia"},
    {Uf::kAC, "AC", "Acre"},
    {Uf::kAM, "AM", "Amazonas"},
    {Uf::kRR, "RR", "Roraima"},
    {Uf::kPA, "PA", "Pará"},
    {Uf::kAP, "AP", "Amapá"},
    {Uf::kTO, "TO", "Tocantins"},
    {Uf::kMA, "MA", "Maranhão"},
    {Uf::kPI, "PI", "Piauí"},
    {Uf::kCE, "CE", "Ceará"},
    {Uf::kRN, "RN", "Rio Grande do Norte"},
    {Uf::kPB, "PB", "Paraíba"},
    {Uf::kPE, "PE", "Pernambuco"},
    {Uf::kAL, "AL", "Alagoas"},
    {Uf::kSE, "SE", "Sergipe"},
    {Uf::kBA, "BA", "Bahia"},
    {Uf::kMG, "MG", "Minas Gerais"},
    {Uf::kES, "ES", "Espírito Santo"},
    {Uf::kRJ, "RJ", "Rio de Janeiro"},
    {Uf::kSP, "SP", "São Paulo"},
    {Uf::kPR, "PR", "Paraná"},
    {Uf::kSC, "SC", "Santa Catarina"},
    {Uf::kRS, "RS", "Rio Grande do Sul"},
    {Uf::kMS, "MS", "Mato Grosso do Sul"},
    {Uf::kMT, "MT", "Mato Grosso"},
    {Uf::kGO, "GO", "Goiás"},
    {Uf::kDF, "DF", "Distrito Federal"},
}};

namespace {

const UfRow& RowOf(Uf uf) {
  size_t row = 0;
  while (kUfs[row].uf != uf) ++row;
  return kUfs[row];
}

}  // namespace

absl::StatusOr<Uf> ParseUf(absl::string_view letters) {
  const absl::string_view trimmed = absl::StripAsciiWhitespace(letters);
  for (const UfRow& row : kUfs) {
    if (absl::EqualsIgnoreCase(row.letters, trimmed)) return row.uf;
  }
  return errors::InvalidField(
      "state", kStateUnknown, "give the two letters of a state, such as SP");
}

std::optional<Uf> FindUfByIbgeCode(int code) {
  for (const UfRow& row : kUfs) {
    if (IbgeCode(row.uf) == code) return row.uf;
  }
  return std::nullopt;
}

absl::string_view Letters(Uf uf) { return RowOf(uf).letters; }

absl::string_view Name(Uf uf) { return RowOf(uf).name; }

}  // namespace vinculo::brazil
