package org.braidplan.module;

import java.nio.file.Path;
import java.util.List;
import org.braidplan.people.Caller;
import org.osgi.annotation.versioning.ProviderType;

/** Which modules there are, and how they come and go. Each step is in the journal. */
@ProviderType
public interface Modules {

    /** Every strand's module, by strand number. Needs {@link org.braidplan.people.Right#READ_PLAN}. */
    List<ModuleInfo> list(Caller caller);

    /**
     * Installs a module from a KAR, or puts a newer one in the place of the one that is there: the new one is started beside
     * the old, takes over, and then the old one goes. Needs {@link org.braidplan.people.Right#MANAGE_MODULES}.
     *
     * @throws org.braidplan.problem.Problem {@code module-refused} with a sentence, and then what ran keeps running
     */
    ModuleInfo install(Caller caller, Path kar);

    /** Takes a strand's module away; its data stay. Needs {@link org.braidplan.people.Right#MANAGE_MODULES}. */
    ModuleInfo remove(Caller caller, String strand);
}
