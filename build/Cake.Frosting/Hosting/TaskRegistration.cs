using Cake.Core;
using Cake.Core.Diagnostics;

namespace Cake.Frosting.Hosting;

/// <summary>Tells Cake's engine of the tasks.</summary>
internal sealed class TaskRegistration(ICakeEngine engine, IFrostingContext context, ICakeLog log, IEnumerable<IFrostingTask> tasks)
{
    public void Register()
    {
        foreach (var task in tasks)
        {
            var definition = new TaskDefinition(task.GetType());
            if (!definition.ContextType.IsInstanceOfType(context))
            {
                log.Warning(
                    "Task '{0}' is left out: it needs a context of type {1}, and the build has a {2}.",
                    definition.Name,
                    definition.ContextType.FullName,
                    context.GetType().FullName);
                continue;
            }

            log.Debug("Registering task: {0}", definition.Name);
            Register(task, definition);
        }
    }

    private void Register(IFrostingTask task, TaskDefinition definition)
    {
        var builder = engine.RegisterTask(definition.Name);

        if (!string.IsNullOrWhiteSpace(definition.Description))
        {
            builder.Description(definition.Description);
        }

        if (definition.HasRun)
        {
            builder.Does(task.RunAsync);
        }

        if (definition.HasShouldRun)
        {
            builder.WithCriteria(task.ShouldRun, task.SkippedMessage);
        }

        if (definition.ContinuesOnError)
        {
            builder.ContinueOnError();
        }

        if (definition.HasOnError)
        {
            builder.OnError(exception => task.OnError(exception, context));
        }

        if (definition.HasFinally)
        {
            builder.Finally(() => task.Finally(context));
        }

        foreach (var dependency in definition.Dependencies)
        {
            builder.IsDependentOn(NameOf(dependency, "dependency"));
        }

        foreach (var dependee in definition.Dependees)
        {
            builder.IsDependeeOf(NameOf(dependee, "reverse dependency"));
        }
    }

    private static string NameOf(Type type, string role)
    {
        var name = TaskDefinition.NameOf(type);
        return type.IsAssignableTo(typeof(IFrostingTask)) ? name : throw new FrostingException($"The {role} '{name}' is not a valid task.");
    }
}
