using Cake.Core.Diagnostics;
using Cake.Frosting;

namespace Cake.Frosting.TestHost;

/// <summary>Says where it runs and what it was told.</summary>
[TaskName("Default")]
[TaskDescription("Says where it runs")]
public sealed class DefaultTask : FrostingTask<FrostingContext>
{
    /// <inheritdoc/>
    public override void Run(FrostingContext context)
    {
        context.Log.Information("in {0}", context.Environment.WorkingDirectory.FullPath);
        foreach (var (name, values) in context.Arguments.GetArguments())
        {
            context.Log.Information("argument {0} = {1}", name, string.Join('|', values));
        }
    }
}
