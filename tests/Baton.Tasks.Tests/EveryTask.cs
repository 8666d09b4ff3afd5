using Microsoft.Build.Framework;

namespace Baton.Tasks.Tests;

public sealed class EveryTask
{
    /// <summary>Without the attribute a build with -mt runs a task in a process of its own: the answer is the same, and no test of the answer sees it.</summary>
    [Fact]
    public void RunsInAMultithreadedBuild()
    {
        var tasks = typeof(GetBatonVersion).Assembly.GetExportedTypes().Where(t => typeof(ITask).IsAssignableFrom(t)).ToList();

        Assert.Contains(typeof(GetBatonVersion), tasks);
        Assert.All(tasks, t => Assert.Contains(t.GetCustomAttributes(inherit: false), a => a.GetType().FullName == "Microsoft.Build.Framework.MSBuildMultiThreadableTaskAttribute"));
    }
}
