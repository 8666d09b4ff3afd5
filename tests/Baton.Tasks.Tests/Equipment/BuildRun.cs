namespace Baton.Tasks.Tests.Equipment;

/// <summary>What a build ended with, and what it wrote.</summary>
internal sealed record BuildRun(int ExitCode, string Output)
{
    /// <summary>This run, which is expected to be good.</summary>
    public BuildRun Good()
    {
        Assert.True(ExitCode == 0, Output);
        return this;
    }
}
