-- Endpoints of organizations' own programs, which are told what happens there.
create table webhooks (
    organization_id uuid        not null references organizations (id) on delete cascade,
    id              uuid        not null primary key,
    name            text        not null,
    url             text        not null,
    -- The types of events that it hears; null means all, those of later releases too.
    event_types     text[],
    standing        text        not null,
    -- Encrypted, bound to the row. While secrets are rotated there are two.
    sealed_secret   text        not null,
    former_secret   text,
    former_until    timestamptz,
    -- When the first call failed after the last success.
    failing_since   timestamptz,
    tested_at       timestamptz,
    made_at         timestamptz not null,

    constraint webhooks_name check (btrim(name) <> '' and length(name) <= 120),
    constraint webhooks_url check (length(url) <= 2048 and url ~* '^https?://'),
    constraint webhooks_event_types check (cardinality(event_types) between 1 and 50),
    constraint webhooks_standing check (standing in ('ENABLED', 'SWITCHED_OFF', 'FAILING', 'GONE')),
    constraint webhooks_former check ((former_secret is null) = (former_until is null))
);

create index webhooks_by_organization on webhooks (organization_id, id);

-- What came of each call, for the organization's admins. Kept for thirty days. Never what an endpoint answered: whoever
-- reads this must not read other people's servers through it.
create table webhook_deliveries (
    webhook_id  uuid        not null references webhooks (id) on delete cascade,
    id          uuid        not null,
    message_id  uuid        not null,
    type        text        not null,
    attempt     integer     not null,
    at          timestamptz not null,
    took_millis bigint      not null,
    -- One of both, or neither: nothing was sent.
    status      integer,
    fault       text,

    primary key (webhook_id, id),
    constraint webhook_deliveries_attempt check (attempt > 0),
    constraint webhook_deliveries_status check (status between 100 and 999),
    constraint webhook_deliveries_fault
        check (fault in ('ADDRESS_REFUSED', 'UNREACHABLE', 'TIMED_OUT', 'UNREADABLE')),
    constraint webhook_deliveries_outcome check (status is null or fault is null)
);

create index webhook_deliveries_by_age on webhook_deliveries (at);
