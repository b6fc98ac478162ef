package org.braidplan.store.embedded;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.braidplan.store.embedded.image.State;

/** How what a reader sees differs from a view: what a unit is about to write, or what has been written since. */
interface Changes {

    /** No difference. */
    Changes NONE = new Changes() {
        @Override
        public Optional<Optional<State>> of(String collection, String key) {
            return Optional.empty();
        }

        @Override
        public Map<String, Optional<State>> in(String collection) {
            return Map.of();
        }

        @Override
        public Set<String> collections() {
            return Set.of();
        }
    };

    /** What a document is instead: not changed, changed to this, or changed to not being there. */
    Optional<Optional<State>> of(String collection, String key);

    /** All changed documents of a collection. */
    Map<String, Optional<State>> in(String collection);

    /** Collections that hold something only because of these changes. */
    Set<String> collections();
}
