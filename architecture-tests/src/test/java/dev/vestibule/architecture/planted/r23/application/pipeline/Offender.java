package dev.vestibule.architecture.planted.r23.application.pipeline;

import dev.vestibule.architecture.planted.r23.domain.flow.SsoFlow;
import java.util.function.Function;

final class Offender {
    Function<String, SsoFlow> jump() {
        return SsoFlow.Started::new;
    }
}
