-- long: gives the rows of a table to the survivor of a merge and keeps their keys; how many
SELECT move_client_rows($1, $2, $3, $4, $5::text[], $6::text[], $7, $8)
