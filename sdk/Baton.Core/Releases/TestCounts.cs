namespace Baton.Core.Releases;

/// <summary>How many tests ran and how they ended.</summary>
/// <param name="Passed">Passed.</param>
/// <param name="Failed">Failed.</param>
/// <param name="Skipped">Skipped.</param>
public sealed record TestCounts(int Passed, int Failed, int Skipped)
{
    /// <summary>All of them.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public int Total => Passed + Failed + Skipped;
}
