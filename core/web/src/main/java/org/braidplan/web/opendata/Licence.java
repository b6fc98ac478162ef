package org.braidplan.web.opendata;

/** Under which anybody may use what is public. */
public final class Licence {

    /** Of the Open Government Licence, version 3.0. */
    public static final String ADDRESS = "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/";

    /** The licence by name. */
    public static final String NAME = "Open Government Licence v3.0";

    /** What others must say when they use it. */
    public static final String SENTENCE =
            "Contains public sector information licensed under the Open Government Licence v3.0.";

    private Licence() {}
}
