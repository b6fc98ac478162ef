package org.braidplan.web.api.openapi;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.braidplan.register.RegisterSchema;
import org.braidplan.web.api.http.Json;
import org.braidplan.web.api.http.Method;
import org.braidplan.web.api.http.PossiblePersonalData;
import org.braidplan.web.api.http.ProblemJson;
import org.braidplan.web.api.http.Route;
import org.braidplan.web.api.http.Shape;

/** The description of the API in OpenAPI 3.0.3: every route that is served, and every register that a module brings. */
public final class OpenApi {

    private final String root;
    private final String registersPath;
    private final Schemas schemas = new Schemas();
    private final ObjectNode paths = Json.object();

    private OpenApi(String root, String registersPath) {
        this.root = root;
        this.registersPath = registersPath;
    }

    /**
     * The description.
     *
     * @param root where all paths start
     * @param registersPath the path of the routes for any register; each register gets such routes of its own
     */
    public static ObjectNode of(String root, List<Route> routes, String registersPath, List<RegisterSchema> registers) {
        OpenApi description = new OpenApi(root, registersPath);
        routes.forEach(route -> description.add(route, Optional.empty()));
        for (RegisterSchema register : registers) {
            routes.stream()
                    .filter(route -> route.path().startsWith(registersPath))
                    .forEach(route -> description.add(route, Optional.of(register)));
        }
        return description.whole();
    }

    private ObjectNode whole() {
        ObjectNode whole = Json.object().put("openapi", "3.0.3");
        whole.putObject("info")
                .put("title", "Braid")
                .put("version", "1")
                .put(
                        "description",
                        "A council's improvement plan. Members that are absent are null. Lists are pages. A change names the"
                                + " revision it rests on in If-Match.");
        whole.putArray("servers").addObject().put("url", "/");
        whole.set("paths", paths);
        ObjectNode components = whole.putObject("components");
        schemas.of(ProblemJson.SHAPE);
        components.set("schemas", schemas.all());
        ObjectNode security = components.putObject("securitySchemes");
        security.putObject("basic").put("type", "http").put("scheme", "basic");
        security.putObject("token").put("type", "http").put("scheme", "bearer");
        ArrayNode either = whole.putArray("security");
        either.addObject().putArray("basic");
        either.addObject().putArray("token");
        return whole;
    }

    private void add(Route route, Optional<RegisterSchema> register) {
        String path = register.map(
                        r -> route.path().replace("{strand}", r.strand()).replace("{register}", r.key()))
                .orElse(route.path());
        ObjectNode operation = paths.withObjectProperty(root + path)
                .putObject(route.method().name().toLowerCase(Locale.ROOT));
        operation.put("operationId", operationId(route.method(), path));
        operation.put("summary", route.summary());
        operation.putArray("tags").add(path.split("/")[1]);
        ArrayNode parameters = parameters(route, path, register);
        if (!parameters.isEmpty()) {
            operation.set("parameters", parameters);
        }
        if (!route.body().types().isEmpty()) {
            operation.set("requestBody", body(route, register));
        }
        operation.set("responses", responses(route, register));
    }

    /** Such as {@code getActionsRefUpdates}. */
    private static String operationId(Method method, String path) {
        StringBuilder id = new StringBuilder(method.name().toLowerCase(Locale.ROOT));
        for (String word : path.split("[^A-Za-z0-9]+")) {
            if (!word.isEmpty()) {
                id.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
            }
        }
        return id.toString();
    }

    private static ArrayNode parameters(Route route, String path, Optional<RegisterSchema> register) {
        ArrayNode parameters = Json.array();
        for (String variable : route.variables()) {
            if (path.contains("{" + variable + "}")) {
                parameter(parameters, "path", variable, Schemas.type("string"), "As in the address.")
                        .put("required", true);
            }
        }
        route.reply().list().ifPresent(list -> ListParameters.add(parameters, list, register));
        route.body()
                .parameters()
                .forEach((name, meaning) -> parameter(parameters, "query", name, Schemas.type("string"), meaning));
        if (route.body().shape().isPresent()) {
            parameter(
                    parameters,
                    "query",
                    PossiblePersonalData.CONFIRMED,
                    Schemas.type("string"),
                    PossiblePersonalData.MEANING);
        }
        if (route.method().needsRevision()) {
            parameter(parameters, "header", "If-Match", Schemas.type("string"), "The ETag that was seen.")
                    .put("required", true);
        }
        return parameters;
    }

