package org.braidplan.engine.module;

import java.nio.file.Path;

/** What puts modules' files into the running platform and takes them out. */
interface ModuleDeployer {

    /**
     * Puts a file in, under its own name, and starts what is in it. What it cannot start it takes out again.
     *
     * @throws org.braidplan.problem.Problem {@code module-refused} with a sentence
     */
    void deploy(Path kar);

    /** Takes out what was put in from a file of this name, without its ending; does nothing when it is not there. */
    void remove(String name);

    /** Whether a file of this name was put in. */
    boolean has(String name);
}
