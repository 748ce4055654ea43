package coop.ccci.engine.admission;

import static org.assertj.core.api.Assertions.assertThat;

import coop.ccci.model.RecipeName;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A rule is the stack's own only where no request for anybody else's host can match it. */
class RouteRuleTests {
    private static final String OWN = "demo-1a2b3c.ccci.test";
    private static final Own STACK = new Own(new RecipeName("demo"), Petition.STACK, OWN, Set.of());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Host(`" + OWN + "`)",
                "Host(\"" + OWN + "\")",
                " Host( `" + OWN + "` , `www." + OWN + "` ) ",
                "HostSNI(`" + OWN + "`)",
                "Host(`cloud.example.com`)",
                "Host(`" + OWN + "`) && (PathPrefix(`/a`) || !Method(`GET`))",
                "(Host(`" + OWN + "`) || Host(`b." + OWN + "`)) && Path(`/x`)",
                "PathPrefix(`/x`) && Host(`" + OWN + "`)",
                "Host(`" + OWN + "`) && HostRegexp(`.+`)"
            })
    void ownHostsAreOwn(String rule) {
        assertThat(RouteRule.isOwn(rule, STACK)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Host(``)",
                "Host(`victim.org`)",
                "Host(`" + OWN + ".victim.org`)",
                "Host(`x" + OWN + "`)",
                "Host(`example.org.victim.org`)",
                "Host(`other-1a2b3c.ccci.test`)",
                "Host(`" + OWN + "`, `victim.org`)",
                "Host(`" + OWN + "`) || PathPrefix(`/`)",
                "Host(`" + OWN + "`) || Host(`victim.org`)",
                "Host(`" + OWN + "`) && Path(`/`) || Path(`/x`)",
                "!Host(`" + OWN + "`)",
                "!(!Host(`victim.org`))",
                "PathPrefix(`/`)",
                "HostRegexp(`" + OWN + "`)",
                "HostRegexp(`.*`)",
                "HostSNI(`*`)",
                "ClientIP(`0.0.0.0/0`)",
                "Host(`" + OWN + "`) Host(`victim.org`)",
                "Host(`" + OWN + "`",
                "Host(`" + OWN + "`))",
                "Host(" + OWN + ")",
                "Host:" + OWN,
                "Host(\"" + OWN + "\\\")\")",
                "Host(`" + OWN + "`) /* */",
                "((((((((((((((((((((((((((Host(`" + OWN + "`))))))))))))))))))))))))))"
            })
    void othersAndWhatCannotBeReadAreNot(String rule) {
        assertThat(RouteRule.isOwn(rule, STACK)).isFalse();
    }

    /** A rule, its text, and whether a request for a stranger's host that meets everything else would match it. */
    private sealed interface Expression {
        record Match(String text, boolean matches) implements Expression {}

        record Not(Expression inner) implements Expression {}

        record And(Expression left, Expression right) implements Expression {}

        record Or(Expression left, Expression right) implements Expression {}

        default String text() {
            return switch (this) {
                case Match match -> match.text;
                case Not not -> "!(" + not.inner.text() + ")";
                case And and -> "(" + and.left.text() + " && " + and.right.text() + ")";
                case Or or -> "(" + or.left.text() + " || " + or.right.text() + ")";
            };
        }

        default boolean matches() {
            return switch (this) {
                case Match match -> match.matches;
                case Not not -> !not.inner.matches();
                case And and -> and.left.matches() && and.right.matches();
                case Or or -> or.left.matches() || or.right.matches();
            };
        }
    }

    @Provide
    Arbitrary<Expression> rules() {
        return rules(4);
    }

    private static Arbitrary<Expression> rules(int depth) {
        Arbitrary<Expression> leaves = Arbitraries.of(List.of(
                new Expression.Match("Host(`" + OWN + "`)", false),
                new Expression.Match("Host(`a." + OWN + "`, `" + OWN + "`)", false),
                new Expression.Match("Host(`victim.org`)", true),
                new Expression.Match("HostRegexp(`.+`)", true),
                new Expression.Match("PathPrefix(`/`)", true),
                new Expression.Match("Method(`PUT`)", false)));
        if (depth == 0) {
            return leaves;
        }
        Arbitrary<Expression> inner = rules(depth - 1);
        return Arbitraries.oneOf(
                leaves,
                inner.map(Expression.Not::new),
                Combinators.combine(inner, inner).as(Expression.And::new),
                Combinators.combine(inner, inner).as(Expression.Or::new));
    }

    @Property(tries = 2000)
    void ruleOfItsOwnNeverMatchesAStrangersRequest(@ForAll("rules") Expression rule) {
        if (RouteRule.isOwn(rule.text(), STACK)) {
            assertThat(rule.matches()).as(rule.text()).isFalse();
        }
    }
}
