package org.braidplan.web.pages.registers;

import org.braidplan.web.frame.Answer;
import org.braidplan.web.frame.Handler;
import org.braidplan.web.frame.Visit;

/** All records of a register as a CSV file, as far as the visitor may see them. */
public final class ExportCsv implements Handler {

    @Override
    public Answer answer(Visit visit) {
        Opened opened = Opened.of(visit);
        String strand = opened.strand().key();
        String register = opened.schema().key();
        return Answer.Bytes.download(
                "text/csv;charset=utf-8",
                strand + "-" + register + "-" + visit.today() + ".csv",
                out -> visit.services().registers().exportCsv(visit.caller(), strand, register, out));
    }
}
