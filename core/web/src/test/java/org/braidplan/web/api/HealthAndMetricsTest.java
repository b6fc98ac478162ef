package org.braidplan.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.braidplan.web.api.ApiClient.Reply;
import org.junit.jupiter.api.Test;

class HealthAndMetricsTest {

    private final ApiClient nobody = ApiServer.started().asNobody();

    @Test
    void it_is_alive_and_ready_without_a_sign_in() {
        assertThat(nobody.get("/health/live").mustBe(200).json().path("status").asText())
                .isEqualTo("up");
        assertThat(nobody.get("/health/ready").mustBe(200).json().path("status").asText())
                .isEqualTo("up");
    }

    @Test
    void it_is_not_ready_while_the_store_or_a_service_is_missing() {
        assertThat(nobody.get("/without-store/health/ready")
                        .mustBe(503)
                        .json()
                        .path("reason")
                        .asText())
                .isEqualTo("The store is not there.");
        assertThat(nobody.get("/without-routes/health/ready")
                        .mustBe(503)
                        .json()
                        .path("reason")
                        .asText())
                .isEqualTo("Not all services are there.");
        assertThat(nobody.get("/without-pages/health/ready")
                        .mustBe(503)
                        .json()
                        .path("reason")
                        .asText())
                .isEqualTo("No pages are served yet.");
    }

    @Test
    void it_is_not_ready_when_the_store_cannot_be_read() {
        assertThat(nobody.get("/closed-store/health/ready")
                        .mustBe(503)
                        .json()
                        .path("reason")
                        .asText())
                .isEqualTo("The store cannot be read.");
    }

    @Test
    void metrics_count_requests_by_status_and_entries_of_the_journal() {
        double before = value("braid_http_requests_total{status=\"401\"}");
        nobody.get("/api/v1/plan").mustBe(401);
        nobody.get("/api/v1/plan").mustBe(401);

        assertThat(value("braid_http_requests_total{status=\"401\"}")).isEqualTo(before + 2);
        assertThat(value("braid_journal_entries")).isPositive();
        assertThat(value("jvm_memory_used_bytes{area=\"heap\"}")).isGreaterThan(1e6);
    }

    @Test
    void every_line_of_the_metrics_is_a_comment_or_a_sample() {
        Reply reply = nobody.get("/metrics").mustBe(200);
        assertThat(reply.header("Content-Type")).isEqualToIgnoringCase("text/plain; version=0.0.4; charset=utf-8");
        text(reply)
                .lines()
                .forEach(line -> assertThat(line)
                        .matches("# (HELP|TYPE) [a-z_]+ .+|[a-z_]+(\\{[a-z]+=\"[^\"]*\"})? -?[0-9.E-]+"));
    }

    private double value(String sample) {
        Matcher matcher = Pattern.compile("^" + Pattern.quote(sample) + " (.*)$", Pattern.MULTILINE)
                .matcher(text(nobody.get("/metrics")));
        return matcher.find() ? Double.parseDouble(matcher.group(1)) : 0;
    }

    private static String text(Reply reply) {
        return new String(reply.http().body(), StandardCharsets.UTF_8);
    }
}
