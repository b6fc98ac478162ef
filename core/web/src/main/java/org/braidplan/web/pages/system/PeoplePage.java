package org.braidplan.web.pages.system;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.braidplan.people.Grant;
import org.braidplan.people.Person;
import org.braidplan.plan.Strand;
import org.braidplan.view.Listing;
import org.braidplan.view.PageOf;
import org.braidplan.web.components.Addresses;
import org.braidplan.web.components.Paging;
import org.braidplan.web.components.Words;
import org.braidplan.web.frame.Answer;
import org.braidplan.web.frame.Crumb;
import org.braidplan.web.frame.Handler;
import org.braidplan.web.frame.Section;
import org.braidplan.web.frame.Visit;

/** Who can sign in, and what each may do. */
public final class PeoplePage implements Handler {

    /** A person in a line. */
    public record Row(Person person, List<String> grants, String edit, String password) {}

    /** What the template shows. */
    public record Model(String words, Listing<Row> rows, Paging paging) {}

    @Override
    public Answer answer(Visit visit) {
        List<Person> people = visit.services().people().list(visit.caller());
        Map<String, String> strands = strands(visit);
        Listing<Row> rows = Paging.cut(people, visit.page(), PageOf.USUAL * 2).map(p -> row(p, strands));
        long active = people.stream().filter(Person::active).count();
        String words = active == 1 ? "1 person can sign in." : active + " people can sign in.";
        Model model = new Model(words, rows, Paging.of(rows, visit.addressWithout("page")));
        return Answer.Screen.of(Section.PEOPLE, List.of(new Crumb("Plan", "/")), "People", "system/people.jte", model);
    }

    private static Row row(Person person, Map<String, String> strands) {
        String start = Addresses.path("/people/", person.userName());
        return new Row(person, grants(person, strands), start + "/edit", start + "/password");
    }

    /** The titles of strands by key. */
    static Map<String, String> strands(Visit visit) {
        return visit.readNow(plan -> plan.strands().stream().collect(Collectors.toMap(Strand::key, Strand::title)));
    }

    /** What somebody's roles are, in words. */
    static List<String> grants(Person person, Map<String, String> strands) {
        List<String> words = new ArrayList<>();
        for (Grant grant : person.grants()) {
            String where = grant.strands().isEmpty()
                    ? ""
                    : " for "
                            + Words.list(grant.strands().stream()
                                    .sorted()
                                    .map(s -> strands.getOrDefault(s, s))
                                    .toList());
            words.add(grant.role().title() + where);
        }
        return words;
    }
}
