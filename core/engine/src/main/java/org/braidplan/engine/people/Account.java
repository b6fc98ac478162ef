package org.braidplan.engine.people;

import java.util.List;
import org.braidplan.people.Grant;
import org.braidplan.people.Person;

/**
 * A person as the store keeps them.
 *
 * @param passwordHash bcrypt; see {@link PeopleCollections#SECRETS}
 */
record Account(String userName, String name, String post, List<Grant> grants, boolean active, String passwordHash) {

    static Account of(Person person, String passwordHash) {
        return new Account(
                person.userName(), person.name(), person.post(), person.grants(), person.active(), passwordHash);
    }

    Person person() {
        return new Person(userName, name, post, grants, active);
    }
}
