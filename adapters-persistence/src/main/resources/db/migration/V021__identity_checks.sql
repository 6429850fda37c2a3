-- Reads whole tables: it may take as long as it needs.
set local statement_timeout = 0;

-- Whether people are still there is asked of their providers by itself. A link is due some time after the later of
-- last_synced and check_as_of; the latter puts it off without saying that anybody was asked.
alter table identities
    add column check_as_of timestamptz,
    -- When it was asked last, as long as no answer is known.
    add column check_asked_at timestamptz,
    -- When it was rejected together with more than may be ended without an admin. A later sign-in settles it.
    add column check_held_at timestamptz;

-- Nobody knows whether tokens that were kept until now are still good: a first rejection is no proof.
update identities set check_asked_at = last_synced + interval '1 microsecond' where sealed_refresh_token is not null;

create index identities_due_for_check on identities (greatest(last_synced, check_as_of))
    where retired_at is null and sealed_refresh_token is not null;
create index identities_held on identities (provider_id) where retired_at is null and check_held_at is not null;

-- What one day of asking one provider came to. While held_at is set, an admin is asked and nobody else is.
create table identity_check_windows (
    organization_id uuid        not null,
    provider_id     uuid        not null primary key,
    started_at      timestamptz not null,
    -- How many links could be asked about when the day began: the share is of these.
    links           integer     not null,
    confirmed       integer     not null,
    unanswered      integer     not null,
    rejected        integer     not null,
    unlinked        integer     not null,
    released_at     timestamptz,
    held_at         timestamptz,
    paused_until    timestamptz,

    foreign key (organization_id, provider_id) references providers (organization_id, id) on delete cascade,
    constraint identity_check_windows_counts
        check (links >= 0 and confirmed >= 0 and unanswered >= 0 and rejected >= unlinked and unlinked >= 0)
);

create index identity_check_windows_by_start on identity_check_windows (started_at) where held_at is null;
