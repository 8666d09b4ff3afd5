namespace Baton.GitHub.Api.Wire;

/// <summary>What a search for pull requests found.</summary>
internal sealed class PullSearchWire
{
    public int TotalCount { get; set; }

    /// <summary>The search took too long: there may be more.</summary>
    public bool IncompleteResults { get; set; }

    public List<FoundWire> Items { get; set; } = [];

    internal sealed class FoundWire
    {
        public int Number { get; set; }
    }
}
