package org.braidplan.web.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.braidplan.people.Caller;
import org.braidplan.people.Grant;
import org.braidplan.people.Person;
import org.braidplan.people.Role;
import org.braidplan.web.signin.Sessions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** When a session ends: by the clock, and because its account has changed somewhere else. */
class SessionPagesTest {

    private static final Caller CONSOLE = Caller.system("console");
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private PagesServer server;

    @BeforeEach
    void start() {
        server = PagesServer.withPlan();
        server.person("anna", Grant.of(Role.AUDITOR));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private static boolean isSignedIn(Browser browser) {
        return browser.get("/account").mustBe(200).address().getPath().equals("/account");
    }

    private static void mustBeSignedOut(String why, Browser browser) {
        await().alias(why).atMost(Duration.ofSeconds(10)).until(() -> !isSignedIn(browser));
    }

    private void change(boolean active, Grant... grants) {
        server.people.change(
                CONSOLE,
                server.people.seen(CONSOLE, "anna").revision(),
                new Person("anna", "Somebody anna", "", List.of(grants), active));
    }

    @Test
    void aSessionEndsHalfAnHourAfterItsLastRequest() {
        Browser anna = server.as("anna");
        server.passes(Sessions.IDLE.minus(MINUTE));
        assertThat(isSignedIn(anna)).isTrue();
        server.passes(Sessions.IDLE.minus(MINUTE));
        assertThat(isSignedIn(anna)).as("asked again within half an hour").isTrue();
        server.passes(Sessions.IDLE);
        assertThat(isSignedIn(anna)).isFalse();
    }

    @Test
    void aSessionEndsTwelveHoursAfterItBeganHoweverBusyItIs() {
        Browser anna = server.as("anna");
        Duration step = Duration.ofMinutes(24);
        for (Duration gone = step; gone.compareTo(Sessions.LONGEST) < 0; gone = gone.plus(step)) {
            server.passes(step);
            assertThat(isSignedIn(anna)).as("after %s", gone).isTrue();
        }
        server.passes(step);
        assertThat(isSignedIn(anna)).isFalse();
    }

    @Test
    void aFormThatIsSentAfterItsSessionHasEndedSavesNothingAndSaysSo() {
        Browser admin = server.as("admin");
        Browser.Seen form = admin.get("/people/anna/edit").mustBe(200);
        server.passes(Sessions.IDLE);
        Browser.Seen refused = admin.sendAgain(form, "/people/anna/edit", Map.of("name", "Somebody else"));
        assertThat(refused.mustBe(401).words()).contains("You have been signed out", "Nothing was saved.");
        assertThat(server.caller("anna").person().name()).isEqualTo("Somebody anna");
    }

    @Test
    void aPasswordSetAtTheConsoleEndsEverySessionOfThatPersonAndOfNobodyElse() {
        Browser desk = server.as("anna");
        Browser phone = server.as("anna");
        Browser admin = server.as("admin");
        server.people.setPassword(CONSOLE, "anna", "another fine password".toCharArray());
        mustBeSignedOut("at the desk", desk);
        mustBeSignedOut("on the phone", phone);
        assertThat(isSignedIn(admin)).isTrue();

        Browser again = server.asNobody().signIn("anna", "another fine password");
        assertThat(isSignedIn(again)).as("signed in after the change").isTrue();
    }

    @Test
    void aRightTakenByAProgramEndsTheSessionAndHoldsInTheNext() {
        Browser anna = server.as("anna");
        anna.get("/journal").mustBe(200);
        change(true, Grant.of(Role.READER));
        mustBeSignedOut("with a right too many", anna);
        server.as("anna").get("/journal").mustBe(403);
    }

    @Test
    void anAccountThatIsClosedInAnotherBrowserLetsNobodyGoOnOrIn() {
        Browser anna = server.as("anna");
        Browser.Seen form = anna.get("/account").mustBe(200);
        server.as("admin").send("/people/anna/edit", Map.of("active", "no")).mustBe(200);
        assertThat(anna.sendAgain(
                                form,
                                "/account",
                                Map.of(
                                        "current",
                                        PagesServer.PASSWORD,
                                        "password",
                                        "another fine password",
                                        "again",
                                        "another fine password"))
                        .status())
                .isEqualTo(401);
        assertThat(isSignedIn(anna)).isFalse();
        Browser.Seen refused =
                server.asNobody().send("/sign-in", Map.of("user", "anna", "password", PagesServer.PASSWORD));
        assertThat(refused.mustBe(401).words()).contains("The user name or the password is not right.");
    }

    @Test
    void aSessionThatEndedForAChangeStaysEndedWhenTheChangeIsTakenBack() {
        Browser anna = server.as("anna");
        change(false, Grant.of(Role.AUDITOR));
        change(true, Grant.of(Role.AUDITOR));
        mustBeSignedOut("before the account was closed and opened again", anna);
    }
}
