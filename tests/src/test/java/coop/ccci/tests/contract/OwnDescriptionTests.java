package coop.ccci.tests.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Our description says nothing that the official ones of any version do not say. */
class OwnDescriptionTests {
    private static List<Official> officials = List.of();

    @BeforeAll
    static void officialDescriptionsAreThere() {
        officials = Descriptions.orLeaveOut(OwnDescriptionTests.class);
    }

    @Test
    void thereIsOneOfAnOlderGiteaOneOfANewerAndOneOfForgejo() {
        assertThat(officials.stream().map(Official::name))
                .anyMatch(name -> name.contains("1.22"))
                .anyMatch(name -> name.contains("1.26"))
                .anyMatch(name -> name.contains("forgejo"));
    }

    @Test
    void operationsParametersAndFieldsAreThoseOfTheServers() {
        Own own = Own.shipped();
        assertThat(own.operations()).hasSizeGreaterThan(15);
        assertThat(officials)
                .allSatisfy(official -> assertThat(new Comparison(own, official).differences())
                        .as("what %s does not say", official)
                        .isEmpty());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /user:                               | /whoami:                             | no such operation
            get:                                 | put:                                 | no such operation
            name: since, in: query               | name: from, in: query                | no parameter query from
            name: page, in: query                | name: page, in: header               | no parameter header page
            limit, in: query, schema: {type: integer} | limit, in: query, schema: {type: string} | type is integer
            clone_url: {type: string}            | clone_address: {type: string}        | clone_address: there is no such field
            merged: {type: boolean}              | merged: {type: string}               | type is boolean, not string
            created_at: {type: string, format: date-time} | created_at: {type: string, format: date} | format is date-time
            enum: [open, closed, all]            | enum: [open, shut, all]              | never is shut
            required: [body]                     | required: []                         | body: has to be sent
            "201":                               | "202":                               | no response 202
            target_url: {type: string}           | target: {type: string}               | target: there is no such field
            type: array                          | type: object                         | type is array, not object
            """)
    void whatIsWrongInOursIsFound(String text, String wrong, String difference) {
        String yaml = Own.text();
        assertThat(yaml).contains(text);
        Own own = Own.of(yaml.replace(text, wrong));
        assertThat(officials)
                .allSatisfy(official -> assertThat(new Comparison(own, official).differences())
                        .anySatisfy(found -> assertThat(found).contains(difference)));
    }

    @Test
    void parameterThatHasToBeSentAndIsNotNamedIsFound() {
        Own own = Own.of(Own.text().replace("- {name: org, in: path, required: true, schema: {type: string}}", ""));
        assertThat(new Comparison(own, officials.getFirst()).differences())
                .anyMatch(found -> found.contains("lacks the parameter path org"));
    }
}
