package org.braidplan.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** A program that uses the API. */
final class ApiClient {

    static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();

    private final URI root;
    private final Optional<String> authorization;

    ApiClient(URI root, Optional<String> authorization) {
        this.root = root;
        this.authorization = authorization;
    }

    ApiClient with(String header) {
        return new ApiClient(root, Optional.of(header));
    }

    /** An answer; the body is missing when it has none or is not JSON. */
    record Reply(int status, HttpResponse<byte[]> http, JsonNode json) {

        String header(String name) {
            return http.headers().firstValue(name).orElse("");
        }

        String etag() {
            return header("ETag");
        }

        /** The names of the fields at fault, in order of the alphabet. */
        List<String> badFields() {
            TreeSet<String> names = new TreeSet<>();
            json.path("errors").forEach(e -> names.add(e.path("field").asText()));
            return new ArrayList<>(names);
        }

        /** What is said of one field. */
        String about(String field) {
            for (JsonNode error : json.path("errors")) {
                if (error.path("field").asText().equals(field)) {
                    return error.path("message").asText();
                }
            }
            return "";
        }

        Reply mustBe(int expected) {
            assertThat(status)
                    .as("%s %s: %s", http.request().method(), http.uri(), json)
                    .isEqualTo(expected);
            return this;
        }
    }

    Reply get(String path, String... headers) {
        return send("GET", path, null, headers);
    }

    Reply post(String path, String json, String... headers) {
        return send("POST", path, json.getBytes(StandardCharsets.UTF_8), typed("application/json", headers));
    }

    Reply put(String path, String etag, String json) {
        return send("PUT", path, json.getBytes(StandardCharsets.UTF_8), typed("application/json", "If-Match", etag));
    }

    Reply patch(String path, String etag, String json) {
        return send(
                "PATCH",
                path,
                json.getBytes(StandardCharsets.UTF_8),
                typed("application/merge-patch+json", "If-Match", etag));
    }

    Reply send(String method, String path, byte[] body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(root.resolve(path))
                .timeout(Duration.ofSeconds(30))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        authorization.ifPresent(a -> request.header("Authorization", a));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.build());
    }

    private Reply send(HttpRequest request) {
        try {
            HttpResponse<byte[]> response = HTTP.send(request, HttpResponse.BodyHandlers.ofByteArray());
            boolean json =
                    response.headers().firstValue("Content-Type").orElse("").contains("json");
            return new Reply(
                    response.statusCode(),
                    response,
                    json && response.body().length > 0 ? JSON.readTree(response.body()) : MissingNode.getInstance());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String[] typed(String type, String... headers) {
        List<String> all = new ArrayList<>(List.of(headers));
        all.add("Content-Type");
        all.add(type);
        return all.toArray(String[]::new);
    }
}
