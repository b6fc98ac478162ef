package org.braidplan.engine.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.braidplan.engine.plan.LivePlan.OFFICE;
import static org.braidplan.engine.plan.LivePlan.somebody;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.braidplan.engine.plan.LivePlan;
import org.braidplan.people.Caller;
import org.braidplan.people.Grant;
import org.braidplan.people.Person;
import org.braidplan.people.Role;
import org.braidplan.problem.FieldProblem;
import org.braidplan.problem.Problem;
import org.braidplan.store.Commit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PeopleServiceTest {

    private static final Caller OPERATOR = somebody("root", "", Grant.of(Role.OPERATOR));
    private static final String GOOD = "four words nobody knows";
    private static final int FAST = 4;

    private final LivePlan plan = new LivePlan();
    private final PeopleService people = new PeopleService(plan.store, plan.clock, new Passwords(plan.clock, FAST));

    @AfterEach
    void close() {
        plan.close();
    }

    @Test
    void somebodyWhoWasAddedSignsInWithTheirPasswordAndNoOther() {
        add("anna", Grant.of(Role.LEAD, "cse"));
        assertThat(signIn("anna", GOOD)).map(Person::grants).contains(List.of(Grant.of(Role.LEAD, "cse")));
        assertThat(signIn(" Anna ", GOOD)).isPresent();
        assertThat(signIn("anna", "four words nobody know")).isEmpty();
        assertThat(signIn("anna", "")).isEmpty();
        assertThat(signIn("nobody", GOOD)).isEmpty();
    }

    @Test
    void aPasswordIsKeptAsABcryptHashAndNothingElse() {
        add("anna", Grant.of(Role.READER));
        String body = plan.store
                .read(s -> s.find("people", "anna"))
                .orElseThrow()
                .body()
                .toString();
        assertThat(body).contains("$2a$").doesNotContain(GOOD);
        for (long i = 1; i <= plan.store.journal().last(); i++) {
            Commit commit = plan.store.journal().find(i).orElseThrow();
            assertThat(commit.toString()).doesNotContain(GOOD);
        }
    }

    @Test
    void theCostOfAHashIsTwelveWhenNothingElseIsSaid() {
        assertThat(new Passwords(plan.clock).hash(GOOD.toCharArray())).startsWith("$2a$12$");
    }

    @Test
    void aPasswordHasAtLeastTwelveCharactersAndAtMost72Bytes() {
        assertThat(Passwords.problem("elevenchars".toCharArray())).isPresent();
        assertThat(Passwords.problem("twelve chars".toCharArray())).isEmpty();
        assertThat(Passwords.problem("aaaaaaaaaaaaaaaa".toCharArray())).isPresent();
        String longest = "abcd".repeat(18);
        assertThat(Passwords.problem(longest.toCharArray())).isEmpty();
        assertThat(Passwords.problem((longest + "e").toCharArray())).isPresent();
        assertThat(Passwords.problem("\u00e9abc".repeat(15).toCharArray())).isPresent();

        people.add(OPERATOR, person("anna", Grant.of(Role.READER)), longest.toCharArray());
        assertThat(signIn("anna", longest)).isPresent();
        assertThat(signIn("anna", longest + "e")).isEmpty();
        assertThat(signIn("anna", longest.substring(0, 71))).isEmpty();
    }

    @Test
    void afterFiveFailuresANameWaitsAndThenMayTryAgain() {
        add("anna", Grant.of(Role.READER));
        for (int i = 0; i < 5; i++) {
            assertThat(people.signIn("anna", "wrong wrong wrong".toCharArray(), "10.0.0." + i))
                    .isEmpty();
        }
        assertTooMany(() -> people.signIn("anna", GOOD.toCharArray(), "10.0.0.9"));
        assertTooMany(() -> people.signIn("ANNA", GOOD.toCharArray(), "10.0.0.9"));
        plan.clock.goOn(Duration.ofSeconds(29));
        assertTooMany(() -> signIn("anna", GOOD));
        plan.clock.goOn(Duration.ofSeconds(1));
        assertThat(signIn("anna", GOOD)).isPresent();
        assertThat(signIn("anna", "wrong wrong wrong")).isEmpty();
        assertThat(signIn("anna", GOOD)).as("one failure after a success").isPresent();
    }

    @Test
    void theWaitDoublesWithEveryFailureButNotForEver() {
        Failures failures =
                new Failures(plan.clock, 2, Duration.ofMinutes(30), Duration.ofSeconds(30), Duration.ofMinutes(2));
        failures.add("anna");
        assertThat(failures.left("anna")).isEmpty();
        failures.add("anna");
        assertThat(failures.left("anna")).contains(Duration.ofSeconds(30));
        failures.add("anna");
        assertThat(failures.left("anna")).contains(Duration.ofSeconds(60));
        failures.add("anna");
        failures.add("anna");
        failures.add("anna");
        assertThat(failures.left("anna")).contains(Duration.ofMinutes(2));
        plan.clock.goOn(Duration.ofMinutes(31));
        failures.add("anna");
        assertThat(failures.left("anna")).as("what was long ago is forgotten").isEmpty();
        assertThat(failures.left("bert")).isEmpty();
    }

    @Test
    void anAddressThatTriesManyNamesWaitsToo() {
        add("anna", Grant.of(Role.READER));
        for (int i = 0; i < 30; i++) {
            assertThat(people.signIn("name" + i, GOOD.toCharArray(), "10.0.0.1"))
                    .isEmpty();
        }
        assertTooMany(() -> people.signIn("anna", GOOD.toCharArray(), "10.0.0.1"));
        assertThat(people.signIn("anna", GOOD.toCharArray(), "10.0.0.2")).isPresent();
    }

    @Test
    void aNameThatIsNotThereTakesAsLongAsOneThatIs() {
        PeopleService slow = new PeopleService(plan.store, plan.clock, new Passwords(plan.clock, 9));
        slow.add(OPERATOR, person("anna", Grant.of(Role.READER)), GOOD.toCharArray());
        long there = quickest(() -> slow.signIn("anna", "wrong wrong wrong".toCharArray(), "a"));
        long notThere = quickest(() -> slow.signIn("nobody", "wrong wrong wrong".toCharArray(), "b"));
        long tooLong = quickest(() -> slow.signIn("anne", "x".repeat(500).toCharArray(), "c"));
        assertThat(notThere).isBetween(there / 2, there * 2);
        assertThat(tooLong).isBetween(there / 2, there * 2);
    }

    @Test
    void whoIsNotActiveDoesNotSignIn() {
        add("anna", Grant.of(Role.READER));
        people.change(
                OPERATOR, revision("anna"), new Person("anna", "Anna", "", List.of(Grant.of(Role.READER)), false));
        assertThat(signIn("anna", GOOD)).isEmpty();
        assertThat(people.find("anna")).isEmpty();
        assertThat(people.list(OPERATOR)).extracting(Person::userName).contains("anna");
    }

    @Test
    void aNewPasswordReplacesTheOldOneAtOnceAndTakesTheTokensAway() {
        add("anna", Grant.of(Role.READER));
        assertThat(signIn("anna", GOOD)).isPresent();
        String token = people.createToken(self("anna"), "anna", "a script", inDays(7));

        people.setPassword(self("anna"), "anna", "quite another one".toCharArray());

        assertThat(signIn("anna", GOOD)).isEmpty();
        assertThat(signIn("anna", "quite another one")).isPresent();
        assertThat(people.byToken(token)).isEmpty();
    }

    @Test
    void aTokenIsWorthItsPersonUntilItExpires() {
        add("anna", Grant.of(Role.READER));
        String token = people.createToken(OPERATOR, "anna", "a script", inDays(7));

        assertThat(token).startsWith("braid_").hasSizeGreaterThan(45);
        assertThat(people.byToken(token)).map(Person::userName).contains("anna");
        assertThat(people.byToken(token + "x")).isEmpty();
        assertThat(plan.store
                        .journal()
                        .find(plan.store.journal().last())
                        .orElseThrow()
                        .toString())
                .doesNotContain(token);
        plan.clock.goOn(Duration.ofDays(7).minusSeconds(1));
        assertThat(people.byToken(token)).isPresent();
        plan.clock.goOn(Duration.ofSeconds(1));
        assertThat(people.byToken(token)).isEmpty();
    }

    @Test
    void aTokenNeedsAPurposeAndAnEnd() {
        add("anna", Grant.of(Role.READER));
        assertThat(fields(() -> people.createToken(OPERATOR, "anna", " ", inDays(0))))
                .containsExactly("purpose", "expires");
        assertThat(fields(() -> people.createToken(OPERATOR, "anna", "x", inDays(367))))
                .containsExactly("expires");
    }

    @Test
    void everyBadFieldIsNamed() {
        Person bad = new Person("Anna Smith", "", "", List.of(), true);
        assertThat(fields(() -> people.add(OPERATOR, bad, "short".toCharArray())))
                .containsExactly("userName", "name", "password");
    }

    @Test
    void onlyAnOperatorManagesPeopleAndEverybodyTheirOwnPassword() {
        add("anna", Grant.of(Role.READER));
        Person bert = person("bert", Grant.of(Role.READER));
        assertForbidden(() -> people.list(OFFICE));
        assertForbidden(() -> people.add(OFFICE, bert, GOOD.toCharArray()));
        assertForbidden(() -> people.change(OFFICE, 1, bert));
        assertForbidden(() -> people.setPassword(OFFICE, "anna", GOOD.toCharArray()));
        assertForbidden(() -> people.createToken(OFFICE, "anna", "x", inDays(1)));
        people.setPassword(self("anna"), "anna", "quite another one".toCharArray());
    }

    @Test
    void whoeverComesSecondIsToldAndOverwritesNothing() {
        add("anna", Grant.of(Role.READER));
        long seen = revision("anna");
        people.change(OPERATOR, seen, person("anna", Grant.of(Role.AUDITOR)));

        assertThatThrownBy(() -> people.change(OPERATOR, seen, person("anna", Grant.of(Role.OPERATOR))))
                .hasMessageContaining("person anna")
                .extracting(e -> ((Problem) e).code())
                .isEqualTo("stale-revision");

        assertThat(people.find("anna").orElseThrow().grants()).containsExactly(Grant.of(Role.AUDITOR));
        assertThat(revision("anna")).isGreaterThan(seen);
    }

    @Test
    void onlyAnOperatorSeesAPersonToChangeAndOneWhoIsThere() {
        add("anna", Grant.of(Role.READER));
        assertForbidden(() -> people.seen(OFFICE, "anna"));
        assertThatThrownBy(() -> people.seen(OPERATOR, "nobody"))
                .extracting(e -> ((Problem) e).code())
                .isEqualTo("not-found");
    }

    @Test
    void theLastOperatorStays() {
        add("root", Grant.of(Role.OPERATOR));
        Person less = person("root", Grant.of(Role.READER));
        assertThatThrownBy(() -> people.change(OPERATOR, revision(less.userName()), less))
                .extracting(e -> ((Problem) e).code())
                .isEqualTo("last-operator");
        add("other", Grant.of(Role.OPERATOR));
        people.change(OPERATOR, revision(less.userName()), less);
        assertThat(people.find("root").orElseThrow().grants()).containsExactly(Grant.of(Role.READER));
    }

    @Test
    void theFirstAccountHasTheGivenPassword() {
        assertThat(firstStart(Map.of("BRAID_ADMIN_PASSWORD", GOOD)))
                .contains("admin")
                .doesNotContain(GOOD);
        assertThat(signIn("admin", GOOD)).isPresent();
        assertThat(firstStart(Map.of("BRAID_ADMIN_PASSWORD", "another password")))
                .isEmpty();
        assertThat(signIn("admin", "another password")).isEmpty();
    }

    @Test
    void withoutAGivenPasswordARandomOneIsPrintedOnce() {
        String out = firstStart(Map.of());
        assertThat(out).startsWith("Sign in as admin with password ");
        String password = out.strip().substring("Sign in as admin with password ".length());
        assertThat(password).hasSizeGreaterThanOrEqualTo(20);
        assertThat(signIn("admin", password).orElseThrow().grants())
                .containsExactlyInAnyOrder(Grant.of(Role.OPERATOR), Grant.of(Role.PROGRAMME_OFFICE));
        assertThat(firstStart(Map.of())).isEmpty();
    }

    @Test
    void aGivenPasswordThatIsTooShortIsNotTaken() {
        String out = firstStart(Map.of("BRAID_ADMIN_PASSWORD", "short"));
        assertThat(out).contains("was not taken").contains("Sign in as admin with password ");
        assertThat(signIn("admin", "short")).isEmpty();
    }

    private long revision(String userName) {
        return people.seen(OPERATOR, userName).revision();
    }

    private String firstStart(Map<String, String> environment) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new FirstAccount(people, environment, new PrintStream(out, true, StandardCharsets.UTF_8));
        return out.toString(StandardCharsets.UTF_8);
    }

    private void add(String userName, Grant grant) {
        people.add(OPERATOR, person(userName, grant), GOOD.toCharArray());
    }

    private static Person person(String userName, Grant grant) {
        return new Person(userName, "Somebody", "", List.of(grant), true);
    }

    private Caller self(String userName) {
        return new Caller(people.find(userName).orElseThrow());
    }

    private Optional<Person> signIn(String userName, String password) {
        return people.signIn(userName, password.toCharArray(), "127.0.0.1");
    }

    private Instant inDays(int days) {
        return plan.clock.instant().plus(Duration.ofDays(days));
    }

    /** The least processor time of a few, in nanoseconds: other work on the machine does not count. */
    private static long quickest(Runnable attempt) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long quickest = Long.MAX_VALUE;
        for (int i = 0; i < 4; i++) {
            long start = threads.getCurrentThreadCpuTime();
            attempt.run();
            quickest = Math.min(quickest, threads.getCurrentThreadCpuTime() - start);
        }
        return quickest;
    }

    private static List<String> fields(ThrowingCallable call) {
        Problem problem = org.assertj.core.api.Assertions.catchThrowableOfType(Problem.class, call);
        assertThat(problem).isNotNull();
        return problem.fields().stream().map(FieldProblem::field).toList();
    }

    private static void assertForbidden(ThrowingCallable call) {
        assertThatThrownBy(call).extracting(e -> ((Problem) e).kind()).isEqualTo(Problem.Kind.FORBIDDEN);
    }

    private static void assertTooMany(ThrowingCallable call) {
        assertThatThrownBy(call).extracting(e -> ((Problem) e).kind()).isEqualTo(Problem.Kind.TOO_MANY);
    }
}
