using Cake.Frosting;

namespace Baton.Cake.Targets;

/// <summary>Read the version of the commit from git.</summary>
[TaskName("Version")]
[TaskDescription("Read the version of the commit from git.")]
public class VersionTarget : BatonTarget
{
    /// <inheritdoc/>
    protected override Task DoAsync(BatonContext context) => Task.CompletedTask;
}
