-- R-22. Documents attached to clients. The content lies in document_pieces, or, with a file_id, in the file
-- <folder of documents>/<tenant_id>/<file_id>. Personal data: anonymising deletes both.
CREATE TABLE documents (
  tenant_id uuid NOT NULL,
  document_id uuid NOT NULL,
  client_id uuid NOT NULL,
  kind smallint NOT NULL,
  file_name text NOT NULL,
  content_type text NOT NULL,
  size_bytes bigint NOT NULL,
  sha256 bytea NOT NULL,
  issued_on date NOT NULL,
  valid_until date,
  note text NOT NULL,
  file_id uuid,
  created_at timestamptz NOT NULL,
  created_by text NOT NULL,
  PRIMARY KEY (tenant_id, document_id),
  CONSTRAINT documents_of_a_client FOREIGN KEY (tenant_id, client_id) REFERENCES clients,
  CONSTRAINT documents_kind_known CHECK (kind BETWEEN 1 AND 5),
  CONSTRAINT documents_not_empty CHECK (size_bytes > 0),
  CONSTRAINT documents_valid_after_issue CHECK (valid_until >= issued_on)
);
CREATE INDEX documents_by_client ON documents (tenant_id, client_id, kind, valid_until);
CREATE INDEX documents_by_creation ON documents (tenant_id, created_at, document_id);
SELECT tenant_table('documents');

CREATE TABLE document_pieces (
  tenant_id uuid NOT NULL,
  document_id uuid NOT NULL,
  ordinal integer NOT NULL,
  content bytea NOT NULL,
  PRIMARY KEY (tenant_id, document_id, ordinal),
  CONSTRAINT document_pieces_of_a_document FOREIGN KEY (tenant_id, document_id) REFERENCES documents ON DELETE CASCADE
);
-- Scans are compressed already.
ALTER TABLE document_pieces ALTER COLUMN content SET STORAGE EXTERNAL;
SELECT tenant_table('document_pieces');
