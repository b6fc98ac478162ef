package org.braidplan.people;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** The people who can sign in, and how they prove who they are. */
@ProviderType
public interface People {

    /** A person and the revision of what is kept about them. */
    record Seen(Person person, long revision) {}

    /** Everybody, by user name. Needs {@link Right#MANAGE_PEOPLE}. */
    List<Person> list(Caller caller);

    /**
     * Adds somebody. Needs {@link Right#MANAGE_PEOPLE}.
     *
     * @param password at least 12 characters and at most 72 bytes of UTF-8 (the limit of bcrypt); kept only as a bcrypt hash
     */
    void add(Caller caller, Person person, char[] password);

    /**
     * A person, active or not, as whoever wants to change them sees them. Needs {@link Right#MANAGE_PEOPLE}.
     *
     * @throws org.braidplan.problem.Problem {@code not-found}
     */
    Seen seen(Caller caller, String userName);

    /**
     * Changes name, post, grants or whether somebody is active; ends their sessions. Needs {@link Right#MANAGE_PEOPLE}.
     *
     * @param revision the one that was seen; a new password makes a new one too
     * @throws org.braidplan.problem.Problem {@code stale-revision} when somebody else has changed the person meanwhile
     */
    void change(Caller caller, long revision, Person person);

    /** Sets a new password: one's own, or anybody's with {@link Right#MANAGE_PEOPLE}; ends that person's sessions. */
    void setPassword(Caller caller, String userName, char[] password);

    /**
     * Makes a bearer token for a program, with the rights of that person.
     *
     * @return the token, which is shown this once and kept only as a digest
     */
    String createToken(Caller caller, String userName, String purpose, Instant expires);

    /**
     * The person with this user name and password, or none; takes as long for a name that is not there. After repeated
     * failures it refuses for a while, by name and by address, with {@code TOO_MANY}.
     *
     * @param address where the attempt comes from
     */
    Optional<Person> signIn(String userName, char[] password, String address);

    /** The person whose bearer token this is, unless it has expired. */
    Optional<Person> byToken(String token);

    /** An active person by user name, as a session asks on every request. */
    Optional<Person> find(String userName);
}
