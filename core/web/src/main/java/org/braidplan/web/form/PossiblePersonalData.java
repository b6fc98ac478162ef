package org.braidplan.web.form;

import java.util.ArrayList;
import java.util.List;
import org.braidplan.disclosure.PersonalData;
import org.braidplan.problem.FieldProblem;
import org.braidplan.web.components.Words;
import org.braidplan.web.frame.Section;

/**
 * Asks back before a text is saved that looks as if it said who somebody is.
 *
 * <p>It may well be about nobody who must be protected, so whoever confirms that can save it; it is not published all the same.
 */
final class PossiblePersonalData {

    private static final String CONFIRMED = "_nobodys-data";

    private PossiblePersonalData() {}

    /** What was newly entered and looks so, a sentence a field, which never repeats it. */
    static List<FieldProblem> in(Sheet sheet, Values entered) {
        List<FieldProblem> problems = new ArrayList<>();
        if (sheet.section() == Section.PEOPLE || sheet.section() == Section.MODULES) {
            return problems;
        }
        for (Field field : sheet.fields()) {
            String text = entered.text(field.name());
            boolean isText = field.kind() == Field.Kind.TEXT || field.kind() == Field.Kind.LONG;
            if (isText && !text.equals(sheet.values().text(field.name()))) {
                List<String> kinds = PersonalData.in(text).stream()
                        .map(p -> p.kind().words())
                        .distinct()
                        .toList();
                if (!kinds.isEmpty()) {
                    problems.add(new FieldProblem(
                            field.name(),
                            "“" + field.label() + "” holds what looks like " + Words.list(kinds)
                                    + ": take it out, or confirm that it is not about a child."));
                }
            }
        }
        return problems;
    }

    static boolean isConfirmed(Values entered) {
        return !entered.text(CONFIRMED).isEmpty();
    }

    /** The box to tick. */
    static Field confirmation() {
        return Field.checkboxes(
                CONFIRMED,
                "Is it about a child?",
                "What looks like personal data is never published, whatever you tick.",
                List.of(Field.Option.of("yes", "No. It is not about a child, and it may stay")));
    }
}
