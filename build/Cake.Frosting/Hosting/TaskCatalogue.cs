using Cake.Core;
using Cake.Core.Diagnostics;

namespace Cake.Frosting.Hosting;

/// <summary>The tasks of a build, as Cake's engine knows them.</summary>
internal sealed class TaskCatalogue(IEnumerable<IFrostingTask> tasks, IFrostingContext context, ICakeLog log)
{
    public void Register(ICakeEngine engine)
    {
        foreach (var task in tasks)
        {
            var card = new TaskCard(task.GetType());
            if (Objection(card) is { } objection)
            {
                log.Warning("Task '{0}' is left out: {1}", card.Name, objection);
            }
            else
            {
                Enter(engine.RegisterTask(card.Name), task, card);
            }
        }
    }

    /// <summary>
    /// Cake leaves such tasks out and continues. With an inherited context it registers the task, which then fails when it runs: <see cref="Enter"/>
    /// does the same with a message.
    /// </summary>
    private string? Objection(TaskCard card) => card switch
    {
        { Context: null } => $"derive it from {nameof(FrostingTask)} or {nameof(AsyncFrostingTask)}.",
        { InheritsContext: false } when !Fits(card) => Mismatch(card),
        _ => null,
    };

    private bool Fits(TaskCard card) => card.Context!.IsInstanceOfType(context);

    private string Mismatch(TaskCard card) => $"it needs a context of type {card.Context}, and the build has a {context.GetType()}.";

    // Only what a task overrides is registered. Cake treats a task without work, criteria or handlers differently, in its report too.
    private void Enter(CakeTaskBuilder entry, IFrostingTask task, TaskCard card)
    {
        entry.Description(card.Description);
        foreach (var name in card.Before)
        {
            entry.IsDependentOn(name);
        }

        foreach (var name in card.After)
        {
            entry.IsDependeeOf(name);
        }

        if (card.MayFail)
        {
            entry.ContinueOnError();
        }

        if (!Fits(card))
        {
            entry.Does(() => throw new FrostingException($"The task '{card.Name}' cannot run: {Mismatch(card)}"));
            return;
        }

        var work = card.Overrides(nameof(FrostingTask.Run)) || card.Overrides(nameof(IFrostingTask.RunAsync));
        _ = work ? entry.Does(task.RunAsync) : entry;
        _ = card.Overrides(nameof(IFrostingTask.ShouldRun)) ? entry.WithCriteria(task.ShouldRun, task.SkippedMessage) : entry;
        _ = card.Overrides(nameof(IFrostingTask.OnError)) ? entry.OnError(thrown => task.OnError(thrown, context)) : entry;
        _ = card.Overrides(nameof(IFrostingTask.Finally)) ? entry.Finally(() => task.Finally(context)) : entry;
    }
}
