package coop.ccci.tests.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import coop.ccci.gitea.ApiException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** What the client says where the server says no. */
record Refused(ApiException exception) {
    static Refused by(ThrowingCallable call) {
        return new Refused(catchThrowableOfType(ApiException.class, call));
    }

    void with(int status) {
        assertThat(exception).isNotNull();
        assertThat(exception.getCode()).isEqualTo(status);
    }
}
