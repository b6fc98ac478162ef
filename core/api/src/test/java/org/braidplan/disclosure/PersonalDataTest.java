package org.braidplan.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import org.braidplan.disclosure.PersonalData.Kind;
import org.braidplan.disclosure.PersonalData.Possible;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalDataTest {

    @Test
    void everyPublishedNhsNumberIsFoundAndNoneWithAWrongCheckDigit() throws Exception {
        List<JsonNode> cases = cases("nhs_number_cases.json", "cases");
        assertThat(cases).hasSizeGreaterThan(15);
        for (JsonNode each : cases) {
            String text = "Spoke about " + each.path("value").asText() + " today.";
            assertThat(kinds(text).contains(Kind.NHS_NUMBER))
                    .as(text)
                    .isEqualTo(each.path("valid").asBoolean());
        }
    }

    @Test
    void everyPublishedPostcodeIsFoundAndNothingThatIsNone() throws Exception {
        List<JsonNode> cases = cases("postcode_cases.json", "validation");
        assertThat(cases).hasSizeGreaterThan(10);
        for (JsonNode each : cases) {
            String text = "Lives near " + each.path("base").asText() + ".";
            assertThat(kinds(text).contains(Kind.POSTCODE))
                    .as(text)
                    .isEqualTo(each.path("expected").asBoolean());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "AB123456C, true",
        "ab 12 34 56 c, true",
        "AB-12-34-56-D, true",
        "QQ123456C, false",
        "BG123456A, false",
        "AO123456A, false",
        "AB123456E, false",
        "XAB123456C, false",
    })
    void aNationalInsuranceNumberHasLettersThatAreGivenOut(String text, boolean isOne) {
        assertThat(kinds(text).contains(Kind.NATIONAL_INSURANCE_NUMBER)).isEqualTo(isOne);
    }

    /** The first is python-stdnum's published example; the temporary one is by hand: 8×2 + 1×4 + 2×5 + 5×10 + 0×13 = 80 = 3×23 + 11. */
    @ParameterizedTest
    @CsvSource({
        "B801200005001, true",
        "A801200005001, false",
        "B801200005002, false",
        "M80120000500A, true",
        "M80120000500B, false",
    })
    void aPupilNumberHasTheRightCheckLetter(String text, boolean isOne) {
        assertThat(kinds("pupil " + text).contains(Kind.UNIQUE_PUPIL_NUMBER)).isEqualTo(isOne);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Born on 7 November 2001",
                "DOB: 07/11/2001",
                "d.o.b. 7.11.01",
                "date of birth 2001-11-07",
                "his birthday, 3rd Mar 2005",
            })
    void aDateThatIsCalledABirthIsFound(String text) {
        assertThat(kinds(text)).contains(Kind.DATE_OF_BIRTH);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "01709 382121",
                "(01709) 382 121",
                "07700 900123",
                "+44 7700 900123",
                "+44 (0)20 7946 0018",
                "0207-946-0018"
            })
    void aBritishPhoneNumberIsFound(String text) {
        assertThat(kinds("ring " + text + " after four")).contains(Kind.PHONE_NUMBER);
    }

    @Test
    void anEMailAddressIsFoundWhereItStands() {
        assertThat(PersonalData.in("Write to mary.o'neil+x@example.org.uk, please."))
                .containsExactly(new Possible(Kind.E_MAIL_ADDRESS, 9, 37));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Due on 7 November 2014, moved to 31 January 2015 by the Board.",
                "From 2014-07-01 to 2015-06-30; 2014/15; 2014-Q4; 2014-W45; 01.04.2014 31.12.2014",
                "£93m saved, £50,000,000 more; 1,128 contacts; 24.0000000001%",
                "CSE-12 answers JAY-4; see https://example.org/a/2014-11-07",
                "24 hours, 45 working days, ratio 0.1234567891",
                "section 47 within 15 days (s47 enquiries: 112)"
            })
    void whatAPlanIsFullOfIsNotFound(String text) {
        assertThat(PersonalData.in(text)).isEmpty();
    }

    @Test
    void whatOnlyLooksDifferentToAMachineIsFoundToo() {
        assertThat(kinds("\uff19\uff19\uff19\u00a0000\u20110018")).contains(Kind.NHS_NUMBER);
        assertThat(kinds("S6\u200b0 1\u200dAE")).contains(Kind.POSTCODE);
        assertThat(PersonalData.in("\u200b\u200bs60 1ae")).containsExactly(new Possible(Kind.POSTCODE, 2, 9));
    }

    @Test
    void aPageIsReadAsPeopleReadIt() {
        assertThat(PersonalData.inPage("<p>Met at S60&nbsp;<b>1AE</b> and S60&#32;1AE; rang 07700&#x20;900123.</p>"))
                .containsExactly(PersonalData.Kind.POSTCODE, PersonalData.Kind.PHONE_NUMBER);
        assertThat(PersonalData.inPage("<svg><path d=\"M 999 000 0018\"/></svg>"))
                .as("what is drawn, and not written")
                .isEmpty();
        assertThat(PersonalData.inPage("<table><tr><td>999</td><td>000</td><td>0018</td></tr></table>"))
                .as("figures side by side")
                .isEmpty();
    }

    @Test
    void aLongTextIsLookedThroughAtOnce() {
        String text = "a.b-1 ".repeat(20_000) + "S60 1AE";
        assertThat(PersonalData.in(text)).hasSize(1);
    }

    private static List<Kind> kinds(String text) {
        return PersonalData.in(text).stream().map(Possible::kind).toList();
    }

    private static List<JsonNode> cases(String file, String field) throws IOException {
        JsonNode root = new ObjectMapper().readTree(PersonalDataTest.class.getResource(file));
        List<JsonNode> cases = new java.util.ArrayList<>();
        root.path(field).forEach(cases::add);
        return cases;
    }
}
