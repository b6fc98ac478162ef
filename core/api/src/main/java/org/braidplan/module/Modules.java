package org.braidplan.module;

import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import org.braidplan.people.Caller;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Which modules there are, and how they come and go. Each step is in the journal, and so is each refusal. Everything but
 * {@link #list} and {@link #entered} needs {@link org.braidplan.people.Right#MANAGE_MODULES}.
 */
@ProviderType
public interface Modules {

    /** The most bytes that a module's file may have. */
    long LARGEST_FILE = 64L << 20;

    /**
     * Every strand's module, by strand number. Needs {@link org.braidplan.people.Right#READ_PLAN}. What confined registers hold is
     * told to people who are named for their strand, and to those who look after modules.
     */
    List<ModuleInfo> list(Caller caller);

    /**
     * Says what a file would do, with every migration tried on the real records and every page drawn, and changes nothing.
     *
     * @throws org.braidplan.problem.Problem {@code module-refused} for a file that cannot be looked into at all
     */
    ModulePlan plan(Caller caller, Path kar);

    /**
     * The file of a version that came with the distribution, to look at or to install.
     *
     * @param version empty for the newest
     */
    Path atHand(Caller caller, String strand, String version);

    /**
     * Installs a module from a KAR, or puts a newer one in the place of the one that is there: the new one is started beside
     * the old, the records are migrated, it takes over, and when it is found healthy the old one goes.
     *
     * @throws org.braidplan.problem.Problem {@code module-refused} with a sentence, and then what ran keeps running with its
     *     records as they were
     */
    ModuleInfo install(Caller caller, Path kar);

    /** Installs exactly the file that was looked at: one whose SHA-256 is another by now is refused. */
    ModuleInfo install(Caller caller, Path kar, String sha256);

    /** What {@link #rollBack} would do. */
    Returned lookBack(Caller caller, String strand);

    /** Puts the version before the last upgrade back, with the records as they were; also when the newer one is broken. */
    Returned rollBack(Caller caller, String strand);

    /**
     * Writes what the last roll back took out of a register, as CSV to enter again. Needs
     * {@link org.braidplan.people.Right#MANAGE_MODULES}, or {@link org.braidplan.people.Right#KEEP_RECORDS} in the strand;
     * confidential fields are left out for whoever may not see them.
     */
    void entered(Caller caller, String strand, String register, OutputStream csv);

    /** Takes a strand's module away; its data stay, and are picked up when it comes again. */
    ModuleInfo remove(Caller caller, String strand);

    /** What {@link #purge} would erase. */
    Purge lookAtPurge(Caller caller, String strand);

    /**
     * Takes a strand's module away and erases its records, after a backup of everything.
     *
     * @return where the backup is
     */
    Path purge(Caller caller, String strand);
}
