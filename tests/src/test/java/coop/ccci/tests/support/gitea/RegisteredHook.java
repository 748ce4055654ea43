package coop.ccci.tests.support.gitea;

/** A webhook of a repository. */
public record RegisteredHook(long id, HookConfig config) {}
