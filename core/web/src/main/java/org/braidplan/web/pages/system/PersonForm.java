package org.braidplan.web.pages.system;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.braidplan.people.Grant;
import org.braidplan.people.People;
import org.braidplan.people.Person;
import org.braidplan.people.Right;
import org.braidplan.people.Role;
import org.braidplan.web.form.Entered;
import org.braidplan.web.form.Field;
import org.braidplan.web.form.Field.Option;
import org.braidplan.web.form.FormPage;
import org.braidplan.web.form.Saved;
import org.braidplan.web.form.Sheet;
import org.braidplan.web.form.Values;
import org.braidplan.web.frame.Crumb;
import org.braidplan.web.frame.Section;
import org.braidplan.web.frame.Visit;
import org.braidplan.web.signin.Sessions;

/** Adding a person, or changing what somebody is called and may do. */
final class PersonForm implements FormPage {

    private static final List<Option> FOR_ALL = List.of(
            new Option("READER", "Reader", "Reads the plan."),
            new Option(
                    "PROGRAMME_OFFICE",
                    "Programme office",
                    "Keeps the whole plan: structure, recommendations, every strand, verification."),
            new Option("OPERATOR", "Operator", "Runs the system: modules, people, store. Changes nothing in the plan."),
            new Option(
                    "AUDITOR", "Auditor", "Reads everything, confidential fields and the journal too, and verifies."));

    private final Optional<Sessions> sessions;

    private PersonForm(Optional<Sessions> sessions) {
        this.sessions = sessions;
    }

    static PersonForm adding() {
        return new PersonForm(Optional.empty());
    }

    /** Changing somebody, whose sessions end with the change. */
    static PersonForm changing(Sessions sessions) {
        return new PersonForm(Optional.of(sessions));
    }

    @Override
    public Sheet sheet(Visit visit) {
        visit.caller().needs(Right.MANAGE_PEOPLE);
        boolean isNew = sessions.isEmpty();
        Sheet sheet = Sheet.of(
                Section.PEOPLE,
                List.of(new Crumb("Plan", "/"), new Crumb("People", "/people")),
                isNew ? "Add a person" : "Change a person",
                isNew ? "Add this person" : "Save it",
                "/people");
        List<Field> fields = new ArrayList<>();
        if (isNew) {
            fields.add(Field.text(
                    "userName",
                    "User name",
                    "What this person signs in with. Lower-case letters, digits, dots and dashes; it never changes."));
        }
        fields.add(Field.text("name", "Name", "As others see it beside what this person does."));
        fields.add(Field.text("post", "Post", "The job title, as actions name their owners.")
                .mayBeEmpty());
        List<Option> strands = visit.readNow(plan -> plan.strands().stream()
                .map(s -> Option.of(s.key(), s.number() + " " + s.title()))
                .toList());
        fields.add(
                Field.checkboxes("roles", "Roles for the whole plan", "Choose those that this person needs.", FOR_ALL));
        if (!strands.isEmpty()) {
            fields.add(Field.checkboxes(
                    "lead",
                    "Strand lead for",
                    "Moves dates, sees confidential fields and accepts findings there.",
                    strands));
            fields.add(Field.checkboxes(
                    "contributor",
                    "Contributor for",
                    "Keeps actions, readings and records there up to date.",
                    strands));
        }
        if (isNew) {
            fields.add(Field.of(Field.Kind.NEW_PASSWORD, "password", "First password", PasswordForms.RULE));
            return sheet.fields(fields).values(Values.NONE.withAll("roles", List.of("READER")));
        }
        People.Seen seen = seen(visit);
        fields.add(Field.radios(
                "active", "May this person sign in?", "", List.of(Option.of("yes", "Yes"), Option.of("no", "No"))));
        return sheet.intro(
                        "User name: " + seen.person().userName() + ".",
                        "Once it is saved, this person is signed out everywhere and signs in again.")
                .fields(fields)
                .values(values(seen.person()))
                .watching("people", seen.person().userName(), seen.revision());
    }

    @Override
    public Saved save(Visit visit, Entered entered, long revision) {
        boolean isNew = sessions.isEmpty();
        visit.caller().needs(Right.MANAGE_PEOPLE);
        Optional<Person> before =
                isNew ? Optional.empty() : Optional.of(seen(visit).person());
        String userName = before.map(Person::userName)
                .orElseGet(
                        () -> entered.required("userName", "Enter a user name.").toLowerCase(java.util.Locale.ROOT));
        String name = entered.required("name", "Enter the person’s name.");
        List<Grant> grants = grants(visit, entered, before);
        if (grants.isEmpty()) {
            entered.problem("roles", "Choose at least one role, or one strand below.");
        }
        boolean active = isNew || entered.text("active").equals("yes");
        String password = isNew ? entered.values().text("password") : "";
        if (isNew && password.isEmpty()) {
            entered.problem("password", "Enter a first password.");
        }
        entered.check();
        Person person = new Person(userName, name, entered.text("post"), grants, active);
        if (isNew) {
            visit.services().people().add(visit.caller(), person, password.toCharArray());
            return new Saved("/people", name + " can sign in now as " + userName + ".");
        }
        if (userName.equals(visit.caller().userName())) {
            sessions.ifPresent(s -> s.keep(visit.session().orElseThrow()));
        }
        visit.services().people().change(visit.caller(), revision, person);
        sessions.ifPresent(s -> s.endOthersOf(userName, visit.session().orElseThrow()));
        return new Saved("/people", name + " is changed" + (active ? "." : ", and cannot sign in any more."));
    }

    private static People.Seen seen(Visit visit) {
        return visit.services().people().seen(visit.caller(), visit.path("user"));
    }

    private static Values values(Person person) {
        Values values = Values.NONE
                .with("name", person.name())
                .with("post", person.post())
                .with("active", person.active() ? "yes" : "no");
        List<String> roles = new ArrayList<>();
        Set<String> lead = new LinkedHashSet<>();
        Set<String> contributor = new LinkedHashSet<>();
        for (Grant grant : person.grants()) {
            switch (grant.role()) {
                case LEAD -> lead.addAll(grant.strands());
                case CONTRIBUTOR -> contributor.addAll(grant.strands());
                default -> roles.add(grant.role().name());
            }
        }
        return values.withAll("roles", roles)
                .withAll("lead", List.copyOf(lead))
                .withAll("contributor", List.copyOf(contributor));
    }

    /** What was ticked, and what somebody holds for strands that the plan no longer has, which no box shows. */
    private static List<Grant> grants(Visit visit, Entered entered, Optional<Person> before) {
        List<Grant> grants = new ArrayList<>();
        for (Option option : FOR_ALL) {
            if (entered.all("roles").contains(option.value())) {
                grants.add(Grant.of(Role.valueOf(option.value())));
            }
        }
        Set<String> there = PeoplePage.strands(visit).keySet();
        for (Role role : List.of(Role.LEAD, Role.CONTRIBUTOR)) {
            Set<String> strands = new LinkedHashSet<>(entered.all(role.name().toLowerCase(java.util.Locale.ROOT)));
            strands.retainAll(there);
            before.ifPresent(p -> p.grants().stream()
                    .filter(g -> g.role() == role)
                    .flatMap(g -> g.strands().stream())
                    .filter(s -> !there.contains(s))
                    .forEach(strands::add));
            if (!strands.isEmpty()) {
                grants.add(new Grant(role, strands));
            }
        }
        return grants;
    }
}
