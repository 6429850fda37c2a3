/// The model of Vestibule: identities, memberships, flows and the decisions about them.
/// Pure values and functions; needs nothing but `java.base`.
module dev.vestibule.domain {
    exports dev.vestibule.domain.apikey;
    exports dev.vestibule.domain.audit;
    exports dev.vestibule.domain.event;
    exports dev.vestibule.domain.flow;
    exports dev.vestibule.domain.idempotency;
    exports dev.vestibule.domain.identity;
    exports dev.vestibule.domain.listing;
    exports dev.vestibule.domain.mailbox;
    exports dev.vestibule.domain.membership;
    exports dev.vestibule.domain.organization;
    exports dev.vestibule.domain.provider;
    exports dev.vestibule.domain.seal;
    exports dev.vestibule.domain.session;
    exports dev.vestibule.domain.signal;
    exports dev.vestibule.domain.tag;
    exports dev.vestibule.domain.trace;
    exports dev.vestibule.domain.user;
    exports dev.vestibule.domain.webhook;
}
