package uk.example.housing;

import org.braidplan.module.Contents;
import org.braidplan.module.StrandModule;

/** The strand Housing repairs: what it brings. */
public final class HousingStrand implements StrandModule {

    static final String KEY = "housing";

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
