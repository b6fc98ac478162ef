package org.braidplan.engine.module;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What puts modules' files into the running platform and takes them out. */
interface ModuleDeployer {

    /** What a module needs that is not here, in a sentence; none when all of it is. Changes nothing. */
    Optional<String> missing(KarFile kar);

    /**
     * Puts a file in, under its own name, and starts what is in it. What it cannot start it takes out again.
     *
     * @throws org.braidplan.problem.Problem {@code module-refused} with a sentence
     */
    void deploy(Path kar);

    /** Takes out what was put in from a file of this name, without its ending; does nothing when it is not there. */
    void remove(String name);

    /** The names, without their endings, of all files that were put in. */
    List<String> deployed();
}
