/// The use cases of Vestibule behind their ports. Knows the model, and no framework.
module dev.vestibule.application {
    requires transitive dev.vestibule.domain;

    exports dev.vestibule.application.port.out.store;
    exports dev.vestibule.application.port.out.world;
}
