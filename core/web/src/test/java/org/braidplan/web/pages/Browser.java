package org.braidplan.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Somebody's browser without scripts: it keeps cookies, follows redirects, and sends a form as its page has it. */
public final class Browser {

    private static final String BOUNDARY = "braid-test-boundary";

    private final URI root;
    private final HttpClient http;

    Browser(URI root) {
        this.root = root;
        this.http = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
    }

    /** What came back. */
    public record Seen(int status, URI address, String type, String body) {

        public Document page() {
            return Jsoup.parse(body);
        }

        /** The words of the page itself, without its frame. */
        public String words() {
            Element main = page().selectFirst("main");
            return main == null ? body : main.text();
        }

        public Seen mustBe(int expected) {
            assertThat(status).as("%s: %s", address, words()).isEqualTo(expected);
            return this;
        }
    }

    Browser signIn(String userName, String password) {
        Seen seen = send("/sign-in", Map.of("user", userName, "password", password));
        assertThat(seen.address().getPath()).as(seen.words()).isEqualTo("/");
        return this;
    }

    public Seen get(String path) {
        return ask(HttpRequest.newBuilder(root.resolve(path)).GET());
    }

    /** Asks with another method, and sends nothing with it. */
    public Seen ask(String method, String path) {
        return ask(HttpRequest.newBuilder(root.resolve(path)).method(method, BodyPublishers.noBody()));
    }

    /** Fills in the form at an address and sends it; a field that is not named stays as the page has it. */
    public Seen send(String path, Map<String, String> filled) {
        return post(path, fields(get(path).mustBe(200), filled));
    }

    /** Fills in the form at an address and sends it with a file. */
    public Seen send(String path, Map<String, String> filled, String fileName, byte[] file) {
        return postFile(path, fields(get(path).mustBe(200), filled), fileName, file);
    }

    /** Sends a page that has been shown before. */
    public Seen sendAgain(Seen shown, String path, Map<String, String> filled) {
        return post(path, fields(shown, filled));
    }

    /** Sends these fields and nothing else. */
    public Seen post(String path, Map<String, String> fields) {
        List<String> pairs = new ArrayList<>();
        fields.forEach((name, value) -> pairs.add(encoded(name) + "=" + encoded(value)));
        return ask(HttpRequest.newBuilder(root.resolve(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(String.join("&", pairs))));
    }

    private Seen postFile(String path, Map<String, String> fields, String fileName, byte[] file) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        fields.forEach((name, value) -> body.writeBytes(
                ("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n")
                        .getBytes(StandardCharsets.UTF_8)));
        body.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName
                        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(file);
        body.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return ask(HttpRequest.newBuilder(root.resolve(path))
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }

    /** The fields of the page's own form as they stand, and what is filled in. */
    private static Map<String, String> fields(Seen shown, Map<String, String> filled) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (Element field : shown.page().select("main form[method=post] [name]")) {
            String kind = field.attr("type");
            boolean isChosen = !kind.equals("radio") && !kind.equals("checkbox") || field.hasAttr("checked");
            if (isChosen && !kind.equals("file")) {
                fields.put(field.attr("name"), value(field));
            }
        }
        fields.putAll(filled);
        return fields;
    }

    private static String value(Element field) {
        if (field.normalName().equals("textarea")) {
            return field.wholeText();
        }
        if (field.normalName().equals("select")) {
            Element chosen = field.selectFirst("option[selected]");
            return chosen == null ? "" : chosen.attr("value");
        }
        return field.attr("value");
    }

    private Seen ask(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Seen(
                    answer.statusCode(),
                    answer.uri(),
                    answer.headers().firstValue("Content-Type").orElse(""),
                    answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
