// R-37: what people do with imports besides running them: map odd files, bring IXC's tables, look
// at what was found, take a batch back, and carry the clients out and in again.

#include <fstream>

#include "absl/strings/str_cat.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tests/e2e/suite.h"

namespace vinculo::e2e {
namespace {

using testing::HasSubstr;

class ImportBack : public testing::Test {
 protected:
  static void SetUpTestSuite() { suite_ = new Suite; }
  static void TearDownTestSuite() {
    delete suite_;
    suite_ = nullptr;
  }

  std::string Write(const std::string& name, const std::string& content) {
    std::string file = suite_->folder() + "/" + name;
    std::ofstream(file, std::ios::binary | std::ios::trunc) << content;
    return file;
  }
  static std::string Read(const std::string& file) {
    std::ifstream in(file, std::ios::binary);
    return std::string((std::istreambuf_iterator<char>(in)), {});
  }
  std::string Client(const std::string& columns, const std::string& external_id) {
    return suite_->Sql(absl::StrCat(
        "SELECT ", columns, " FROM registry.clients WHERE external_id = '", external_id, "'"));
  }
  // The id that the command line prints at the end.
  static std::string IdIn(const std::string& out) {
    const size_t at = out.find("Import ");
    return at == std::string::npos ? "" : out.substr(at + 7, 36);
  }

