using System.Collections.Immutable;
using Baton.Core.Configuration.Reading;

namespace Baton.Core.Configuration;

/// <summary>Reads <c>hooks</c>.</summary>
internal static class StepHooksReader
{
    public static StepHooksConfiguration Read(ObjectReader? o)
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
            Environment = o.Texts("environment", Rules.Variable) ?? [],
        };
        o.End();
        return hooks;
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
            Notes = o.Command("notes"),
            Publish = o.Command("publish"),
            Deploy = o.Command("deploy"),
        };
        o.End();
        return commands;
    }
}
