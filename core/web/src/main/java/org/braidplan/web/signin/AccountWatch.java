package org.braidplan.web.signin;

import org.braidplan.store.Outline;
import org.braidplan.store.Store;

/**
 * Ends the sessions of a person whose account has changed, wherever that was done: on a page, at the console or by a program.
 * A new password or a role that was taken away holds at once, for whoever sits at another browser too.
 */
public final class AccountWatch {

    /** The collection of accounts, by user name. */
    private static final String ACCOUNTS = "people";

    private AccountWatch() {}

    /** Watches from now on, until the subscription is closed. */
    public static Store.Subscription start(Store store, Sessions sessions) {
        return store.subscribe(store.journal().last(), unit -> look(unit, sessions));
    }

    private static void look(Outline unit, Sessions sessions) {
        unit.keys(ACCOUNTS).forEach(userName -> sessions.endEarlierOf(userName, unit.moment()));
    }
}
