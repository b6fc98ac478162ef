package org.braidplan.module;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The modules that serve right now. An answer is one moment's whole truth; ask again for each request, and keep nothing of it,
 * so that a module that has gone can be collected.
 */
@ProviderType
public interface LiveModules {

    /** The module that looks after a strand, if there is one. */
    Optional<Live> of(String strand);

    /** All of them, by the key of their strand. */
    List<Live> all();

    /**
     * Makes an answer from one version of each module and from the records that belong to it: when a module is replaced while
     * the answer is being made, waits until the new one serves and makes it again. So {@code answer} must change nothing, and
     * must ask {@link #of} anew each time.
     *
     * @throws org.braidplan.problem.Problem {@code module-switching} when that has taken 10 seconds
     */
    <T> T steadily(Supplier<? extends T> answer);

    /**
     * A module that serves.
     *
     * @param strand the strand's key
     * @param name of its bundle ({@code braid-strand-cse})
     * @param version of its bundle
     * @param classLoader the one that its classes and precompiled templates come from
     * @param templates the package of its precompiled templates; empty when it has none
     */
    record Live(
            String strand, String name, String version, Contents contents, ClassLoader classLoader, String templates) {}
}
