#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tools/vinculoctl/ixc_tables.h"
#include "vinculo/client_registry/v1/interaction_import_service.pb.h"

namespace vinculo::ctl::ixc {
namespace {

using client_registry::v1::Interaction;
using Row = client_registry::v1::ImportInteractionsRequest::Row;

Row Ticket(std::map<std::string, std::string> values) {
  Row row;
  Tickets().fill(std::move(values), &row);
  return row;
}

std::vector<std::string> FlagsOf(const Row& row) {
  std::vector<std::string> flags;
  for (const auto& flag : row.flags()) {
    flags.push_back(flag.field() + " " + flag.reason() + " " + flag.raw_value());
  }
  return flags;
}

//
TEST(IxcTickets, ReadTheColumnsOfSuTicket) {
  const Row row = Ticket({{"id", "9001"},
                          {"id_cliente", "17"},
                          {"titulo", " Sem conexÃ£o "},
                          {"menssagem", "caiu\r\nde novo"},
                          {"data_criacao", "2026-11-20 08:15:00"},
                          {"su_status", "S"},
                          {"status", "F"}});
  EXPECT_EQ(row.client_external_id(), "17");
  EXPECT_EQ(row.contact_time_local(), "2026-11-20 08:15:00");
  EXPECT_EQ(row.interaction().external_id(), "9001");
  EXPECT_EQ(row.interaction().channel(), Interaction::OTHER_CHANNEL);
  EXPECT_EQ(row.interaction().direction(), Interaction::INBOUND);
  EXPECT_EQ(row.interaction().reason(), Interaction::SUPPORT);
  EXPECT_EQ(row.interaction().outcome(), Interaction::RESOLVED);
  EXPECT_EQ(row.interaction().subject(), "Sem conexão");
  EXPECT_EQ(row.interaction().notes(), "caiu\nde novo");
  EXPECT_THAT(FlagsOf(row), testing::ElementsAre("subject ENCODING_MENDED Sem conexÃ£o"));
}

TEST(IxcTickets, EndAsTheirStatesSay) {
  const auto outcome = [](const char* su_status, const char* status) {
    return Ticket({{"su_status", su_status}, {"status", status}}).interaction().outcome();
  };
  EXPECT_EQ(outcome("S", "OSAB"), Interaction::RESOLVED);
  EXPECT_EQ(outcome("C", "T"), Interaction::WITHDRAWN);
  for (const char* open : {"N", "P", "EP", ""}) {
    EXPECT_EQ(outcome(open, "T"), Interaction::OUTCOME_UNSPECIFIED) << open;
    for (const char* order : {"OSAB", "OSAG", "OSEX"}) {
      EXPECT_EQ(outcome(open, order), Interaction::FORWARDED) << open << " " << order;
    }
  }
  EXPECT_EQ(outcome("N", "F"), Interaction::OUTCOME_UNSPECIFIED);
}

TEST(IxcTickets, KeepWhatNothingHolds) {
  EXPECT_THAT(FlagsOf(Ticket({{"su_status", "Z"},
                              {"status", "OSXX"},
                              {"prioridade", "A"},
                              {"id_contrato", "33"},
                              {"id_assunto", "0"}})),
              testing::UnorderedElementsAre("outcome CODE_UNKNOWN Z",
                                            "outcome CODE_UNKNOWN OSXX",
                                            "prioridade KEPT A",
                                            "id_contrato KEPT 33"));
  EXPECT_THAT(FlagsOf(Ticket({{"prioridade", "X"}})),
              testing::ElementsAre("prioridade CODE_UNKNOWN X"));
}

TEST(IxcTickets, TakeZeroDatesForNone) {
  for (const char* zero : {"0000-00-00 00:00:00", "00/00/0000", ""}) {
    EXPECT_EQ(Ticket({{"data_criacao", zero}}).contact_time_local(), "") << zero;
  }
}

TEST(IxcTickets, AreCutToWhatIsKept) {
  std::string title;
  for (int i = 0; i < 200; ++i) title += "é";
  EXPECT_THAT(FlagsOf(Ticket({{"titulo", title}})), testing::IsEmpty());
  const Row cut = Ticket({{"titulo", title + "\n!"}});
  EXPECT_EQ(cut.interaction().subject(), title);
  EXPECT_THAT(FlagsOf(cut), testing::ElementsAre("subject TEXT_CUT " + title + " !"));
  const Row lines = Ticket({{"titulo", "duas\nlinhas"}, {"menssagem", std::string(4001, 'a')}});
  EXPECT_EQ(lines.interaction().subject(), "duas linhas");
  EXPECT_EQ(lines.interaction().notes().size(), 4000u);
}

}  // namespace
}  // namespace vinculo::ctl::ixc
