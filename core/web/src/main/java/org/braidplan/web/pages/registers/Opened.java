package org.braidplan.web.pages.registers;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.braidplan.people.Right;
import org.braidplan.plan.Strand;
import org.braidplan.problem.Problem;
import org.braidplan.register.RegisterSchema;
import org.braidplan.web.components.Addresses;
import org.braidplan.web.frame.Crumb;
import org.braidplan.web.frame.Visit;
import org.braidplan.web.pages.strands.StrandTabs;

/**
 * The register that an address names, as its visitor may see it.
 *
 * @param fields those that this visitor may see
 */
record Opened(Visit visit, Strand strand, RegisterSchema schema, List<RegisterSchema.Field> fields) {

    /** The register of a visit's address. */
    static Opened of(Visit visit) {
        String key = visit.path("key");
        String register = visit.path("register");
        Strand strand = visit.readNow(plan ->
                        plan.strands().stream().filter(s -> s.key().equals(key)).findFirst())
                .orElseThrow(() -> Problem.notFound("strand " + key));
        RegisterSchema schema = visit.services()
                .registers()
                .schema(key, register)
                .orElseThrow(() -> Problem.notFound("register " + register + " in this strand"));
        if (schema.confined()) {
            visit.caller().needsToBeNamedFor(key);
        }
        boolean all = visit.caller().person().may(Right.READ_CONFIDENTIAL, key);
        return new Opened(
                visit,
                strand,
                schema,
                schema.fields().stream().filter(f -> all || !f.confidential()).toList());
    }

    /** Whether its module is there, so that it can be changed by those who may. */
    boolean isServed() {
        return schema.type().isPresent();
    }

    /** Whether to offer changes. */
    boolean mayChange() {
        return isServed() && visit.mayNow(Right.KEEP_RECORDS, strand.key());
    }

    /** Refuses whoever may not keep its records, and everybody while its module is not there. */
    void needsChange() {
        visit.caller().needs(Right.KEEP_RECORDS, strand.key());
        if (!isServed()) {
            throw Problem.of(
                    Problem.Kind.CONFLICT,
                    "module-absent",
                    "The module of this strand is not running, so its records can be read but not changed."
                            + " Ask an operator to install it.");
        }
    }

    /** Whether this visitor does not see all of it. */
    boolean isPartly() {
        return fields.size() < schema.fields().size();
    }

    /** One of them, with its article: {@code a meeting}, {@code an audit}. */
    String one() {
        String one = schema.one();
        boolean vowel = !one.isEmpty() && "aeiou".indexOf(Character.toLowerCase(one.charAt(0))) >= 0;
        return (vowel ? "an " : "a ") + one;
    }

    /** The register's address. */
    String address() {
        return Addresses.path("/strands/", strand.key(), "/registers/", schema.key());
    }

    /** The address of something that is done to the whole register: {@code add-to}, {@code import}, {@code export}. */
    String address(String verb) {
        return Addresses.path("/strands/", strand.key(), "/" + verb + "/", schema.key());
    }

    /** A record's address. */
    String record(String key) {
        return Addresses.path(address() + "/", key);
    }

    /** The record that the address names, with {@code _key} and {@code _revision}. */
    ObjectNode record() {
        return find().orElseThrow(() -> Problem.notFound(schema.one() + " " + visit.path("record")));
    }

    /** The same, where it is there. */
    Optional<ObjectNode> find() {
        return visit.services().registers().find(visit.caller(), strand.key(), schema.key(), visit.path("record"));
    }

    /** The way to a page below the register. */
    List<Crumb> crumbs() {
        List<Crumb> crumbs = new ArrayList<>(StrandTabs.crumbs(strand));
        crumbs.add(new Crumb(schema.title(), address()));
        return crumbs;
    }
}
