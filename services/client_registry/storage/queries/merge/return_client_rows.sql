-- long: gives the rows that a merge moved back to the absorbed client; how many
SELECT return_client_rows($1, $2, $3, $4, $5::text[], $6, $7)
