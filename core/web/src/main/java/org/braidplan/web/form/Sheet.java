package org.braidplan.web.form;

import gg.jte.Content;
import java.util.List;
import java.util.Optional;
import org.braidplan.web.frame.Crumb;
import org.braidplan.web.frame.Section;

/**
 * A page that is one form, before anybody has entered anything.
 *
 * @param title the heading
 * @param intro a paragraph each, before the fields
 * @param above something to show before the fields, such as what is being changed
 * @param cancel where somebody goes who does not save
 * @param watched the document that is changed, so that a change by somebody else is noticed
 * @param isGrave whether the button is a warning
 */
public record Sheet(
        Section section,
        List<Crumb> crumbs,
        String title,
        List<String> intro,
        Optional<Content> above,
        List<Field> fields,
        Values values,
        String button,
        String cancel,
        Optional<Watched> watched,
        boolean isGrave) {

    public Sheet {
        crumbs = List.copyOf(crumbs);
        intro = List.copyOf(intro);
        fields = List.copyOf(fields);
    }

    /** A form with nothing in it yet. */
    public static Sheet of(Section section, List<Crumb> crumbs, String title, String button, String cancel) {
        return new Sheet(
                section,
                crumbs,
                title,
                List.of(),
                Optional.empty(),
                List.of(),
                Values.NONE,
                button,
                cancel,
                Optional.empty(),
                false);
    }

    public Sheet intro(String... paragraphs) {
        return new Sheet(
                section, crumbs, title, List.of(paragraphs), above, fields, values, button, cancel, watched, isGrave);
    }

    public Sheet above(Content content) {
        return new Sheet(
                section, crumbs, title, intro, Optional.of(content), fields, values, button, cancel, watched, isGrave);
    }

    public Sheet fields(List<Field> inOrder) {
        return new Sheet(section, crumbs, title, intro, above, inOrder, values, button, cancel, watched, isGrave);
    }

    public Sheet fields(Field... inOrder) {
        return fields(List.of(inOrder));
    }

    public Sheet values(Values start) {
        return new Sheet(section, crumbs, title, intro, above, fields, start, button, cancel, watched, isGrave);
    }

    public Sheet watching(String collection, String key, long revision) {
        return new Sheet(
                section,
                crumbs,
                title,
                intro,
                above,
                fields,
                values,
                button,
                cancel,
                Optional.of(new Watched(collection, key, revision)),
                isGrave);
    }

    /** The same with a warning button. */
    public Sheet grave() {
        return new Sheet(section, crumbs, title, intro, above, fields, values, button, cancel, watched, true);
    }
}
