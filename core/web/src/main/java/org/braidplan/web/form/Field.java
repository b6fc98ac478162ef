package org.braidplan.web.form;

import java.util.List;

/**
 * A field of a form.
 *
 * @param name as programs write it, so that a problem finds its field
 * @param hint one sentence under the label; may be empty
 * @param options of a choice; for text, what is offered as suggestions
 * @param optional whether the label says that it may be left empty
 * @param under the words of a part of the form that opens on request, where the field stands in one; else empty
 */
public record Field(
        Kind kind, String name, String label, String hint, List<Option> options, boolean optional, String under) {

    /** How a field is entered. */
    public enum Kind {
        TEXT,
        LONG,
        /** Day, month and year in three boxes. */
        DATE,
        NUMBER,
        MONEY,
        PERCENT,
        SELECT,
        RADIOS,
        CHECKBOXES,
        PASSWORD,
        NEW_PASSWORD,
        FILE,
        HIDDEN
    }

    /** One value of a choice and what people read; a hint may be empty. */
    public record Option(String value, String label, String hint) {

        public static Option of(String value, String label) {
            return new Option(value, label, "");
        }
    }

    public Field {
        options = List.copyOf(options);
    }

    public static Field text(String name, String label, String hint) {
        return new Field(Kind.TEXT, name, label, hint, List.of(), false, "");
    }

    public static Field longText(String name, String label, String hint) {
        return new Field(Kind.LONG, name, label, hint, List.of(), false, "");
    }

    public static Field date(String name, String label, String hint) {
        return new Field(Kind.DATE, name, label, hint, List.of(), false, "");
    }

    public static Field select(String name, String label, String hint, List<Option> options) {
        return new Field(Kind.SELECT, name, label, hint, options, false, "");
    }

    public static Field radios(String name, String label, String hint, List<Option> options) {
        return new Field(Kind.RADIOS, name, label, hint, options, false, "");
    }

    public static Field checkboxes(String name, String label, String hint, List<Option> options) {
        return new Field(Kind.CHECKBOXES, name, label, hint, options, true, "");
    }

    public static Field of(Kind kind, String name, String label, String hint) {
        return new Field(kind, name, label, hint, List.of(), false, "");
    }

    /** The same, and it may be left empty. */
    public Field mayBeEmpty() {
        return new Field(kind, name, label, hint, options, true, under);
    }

    /** The same with these values offered. */
    public Field offering(List<Option> offered) {
        return new Field(kind, name, label, hint, offered, optional, under);
    }

    /** The same in a part of the form that opens on request; fields under the same words stand together. */
    public Field under(String words) {
        return new Field(kind, name, label, hint, options, optional, words);
    }

    /** The label, saying so where the field may be left empty. */
    public String fullLabel() {
        return optional && kind != Kind.CHECKBOXES ? label + " (optional)" : label;
    }

    /** The id of the element that a problem's link leads to; of a date its first box, of a choice its first option. */
    public String focus() {
        return kind == Kind.DATE ? id() + "-day" : kind == Kind.RADIOS || kind == Kind.CHECKBOXES ? id() + "-1" : id();
    }

    /** The id that labels and hints are tied to. */
    public String id() {
        return "field-" + name.replaceAll("[^A-Za-z0-9_-]", "-");
    }
}
