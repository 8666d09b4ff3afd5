using System.Collections.Immutable;
using Baton.Core.Diagnostics;

namespace Baton.Core.Configuration;

/// <summary>Reads <c>hooks</c>.</summary>
internal static class StepHooksReader
{
    /// <param name="o">The object.</param>
    /// <param name="secrets">The variables that baton.json takes secrets from.</param>
    public static StepHooksConfiguration Read(ObjectReader? o, ImmutableArray<string> secrets)
    {
        var hooks = new StepHooksConfiguration();
        if (o is null)
        {
            return hooks;
        }

        hooks = hooks with
        {
            Before = Commands(o.Object("before")),
            After = Commands(o.Object("after")),
            Timeout = o.Time("timeout") ?? hooks.Timeout,
            Environment = o.Texts("environment", name => Rules.Variable(name) ?? ForAll(name, secrets)) ?? [],
            Secrets = Secrets(o.Object("secrets")),
        };
        o.End();
        return hooks;
    }

    /// <summary>What one hook needs is not given to the others.</summary>
    private static string? ForAll(string name, ImmutableArray<string> secrets) =>
        ChildVariables.Publishing.Contains(name) || secrets.Contains(name, StringComparer.OrdinalIgnoreCase)
            ? "is a secret for publishing, and every hook would get it. Name it under \"secrets\" for the step whose hook needs it." : null;

    private static StepSecrets Secrets(ObjectReader? o)
    {
        if (o is null)
        {
            return new StepSecrets();
        }

        var secrets = new StepSecrets
        {
            Check = Names("check"),
            Restore = Names("restore"),
            Build = Names("build"),
            Test = Names("test"),
            Pack = Names("pack"),
            Use = Names("use"),
            Notes = Names("notes"),
            Publish = Names("publish"),
            Deploy = Names("deploy"),
        };
        o.End();
        return secrets;

        ImmutableArray<string> Names(string step) => o.Texts(step, Rules.Variable) ?? [];
    }

    private static StepCommands Commands(ObjectReader? o)
    {
        if (o is null)
        {
            return new StepCommands();
        }

        var commands = new StepCommands
        {
            Check = o.Command("check"),
            Restore = o.Command("restore"),
            Build = o.Command("build"),
            Test = o.Command("test"),
            Pack = o.Command("pack"),
            Use = o.Command("use"),
            Notes = o.Command("notes"),
            Publish = o.Command("publish"),
            Deploy = o.Command("deploy"),
        };
        o.End();
        return commands;
    }
}
