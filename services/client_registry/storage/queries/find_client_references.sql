-- short: what refers to a client: names of tables, sorted
SELECT client_references($1, $2)
