using System.Reflection;
using Cake.Cli;
using Cake.Core;
using Cake.Core.Configuration;
using Cake.Core.Diagnostics;
using Cake.Core.Scripting;
using Microsoft.Extensions.DependencyInjection;
using Spectre.Console;

namespace Cake.Frosting.Hosting;

/// <summary>The tasks of a build on Cake's engine.</summary>
internal sealed class Build(IServiceProvider provider, HostSettings settings)
{
    private readonly ICakeEngine engine = provider.GetRequiredService<ICakeEngine>();
    private readonly IFrostingContext context = provider.GetRequiredService<IFrostingContext>();

    public async Task RunAsync()
    {
        foreach (var task in provider.GetServices<IFrostingTask>())
        {
            Register(task);
        }

        RegisterLifetimes();
        var host = Host();
        if (settings.Exclusive)
        {
            host.Settings.UseExclusiveTarget();
        }

        await host.RunTargetsAsync(settings.Targets);
    }

    private ScriptHost Host()
    {
        var log = provider.GetRequiredService<ICakeLog>();
        return settings switch
        {
            { Tree: true } => new TreeScriptHost(engine, context, provider.GetRequiredService<IConsole>()),
            { Description: true } => new DescriptionScriptHost(engine, context, provider.GetRequiredService<IAnsiConsole>()),
            { DryRun: true } => new DryRunScriptHost<IFrostingContext>(engine, context, log),
            _ => new BuildScriptHost<IFrostingContext>(
                engine,
                provider.GetRequiredService<IExecutionStrategy>(),
                context,
                provider.GetRequiredService<ICakeReportPrinter>(),
                provider.GetRequiredService<ICakeConfiguration>(),
                log),
        };
    }

    private void Register(IFrostingTask task)
    {
        var type = task.GetType();
        var builder = engine.RegisterTask(NameOf(type));
        if (type.GetCustomAttribute<TaskDescriptionAttribute>() is { } description)
        {
            builder.Description(description.Description);
        }

        foreach (var before in type.GetCustomAttributes<IsDependentOnAttribute>())
        {
            builder.IsDependentOn(NameOf(before.Task));
        }

        foreach (var after in type.GetCustomAttributes<IsDependeeOfAttribute>())
        {
            builder.IsDependeeOf(NameOf(after.Task));
        }

        if (type.IsDefined(typeof(ContinueOnErrorAttribute)))
        {
            builder.ContinueOnError();
        }

        builder.WithCriteria(_ => task.ShouldRun(context)).Does(task.RunAsync);
        if (Overrides(type, nameof(IFrostingTask.OnError)))
        {
            builder.OnError(exception => task.OnError(exception, context));
        }

        if (Overrides(type, nameof(IFrostingTask.Finally)))
        {
            builder.Finally(() => task.Finally(context));
        }
    }

    private void RegisterLifetimes()
    {
        if (provider.GetServices<IFrostingSetup>().LastOrDefault() is { } setup)
        {
            engine.RegisterSetupAction(info => setup.Setup(context, info));
        }

        if (provider.GetServices<IFrostingTeardown>().LastOrDefault() is { } teardown)
        {
            engine.RegisterTeardownAction(info => teardown.Teardown(context, info));
        }

        if (provider.GetServices<IFrostingTaskSetup>().LastOrDefault() is { } taskSetup)
        {
            engine.RegisterTaskSetupAction(info => taskSetup.Setup(context, info));
        }

        if (provider.GetServices<IFrostingTaskTeardown>().LastOrDefault() is { } taskTeardown)
        {
            engine.RegisterTaskTeardownAction(info => taskTeardown.Teardown(context, info));
        }
    }

    private static string NameOf(Type task) =>
        typeof(IFrostingTask).IsAssignableFrom(task)
            ? task.GetCustomAttribute<TaskNameAttribute>()?.Name ?? task.Name
            : throw new FrostingException($"'{task.FullName}' is named as a dependency, but is not a task.");

    /// <summary>An error handler that nobody wrote must not be registered: the engine would take the error for handled.</summary>
    private static bool Overrides(Type type, string method)
    {
        var declared = type.GetMethods().FirstOrDefault(m => m.Name == method)?.DeclaringType;
        return declared is not null && declared.Assembly != typeof(Build).Assembly;
    }
}
