-- How far the event stream of each organization has come. The row is locked by whoever appends, until they commit: the
-- order of positions is the order in which they can be seen.
create table event_heads (
    organization_id    uuid   not null primary key references organizations (id) on delete cascade,
    last_position      bigint not null,
    -- The highest position that was dropped with its day: whoever reads on from before it may have missed something.
    forgotten_position bigint not null default 0,

    constraint event_heads_positions check (forgotten_position between 0 and last_position)
);

-- What organizations are told of themselves, in days (UTC), so that what is too old goes without a trace and without
-- work. Without a foreign key, which would lock all organizations for each new day: see the trigger.
create table events (
    organization_id uuid        not null,
    day             date        not null,
    event_id        uuid        not null,
    position        bigint      not null,
    type            text        not null,
    version         integer     not null,
    at              timestamptz not null,
    data            jsonb       not null,

    primary key (organization_id, day, event_id),
    constraint events_position unique (organization_id, position, day),
    constraint events_day check (day = (at at time zone 'UTC')::date)
) partition by range (day);

create index events_by_type on events (organization_id, type, position);

create function delete_events_of_organization() returns trigger
    language plpgsql as
$$
begin
    delete from events where organization_id = old.organization_id;
    return null;
end;
$$;

create trigger event_heads_take_their_events
    after delete on event_heads
    for each row execute function delete_events_of_organization();

-- Makes the partition of a day, where there is none. Attaching disturbs neither readers nor writers of the other days,
-- as `create table ... partition of` would. Whoever comes second waits until the first commits. Days are asked for in
-- ascending order.
create function prepare_event_day(day date) returns void
    language plpgsql as
$$
declare
    partition constant text := 'events_' || to_char(day, 'YYYYMMDD');
begin
    if to_regclass(partition) is not null then
        return;
    end if;
    perform pg_advisory_xact_lock(hashtextextended('events/prepare', 0));
    execute format('create table %I (like events including all)', partition);
    execute format('alter table events attach partition %I for values from (%L) to (%L)', partition, day, day + 1);
exception
    -- Whoever was first has committed; the catalogue as this statement began did not show it yet.
    when duplicate_table then
        return;
end;
$$;

-- Drops the partitions of all days before this one, and notes how far that reaches into each stream. Takes the heads
-- before the partitions, as whoever appends does; who holds a partition for two seconds is not waited for.
create function forget_event_days(before date) returns void
    language plpgsql as
$$
declare
    partition text;
begin
    perform set_config('lock_timeout', '2s', true);
    update event_heads head
    set forgotten_position = greatest(head.forgotten_position, gone.position)
    from (select organization_id, max(position) as position from events where day < before group by organization_id) gone
    where head.organization_id = gone.organization_id;
    for partition in
        select child.relname from pg_inherits
        join pg_class child on child.oid = inhrelid
        where inhparent = 'events'::regclass and child.relname < 'events_' || to_char(before, 'YYYYMMDD')
        order by child.relname
    loop
        execute format('drop table %I', partition);
    end loop;
end;
$$;

-- How sign-ins through each provider went, hour by hour (UTC): those that succeeded by their events, refusals by what
-- was traced. Kept as long as events.
create table provider_hours (
    provider_id  uuid        not null references providers (id) on delete cascade,
    hour         timestamptz not null,
    sign_ins     integer     not null,
    refusals     integer     not null,
    last_sign_in timestamptz,
    last_refusal timestamptz,

    primary key (provider_id, hour),
    constraint provider_hours_counts check (sign_ins >= 0 and refusals >= 0)
);

create index provider_hours_by_age on provider_hours (hour);