  static Suite* suite_;
};
Suite* ImportBack::suite_ = nullptr;

TEST_F(ImportBack, ReadsAFileByItsMapping) {
  const std::string mapping = Write("map.json", R"({
    "columns": {"external_id": "cod", "display_name": "nome", "birth_date": "nasc", "kind": "tipo"},
    "constants": {"category": "legado"},
    "values": {"kind": {"F": "PERSON", "J": "COMPANY"}},
    "dates": {"birth_date": "MM/DD/YYYY"},
    "nulls": ["-"]})");
  const std::string file =
      Write("odd.csv", "cod;nome;nasc;tipo\nM-1;Ana;12/31/1980;F\nM-2;Rui;-;J\n");
  const Finished done = suite_->Ctl({"import", "clients", file, "--mapping", mapping});
  EXPECT_EQ(done.exit_code, 0) << done.err;
  EXPECT_EQ(Client("born_on || category || kind", "M-1"), "1980-12-31legado1");
  EXPECT_EQ(Client("kind", "M-2"), "2");
}

TEST_F(ImportBack, UpdatesOnRequestAndTakesItBack) {
  const std::string first = Write("u.csv", "external_id,display_name,category\nU-1,Ana,ouro\n");
  ASSERT_EQ(suite_->Ctl({"import", "clients", first}).exit_code, 0);
  const std::string second = Write("u.csv", "external_id,display_name\nU-1,Ana Lima\nU-2,Bia\n");
  const Finished done = suite_->Ctl({"import", "clients", second, "--existing", "update"});
  ASSERT_EQ(done.exit_code, 0) << done.err;
  EXPECT_THAT(done.err, HasSubstr("would change what is there: 1;"));
  EXPECT_EQ(Client("display_name || category", "U-1"), "Ana Limaouro");
  const std::string id = IdIn(done.out);
  EXPECT_THAT(suite_->Ctl({"import", "list"}).out, HasSubstr(id));

  const Finished back = suite_->Ctl({"import", "revert", id});
  EXPECT_EQ(back.exit_code, 0) << back.err;
  EXPECT_EQ(Client("display_name", "U-1"), "Ana");
  EXPECT_EQ(Client("count(*)", "U-2"), "0");
  EXPECT_THAT(suite_->Ctl({"import", "list"}).out, HasSubstr("reverted"));
  // The same command imports it again.
  EXPECT_EQ(suite_->Ctl({"import", "clients", second, "--existing", "update"}).exit_code, 0);
  EXPECT_EQ(Client("count(*)", "U-2"), "1");
}

TEST_F(ImportBack, ListsFarMoreErrorsThanOneAnswerHolds) {
  std::string content = "external_id,display_name,email\n";
  for (int i = 1; i <= 2500; ++i) absl::StrAppend(&content, "E-", i, ",Ana,none\n");
  const std::string errors = suite_->folder() + "/many.csv";
  const Finished done =
      suite_->Ctl({"import", "clients", Write("many-in.csv", content), "--errors", errors});
  EXPECT_EQ(done.exit_code, 1);
  const std::string text = Read(errors);
  EXPECT_EQ(std::count(text.begin(), text.end(), '\n'), 2501);
  EXPECT_THAT(text, HasSubstr("2501,email,EMAIL_MALFORMED,"));
}

TEST_F(ImportBack, BringsIxcClientsFromPages) {
  const std::string file = Write("cliente.json", R"(
    {"page": "1", "total": "3", "registros": [
      {"id": "901", "razao": "JoÃ£o da ConceiÃ§Ã£o", "tipo_pessoa": "F", "cnpj_cpf": "111.444.777-35",
       "data_nascimento": "0000-00-00", "data_cadastro": "2019-05-17", "Sexo": "M", "ativo": "N",
       "telefone_celular": "(11) 96123-4567", "cidade": "3456", "cep": "01310-200"}]}
    {"page": "2", "total": "3", "registros": {
      "0": {"id": "902", "razao": "PADARIA BOA LTDA", "fantasia": "Padaria Boa", "tipo_pessoa": "J",
            "cnpj_cpf": "11.222.333/0001-81", "ie_identidade": "ISENTO", "data_cadastro": "2020-01-02"},
      "1": {"id": "903", "razao": "Rui", "tipo_pessoa": "X", "data_cadastro": ""}}}
    {"page": "3", "total": "3"})");
  const std::string found = suite_->folder() + "/cliente-found.csv";
  const Finished done =
      suite_->Ctl({"import", "clients", file, "--format", "ixc", "--errors", found});
  EXPECT_EQ(done.exit_code, 0) << done.err;
  EXPECT_EQ(Client("display_name || coalesce(born_on::text, '-') || registered_on", "901"),
            "João da Conceição-2019-05-17");
  EXPECT_EQ(Client("trade_name || kind || tax_id", "902"), "Padaria Boa211222333000181");
  EXPECT_EQ(Client("kind", "903"), "1");
  const std::string text = Read(found);
  EXPECT_THAT(text, HasSubstr("1,display_name,ENCODING_MENDED,"));
  EXPECT_THAT(text, HasSubstr("1,ativo,INACTIVE_IN_SOURCE,"));
  EXPECT_THAT(text, HasSubstr("1,address.city,ID_UNRESOLVED,"));
  EXPECT_THAT(text, HasSubstr("3,kind,CODE_UNKNOWN,"));
}

// R-24
TEST_F(ImportBack, BringsIxcTicketsAndTakesThemBack) {
  const std::string clients =
      Write("ct.json",
            R"({"registros": [{"id": "960", "razao": "Bia"}, {"id": "961", "razao": "Rui"}]})");
  ASSERT_EQ(suite_->Ctl({"import", "clients", clients, "--format", "ixc"}).exit_code, 0);
  const std::string file = Write("su_ticket.json", R"(
    {"page": "1", "total": "3", "registros": {
      "0": {"id": "50", "id_cliente": "960", "titulo": "Sem conexÃ£o", "menssagem": "caiu\r\nde novo",
            "data_criacao": "2026-01-20 08:15:00", "su_status": "S", "status": "F", "id_contrato": "7"},
      "1": {"id": "51", "id_cliente": "961", "titulo": "Boleto", "data_criacao": "2026-02-20 18:00:00",
            "su_status": "EP", "status": "OSAB", "prioridade": "A"}}}
    {"page": "2", "total": "3", "registros": [
      {"id": "52", "id_cliente": "999999", "titulo": "De ninguém", "data_criacao": "0000-00-00 00:00:00"}]})");
  const std::string found = suite_->folder() + "/su_ticket-found.csv";
  const Finished refused = suite_->Ctl({"import", "interactions", file, "--format", "ixc"});
  EXPECT_EQ(refused.exit_code, 1) << refused.err;
  const Finished done = suite_->Ctl(
      {"import", "interactions", file, "--format", "ixc", "--skip-bad-rows", "--errors", found});
  EXPECT_EQ(done.exit_code, 0) << done.err;
  const std::string text = Read(found);
  EXPECT_THAT(text, HasSubstr("1,subject,ENCODING_MENDED,"));
  EXPECT_THAT(text, HasSubstr("1,id_contrato,KEPT,"));
  EXPECT_THAT(text, HasSubstr("2,prioridade,KEPT,"));
  EXPECT_THAT(text, HasSubstr("3,client,CLIENT_UNKNOWN,"));
  EXPECT_THAT(text, HasSubstr("3,contact_time,FIELD_REQUIRED,"));
  EXPECT_EQ(
      suite_->Sql("SELECT string_agg(external_id || ' ' || subject || ' ' || outcome, ', ' ORDER "
                  "BY external_id) FROM registry.interactions"),
      "50 Sem conexão 1, 51 Boleto 5");
  EXPECT_THAT(suite_->Ctl({"import", "list", "--of", "interactions"}).out,
              HasSubstr(IdIn(done.out)));
  EXPECT_THAT(suite_->Ctl({"import", "list"}).out, testing::Not(HasSubstr(IdIn(done.out))));
  const Finished back = suite_->Ctl({"import", "revert", IdIn(done.out), "--of", "interactions"});
  EXPECT_EQ(back.exit_code, 0) << back.err;
  EXPECT_EQ(suite_->Sql("SELECT count(*) FROM registry.interactions"), "0");
}

TEST_F(ImportBack, BringsIxcContracts) {
  ASSERT_EQ(suite_->Ctl({"plan", "create", "77", "--price", "99.90"}).exit_code, 0);
  ASSERT_EQ(suite_
                ->Ctl({"import",
                       "clients",
                       Write("c.json", R"({"registros": [{"id": "950", "razao": "Ana"}]})"),
                       "--format",
                       "ixc"})
                .exit_code,
            0);
  const std::string file =
      Write("cliente_contrato.csv",
            "id;id_cliente;id_vd_contrato;status;status_internet;data_ativacao;"
            "data;data_cancelamento;motivo_cancelamento;fidelidade\n"
            "7001;950;77;A;CM;2024-01-10;2024-01-10;0000-00-00;;12\n"
            "7002;950;77;I;D;2020-01-10;2020-01-10;2022-03-01;Mudou;0\n");
  const Finished done = suite_->Ctl({"import", "contracts", file, "--format", "ixc"});
  EXPECT_EQ(done.exit_code, 0) << done.err;
  EXPECT_EQ(suite_->Sql("SELECT ends_on || end_reason FROM contract.contracts WHERE external_id = "
                        "'7002'"),
            "2022-03-01Mudou");
  EXPECT_EQ(suite_->Sql("SELECT DISTINCT reason FROM contract.import_errors WHERE field = "
                        "'status_internet' AND raw_value = 'CM'"),
            "ACCESS_KEPT");
}

TEST_F(ImportBack, AnExportImportedAgainChangesNothing) {
  const std::string file =
      Write("rich.csv",
            "external_id,display_name,groups,address.street,birth_date,vip,identity_documents\n"
            "X-1,\"Ana, a primeira\",Turma A|Turma B,\"Rua \"\"B\"\"\",1980-01-31,sim,"
            "\"[{\"\"kind\"\":\"\"RG\"\",\"\"number\"\":\"\"12345678X\"\"}]\"\n");
  ASSERT_EQ(suite_->Ctl({"import", "clients", file}).exit_code, 0);
  const std::string out = suite_->folder() + "/export.csv";
  ASSERT_EQ(suite_->Ctl({"export", "clients", "--output", out}).exit_code, 0);
  EXPECT_THAT(Read(out), HasSubstr("\"Ana, a primeira\""));
  const std::string versions = suite_->Sql("SELECT sum(version) FROM registry.clients");
  const Finished again = suite_->Ctl(
      {"import", "clients", out, "--existing", "update", "--skip-bad-rows", "--null", "~"});
  EXPECT_EQ(again.exit_code, 0) << again.err;
  EXPECT_THAT(again.out, HasSubstr("0 of them changed"));
  EXPECT_THAT(again.out, HasSubstr(": 0 rows imported"));
  EXPECT_EQ(suite_->Sql("SELECT sum(version) FROM registry.clients"), versions);
}

}  // namespace
}  // namespace vinculo::e2e
