package org.braidplan.action;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.braidplan.plan.Rating;
import org.braidplan.plan.Source;

/**
 * A key action of the plan, with all that was ever said about it.
 *
 * @param ref the strand's prefix and a number ({@code CSE-12}), given by Braid, never used twice
 * @param strand the strand's key
 * @param milestones in order of their due dates
 * @param updates oldest first; only ever appended to
 */
public record Action(
        String ref,
        String strand,
        String title,
        String description,
        Responsibility responsibility,
        Schedule schedule,
        Proof proof,
        Claim claim,
        List<Milestone> milestones,
        List<ProgressUpdate> updates,
        Ties ties,
        Source source) {

    public Action {
        milestones = List.copyOf(milestones);
        updates = List.copyOf(updates);
    }

    /**
     * Who answers for it. Owners are posts ("Director of Safeguarding"), or user names.
     *
     * @param owner empty only in a plan that was imported without one, which a check reports
     * @param accountableOfficer may be empty
     */
    public record Responsibility(String owner, String accountableOfficer, List<String> partners) {

        public Responsibility {
            partners = List.copyOf(partners);
        }
    }

    /**
     * Its dates.
     *
     * @param originalDue as first promised; set once, then never changed
     * @param due as it stands now, after all moves that somebody agreed to
     * @param forecast when the owner now expects it, agreed or not
     * @param doneOn when it was done
     * @param moves oldest first
     */
    public record Schedule(
            Optional<LocalDate> start,
            Optional<LocalDate> originalDue,
            Optional<LocalDate> due,
            Optional<LocalDate> forecast,
            Optional<LocalDate> doneOn,
            List<DateMove> moves) {

        public Schedule {
            moves = List.copyOf(moves);
        }
    }

    /** A due date that was moved: by whom it was agreed (a post or body), who recorded it, and why. */
    public record DateMove(LocalDate from, LocalDate to, String agreedBy, String reason, String by, Instant at) {}

    /** How far it is proven: the stage, every step that led there (oldest first), and the evidence. */
    public record Proof(Stage stage, List<StageStep> steps, List<Evidence> evidence) {

        public Proof {
            steps = List.copyOf(steps);
            evidence = List.copyOf(evidence);
        }
    }

    /** A step on the ladder, up or back; going back has a reason, and so has a stop. */
    public record StageStep(Stage from, Stage to, String reason, String by, Instant at) {}

    /**
     * Something that shows it.
     *
     * @param link an http or https address, or the reference of a paper
     * @param dated the date the evidence itself bears
     */
    public record Evidence(String title, String link, LocalDate dated, String shows, String by, Instant at) {}

    /** What the owner claims, beside what the rule says. */
    public record Claim(Optional<Rating> rating, Optional<Confidence> confidence, Optional<Integer> percentComplete) {

        /** No claim at all. */
        public static final Claim NONE = new Claim(Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** How confident the owner is that it will have its effect. */
    public enum Confidence {
        HIGH("High"),
        MEDIUM("Medium"),
        LOW("Low");

        private final String title;

        Confidence(String title) {
            this.title = title;
        }

        /** The word on pages. */
        public String title() {
            return title;
        }
    }

    /**
     * A dated step.
     *
     * @param id within the action, from 1, never used twice
     * @param reachedOn absent while it is not reached
     * @param moves oldest first
     */
    public record Milestone(
            int id,
            String title,
            LocalDate originalDue,
            LocalDate due,
            Optional<LocalDate> forecast,
            Optional<LocalDate> reachedOn,
            List<DateMove> moves) {

        public Milestone {
            moves = List.copyOf(moves);
        }
    }

    /** What happened, what comes next, and the forecast at that time. */
    public record ProgressUpdate(
            String happened, String next, Optional<LocalDate> forecast, Claim claim, String by, Instant at) {}

    /**
     * What it is tied to.
     *
     * @param recommendations keys of those it answers
     * @param indicators keys of those that test it
     * @param waitsFor references of actions that must be done before it
     */
    public record Ties(
            List<String> recommendations, List<String> indicators, List<String> waitsFor, List<Link> documents) {

        /** Tied to nothing. */
        public static final Ties NONE = new Ties(List.of(), List.of(), List.of(), List.of());

        public Ties {
            recommendations = List.copyOf(recommendations);
            indicators = List.copyOf(indicators);
            waitsFor = List.copyOf(waitsFor);
            documents = List.copyOf(documents);
        }
    }

    /** An electronic link to another document; only http and https addresses. */
    public record Link(String title, String address) {}

    public Stage stage() {
        return proof.stage();
    }

    public String owner() {
        return responsibility.owner();
    }

    /** The newest update, if there is one. */
    public Optional<ProgressUpdate> lastUpdate() {
        return updates.isEmpty() ? Optional.empty() : Optional.of(updates.get(updates.size() - 1));
    }

    public Action withWords(String newTitle, String newDescription) {
        return new Action(
                ref,
                strand,
                newTitle,
                newDescription,
                responsibility,
                schedule,
                proof,
                claim,
                milestones,
                updates,
                ties,
                source);
    }

    public Action withResponsibility(Responsibility changed) {
        return new Action(
                ref, strand, title, description, changed, schedule, proof, claim, milestones, updates, ties, source);
    }

    public Action withSchedule(Schedule changed) {
        return new Action(
                ref,
                strand,
                title,
                description,
                responsibility,
                changed,
                proof,
                claim,
                milestones,
                updates,
                ties,
                source);
    }

    public Action withProof(Proof changed) {
        return new Action(
                ref,
                strand,
                title,
                description,
                responsibility,
                schedule,
                changed,
                claim,
                milestones,
                updates,
                ties,
                source);
    }

    public Action withClaim(Claim changed) {
        return new Action(
                ref,
                strand,
                title,
                description,
                responsibility,
                schedule,
                proof,
                changed,
                milestones,
                updates,
                ties,
                source);
    }

    public Action withMilestones(List<Milestone> changed) {
        return new Action(
                ref,
                strand,
                title,
                description,
                responsibility,
                schedule,
                proof,
                claim,
                changed,
                updates,
                ties,
                source);
    }

    public Action withUpdates(List<ProgressUpdate> changed) {
        return new Action(
                ref,
                strand,
                title,
                description,
                responsibility,
                schedule,
                proof,
                claim,
                milestones,
                changed,
                ties,
                source);
    }

    public Action withTies(Ties changed) {
        return new Action(
                ref,
                strand,
                title,
                description,
                responsibility,
                schedule,
                proof,
                claim,
                milestones,
                updates,
                changed,
                source);
    }
}
