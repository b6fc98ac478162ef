package org.braidplan.finance;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.braidplan.finance.Saving.Duty;
import org.braidplan.finance.Saving.Stage;
import org.braidplan.indicator.Period;
import org.braidplan.register.Money;

/** A savings proposal in the making: recurrent, agreed in time, and planned as given; each step returns a changed one. */
final class Draft {

    private final String reference;
    private final Period firstYear;
    private final Money[] planned;
    private final Money[] forecast = new Money[Saving.YEARS];
    private final Money[] banked = new Money[Saving.YEARS];
    private Optional<Money> total = Optional.empty();
    private String directorate = "Resources";
    private Kind kind = Kind.RECURRENT;
    private Stage stage = Stage.UNDER_WAY;
    private Optional<LocalDate> agreedOn = Optional.of(LocalDate.of(2014, 3, 5));
    private Optional<String> ledger = Optional.of("JNL-1");
    private Optional<String> group = Optional.empty();
    private Duty equality = Duty.DONE;
    private Duty consultation = Duty.DONE;
    private String words = "A proposal";

    private Draft(String reference, String firstYear, Money[] planned) {
        this.reference = reference;
        this.firstYear = Period.parse(firstYear);
        this.planned = planned;
    }

    /** Planned amounts in pounds, one to three years. */
    static Draft of(String reference, String firstYear, String... planned) {
        return new Draft(reference, firstYear, money(planned));
    }

    Draft total(String amount) {
        total = Optional.of(Money.of(amount));
        return this;
    }

    /** An empty text leaves the forecast as planned. */
    Draft forecast(String... amounts) {
        System.arraycopy(money(amounts), 0, forecast, 0, Saving.YEARS);
        return this;
    }

    Draft banked(String... amounts) {
        System.arraycopy(money(amounts), 0, banked, 0, Saving.YEARS);
        return this;
    }

    Draft directorate(String name) {
        directorate = name;
        return this;
    }

    Draft oneOff() {
        kind = Kind.ONE_OFF;
        return this;
    }

    Draft stage(Stage changed) {
        stage = changed;
        if (!changed.isAgreed()) {
            agreedOn = Optional.empty();
        }
        return this;
    }

    Draft agreedOn(String day) {
        agreedOn = day.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(day));
        return this;
    }

    Draft ledger(String reference) {
        ledger = reference.isEmpty() ? Optional.empty() : Optional.of(reference);
        return this;
    }

    Draft group(String name) {
        group = Optional.of(name);
        return this;
    }

    Draft duties(Duty onEquality, Duty onConsultation) {
        equality = onEquality;
        consultation = onConsultation;
        return this;
    }

    Draft words(String title) {
        words = title;
        return this;
    }

    Saving saving() {
        Money sum = Money.ZERO;
        for (Money one : planned) {
            sum = one == null ? sum : sum.plus(one);
        }
        return new Saving(
                reference,
                words,
                directorate,
                "Head of service",
                kind,
                stage,
                agreedOn,
                firstYear,
                total.orElse(sum),
                planned[0],
                Optional.ofNullable(planned[1]),
                Optional.ofNullable(planned[2]),
                Optional.ofNullable(forecast[0]),
                Optional.ofNullable(forecast[1]),
                Optional.ofNullable(forecast[2]),
                Optional.ofNullable(banked[0]),
                Optional.ofNullable(banked[1]),
                Optional.ofNullable(banked[2]),
                ledger,
                group,
                equality,
                consultation,
                Optional.of("Residents notice little."),
                Optional.of(new BigDecimal("2.5")),
                Optional.empty(),
                Optional.of("Savings tracker"),
                Optional.of("A note"));
    }

    private static Money[] money(String... amounts) {
        Money[] money = new Money[Saving.YEARS];
        for (int i = 0; i < amounts.length; i++) {
            money[i] = amounts[i].isEmpty() ? null : Money.of(amounts[i]);
        }
        return money;
    }
}
