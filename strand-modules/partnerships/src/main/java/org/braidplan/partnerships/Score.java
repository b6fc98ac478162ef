package org.braidplan.partnerships;

import java.time.LocalDate;
import org.braidplan.indicator.Share;
import org.braidplan.register.Money;

/** How one partner, or all together, kept to what was agreed in the twelve months up to a day. */
final class Score {

    private int expected;
    private int came;
    private int measured;
    private int seniorEnough;
    private int due;
    private int kept;
    private int late;
    private int notAccepted;
    private int inForce;
    private int inDate;
    private int challenged;
    private Money owed = Money.ZERO;

    void count(Turn turn) {
        expected++;
        came += turn.isPresent() ? 1 : 0;
        measured += turn.isMeasured() ? 1 : 0;
        seniorEnough += turn.isSeniorEnough() ? 1 : 0;
    }

    /** @param inYear whether it was due in the twelve months */
    void count(Commitment commitment, Standing standing, boolean inYear) {
        if (inYear && commitment.binds()) {
            due++;
            kept += commitment.isKeptBy(commitment.dueOn()) ? 1 : 0;
        }
        late += standing == Standing.LATE ? 1 : 0;
        notAccepted += standing == Standing.NOT_ACCEPTED ? 1 : 0;
    }

    void count(Agreement agreement, LocalDate today) {
        if (agreement.isInForce(today)) {
            inForce++;
            inDate += agreement.isInDate(today) ? 1 : 0;
        }
    }

    void challenged() {
        challenged++;
    }

    void owes(Money more) {
        owed = owed.plus(more);
    }

    Share attendance() {
        return new Share(came, expected);
    }

    Share seniority() {
        return new Share(seniorEnough, measured);
    }

    Share kept() {
        return new Share(kept, due);
    }

    Share agreements() {
        return new Share(inDate, inForce);
    }

    int late() {
        return late;
    }

    int notAccepted() {
        return notAccepted;
    }

    int openChallenges() {
        return challenged;
    }

    Money owed() {
        return owed;
    }

    /** How much somebody should talk with the partner about: what is late or not accepted, and meetings that it missed. */
    int concerns() {
        return late + notAccepted + challenged + expected - came;
    }
}
