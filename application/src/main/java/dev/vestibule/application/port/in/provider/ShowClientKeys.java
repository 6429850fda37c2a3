package dev.vestibule.application.port.in.provider;

import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.provider.ProviderId;
import dev.vestibule.domain.provider.PublicJwk;
import java.util.List;

/// The public keys that a provider may know us by, for whoever asks. Whose provider it is, and whether it is enabled,
/// is not told.
public interface ShowClientKeys {
    Result handle(Query query);

    record Query(ProviderId provider) {}

    sealed interface Result {
        record Shown(List<PublicJwk> keys) implements Result {
            public Shown {
                keys = List.copyOf(keys);
            }
        }

        record Refused(Refusal refusal) implements Result {}
    }
}
