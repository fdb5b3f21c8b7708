"""pgbench scripts: the statements that the registry sends, with values of its own rows."""
import re

from benchmarks.suite import ROOT, TENANT

ID = "('00000000-0000-7000-8000-'||lpad((%s)::text,12,'0'))::uuid"
QUERIES = "services/client_registry/storage/queries/"


def statement(path):
    text = (ROOT / path).read_text()
    return "\n".join(line for line in text.split("\n") if not line.startswith("--")).strip().rstrip(";")


def bind(text, values):
    """The statement with its $n replaced by SQL."""
    return re.sub(r"\$(\d+)", lambda m: values[int(m.group(1)) - 1], text)


def set_tenant():
    return f"SELECT set_config('app.tenant', '{TENANT}', true);"


def literals(suite, table, columns, where="true"):
    """One row of the table as SQL literals, in the order of the columns."""
    expressions = " || E'\\n' || ".join(f"coalesce(quote_literal({c}::text), 'NULL')" for c in columns)
    return suite.sql(f"SELECT {expressions} FROM {table} WHERE {where} LIMIT 1").split("\n")


def insert(suite, table, columns, new, where="true"):
    """Inserts a copy of a row that is there, but for what is new: column to SQL."""
    values = dict(zip(columns, literals(suite, table, columns, where)))
    values.update({column: sql for column, sql in new.items() if column in values})
    return f"INSERT INTO {table} ({', '.join(values)}) VALUES ({', '.join(values.values())})"


def columns_of(suite, table):
    return suite.sql(f"SELECT string_agg(attname, ' ' ORDER BY attnum) FROM pg_attribute WHERE attrelid = '{table}'::regclass "
                     "AND attnum > 0 AND NOT attisdropped AND attgenerated = ''").split()


def event_and_response(suite, event_type):
    """The two inserts that a write makes beside its resource, as one that was made before."""
    staged = [c for c in columns_of(suite, "registry.outbox_pending") if c != "staged_at"]
    event = insert(suite, "registry.feed", staged,
                   {"aggregate": "'clients/' || gen_random_uuid()", "event_id": "gen_random_uuid()", "recorded_at": "now()"},
                   f"type LIKE '%{event_type}'")
    response = insert(suite, "registry.idempotency", columns_of(suite, "registry.idempotency"),
                      {"request_id": "gen_random_uuid()", "created_at": "now()"})
    return event.replace("registry.feed", "outbox_pending"), response.replace("registry.idempotency", "idempotency")


def get(clients):
    read = bind(statement(QUERIES + "get_client.sql"), [f"'{TENANT}'", ID % ":n"])
    return f"\\set n random(1, {clients})\n\\startpipeline\n{set_tenant()}\n{read};\n\\endpipeline\n"


def create(suite):
    event, response = event_and_response(suite, "ClientCreated")
    text = statement(QUERIES + "insert_client.sql")
    columns = re.search(r"\(([^)]*)\)", text).group(1).replace(",", " ").split()
    client = insert(suite, "registry.clients", columns,
                    {"client_id": "gen_random_uuid()", "external_id": "''", "created_at": "now()", "updated_at": "now()",
                     "tax_id": "lpad((random() * 99999999999)::bigint::text, 11, '0')", "tax_id_guard": "gen_random_uuid()"})
    client = client.replace("registry.clients", "clients")
    return f"\\startpipeline\nBEGIN;\n{set_tenant()}\n{client};\n{event};\n{response};\nCOMMIT;\n\\endpipeline\n"


def transition(suite, clients):
    event, response = event_and_response(suite, "ClientUpdated")
    one = f"tenant_id = '{TENANT}' AND client_id = {ID % ':n'}"
    locked = bind(statement(QUERIES + "get_client_for_update.sql"), [f"'{TENANT}'", ID % ":n"])
    # An expression that is stable: a volatile one would read the whole table.
    repeated = ID % ":r"
    return (f"\\set n random(1, {clients})\n\\set r random(1, 1000000000)\n\\startpipeline\nBEGIN;\n{set_tenant()}\n"
            f"SELECT response FROM idempotency WHERE tenant_id = '{TENANT}' AND request_id = {repeated};\n{locked};\n\\endpipeline\n"
            f"\\startpipeline\nUPDATE clients SET category = 'C1', version = version + 1, updated_at = now() WHERE {one};\n"
            f"{event};\n{response};\nCOMMIT;\n\\endpipeline\n")


def listed():
    text = statement(QUERIES + "list_clients.sql").replace(", /*order_values*/", "")
    return re.search(r"SELECT (.*?)\nFROM", text, re.S).group(1)


def list_by_document(suite):
    """The first page of clients with a document, which has an index: one of 1,000 documents, so that not one row is read always."""
    documents = suite.sql("SELECT quote_literal(tax_id) FROM registry.clients WHERE tax_id <> '' ORDER BY random() LIMIT 1000").split()
    return (f"\\set n random(1, {len(documents)})\n\\startpipeline\n{set_tenant()}\nSELECT {listed()} FROM clients "
            f"WHERE tenant_id = '{TENANT}' AND tax_id = (ARRAY[{', '.join(documents)}])[:n] AND tax_id <> '' "
            "ORDER BY created_at, client_id LIMIT 51;\n"
            "\\endpipeline\n")


def page(suite):
    """A page of 1,000 from anywhere in the order of creation."""
    created = suite.sql("SELECT quote_literal(max(created_at)) FROM registry.clients")
    clients = suite.sql("SELECT count(*) FROM registry.clients")
    return (f"\\set n random(1, {clients})\n\\startpipeline\n{set_tenant()}\nSELECT {listed()} FROM clients "
            f"WHERE tenant_id = '{TENANT}' AND state = 'SC' AND (created_at, client_id) > ({created}, {ID % ':n'}) "
            "ORDER BY created_at, client_id LIMIT 1001;\n\\endpipeline\n")


def access(suite, clients):
    """What RecordAccess does when a client comes for the first time on a day."""
    visitor = bind(statement(QUERIES + "engagement/find_visitor.sql"), [f"'{TENANT}'", "NULL::uuid", "'load-' || :n", "''"])
    one = ID % ":n"
    attendance = (f"INSERT INTO client_attendance AS a (tenant_id, client_id, version, last_presence_on, last_access_on) "
                  f"VALUES ('{TENANT}', {one}, 1, current_date, current_date) ON CONFLICT (tenant_id, client_id) DO UPDATE "
                  "SET version = a.version + 1, last_presence_on = current_date, last_access_on = current_date")
    presence = insert(suite, "registry.presences", columns_of(suite, "registry.presences"),
                      {"presence_id": "gen_random_uuid()", "client_id": one, "attended_at": "now()"})
    entry = insert(suite, "registry.accesses", columns_of(suite, "registry.accesses"),
                   {"access_id": "gen_random_uuid()", "client_id": one, "accessed_at": "now()", "received_at": "now()",
                    "device_event_id": "gen_random_uuid()"}, "presence_id IS NOT NULL")
    began, response = event_and_response(suite, "PresencesRecorded")
    came, _ = event_and_response(suite, "AccessesRecorded")
    return (f"\\set n random(1, {clients})\n\\startpipeline\n{set_tenant()}\n{visitor};\n\\endpipeline\n"
            f"\\startpipeline\nBEGIN;\n{set_tenant()}\n{attendance};\n{presence.replace('registry.', '')};\n{began};\n"
            f"{entry.replace('registry.', '')};\n{came};\n{response};\nCOMMIT;\n\\endpipeline\n")
