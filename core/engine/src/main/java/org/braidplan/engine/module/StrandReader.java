package org.braidplan.engine.module;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.braidplan.check.Check;
import org.braidplan.check.Rule;
import org.braidplan.engine.register.SchemaReader;
import org.braidplan.indicator.Indicator;
import org.braidplan.module.Contents;
import org.braidplan.module.Measure;
import org.braidplan.module.Migration;
import org.braidplan.module.StrandModule;
import org.braidplan.page.Page;
import org.braidplan.page.PageInfo;
import org.braidplan.register.Referent;
import org.braidplan.register.RegisterSchema;

/**
 * What a strand's module says of itself, read once and found to be in order.
 *
 * @param schemas of its registers, in its order
 */
record StrandReader(String strand, Contents contents, List<RegisterSchema> schemas) {

    private static final String KEY = "[a-z0-9]+(-[a-z0-9]+)*";

    /** What the core itself has below a strand's address. */
    private static final Set<String> TAKEN = Set.of("registers", "actions", "indicators", "checks", "history");

    /**
     * Asks a module.
     *
     * @throws IllegalArgumentException with a sentence for its author, when something in it could not work
     */
    static StrandReader read(StrandModule module) {
        String strand = module.strand();
        Contents contents = module.contents();
        if (strand == null || !strand.matches(KEY)) {
            throw bad("The module's strand \"" + strand + "\" is no key: use lower-case letters, digits and dashes.");
        }
        if (contents == null) {
            throw bad("The module brings null; Contents.none() says that it brings nothing.");
        }
        List<RegisterSchema> schemas = schemas(strand, contents);
        once("register", schemas, RegisterSchema::key);
        schemas.forEach(schema -> references(schema, schemas));
        contents.checks().forEach(check -> check(strand, check));
        once(
                "check",
                contents.checks(),
                check -> check.getClass().getAnnotation(Rule.class).id());
        contents.pages().forEach(StrandReader::page);
        once(
                "page",
                contents.pages(),
                page -> page.getClass().getAnnotation(PageInfo.class).path());
        contents.indicators().forEach(indicator -> indicator(strand, indicator));
        once("indicator", contents.indicators(), Indicator::key);
        contents.measures().forEach(measure -> measure(measure, contents.indicators()));
        once("measure", contents.measures(), Measure::indicator);
        contents.migrations().forEach(migration -> migration(migration, schemas));
        return new StrandReader(strand, contents, schemas);
    }

    /** The schemas of a module's registers, in its order. */
    static List<RegisterSchema> schemas(String strand, Contents contents) {
        List<RegisterSchema> schemas = new ArrayList<>();
        contents.registers().forEach(type -> schemas.add(SchemaReader.read(strand, type)));
        return schemas;
    }

    private static void references(RegisterSchema schema, List<RegisterSchema> schemas) {
        for (RegisterSchema.Field field : schema.fields()) {
            if (field.referent().filter(r -> r == Referent.RECORD).isPresent()
                    && schemas.stream().noneMatch(s -> s.key().equals(field.referentRegister()))) {
                throw bad("The field " + field.name() + " of the register " + schema.key() + " refers to the register "
                        + field.referentRegister() + ", which the module does not bring.");
            }
        }
    }

    private static void check(String strand, Check check) {
        Rule rule = check.getClass().getAnnotation(Rule.class);
        if (rule == null) {
            throw bad("The check " + check.getClass().getSimpleName() + " needs @Rule.");
        }
        if (!rule.id().matches(KEY) || !rule.id().startsWith(strand + "-")) {
            throw bad("The check " + rule.id() + " needs an id in small letters and dashes that starts with " + strand
                    + "-.");
        }
    }

    private static void page(Page page) {
        PageInfo info = page.getClass().getAnnotation(PageInfo.class);
        if (info == null) {
            throw bad("The page " + page.getClass().getSimpleName() + " needs @PageInfo.");
        }
        if (!info.path().matches(KEY) || TAKEN.contains(info.path())) {
            throw bad("The page " + page.getClass().getSimpleName() + " needs another path than \"" + info.path()
                    + "\": small letters, digits and dashes, and none of "
                    + TAKEN.stream().sorted().toList() + ".");
        }
    }

    private static void indicator(String strand, Indicator indicator) {
        if (!indicator.strand().equals(strand)) {
            throw bad("The indicator " + indicator.key() + " belongs to the strand " + indicator.strand() + ", not to "
                    + strand + ".");
        }
    }

    private static void measure(Measure measure, List<Indicator> indicators) {
        if (indicators.stream().noneMatch(i -> i.key().equals(measure.indicator()))) {
            throw bad("There is a measure of the indicator " + measure.indicator()
                    + ", which the module does not bring.");
        }
    }

    private static void migration(Migration migration, List<RegisterSchema> schemas) {
        if (schemas.stream().noneMatch(s -> s.key().equals(migration.register()) && s.version() > migration.from())) {
            throw bad("There is a migration from version " + migration.from() + " of the register "
                    + migration.register() + ", but no register of this name with a later version.");
        }
    }

    private static <T> void once(String what, List<T> things, Function<T, String> name) {
        Set<String> seen = new HashSet<>();
        for (T thing : things) {
            if (!seen.add(name.apply(thing))) {
                throw bad("The module brings the " + what + " " + name.apply(thing) + " twice.");
            }
        }
    }

    private static IllegalArgumentException bad(String sentence) {
        return new IllegalArgumentException(sentence);
    }
}
