package org.braidplan.web.pages.strands;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.braidplan.action.Action;
import org.braidplan.action.RatedAction;
import org.braidplan.action.Stage;
import org.braidplan.check.Finding;
import org.braidplan.check.Subject;
import org.braidplan.people.Right;
import org.braidplan.plan.Rating;
import org.braidplan.web.components.Addresses;
import org.braidplan.web.frame.Visit;
import org.braidplan.web.pages.checks.Names;
import org.braidplan.web.pages.checks.Places;

/**
 * Something in a strand that waits for somebody.
 *
 * @param what what it is about, with its address
 * @param reasons each a sentence
 * @param button what clears it; empty for whoever may not
 */
public record Attention(String what, String address, List<String> reasons, String button, String buttonAddress) {

    public Attention {
        reasons = List.copyOf(reasons);
    }

    /** The first of what waits, and how much more there is. */
    record Waiting(List<Attention> first, int more) {}

    /**
     * What waits in a strand: very late first, then late, then what nobody has proven, then other findings.
     *
     * @param most how many are told, of what may be thousands
     */
    static Waiting of(Visit visit, Names names, List<RatedAction> actions, List<Finding> findings, int most) {
        Map<Subject, List<Finding>> bySubject = findings.stream()
                .collect(Collectors.groupingBy(Finding::subject, LinkedHashMap::new, Collectors.toList()));
        Map<String, List<Finding>> byAction = new HashMap<>();
        bySubject.forEach((subject, about) -> {
            if (subject.kind() == Subject.Kind.ACTION) {
                byAction.put(subject.key(), about);
            }
        });
        List<Attention> waiting = new ArrayList<>();
        actions.stream()
                .sorted(Comparator.comparing(RatedAction::daysLate).reversed())
                .forEach(a -> {
                    List<String> reasons =
                            reasons(a, byAction.getOrDefault(a.action().ref(), List.of()));
                    if (!reasons.isEmpty()) {
                        waiting.add(about(visit, a, reasons));
                    }
                });
        int all = waiting.size() + bySubject.size() - byAction.size();
        List<Attention> first = new ArrayList<>(waiting.subList(0, Math.min(most, waiting.size())));
        bySubject.entrySet().stream()
                .filter(about -> about.getKey().kind() != Subject.Kind.ACTION)
                .limit(most - first.size())
                .forEach(about -> first.add(about(names, about.getKey(), about.getValue())));
        return new Waiting(first, all - first.size());
    }

    private static Attention about(Names names, Subject subject, List<Finding> findings) {
        String address = Places.address(subject);
        return new Attention(
                names.of(subject),
                address,
                findings.stream().map(Finding::reason).distinct().toList(),
                Places.verb(subject),
                address);
    }

    private static List<String> reasons(RatedAction rated, List<Finding> findings) {
        List<String> reasons = new ArrayList<>();
        boolean late = rated.rating() == Rating.AMBER || rated.rating() == Rating.RED;
        if (late && rated.action().stage() != Stage.STOPPED) {
            reasons.add(rated.rated().reason());
        }
        if (rated.action().stage() == Stage.EVIDENCED) {
            reasons.add("Evidenced, and waiting for somebody to verify it.");
        }
        findings.forEach(f -> reasons.add(f.reason()));
        return reasons.stream()
                .distinct()
                .filter(r -> reasons.stream().noneMatch(other -> !other.equals(r) && other.contains(r)))
                .toList();
    }

    private static Attention about(Visit visit, RatedAction rated, List<String> reasons) {
        Action action = rated.action();
        String address = Addresses.path("/actions/", action.ref());
        boolean update = visit.mayNow(Right.UPDATE_ACTIONS, action.strand());
        boolean verify = visit.mayNow(Right.VERIFY_ACTIONS, action.strand());
        String button = "";
        String to = "";
        if (action.stage() == Stage.EVIDENCED && verify) {
            button = "Record verification";
            to = "/advance";
        } else if (rated.isDoneWithoutEvidence() && update) {
            button = "Add evidence";
            to = "/evidence";
        } else if (update) {
            button = "Give an update";
            to = "/update";
        }
        return new Attention(action.ref() + " " + action.title(), address, reasons, button, address + to);
    }
}
