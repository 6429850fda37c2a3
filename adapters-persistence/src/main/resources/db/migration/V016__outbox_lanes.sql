-- Reads whole tables: it may take as long as it needs.
set local statement_timeout = 0;

-- The outbox works in lanes: what has an order is worked off lane by lane, each by one relay at a time; what has none
-- goes out by itself.

create sequence outbox_leases;
-- Names relays; one is known to be there as long as its session holds an advisory lock of this name.
create sequence outbox_relays as integer cycle;

alter table outbox
    add column position        bigint,
    add column organization_id uuid,
    add column shard           uuid,
    add column object_key      text,
    add column version         bigint,
    add column expires_at      timestamptz,
    add column holder          integer,
    add column superseded      boolean not null default false,
    add column dropped_at      timestamptz;

-- What waits already is carried over in the order in which it was appended.
update outbox o
set position = placed.place
from (select signal_id, receiver, row_number() over (order by appended_at, signal_id, receiver) as place
      from outbox) as placed
where placed.signal_id = o.signal_id and placed.receiver = o.receiver;

alter table outbox alter column position set not null;
alter table outbox alter column position add generated always as identity;
select setval(pg_get_serial_sequence('outbox', 'position'), coalesce(max(position), 0) + 1, false) from outbox;

-- Where the provider is gone that would have named the organization, the lane of nobody takes the row.
update outbox
set organization_id = (payload ->> 'organization')::uuid,
    receiver = case when type = 'webhook_call' then 'webhook'
                    when type in ('mark_invalid_sso', 'reset_idp_flags') then 'state'
                    else 'events' end,
    shard = coalesce((payload ->> case when type = 'webhook_call' then 'webhook' else 'organization' end)::uuid,
                     '00000000-0000-0000-0000-000000000000'),
    object_key = case type when 'mark_invalid_sso' then 'user/' || (payload ->> 'user')
                           when 'reset_idp_flags' then 'flags' end,
    version = (payload ->> 'version')::bigint
where receiver <> 'mail';

update outbox
set expires_at = appended_at + case type when 'password_link' then interval '1 hour'
                                         when 'relink_invitation' then interval '7 days'
                                         else interval '10 minutes' end
where type in ('password_link', 'relink_invitation', 'sso_repair_code') and delivered_at is null;

alter table outbox drop constraint outbox_receiver;
alter table outbox drop constraint outbox_one_end;
alter table outbox
    add constraint outbox_receiver check (receiver in ('mail', 'events', 'state', 'webhook')),
    add constraint outbox_ordered check ((receiver = 'mail') = (shard is null)),
    add constraint outbox_versioned check ((object_key is null) = (version is null)),
    add constraint outbox_one_end check (delivered_at is null or set_aside_at is null),
    add constraint outbox_superseded check (not superseded or delivered_at is not null),
    add constraint outbox_dropped check (dropped_at is null or set_aside_at is not null),
    add constraint outbox_dropped_without_secret check (dropped_at is null or sealed_secret is null);

drop index outbox_due;
-- Each step of a relay asks one of these alone, however many rows wait: the head of a lane, the letter that is due
-- longest, newer versions of an object, what relays hold, secrets that have expired, dead letters, what can be forgotten.
create index outbox_heads on outbox (receiver, shard, position) where delivered_at is null and set_aside_at is null;
create index outbox_letters on outbox (due_at, position)
    where shard is null and delivered_at is null and set_aside_at is null;
create index outbox_objects on outbox (shard, object_key, version)
    where object_key is not null and delivered_at is null and set_aside_at is null;
create index outbox_held on outbox (holder) where holder is not null;
create index outbox_secrets on outbox (expires_at) where sealed_secret is not null;
create index outbox_dead on outbox (signal_id) where set_aside_at is not null and dropped_at is null;
create index outbox_dropped on outbox (dropped_at) where dropped_at is not null;

-- Rows of lanes that no lane was told of yet. Whoever appends writes here and locks nothing.
create table outbox_arrivals (
    position bigint not null primary key,
    receiver text   not null,
    shard    uuid   not null
);

-- A lane is here while something waits in it. `due_at` is when it may be claimed: while somebody holds it, that is when
-- the lease ends. `claims` counts the claims since its head last came to an outcome.
create table outbox_lanes (
    receiver text        not null,
    shard    uuid        not null,
    due_at   timestamptz not null,
    token    bigint      not null,
    claims   integer     not null,
    holder   integer,

    primary key (receiver, shard)
);

create index outbox_lanes_due on outbox_lanes (receiver, due_at);
create index outbox_lanes_held on outbox_lanes (holder) where holder is not null;

insert into outbox_arrivals (position, receiver, shard)
select position, receiver, shard from outbox
where shard is not null and delivered_at is null and set_aside_at is null;

-- What is sent about a member's flags carries a version, so that it never undoes what was written later. A member knows
-- the version of its own flags.
create sequence flag_versions;

alter table members
    add column sso_version bigint not null default 0,
    add column idp_version bigint not null default 0;

create function count_member_flags() returns trigger language plpgsql as $$
declare
    sso constant text[] := array['sso:linked', 'sso:invalid'];
    idp constant text[] := array['idp:provisioned', 'idp:role-restricted'];
begin
    if tg_op = 'INSERT' then
        new.sso_version := nextval('flag_versions');
        new.idp_version := new.sso_version;
        return new;
    end if;
    if (select array_agg(flag order by flag) from unnest(old.flags) as flag where flag = any (sso))
       is distinct from (select array_agg(flag order by flag) from unnest(new.flags) as flag where flag = any (sso)) then
        new.sso_version := nextval('flag_versions');
    end if;
    if (select array_agg(flag order by flag) from unnest(old.flags) as flag where flag = any (idp))
       is distinct from (select array_agg(flag order by flag) from unnest(new.flags) as flag where flag = any (idp)) then
        new.idp_version := nextval('flag_versions');
    end if;
    return new;
end
$$;

create trigger count_member_flags before insert or update of flags on members
    for each row execute function count_member_flags();
