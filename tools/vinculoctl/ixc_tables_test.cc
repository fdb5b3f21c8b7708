#include "tools/vinculoctl/ixc_tables.h"

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "vinculo/client_registry/v1/client_service.pb.h"
#include "vinculo/contract/v1/contract_service.pb.h"

namespace vinculo::ctl::ixc {
namespace {

using ClientRow = client_registry::v1::ImportClientsRequest::Row;
using ContractRow = contract::v1::ImportContractsRequest::Row;

template <class Row>
std::vector<std::string> FlagsOf(const Row& row) {
  std::vector<std::string> flags;
  for (const auto& flag : row.flags()) {
    flags.push_back(flag.field() + " " + flag.reason() + " " + flag.raw_value());
  }
  return flags;
}

ClientRow Client(std::map<std::string, std::string> values) {
  ClientRow row;
  Clients().fill(std::move(values), &row);
  return row;
}

ContractRow Contract(std::map<std::string, std::string> values) {
  ContractRow row;
  Contracts().fill(std::move(values), &row);
  return row;
}

//
TEST(IxcClients, ReadTheColumnsOfCliente) {
  const ClientRow row = Client({{"id", "17"},
                                {"razao", " Ana Lima "},
                                {"tipo_pessoa", "F"},
                                {"cnpj_cpf", "111.444.777-35"},
                                {"ie_identidade", "12.345.678-X"},
                                {"data_nascimento", "1980-01-31"},
                                {"Sexo", "NB"},
                                {"whatsapp", "11961234567"},
                                {"uf", "SP"}});
  EXPECT_EQ(row.client().external_id(), "17");
  EXPECT_EQ(row.client().display_name(), "Ana Lima");
  EXPECT_EQ(row.client().kind(), client_registry::v1::PERSON);
  EXPECT_EQ(row.client().identity_documents(0).kind(), client_registry::v1::RG);
  EXPECT_EQ(row.client().birth_date().year(), 1980);
  EXPECT_EQ(row.client().sex(), client_registry::v1::NON_BINARY);
  EXPECT_EQ(row.client().mobile_phone(), "11961234567");
  EXPECT_EQ(row.client().address().state(), "SP");
  EXPECT_THAT(FlagsOf(row), testing::IsEmpty());
}

TEST(IxcClients, KeepWhatNothingHolds) {
  const ClientRow row = Client({{"id", "17"},
                                {"razao", "Ana"},
                                {"tipo_pessoa", "Z"},
                                {"ativo", "N"},
                                {"cidade", "3456"},
                                {"id_tipo_cliente", "3"},
                                {"tipo_assinante", "0"},
                                {"data_nascimento", "1980-02-30"}});
  EXPECT_THAT(FlagsOf(row),
              testing::UnorderedElementsAre("kind CODE_UNKNOWN Z",
                                            "ativo INACTIVE_IN_SOURCE N",
                                            "address.city ID_UNRESOLVED 3456",
                                            "id_tipo_cliente KEPT 3",
                                            "birth_date DATE_INVALID 1980-02-30"));
}

TEST(IxcClients, TakeZeroDatesForNone) {
  for (const char* zero : {"0000-00-00", "0000-00-00 00:00:00", "00/00/0000", ""}) {
    const ClientRow row = Client({{"data_nascimento", zero}});
    EXPECT_FALSE(row.client().has_birth_date()) << zero;
    EXPECT_THAT(FlagsOf(row), testing::IsEmpty()) << zero;
  }
}

TEST(IxcContracts, EndByStatusOnTheDayThatItTells) {
  const ContractRow cancelled = Contract(
      {{"id", "1"}, {"status", "I"}, {"data_cancelamento", "2022-03-01"}, {"data", "2020-01-10"}});
  EXPECT_EQ(cancelled.contract().end_date().year(), 2022);
  EXPECT_EQ(cancelled.contract().end_kind(), contract::v1::CANCELLED);
  EXPECT_EQ(cancelled.contract().start_date().year(), 2020);
  const ContractRow withdrawn = Contract({{"status", "D"}, {"dt_ult_desiste", "2021-05-01"}});
  EXPECT_EQ(withdrawn.contract().end_kind(), contract::v1::WITHDRAWN);
  EXPECT_EQ(withdrawn.contract().end_date().month(), 5);
  for (const char* status : {"I", "D", "N"}) {
    const ContractRow undated = Contract({{"status", status}, {"data", "2020-01-10"}});
    EXPECT_EQ(undated.contract().lifecycle(), contract::v1::ENDED)
        << status << ": refused without a day, never in force";
    EXPECT_FALSE(undated.contract().has_end_date());
  }
  EXPECT_THAT(FlagsOf(Contract({{"status", "A"}, {"data_cancelamento", "2022-03-01"}})),
              testing::Contains("end_date END_NOT_TAKEN 2022-03-01"));
}

TEST(IxcContracts, OfAPreContractAreDrafts) {
  const ContractRow row = Contract({{"status", "P"}, {"data", "2020-01-10"}});
  EXPECT_EQ(row.contract().lifecycle(), contract::v1::DRAFT);
  EXPECT_EQ(Contract({{"status", "A"}}).contract().lifecycle(),
            contract::v1::LIFECYCLE_UNSPECIFIED);
}

TEST(IxcContracts, KeepTheFixedDueDay) {
  EXPECT_EQ(Contract({{"dia_fixo_vencimento", "10"}}).contract().billing_day(), 10);
  EXPECT_EQ(Contract({{"dia_fixo_vencimento", "0"}}).contract().billing_day(), 0);
  EXPECT_EQ(Contract({{"dia_fixo_vencimento", ""}}).contract().billing_day(), 0);
}

TEST(IxcContracts, KeepTheStateOfAccess) {
  EXPECT_THAT(FlagsOf(Contract({{"status", "A"}, {"status_internet", "CE"}})),
              testing::ElementsAre("status_internet ACCESS_KEPT CE"));
  EXPECT_THAT(FlagsOf(Contract({{"status", "A"}, {"status_internet", "A"}})), testing::IsEmpty());
  EXPECT_THAT(FlagsOf(Contract({{"status", "Q"}})),
              testing::ElementsAre("lifecycle CODE_UNKNOWN Q"));
}

}  // namespace
}  // namespace vinculo::ctl::ixc
