-- What runs by itself: one row per job, which the scheduler reads and writes. A job that a node runs is picked; a node
-- that stops saying that it lives loses it.
create table scheduled_jobs (
    task_name            text        not null,
    task_instance        text        not null,
    -- Nothing: jobs carry no data, and none that another release could not read.
    task_data            bytea,
    execution_time       timestamptz not null,
    picked               boolean     not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures integer,
    last_heartbeat       timestamptz,
    version              bigint      not null,
    primary key (task_name, task_instance),
    constraint scheduled_jobs_without_data check (task_data is null)
);
