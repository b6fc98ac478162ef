package org.braidplan.web.frame;

import gg.jte.Content;
import java.util.List;
import java.util.Optional;
import org.braidplan.web.asset.Assets;

/**
 * What the frame around a page shows.
 *
 * @param title of the browser's window, whole
 * @param council the council's name
 * @param plan the plan's title
 * @param nav where a signed-in person may go; empty for the public
 * @param account who is signed in
 * @param notice what was just saved
 * @param demonstration that the clock is set to another time
 * @param offersSignIn whether a link leads to the sign-in page
 * @param moment the moment shown and the way to another; absent on pages that have none
 */
public record FrameModel(
        String title,
        String council,
        String plan,
        List<NavItem> nav,
        List<Crumb> crumbs,
        Optional<Account> account,
        Optional<String> notice,
        Optional<String> demonstration,
        Optional<Moment> moment,
        boolean isPublic,
        boolean offersSignIn,
        Assets assets,
        Content content) {

    /** One entry of the navigation; {@code current} is {@code page}, {@code true} or empty. */
    public record NavItem(String text, String address, String current) {}

    /** Who is signed in, and the token of the form that signs out. */
    public record Account(String name, String csrf) {}

    /**
     * The moment that a page shows.
     *
     * @param words such as {@code 7 November 2014 at 11:59pm}
     * @param address this page, for the form
     * @param now this page as it stands now
     * @param kept the other parameters of this page
     */
    public record Moment(boolean isPast, String words, String address, String now, List<Kept> kept, String date) {}

    /** A parameter that the form carries on. */
    public record Kept(String name, String value) {}
}
