-- C-20. Templates of documents. A body is never changed: each is a version of its own.
CREATE TABLE document_templates (
  tenant_id uuid NOT NULL,
  template_id uuid NOT NULL,
  version bigint NOT NULL DEFAULT 1,
  code text COLLATE "C" NOT NULL,
  display_name text NOT NULL,
  language text NOT NULL,
  body_version integer NOT NULL,
  archived_at timestamptz,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, template_id),
  CONSTRAINT document_templates_code_unique UNIQUE (tenant_id, code),
  CONSTRAINT document_templates_language_known CHECK (language IN ('pt-BR', 'en'))
);
CREATE INDEX document_templates_by_creation ON document_templates (tenant_id, created_at, template_id);
SELECT tenant_table('document_templates');

CREATE TABLE document_template_bodies (
  tenant_id uuid NOT NULL,
  template_id uuid NOT NULL,
  body_version integer NOT NULL,
  body text NOT NULL,
  PRIMARY KEY (tenant_id, template_id, body_version),
  CONSTRAINT document_template_bodies_template_exists FOREIGN KEY (tenant_id, template_id) REFERENCES document_templates
);
SELECT tenant_table('document_template_bodies');
