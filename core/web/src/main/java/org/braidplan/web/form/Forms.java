package org.braidplan.web.form;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.braidplan.problem.FieldProblem;
import org.braidplan.problem.Problem;
import org.braidplan.view.History;
import org.braidplan.web.components.Words;
import org.braidplan.web.frame.Answer;
import org.braidplan.web.frame.Handler;
import org.braidplan.web.frame.Router;
import org.braidplan.web.frame.Visit;
import org.braidplan.web.signin.Session;
import org.braidplan.web.signin.Sessions;

/** Shows a form, saves it once, and shows it again with all that was entered when it could not be saved. */
public final class Forms {

    /** The hidden field with the session's token. */
    public static final String CSRF = "_csrf";

    private static final String ONCE = "_once";
    private static final String REVISION = "_revision";

    private Forms() {}

    /** Adds a page that is one form: shown when it is asked for, saved when it is sent. */
    public static void add(Router router, String pattern, FormPage page) {
        router.get(pattern, shown(page));
        router.post(pattern, sent(page));
    }

    private static Handler shown(FormPage page) {
        return visit -> {
            Sheet sheet = page.sheet(visit);
            return screen(visit, sheet, start(visit, sheet), Optional.empty(), 200);
        };
    }

    private static Handler sent(FormPage page) {
        return new Handler() {
            @Override
            public Answer answer(Visit visit) {
                return send(page, visit);
            }

            @Override
            public Answer refused(Visit visit) {
                Problem expired = Problem.of(
                        Problem.Kind.FORBIDDEN,
                        "form-expired",
                        "Nothing has been saved yet: this form was opened before you signed in. Check it and save it now.");
                return again(page, visit, expired);
            }
        };
    }

    /** What a form sends back beside its fields: the token, the showing and the revision. */
    public static Form form(Visit visit, String address, List<Field> fields, String button) {
        String csrf = visit.session().map(Session::csrf).orElse("");
        return new Form(address, fields, Values.NONE, button, "", 0, csrf, Sessions.random(), List.of(), false);
    }

    private static Answer send(FormPage page, Visit visit) {
        Session session = visit.session().orElseThrow();
        Entered entered = new Entered(Values.sentBy(visit));
        try {
            String address = session.once(entered.text(ONCE), () -> {
                askBack(page.sheet(visit), entered.values());
                Saved saved = page.save(visit, entered, revision(entered));
                if (!saved.what().isEmpty()) {
                    session.say(saved.what() + " Saved on "
                            + Words.moment(visit.services().clock().instant()) + ".");
                }
                return saved.address();
            });
            return new Answer.Elsewhere(address);
        } catch (Problem problem) {
            return switch (problem.kind()) {
                case INVALID, CONFLICT, STALE, TOO_MANY, TOO_LARGE -> again(page, visit, problem);
                case FORBIDDEN -> {
                    if (problem.code().equals("no-right")) {
                        throw problem;
                    }
                    yield again(page, visit, problem);
                }
                default -> throw problem;
            };
        }
    }

    private static Answer again(FormPage page, Visit visit, Problem problem) {
        Sheet sheet = page.sheet(visit);
        Values entered = Values.sentBy(visit);
        boolean stale = problem.kind() == Problem.Kind.STALE;
        Form start = start(visit, sheet);
        long revision = stale || entered.text(REVISION).isEmpty() ? start.revision() : revision(new Entered(entered));
        List<FieldProblem> problems = stale
                ? List.of()
                : problem.fields().isEmpty() ? List.of(new FieldProblem("", problem.getMessage())) : problem.fields();
        Form form = new Form(
                start.address(),
                asked(sheet, start.fields(), entered),
                withoutSecrets(sheet, entered),
                start.button(),
                start.cancel(),
                revision,
                start.csrf(),
                start.once(),
                problems,
                start.isGrave());
        Optional<Stale> meanwhile = stale ? Optional.of(meanwhile(visit, sheet, entered)) : Optional.empty();
        return screen(visit, sheet, form, meanwhile, problem.kind().status());
    }

    private static void askBack(Sheet sheet, Values entered) {
        List<FieldProblem> possible = PossiblePersonalData.in(sheet, entered);
        if (!possible.isEmpty() && !PossiblePersonalData.isConfirmed(entered)) {
            throw Problem.invalid(possible);
        }
    }

    private static List<Field> asked(Sheet sheet, List<Field> fields, Values entered) {
        return PossiblePersonalData.in(sheet, entered).isEmpty()
                ? fields
                : Stream.concat(fields.stream(), Stream.of(PossiblePersonalData.confirmation()))
                        .toList();
    }

    private static Form start(Visit visit, Sheet sheet) {
        String csrf = visit.session().map(Session::csrf).orElse("");
        return new Form(
                visit.address(),
                sheet.fields(),
                sheet.values(),
                sheet.button(),
                sheet.cancel(),
                sheet.watched().map(Watched::revision).orElse(0L),
                csrf,
                Sessions.random(),
                List.of(),
                sheet.isGrave());
    }

    private static Answer screen(Visit visit, Sheet sheet, Form form, Optional<Stale> meanwhile, int status) {
        boolean isError = status != 200;
        return new Answer.Screen(
                status,
                sheet.section(),
                sheet.crumbs(),
                sheet.title(),
                "form.jte",
                Map.of("sheet", sheet, "form", form, "meanwhile", meanwhile),
                isError);
    }

    private static Stale meanwhile(Visit visit, Sheet sheet, Values entered) {
        long seen = revision(new Entered(entered));
        List<History.Entry> since = sheet.watched()
                .map(w -> visit.services().history().of(visit.caller(), w.collection(), w.key()).stream()
                        .filter(e -> e.number() > seen)
                        .toList())
                .orElse(List.of());
        return Stale.of(since, visit.services().people());
    }

    private static Values withoutSecrets(Sheet sheet, Values entered) {
        Values values = entered;
        for (Field field : sheet.fields()) {
            if (field.kind() == Field.Kind.PASSWORD || field.kind() == Field.Kind.NEW_PASSWORD) {
                values = values.with(field.name(), "");
            }
        }
        return values;
    }

    private static long revision(Entered entered) {
        try {
            return Long.parseLong(entered.text(REVISION));
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
