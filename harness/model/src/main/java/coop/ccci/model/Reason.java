package coop.ccci.model;

/** Why a rung is not a pass: a code, a sentence of what was seen, and what to do next. */
public record Reason(ReasonCode code, String text, String next) {}
