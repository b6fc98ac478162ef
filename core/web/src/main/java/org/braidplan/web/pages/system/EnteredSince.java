package org.braidplan.web.pages.system;

import java.io.ByteArrayOutputStream;
import org.braidplan.web.frame.Answer;
import org.braidplan.web.frame.Handler;
import org.braidplan.web.frame.Visit;

/** What a roll back took out of a register, as a CSV file to enter again, as far as the visitor may see it. */
final class EnteredSince implements Handler {

    @Override
    public Answer answer(Visit visit) {
        String strand = visit.path("strand");
        String register = visit.path("register");
        ByteArrayOutputStream csv = new ByteArrayOutputStream();
        visit.services().modules().entered(visit.caller(), strand, register, csv);
        return Answer.Bytes.download(
                "text/csv;charset=utf-8", strand + "-" + register + "-to-enter-again.csv", out -> csv.writeTo(out));
    }
}