    static ObjectNode parameter(ArrayNode parameters, String in, String name, ObjectNode schema, String meaning) {
        ObjectNode parameter =
                parameters.addObject().put("name", name).put("in", in).put("description", meaning);
        parameter.set("schema", schema);
        return parameter;
    }

    private ObjectNode body(Route route, Optional<RegisterSchema> register) {
        ObjectNode body = Json.object().put("required", true);
        ObjectNode content = body.putObject("content");
        for (String type : route.body().types()) {
            content.putObject(type).set("schema", bodySchema(route, register));
        }
        return body;
    }

    private ObjectNode bodySchema(Route route, Optional<RegisterSchema> register) {
        Optional<Shape> shape = route.body().shape();
        if (shape.isEmpty()) {
            return Schemas.type("string").put("format", "binary");
        }
        if (register.isPresent()) {
            return route.method() == Method.PATCH
                    ? schemas.add(name(register.get(), "Patch"), RegisterSchemas.patch(register.get()))
                    : schemas.add(name(register.get(), "Entry"), RegisterSchemas.entry(register.get()));
        }
        ObjectNode one = schemas.of(shape.get());
        if (!route.body().several()) {
            return one;
        }
        ObjectNode either = Json.object();
        either.putArray("oneOf").add(one).add(Schemas.list(one.deepCopy()));
        return either;
    }

    private ObjectNode responses(Route route, Optional<RegisterSchema> register) {
        ObjectNode responses = Json.object();
        ObjectNode success = responses
                .putObject(Integer.toString(route.reply().status()))
                .put("description", route.reply().shape().map(Shape::meaning).orElse("Done."));
        ObjectNode headers = Json.object();
        if (route.reply().tagged()) {
            header(headers, "ETag", "What to send as If-Match or If-None-Match.");
        }
        if (route.reply().status() == 201) {
            header(headers, "Location", "Its address.");
        }
        if (!headers.isEmpty()) {
            success.set("headers", headers);
        }
        route.reply()
                .shape()
                .ifPresent(shape -> success.putObject("content")
                        .putObject("application/json")
                        .set("schema", answerSchema(route, shape, register)));
        responses
                .putObject("default")
                .put("description", "A refusal, by its status: " + Refusals.of(route) + ".")
                .putObject("content")
                .putObject(ProblemJson.TYPE)
                .set("schema", schemas.of(ProblemJson.SHAPE));
        return responses;
    }

    private static void header(ObjectNode headers, String name, String meaning) {
        headers.putObject(name).put("description", meaning).set("schema", Schemas.type("string"));
    }

    private ObjectNode answerSchema(Route route, Shape shape, Optional<RegisterSchema> register) {
        ObjectNode one = register.map(r -> schemas.add(name(r, "Record"), RegisterSchemas.answer(r)))
                .orElseGet(() -> schemas.of(shape));
        if (route.reply().list().isPresent()) {
            return page(route, one);
        }
        if (!route.body().several()) {
            return one;
        }
        ObjectNode either = Json.object();
        either.putArray("oneOf").add(one).add(page(route, one.deepCopy()));
        return either;
    }

    private ObjectNode page(Route route, ObjectNode item) {
        ObjectNode page = Schemas.type("object");
        ObjectNode properties = page.putObject("properties");
        properties.set("items", Schemas.list(item));
        ArrayNode required = page.putArray("required").add("items");
        for (String name : List.of("total", "page", "size")) {
            properties.set(name, Schemas.type("integer"));
            required.add(name);
        }
        route.reply().beside().forEach((name, shape) -> {
            properties.set(name, Schemas.list(schemas.of(shape)));
            required.add(name);
        });
        return page;
    }

    private static String name(RegisterSchema register, String what) {
        return what + "." + register.strand() + "." + register.key();
    }
}
