/// The use cases of Vestibule behind their ports. Knows the model, and no framework.
module dev.vestibule.application {
    requires transitive dev.vestibule.domain;

    exports dev.vestibule.application.apikey;
    exports dev.vestibule.application.audit;
    exports dev.vestibule.application.authority;
    exports dev.vestibule.application.check;
    exports dev.vestibule.application.decision;
    exports dev.vestibule.application.delivery;
    exports dev.vestibule.application.event;
    exports dev.vestibule.application.idempotency;
    exports dev.vestibule.application.ledger;
    exports dev.vestibule.application.linking;
    exports dev.vestibule.application.logout;
    exports dev.vestibule.application.membership;
    exports dev.vestibule.application.organization;
    exports dev.vestibule.application.pipeline;
    exports dev.vestibule.application.port.in.apikey;
    exports dev.vestibule.application.port.in.audit;
    exports dev.vestibule.application.port.in.check;
    exports dev.vestibule.application.port.in.delivery;
    exports dev.vestibule.application.port.in.event;
    exports dev.vestibule.application.port.in.idempotency;
    exports dev.vestibule.application.port.in.linking;
    exports dev.vestibule.application.port.in.membership;
    exports dev.vestibule.application.port.in.organization;
    exports dev.vestibule.application.port.in.pipeline;
    exports dev.vestibule.application.port.in.provider;
    exports dev.vestibule.application.port.in.recovery;
    exports dev.vestibule.application.port.in.relink;
    exports dev.vestibule.application.port.in.reminder;
    exports dev.vestibule.application.port.in.repair;
    exports dev.vestibule.application.port.in.session;
    exports dev.vestibule.application.port.in.trace;
    exports dev.vestibule.application.port.in.user;
    exports dev.vestibule.application.port.in.webhook;
    exports dev.vestibule.application.port.out.store;
    exports dev.vestibule.application.port.out.world;
    exports dev.vestibule.application.provider;
    exports dev.vestibule.application.recovery;
    exports dev.vestibule.application.relink;
    exports dev.vestibule.application.reminder;
    exports dev.vestibule.application.repair;
    exports dev.vestibule.application.session;
    exports dev.vestibule.application.trace;
    exports dev.vestibule.application.user;
    exports dev.vestibule.application.webhook;
}
