package org.braidplan.engine.people;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.braidplan.engine.document.Documents;
import org.braidplan.engine.document.Revisions;
import org.braidplan.people.Caller;
import org.braidplan.people.People;
import org.braidplan.people.Person;
import org.braidplan.people.Right;
import org.braidplan.problem.FieldProblem;
import org.braidplan.problem.Problem;
import org.braidplan.store.Document;
import org.braidplan.store.Intent;
import org.braidplan.store.Query;
import org.braidplan.store.Snapshot;
import org.braidplan.store.Store;
import org.braidplan.store.Unit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The people who can sign in, kept in the store. */
@Component
public final class PeopleService implements People {

    private static final Duration LONGEST_TOKEN = Duration.ofDays(366);

    private final Store store;
    private final Clock clock;
    private final Passwords passwords;
    private final Tokens tokens;
    private final Failures byName;
    private final Failures byAddress;

    @Activate
    public PeopleService(@Reference Store store, @Reference Clock clock) {
        this(store, clock, new Passwords(clock));
    }

    PeopleService(Store store, Clock clock, Passwords passwords) {
        this.store = store;
        this.clock = clock;
        this.passwords = passwords;
        this.tokens = new Tokens(store);
        // A name waits longer and longer, but not so long that strangers could keep its owner out for a day; an
        // address,
        // from which a whole council may come, has more tries.
        this.byName = new Failures(clock, 5, Duration.ofMinutes(30), Duration.ofSeconds(30), Duration.ofMinutes(15));
        this.byAddress = new Failures(clock, 30, Duration.ofMinutes(30), Duration.ofMinutes(1), Duration.ofMinutes(15));
        PeopleCollections.declare(store);
    }

    @Override
    public List<Person> list(Caller caller) {
        caller.needs(Right.MANAGE_PEOPLE);
        return store.read(snapshot -> snapshot.list(Query.in(PeopleCollections.PEOPLE)).stream()
                .map(PeopleService::account)
                .map(Account::person)
                .toList());
    }

    @Override
    public void add(Caller caller, Person person, char[] password) {
        caller.needs(Right.MANAGE_PEOPLE);
        List<FieldProblem> problems = problems(person);
        Passwords.problem(password).ifPresent(p -> problems.add(new FieldProblem("password", p)));
        refuse(problems);
        String hash = passwords.hash(password);
        store.write(new Intent(caller.userName(), "Added the person " + person.userName()), unit -> {
            if (unit.find(PeopleCollections.PEOPLE, person.userName()).isPresent()) {
                throw Problem.of(
                        Problem.Kind.CONFLICT,
                        "already-there",
                        "There is somebody called " + person.userName() + " already.");
            }
            put(unit, Unit.NEW, Account.of(person, hash));
            return null;
        });
    }

    @Override
    public Seen seen(Caller caller, String userName) {
        caller.needs(Right.MANAGE_PEOPLE);
        Document there = store.read(snapshot -> there(snapshot, userName));
        return new Seen(account(there).person(), there.revision());
    }

    @Override
    public void change(Caller caller, long revision, Person person) {
        caller.needs(Right.MANAGE_PEOPLE);
        refuse(problems(person));
        store.write(new Intent(caller.userName(), "Changed the person " + person.userName()), unit -> {
            Document there = Revisions.seen(
                    unit, PeopleCollections.PEOPLE, person.userName(), revision, "person " + person.userName());
            Account before = account(there);
            if (before.person().may(Right.MANAGE_PEOPLE) && !person.may(Right.MANAGE_PEOPLE)) {
                refuseLastOperator(unit, person.userName());
            }
            put(unit, there.revision(), Account.of(person, before.passwordHash()));
            return null;
        });
    }

    @Override
    public void setPassword(Caller caller, String userName, char[] password) {
        ownOrManaged(caller, userName);
        Passwords.problem(password).ifPresent(p -> {
            throw Problem.invalid("password", p);
        });
        String hash = passwords.hash(password);
        store.write(new Intent(caller.userName(), "Set a new password for " + userName), unit -> {
            Document there = there(unit, userName);
            put(unit, there.revision(), Account.of(account(there).person(), hash));
            // Whoever needs a new password may have lost the old one to somebody, and with it the means to make tokens.
            Tokens.revoke(unit, userName);
            return null;
        });
        byName.forget(userName);
    }

