package coop.ccci.engine.lint;

import java.util.List;

/** One static rule. */
interface Rule {

    /** The rule's id, what a finding means, and what it checks in one clause. */
    Facts facts();

    /** Where the rule is not met, in the order of the files; empty where it is met. */
    List<Hit> check(Subject subject);

    record Facts(String id, Severity severity, String checks) {}

    record Hit(String where, String text, String next) {}
}
