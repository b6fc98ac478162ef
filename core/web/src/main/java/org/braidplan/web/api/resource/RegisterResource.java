package org.braidplan.web.api.resource;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.braidplan.people.Right;
import org.braidplan.problem.Problem;
import org.braidplan.register.RegisterSchema;
import org.braidplan.register.Registers;
import org.braidplan.web.api.http.Answer;
import org.braidplan.web.api.http.ApiRequest;
import org.braidplan.web.api.http.Body;
import org.braidplan.web.api.http.ListQuery;
import org.braidplan.web.api.http.MergePatch;
import org.braidplan.web.api.http.Method;
import org.braidplan.web.api.http.Reply;
import org.braidplan.web.api.http.Route;
import org.braidplan.web.api.http.Shape;
import org.braidplan.web.api.shape.Lists;

/**
 * {@code registers/{strand}/{register}}: records of the strands' modules, each with {@code _key} and {@code _revision}. What a
 * record holds only its module knows, so the service checks it.
 */
public final class RegisterResource {

    /** Where the records of a register are; the description of the API names one such path for every register. */
    public static final String PATH = "/registers/{strand}/{register}";

    private static final Shape RECORD = Shape.anything("Record", "A record of a register.");
    private static final String ONE = PATH + "/{key}";

    private final Registers registers;

    /** Records read and kept by this service. */
    public RegisterResource(Registers registers) {
        this.registers = registers;
    }

    /** What it answers. */
    public List<Route> routes() {
        Reply record = Reply.one(RECORD);
        return List.of(
                new Route(
                        Method.GET,
                        PATH,
                        "A page of records.",
                        Body.NONE,
                        Reply.list(RECORD, ListQuery.fieldsOfEach()),
                        this::list),
                new Route(Method.POST, PATH, "Adds a record.", Body.of(RECORD), Reply.created(RECORD), this::add),
                new Route(Method.GET, ONE, "One record.", Body.NONE, record, this::find),
                new Route(
                        Method.PUT,
                        ONE,
                        "Changes a record; a field that is left out is emptied.",
                        Body.of(RECORD),
                        record,
                        request -> change(request, false)),
                new Route(
                        Method.PATCH,
                        ONE,
                        "Changes what is named of a record, by JSON Merge Patch.",
                        Body.patch(RECORD),
                        record,
                        request -> change(request, true)),
                new Route(
                        Method.DELETE,
                        ONE,
                        "Deletes a record; the journal keeps it.",
                        Body.NONE.with("reason", "Why it is deleted, for the journal."),
                        Reply.nothing(),
                        this::remove));
    }

    private Answer list(ApiRequest request) {
        String strand = strand(request);
        boolean all = request.caller().person().may(Right.READ_CONFIDENTIAL, strand);
        List<String> fields = registers
                .schema(strand, register(request))
                .orElseThrow(() -> Problem.notFound("register " + register(request) + " in the strand " + strand))
                .fields()
                .stream()
                .filter(field -> all || !field.confidential())
                .map(RegisterSchema.Field::name)
                .toList();
        ListQuery query = new ListQuery(fields, fields, true);
        return Answer.ok(Lists.of(registers.list(request.caller(), strand, register(request), request.page(query))));
    }

    private Answer add(ApiRequest request) {
        ObjectNode added =
                registers.add(request.caller(), strand(request), register(request), ownFields(request.object()));
        String key = added.path("_key").asText();
        return Answer.created(Paths.of("registers", strand(request), register(request), key), added)
                .revision(revision(added));
    }

    private Answer find(ApiRequest request) {
        return answer(read(request));
    }

    private Answer change(ApiRequest request, boolean patch) {
        ObjectNode now = read(request);
        request.mustHaveSeen(revision(now));
        ObjectNode values = patch ? (ObjectNode) MergePatch.apply(now, request.object()) : request.object();
        return answer(registers.change(
                request.caller(),
                strand(request),
                register(request),
                request.variable("key"),
                revision(now),
                ownFields(values)));
    }

    private Answer remove(ApiRequest request) {
        ObjectNode now = read(request);
        request.mustHaveSeen(revision(now));
        String reason = request.parameter("reason");
        registers.remove(
                request.caller(),
                strand(request),
                register(request),
                request.variable("key"),
                revision(now),
                reason.isBlank() ? "Deleted by a program" : reason);
        return Answer.nothing();
    }

    private ObjectNode read(ApiRequest request) {
        String key = request.variable("key");
        return registers
                .find(request.caller(), strand(request), register(request), key)
                .orElseThrow(() -> Problem.notFound("record " + key + " in this register"));
    }

    /** What Braid itself adds to a record is let through, so that a program may send back what it has read. */
    private static ObjectNode ownFields(ObjectNode values) {
        ObjectNode own = values.deepCopy();
        own.remove(List.of("_key", "_revision"));
        return own;
    }

    private static Answer answer(ObjectNode record) {
        return Answer.ok(record).revision(revision(record));
    }

    private static long revision(ObjectNode record) {
        return record.path("_revision").longValue();
    }

    private static String strand(ApiRequest request) {
        return request.variable("strand");
    }

    private static String register(ApiRequest request) {
        return request.variable("register");
    }
}
