-- long: how many rows of a table name the client
SELECT count_client_rows($1, $2, $3, $4)
