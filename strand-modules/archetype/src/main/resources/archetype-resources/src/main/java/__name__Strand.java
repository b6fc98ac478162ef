package ${package};

import org.braidplan.module.Contents;
import org.braidplan.module.StrandModule;

/** The strand ${title}: what it brings. */
public final class ${name}Strand implements StrandModule {

    static final String KEY = "${artifactId}";

    @Override
    public String strand() {
        return KEY;
    }

    @Override
    public Contents contents() {
        return Contents.none()
                .registers(Commitment.class)
                .indicators(KeptInTime.INDICATOR)
                .measures(new KeptInTime())
                .checks(new CommitmentOverdue())
                .pages(new CommitmentsPage());
    }
}
