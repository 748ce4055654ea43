package coop.ccci.cli;

import coop.ccci.model.UsageProblem;
import java.util.Optional;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;

/** Who takes in runs, and the token that lets one in; checked before a run begins, because a run is long. */
record UploadTarget(HttpUrl address, String token) {
    private static final String TOKEN = "CCCI_UPLOAD_TOKEN";
    private static final Pattern PRINTABLE = Pattern.compile("[!-~]+");

    /** The target at this address, with the token that only the environment may hold. */
    static UploadTarget of(String url, Variables variables) {
        return new UploadTarget(
                address(url), token(Optional.ofNullable(variables.environment().get(TOKEN))));
    }

    /** The address of one run there. */
    HttpUrl run(String runId) {
        return address.newBuilder().addPathSegment("runs").addPathSegment(runId).build();
    }

    @Override
    public String toString() {
        return address.toString();
    }

    private static HttpUrl address(String url) {
        HttpUrl address = HttpUrl.parse(url);
        if (address == null) {
            throw unusable("that is no http:// or https:// address");
        }
        if (!address.username().isEmpty() || !address.password().isEmpty()) {
            throw unusable("it names a user or a password");
        }
        if (address.query() != null || address.fragment() != null) {
            throw unusable("it has a query or a fragment");
        }
        return address;
    }

    /** Without the value: it may hold a password. */
    private static UsageProblem unusable(String why) {
        return new UsageProblem(
                "reading --upload: " + why, "give the bot's address, such as https://ci.example, and nothing else");
    }

    private static String token(Optional<String> given) {
        String token = given.map(String::strip).orElse("");
        if (!PRINTABLE.matcher(token).matches()) {
            throw new UsageProblem(
                    "reading --upload: " + TOKEN
                            + (token.isEmpty() ? " is not set" : " holds blanks or odd characters"),
                    "set " + TOKEN + " to the token that the bot expects; from a secret, never on the command line");
        }
        return token;
    }
}
