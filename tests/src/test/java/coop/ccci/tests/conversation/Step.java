package coop.ccci.tests.conversation;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Duration;
import java.util.List;

/** Something that happens around the bot; in the file each is a key with what it takes below it, {@code {}} where that is nothing. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.WRAPPER_OBJECT)
@JsonSubTypes({
    @JsonSubTypes.Type(value = PeopleStep.Write.class, name = "comment"),
    @JsonSubTypes.Type(value = PeopleStep.Edit.class, name = "edit"),
    @JsonSubTypes.Type(value = PeopleStep.Delete.class, name = "delete"),
    @JsonSubTypes.Type(value = PeopleStep.DeleteBots.class, name = "delete-bots"),
    @JsonSubTypes.Type(value = PeopleStep.Push.class, name = "push"),
    @JsonSubTypes.Type(value = PeopleStep.ForcePush.class, name = "force-push"),
    @JsonSubTypes.Type(value = PeopleStep.Retarget.class, name = "retarget"),
    @JsonSubTypes.Type(value = PeopleStep.Close.class, name = "close"),
    @JsonSubTypes.Type(value = PeopleStep.Reopen.class, name = "reopen"),
    @JsonSubTypes.Type(value = PeopleStep.DeleteFork.class, name = "delete-fork"),
    @JsonSubTypes.Type(value = PeopleStep.Leave.class, name = "leave"),
    @JsonSubTypes.Type(value = ForgeStep.Trouble.class, name = "trouble"),
    @JsonSubTypes.Type(value = ForgeStep.Recover.class, name = "recover"),
    @JsonSubTypes.Type(value = ForgeStep.Forge.class, name = "forge"),
    @JsonSubTypes.Type(value = RunStep.Climb.class, name = "climb"),
    @JsonSubTypes.Type(value = RunStep.Judge.class, name = "judge"),
    @JsonSubTypes.Type(value = RunStep.Lose.class, name = "lose"),
    @JsonSubTypes.Type(value = RunStep.Refuse.class, name = "refuse"),
    @JsonSubTypes.Type(value = RunStep.KillAfterStart.class, name = "kill-after-start"),
    @JsonSubTypes.Type(value = RunStep.Archive.class, name = "archive"),
    @JsonSubTypes.Type(value = BotStep.Start.class, name = "start"),
    @JsonSubTypes.Type(value = BotStep.Stop.class, name = "stop"),
    @JsonSubTypes.Type(value = BotStep.Kill.class, name = "kill"),
    @JsonSubTypes.Type(value = BotStep.Drain.class, name = "drain"),
    @JsonSubTypes.Type(value = Step.Pass.class, name = "pass"),
    @JsonSubTypes.Type(value = Step.Together.class, name = "together")
})
sealed interface Step permits PeopleStep, ForgeStep, RunStep, BotStep, Step.Pass, Step.Together {
    void play(Stage stage);

    /** Time passes. */
    record Pass(Duration time) implements Step {
        @Override
        public void play(Stage stage) {
            stage.passes(time);
        }
    }

    /** Happens without waiting for the bot in between. */
    record Together(List<Step> steps) implements Step {
        @Override
        public void play(Stage stage) {
            steps.forEach(step -> step.play(stage));
        }
    }
}
