package dev.vestibule.application.decision;

import dev.vestibule.application.port.in.pipeline.ShowDecision;

final class ShowDecisionHandler implements ShowDecision {
    private final DecisionWorld world;
    private final DecisionPicture picture;

    ShowDecisionHandler(DecisionWorld world, DecisionPicture picture) {
        this.world = world;
        this.picture = picture;
    }

    @Override
    public Result handle(Query query) {
        var browser = world.browser(query.flow(), query.sealed(), query.session());
        return world.unitOfWork().read(stores -> picture.of(stores, browser));
    }
}
