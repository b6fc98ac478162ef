package org.braidplan.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.braidplan.people.Caller;
import org.braidplan.people.Grant;
import org.braidplan.people.Person;
import org.braidplan.people.Role;
import org.braidplan.web.api.ApiClient.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProgramSignInTest {

    private static final String PLAN = "/api/v1/plan";

    private final ApiServer server = ApiServer.started();
    private final ApiClient nobody = server.asNobody();

    private static String basic(String credentials) {
        return "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void whoever_does_not_sign_in_is_asked_to_before_anything_is_said() {
        for (String path : List.of(PLAN, "/api/v1/actions", "/api/v1/nothing", "/api/v1/journal")) {
            Reply reply = nobody.get(path).mustBe(401);
            assertThat(reply.header("WWW-Authenticate")).isEqualTo("Basic realm=\"Braid\", charset=\"UTF-8\"");
            assertThat(reply.json().path("code").asText()).isEqualTo("sign-in-needed");
            assertThat(reply.http().headers().map()).doesNotContainKeys("set-cookie", "access-control-allow-origin");
        }
        nobody.post("/api/v1/actions", "not json").mustBe(401);
    }

    @Test
    void a_program_signs_in_with_name_and_password() {
        nobody.with(basic("reader:" + ApiServer.PASSWORD)).get(PLAN).mustBe(200);
        nobody.with(basic("reader:" + ApiServer.PASSWORD).replace("Basic", "bAsIc"))
                .get(PLAN)
                .mustBe(200);
        nobody.with(basic("reader:" + ApiServer.PASSWORD + "!")).get(PLAN).mustBe(401);
    }

    @Test
    void a_program_signs_in_with_a_token() {
        String token = server.token("reader");

        nobody.with("Bearer " + token).get(PLAN).mustBe(200);
        nobody.with("Bearer " + token + "x").get(PLAN).mustBe(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Basic", "Basic ", "Basic !!!", "Basic cmVhZGVy", "Basic //8=", "Bearer", "Digest x=y", "x"})
    void a_header_that_proves_nobody_is_refused(String header) {
        nobody.with(header).get(PLAN).mustBe(401);
    }

    @Test
    void a_password_with_letters_of_any_language_and_colons_signs_in() {
        String password = "żółw: pięć słów: świat";
        server.people.add(
                Caller.system("test"),
                new Person("polish", "Somebody", "", List.of(Grant.of(Role.READER)), true),
                password.toCharArray());

        nobody.with(basic("polish:" + password)).get(PLAN).mustBe(200);
    }

    @Test
    void a_new_password_a_changed_right_and_a_closed_account_hold_from_the_next_request_on() {
        Person person = new Person("changing", "Somebody", "", List.of(Grant.of(Role.OPERATOR)), true);
        Caller system = Caller.system("test");
        server.people.add(system, person, ApiServer.PASSWORD.toCharArray());
        ApiClient old = nobody.with(basic("changing:" + ApiServer.PASSWORD));
        old.get("/api/v1/journal").mustBe(200);

        server.people.change(
                system,
                server.people.seen(system, "changing").revision(),
                new Person("changing", "Somebody", "", List.of(Grant.of(Role.READER)), true));
        old.get("/api/v1/journal").mustBe(403);

        server.people.setPassword(system, "changing", "another horse battery".toCharArray());
        old.get(PLAN).mustBe(401);
        ApiClient now = nobody.with(basic("changing:another horse battery"));
        now.get(PLAN).mustBe(200);

        server.people.change(
                system,
                server.people.seen(system, "changing").revision(),
                new Person("changing", "Somebody", "", List.of(Grant.of(Role.READER)), false));
        now.get(PLAN).mustBe(401);
    }

    @Test
    void guessing_is_slowed_down_and_says_so() {
        Person person = new Person("guessed", "Somebody", "", List.of(Grant.of(Role.READER)), true);
        server.people.add(Caller.system("test"), person, ApiServer.PASSWORD.toCharArray());
        ApiClient guess = nobody.with(basic("guessed:password"));

        Reply last = guess.get(PLAN);
        for (int tries = 1; tries < 20 && last.status() == 401; tries++) {
            last = guess.get(PLAN);
        }

        last.mustBe(429);
        assertThat(last.header("Retry-After")).isNotEmpty();
        assertThat(last.json().path("status").asInt()).isEqualTo(429);
    }
}
