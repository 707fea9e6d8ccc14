-- Files that evidence entries and decisions, each once under the SHA-256 of its bytes.
create table if not exists ledger.attachment (
    tenant      text        not null,
    sha256      text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
    media_type  text        not null,
    name        text        not null,
    bytes       bytea       not null,
    uploaded_by text        not null,
    uploaded_at timestamptz not null default clock_timestamp(),
    primary key (tenant, sha256)
);
-- Scans are compressed already; keeping them out of line makes the small columns quick to read.
alter table ledger.attachment alter column bytes set storage external;

-- For which units a file was uploaded; who may read one of these units may read the file.
create table if not exists ledger.attachment_unit (
    tenant text not null,
    sha256 text not null,
    unit   text not null,
    primary key (tenant, sha256, unit)
);