    @Override
    public String createToken(Caller caller, String userName, String purpose, Instant expires) {
        ownOrManaged(caller, userName);
        List<FieldProblem> problems = new ArrayList<>();
        if (purpose.isBlank() || purpose.length() > 200) {
            problems.add(new FieldProblem("purpose", "Say in a few words what the token is for."));
        }
        Instant now = clock.instant();
        if (!expires.isAfter(now) || expires.isAfter(now.plus(LONGEST_TOKEN))) {
            problems.add(new FieldProblem("expires", "Give a moment to come, at most a year ahead."));
        }
        refuse(problems);
        if (find(userName).isEmpty()) {
            throw Problem.notFound("active person " + userName);
        }
        return tokens.create(caller.userName(), userName, purpose.strip(), expires);
    }

    @Override
    public Optional<Person> signIn(String userName, char[] password, String address) {
        String name = userName.strip().toLowerCase(Locale.ROOT);
        refuseTooMany(byName.left(name));
        refuseTooMany(byAddress.left(address));
        Optional<Account> account = find(store, name).filter(Account::active);
        if (passwords.matches(password, account.map(Account::passwordHash))) {
            byName.forget(name);
            return account.map(Account::person);
        }
        byName.add(name);
        byAddress.add(address);
        return Optional.empty();
    }

    @Override
    public Optional<Person> byToken(String token) {
        return tokens.userName(token, clock.instant()).flatMap(this::find);
    }

    @Override
    public Optional<Person> find(String userName) {
        return find(store, userName).map(Account::person).filter(Person::active);
    }

    private static Optional<Account> find(Store store, String userName) {
        return store.read(snapshot -> snapshot.find(PeopleCollections.PEOPLE, userName))
                .map(PeopleService::account);
    }

    private static void refuseTooMany(Optional<Duration> wait) {
        wait.ifPresent(left -> {
            long minutes = left.toMinutes() + 1;
            throw Problem.of(
                    Problem.Kind.TOO_MANY,
                    "too-many-failures",
                    "Too many failures to sign in. Try again in " + minutes
                            + (minutes == 1 ? " minute." : " minutes."));
        });
    }

    private static void ownOrManaged(Caller caller, String userName) {
        boolean own = caller.person().active() && caller.userName().equals(userName);
        if (!own) {
            caller.needs(Right.MANAGE_PEOPLE);
        }
    }

    private static void refuseLastOperator(Unit unit, String going) {
        boolean another = unit.list(Query.in(PeopleCollections.PEOPLE)).stream()
                .map(PeopleService::account)
                .anyMatch(a -> !a.userName().equals(going) && a.person().may(Right.MANAGE_PEOPLE));
        if (!another) {
            throw Problem.of(
                    Problem.Kind.CONFLICT,
                    "last-operator",
                    "Nobody else could manage people then. Make somebody else an operator first.");
        }
    }

    private static List<FieldProblem> problems(Person person) {
        List<FieldProblem> problems = new ArrayList<>();
        if (!person.userName().matches("[a-z0-9][a-z0-9.-]{0,49}")) {
            problems.add(new FieldProblem("userName", "Use lower-case letters, digits, dots and dashes, at most 50."));
        }
        if (person.name().isBlank() || person.name().length() > 100) {
            problems.add(new FieldProblem("name", "Enter a name of at most 100 characters."));
        }
        if (person.post().length() > 200) {
            problems.add(new FieldProblem("post", "Use at most 200 characters."));
        }
        return problems;
    }

    private static void refuse(List<FieldProblem> problems) {
        if (!problems.isEmpty()) {
            throw Problem.invalid(problems);
        }
    }

    private static Document there(Snapshot snapshot, String userName) {
        return snapshot.find(PeopleCollections.PEOPLE, userName)
                .orElseThrow(() -> Problem.notFound("person " + userName));
    }

    private static void put(Unit unit, long revision, Account account) {
        unit.put(PeopleCollections.PEOPLE, account.userName(), revision, Documents.of(account));
    }

    private static Account account(Document document) {
        return Documents.to(Account.class, document.body());
    }
}
