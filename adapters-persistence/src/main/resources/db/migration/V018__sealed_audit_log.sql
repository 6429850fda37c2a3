-- Reads whole tables: it may take as long as it needs.
set local statement_timeout = 0;

-- The audit log is sealed: each organization's entries, and those that belong to none, are a chain of hashes.

-- Entries that have no seal yet. Written by a trigger, so that whoever appends to the log takes no lock and runs no
-- further statement; emptied by whoever seals.
create table audit_unsealed (
    entry_id uuid not null primary key
) with (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_threshold = 1000);

create function await_seal() returns trigger
    language plpgsql as
$$
begin
    insert into audit_unsealed (entry_id) values (new.id);
    return null;
end;
$$;

create trigger audit_log_awaits_seal
    after insert on audit_log
    for each row execute function await_seal();

insert into audit_unsealed (entry_id) select id from audit_log;

-- How far each chain has come, and how far that was signed. The id is the organization's, or zeros. Whoever adds to a
-- chain locks its row.
create table audit_chains (
    chain_id        uuid        not null primary key,
    sequence        bigint      not null,
    hash            bytea       not null,
    signed_sequence bigint      not null,
    signed_at       timestamptz not null,

    constraint audit_chains_signed check (signed_sequence between 0 and sequence),
    constraint audit_chains_hash check (length(hash) = 32)
) with (fillfactor = 70);

create index audit_chains_to_sign on audit_chains (signed_at) where sequence > signed_sequence;

-- The place of each entry in its chain. No foreign key: checking one locks the entry's row, which takes the right to
-- update it.
create table audit_seals (
    chain_id uuid   not null,
    sequence bigint not null,
    entry_id uuid   not null,
    hash     bytea  not null,

    primary key (chain_id, sequence),
    constraint audit_seals_one_per_entry unique (entry_id),
    constraint audit_seals_sequence check (sequence > 0),
    constraint audit_seals_hash check (length(hash) = 32)
);

-- Signed statements of how far a chain had come. Key and signature are in base64.
create table audit_checkpoints (
    chain_id  uuid        not null,
    sequence  bigint      not null,
    hash      bytea       not null,
    at        timestamptz not null,
    key       text        not null,
    signature text        not null,

    primary key (chain_id, sequence),
    constraint audit_checkpoints_hash check (length(hash) = 32)
);

-- Nothing of this is ever changed: the triggers hold for everybody, and the role that owns the tables loses the right,
-- too. (A superuser has all rights; for them, there are the triggers.)
create trigger audit_seals_are_append_only
    before update or delete or truncate on audit_seals
    for each statement execute function refuse_change_of_audit_log();

create trigger audit_checkpoints_are_append_only
    before update or delete or truncate on audit_checkpoints
    for each statement execute function refuse_change_of_audit_log();

revoke update, delete, truncate on audit_log, audit_seals, audit_checkpoints from public, current_user;

-- What the log is filtered by, within one organization.
create index audit_log_by_actor on audit_log (organization_id, actor_id, id);
create index audit_log_by_target_within on audit_log (organization_id, target_id, id);
