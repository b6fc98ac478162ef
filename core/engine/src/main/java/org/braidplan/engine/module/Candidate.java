package org.braidplan.engine.module;

import java.util.List;
import org.braidplan.module.LiveModules.Live;
import org.braidplan.module.StrandModule;
import org.braidplan.register.RegisterSchema;
import org.osgi.framework.Bundle;
import org.osgi.framework.wiring.BundleWiring;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A module whose bundle is resolved and whose strand class has said what it brings; nothing of it serves yet.
 *
 * @param schemas of its registers, in its order
 */
record Candidate(Bundle bundle, Live live, List<RegisterSchema> schemas) {

    private static final Logger LOG = LoggerFactory.getLogger(Candidate.class);

    /**
     * Asks the strand class of a resolved bundle.
     *
     * @throws org.braidplan.problem.Problem {@code module-refused} with a sentence
     */
    static Candidate of(Bundle bundle, Within limit) {
        try {
            return limit.run("say what it brings", () -> read(bundle));
        } catch (org.braidplan.problem.Problem e) {
            throw e;
        } catch (Exception e) {
            LOG.info("Why {} {} is refused", bundle.getSymbolicName(), bundle.getVersion(), e);
            throw KarFile.refused(StrandExtender.reason(e));
        }
    }

    private static Candidate read(Bundle bundle) throws ReflectiveOperationException {
        StrandReader read =
                StrandReader.read((StrandModule) bundle.loadClass(StrandExtender.header(bundle, StrandExtender.STRAND))
                        .getDeclaredConstructor()
                        .newInstance());
        return new Candidate(
                bundle,
                new Live(
                        read.strand(),
                        bundle.getSymbolicName(),
                        bundle.getVersion().toString(),
                        read.contents(),
                        bundle.adapt(BundleWiring.class).getClassLoader(),
                        StrandExtender.header(bundle, StrandExtender.TEMPLATES)),
                read.schemas());
    }

    String strand() {
        return live.strand();
    }

    String version() {
        return live.version();
    }
}
